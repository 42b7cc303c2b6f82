package org.throughcare.mobile.treatment;

import static org.throughcare.mobile.look.Texts.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.describe.Requirements;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.FormScreen;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.PersonCard;
import org.throughcare.mobile.nav.Room;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.mobile.nav.Sort;
import org.throughcare.mobile.people.Caseload;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.duty.DutyContext;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.treatment.LateStart;
import org.throughcare.model.treatment.StartRules;
import org.throughcare.model.treatment.TreatmentStart;
import org.throughcare.model.treatment.TreatmentStart.Status;
import org.throughcare.model.treatment.TreatmentStart.Told;

/** When treatment has to start and how it stands, on the tablet. */
public final class TreatmentRoom implements Room {

    /** What a route calls the list of all starts of a caseload. */
    public static final String ALL = "treatment-starts";

    private static final Set<String> ASK_WHY = Set.of("late-start-reason", "later-than-court-was-told");

    private final Caseload caseload;

    /** For the people of that caseload. */
    public TreatmentRoom(Caseload caseload) {
        this.caseload = caseload;
    }

    @Override
    public String name() {
        return "treatment";
    }

    @Override
    public List<Sort<?>> sorts() {
        return List.of(Sort.of(LateStart.KIND, TreatmentRoom::line)
                .form(TreatmentRoom::form)
                .offered(
                        Feather.CLOCK,
                        record -> !record.current(Requirement.KIND).isEmpty())
                .codes("reason", ReferenceData.DECLINE_REASONS));
    }

    @Override
    public Map<String, Sort.Opener> doors() {
        return Map.of(ALL, (desk, route) -> StartsList.of(desk, caseload));
    }

    @Override
    public Optional<Route> route(Duty duty) {
        return ASK_WHY.contains(duty.rule())
                ? Optional.of(new Route.Capture(LateStart.KIND.name(), duty.ledger(), duty.because(), null))
                : Optional.empty();
    }

    @Override
    public List<PersonCard> cards(Desk desk, Ledger record) {
        List<TreatmentStart> starts = starts(desk, record).stream()
                .filter(start -> !start.isOver(desk.today()))
                .toList();
        if (starts.isEmpty()) {
            return List.of();
        }
        StartWords words = new StartWords(desk.texts(), desk.lists());
        List<PersonCard.Line> lines = starts.stream()
                .map(start -> new PersonCard.Line(words.what(start), words.more(start), null, words.mark(start)))
                .toList();
        return List.of(new PersonCard(desk.texts().get("start.heading"), lines, deeds(desk, record, starts)));
    }

    private static List<PersonCard.Deed> deeds(Desk desk, Ledger record, List<TreatmentStart> starts) {
        List<PersonCard.Deed> deeds = new ArrayList<>();
        starts.stream()
                .filter(start -> start.reason() == null
                        && (start.reasonMissing() || start.status() == Status.OVERDUE || start.told() == Told.LATER))
                .findFirst()
                .ifPresent(start -> deeds.add(new PersonCard.Deed(
                        desk.texts().get("start.why"),
                        new Route.Capture(
                                LateStart.KIND.name(),
                                record.id(),
                                start.requirement().id(),
                                null))));
        deeds.add(new PersonCard.Deed(desk.texts().get("start.all"), Route.Capture.of(ALL, record.id())));
        return deeds;
    }

    /** The starts of one person as they stand today. */
    static List<TreatmentStart> starts(Desk desk, Ledger record) {
        DutyContext context = desk.reference().contexts(desk.session()).of(record, desk.today());
        return TreatmentStart.in(
                record, context.today(), new StartRules(context.calendar(), context.reference(), context.frameworks()));
    }

    /** A reason is about an order, and an order has one; where no order is recorded yet that comes first. */
    private static Screen form(Desk desk, Route.Capture route) {
        LedgerId ledger = Objects.requireNonNull(route.ledger());
        Current<LateStart> old = EntryForm.current(desk, ledger, LateStart.KIND, route.corrects());
        return Requirements.wanted(desk, route, old == null ? null : old.body().requirement())
                .<Screen>map(order -> new FormScreen(
                        new LateStartForm(
                                desk,
                                ledger,
                                order,
                                Optional.ofNullable(old)
                                        .or(() -> LateStart.of(desk.ledger(ledger), order.id()))
                                        .orElse(null)),
                        desk))
                .orElseGet(() -> desk.rooms().open(desk, Route.Capture.of(Requirement.KIND.name(), ledger)));
    }

    private static String line(LateStart late, CodeWords codes) {
        return join(codes.capital(ReferenceData.DECLINE_REASONS, late.reason()), late.text());
    }
}
