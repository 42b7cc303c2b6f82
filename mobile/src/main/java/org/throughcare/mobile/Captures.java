package org.throughcare.mobile;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.throughcare.mobile.appointment.AppointmentSpec;
import org.throughcare.mobile.drugtest.DrugTestForm;
import org.throughcare.mobile.drugtest.LastTest;
import org.throughcare.mobile.form.FormScreen;
import org.throughcare.mobile.form.FormSpec;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Questions;
import org.throughcare.mobile.form.RecordSpec;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.mobile.people.PersonRow;
import org.throughcare.mobile.screening.AskScreen;
import org.throughcare.mobile.session.AttendanceQuestions;
import org.throughcare.mobile.session.GroupQuestions;
import org.throughcare.mobile.session.RegisterForm;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;

/** The register of everything that can be recorded on the tablet: which form is for which kind. */
final class Captures {

    /** The kinds that have a form, so that they can be corrected. */
    static final Set<String> KINDS = Set.of(
            "person",
            "drug-test",
            "screening",
            "attendance",
            "appointment",
            "group-session",
            "requirement",
            "test-schedule",
            "order-consent",
            "induction",
            "substance-use",
            "phone",
            "legal-status",
            "contact-restriction",
            "death");

    private final Tablet tablet;
    private final Desk desk;

    Captures(Tablet tablet, Desk desk) {
        this.tablet = tablet;
        this.desk = desk;
    }

    /** The screen on which that is recorded; throws IllegalArgumentException for what has no form. */
    Screen of(Route.Capture route) {
        FormSpec plain = new RecordForms(desk, tablet.caseload()).of(route);
        if (plain != null) {
            return new FormScreen(plain, desk);
        }
        LedgerId ledger = Objects.requireNonNull(route.ledger());
        EntryId about = route.about();
        if (route.what().equals("screening")) {
            return new AskScreen(ledger, route.corrects(), desk);
        } else if (route.what().equals("register") && about != null) {
            return new FormScreen(new RegisterForm(ledger, about, desk, tablet.caseload()), desk);
        } else if (route.what().equals("appointment")) {
            return new FormScreen(new AppointmentSpec(ledger, route.corrects(), desk, tablet.store()), desk);
        }
        if (route.what().equals("drug-test")) {
            return new FormScreen(drugTest(ledger, route.corrects()), desk);
        }
        return new FormScreen(form(questions(route, ledger), ledger, route.corrects()), desk);
    }

    private FormSpec drugTest(LedgerId ledger, @org.jspecify.annotations.Nullable EntryId corrects) {
        return corrects == null
                ? DrugTestForm.fresh(
                        ledger,
                        desk,
                        LastTest.on(
                                tablet.device(), tablet.store(), desk.session().worker()))
                : DrugTestForm.correcting(ledger, corrects, desk);
    }

    private <B extends Body> FormSpec form(
            Questions<B> questions, LedgerId ledger, @org.jspecify.annotations.Nullable EntryId corrects) {
        return new RecordSpec<>(questions, ledger, corrects, desk);
    }

    private Questions<?> questions(Route.Capture route, LedgerId ledger) {
        return switch (route.what()) {
            case "attendance" -> new AttendanceQuestions(ledger, route.about(), desk);
            case "group-session" -> new GroupQuestions(people(ledger), desk);
            default -> throw new IllegalArgumentException("there is no form for " + route.what());
        };
    }

    private List<Option> people(LedgerId team) {
        return tablet.caseload().everybody(desk.session()).stream()
                .filter(row -> isOf(row, team))
                .map(Captures::option)
                .toList();
    }

    private static boolean isOf(PersonRow row, LedgerId team) {
        return row.teams().stream().map(LedgerId::team).anyMatch(team::equals);
    }

    private static Option option(PersonRow row) {
        Person person = row.person();
        return Option.of(row.ledger().toString(), person == null ? "" : person.name());
    }
}
