package org.throughcare.mobile.restriction;

import static org.throughcare.mobile.look.Texts.join;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.describe.EntryWords;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.FormScreen;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.PersonAlert;
import org.throughcare.mobile.nav.PersonCard;
import org.throughcare.mobile.nav.Room;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.mobile.nav.Sort;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.RecordRestriction;

/** Which records are restricted, on the tablet (USR-6, PRS-24). */
public final class RestrictionRoom implements Room {

    @Override
    public String name() {
        return "restriction";
    }

    @Override
    public List<Sort<?>> sorts() {
        return List.of(Sort.of(RecordRestriction.KIND, RestrictionRoom::line)
                .form(RestrictionRoom::form)
                .offered(Feather.LOCK));
    }

    /** What is not over is amended, so that nobody restricts twice what somebody else then ends once. */
    private static Screen form(Desk desk, Route.Capture route) {
        LedgerId ledger = Objects.requireNonNull(route.ledger());
        Current<RecordRestriction> named = EntryForm.current(desk, ledger, RecordRestriction.KIND, route.corrects());
        return new FormScreen(
                new RestrictionForm(desk, ledger, named == null ? running(desk.ledger(ledger), desk.today()) : named),
                desk);
    }

    private static @Nullable Current<RecordRestriction> running(Ledger record, LocalDate today) {
        return record.current(RecordRestriction.KIND).stream()
                .filter(one -> !one.body().isOver(today))
                .max(Comparator.comparing(Current::id))
                .orElse(null);
    }

    @Override
    public List<PersonAlert> alerts(Desk desk, Ledger record) {
        Texts texts = desk.texts();
        boolean mayChange = RecordRestriction.KIND.mayBeSaidBy(desk.session().roles());
        List<PersonAlert> alerts = new ArrayList<>();
        for (Current<RecordRestriction> one : record.current(RecordRestriction.KIND)) {
            if (one.body().holdsOn(desk.today())) {
                alerts.add(new PersonAlert(
                        Tone.WARNING,
                        texts.get("restricted.alert"),
                        EntryWords.of(desk).line(one),
                        mayChange ? List.of(change(texts, one)) : List.of()));
            }
        }
        if (alerts.isEmpty() && Death.recordedIn(record)) {
            alerts.add(new PersonAlert(
                    Tone.INFO, texts.get("restricted.alert"), texts.get("restricted.alert.death"), List.of()));
        }
        return alerts;
    }

    private static PersonCard.Deed change(Texts texts, Current<RecordRestriction> one) {
        return new PersonCard.Deed(
                texts.get("restricted.change"),
                Route.Capture.correcting(
                        RecordRestriction.KIND.name(), one.latest().ledger(), one.id()));
    }

    private static String line(RecordRestriction restriction, CodeWords codes) {
        Texts texts = codes.texts();
        LocalDate until = restriction.until();
        return join(
                texts.getOr("record-restriction.reason." + restriction.reason(), restriction.reason()),
                restriction.note(),
                until == null
                        ? texts.get("from.day", texts.date(restriction.from()))
                        : texts.get("from.to", texts.date(restriction.from()), texts.date(until)));
    }
}
