package org.throughcare.mobile.drugtest;

import static org.throughcare.mobile.look.Texts.join;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.form.FormScreen;
import org.throughcare.mobile.form.FormSpec;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Room;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Sort;
import org.throughcare.mobile.store.Store;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.Overall;
import org.throughcare.model.drugtest.ResultLine;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.reference.ReferenceData;

/** Drug tests, on the tablet. */
public final class DrugTestRoom implements Room {

    private static final List<String> TESTS = List.of("weekly-test", "court-test-frequency");

    private final DeviceId device;
    private final Store store;

    /** On that tablet, which remembers with what its worker tested last. */
    public DrugTestRoom(DeviceId device, Store store) {
        this.device = device;
        this.store = store;
    }

    @Override
    public String name() {
        return "drugtest";
    }

    @Override
    public Optional<Route> route(Duty duty) {
        return TESTS.contains(duty.rule())
                ? Optional.of(Route.Capture.of(DrugTest.KIND.name(), duty.ledger()))
                : Optional.empty();
    }

    @Override
    public List<Sort<?>> sorts() {
        return List.of(Sort.of(DrugTest.KIND, DrugTestRoom::line)
                .form(FormScreen.opener(this::form))
                .daily(Feather.DROPLET)
                .page(ResultScreen::of)
                .codes("purpose", ReferenceData.TEST_PURPOSES)
                .codes("matrix", ReferenceData.TEST_MATRICES)
                .codes("method", ReferenceData.TEST_METHODS)
                .codes("outcome", ReferenceData.TEST_OUTCOMES)
                .codes("lines", ReferenceData.SUBSTANCE_GROUPS)
                .codes("group", ReferenceData.SUBSTANCE_GROUPS)
                .codes("groups", ReferenceData.SUBSTANCE_GROUPS));
    }

    private FormSpec form(Desk desk, Route.Capture route, LedgerId ledger) {
        EntryId corrects = route.corrects();
        return corrects == null
                ? DrugTestForm.fresh(
                        ledger, desk, LastTest.on(device, store, desk.session().worker()))
                : DrugTestForm.correcting(ledger, corrects, desk);
    }

    private static String line(DrugTest test, CodeWords codes) {
        Overall overall = test.overall();
        String groups = test.lines().stream()
                .filter(line -> line.overall() == overall && overall.compareTo(Overall.EXPLAINED) >= 0)
                .map(ResultLine::group)
                .map(group -> codes.name(ReferenceData.SUBSTANCE_GROUPS, group))
                .collect(Collectors.joining(", "));
        String result = overall == Overall.NO_SAMPLE
                ? codes.capital(ReferenceData.TEST_OUTCOMES, test.outcome())
                : codes.texts().get("overall." + overall.code()) + (groups.isEmpty() ? "" : ": " + groups);
        return join(result, codes.name(ReferenceData.TEST_MATRICES, test.matrix()));
    }
}
