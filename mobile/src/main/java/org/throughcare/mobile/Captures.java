package org.throughcare.mobile;

import java.util.List;
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
import org.throughcare.mobile.order.ConsentQuestions;
import org.throughcare.mobile.order.InductionQuestions;
import org.throughcare.mobile.order.RequirementQuestions;
import org.throughcare.mobile.order.ScheduleQuestions;
import org.throughcare.mobile.people.PersonRow;
import org.throughcare.mobile.person.DeathQuestions;
import org.throughcare.mobile.person.LegalStatusQuestions;
import org.throughcare.mobile.person.NewPersonSpec;
import org.throughcare.mobile.person.PersonQuestions;
import org.throughcare.mobile.person.PhoneQuestions;
import org.throughcare.mobile.screening.AskScreen;
import org.throughcare.mobile.session.AttendanceQuestions;
import org.throughcare.mobile.session.GroupQuestions;
import org.throughcare.mobile.session.RegisterForm;
import org.throughcare.mobile.substance.SubstanceQuestions;
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
            "death");

    private final Tablet tablet;
    private final Desk desk;

    Captures(Tablet tablet, Desk desk) {
        this.tablet = tablet;
        this.desk = desk;
    }

    /** The screen on which that is recorded; throws IllegalArgumentException for what has no form. */
    Screen of(Route.Capture route) {
        LedgerId ledger = route.ledger();
        if (ledger == null) {
            return new FormScreen(new NewPersonSpec(desk), desk);
        }
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
            case "person" -> new PersonQuestions(desk);
            case "attendance" -> new AttendanceQuestions(ledger, route.about(), desk);
            case "group-session" -> new GroupQuestions(people(ledger), desk);
            case "requirement" -> new RequirementQuestions(desk);
            case "test-schedule" -> new ScheduleQuestions(ledger, desk);
            case "order-consent" -> new ConsentQuestions(ledger, route.corrects() != null, desk);
            case "induction" -> new InductionQuestions(ledger, language(ledger), desk);
            case "substance-use" -> new SubstanceQuestions(desk);
            case "phone" -> new PhoneQuestions(desk);
            case "legal-status" -> new LegalStatusQuestions(desk);
            case "death" -> new DeathQuestions(desk);
            default -> throw new IllegalArgumentException("there is no form for " + route.what());
        };
    }

    private String language(LedgerId ledger) {
        return desk.ledger(ledger).current(Person.KIND).stream()
                .findFirst()
                .map(current -> current.body().language())
                .orElse("en");
    }

    private List<Option> people(LedgerId team) {
        return tablet.caseload().everybody(desk.session()).stream()
                .filter(row -> isOf(row, team))
                .map(Captures::option)
                .toList();
    }

    private static boolean isOf(PersonRow row, LedgerId team) {
        Person person = row.person();
        return person != null && LedgerId.team(person.team()).equals(team);
    }

    private static Option option(PersonRow row) {
        Person person = row.person();
        return Option.of(row.ledger().toString(), person == null ? "" : person.name());
    }
}
