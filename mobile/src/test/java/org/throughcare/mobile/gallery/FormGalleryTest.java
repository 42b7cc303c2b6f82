package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.ButtonBase;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.CourtOrder;
import org.throughcare.model.order.Induction;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.order.TestSchedule;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.Person;
import org.throughcare.model.substance.SubstanceUse;
import org.throughcare.model.testkit.Cast;

/** The forms about a person, filled in through taps and keys as a worker does, and photographed. */
class FormGalleryTest {

    @Test
    void aNewPersonIsAddedWithNoNetworkAndANamesakeIsPointedOut() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(new Route.Capture("person", null, null, null));
            shoot.type("Given name", "Mark");
            shoot.type("Family name", "O’Leary");
            shoot.type("Other names", "Marky, Red");
            date(shoot, "Date of birth", "29", "2", "1988");
            shoot.tap("Add a number");
            shoot.tap("Whose number it is: NHS number");
            shoot.type("The number", "943 476 5918");
            shoot.shot("person-new");
            shoot.tap("Continue");
            assertThat(shoot.says("the check character does not fit")).isTrue();
            shoot.shot("person-new-refused");
            shoot.type("The number", "943 476 5919");
            shoot.tap("Continue");
            assertThat(shoot.says("Mark O'Leary, born")).isTrue();
            assertThat(shoot.says("Siân Llewellyn-Price is on your caseload with the number 9434765919"))
                    .isTrue();
            shoot.shot("person-new-check");
            everyWarning(shoot);
            shoot.tap("Save");
            assertThat(shoot.says("New person saved")).isTrue();
            shoot.shot("person-new-saved");
            List<Person> found = shoot.tablet.caseload().search(session(shoot), "marky").stream()
                    .map(row -> row.person())
                    .toList();
            assertThat(found).hasSize(1);
            assertThat(found.get(0).aliases()).containsExactly("Marky", "Red");
            assertThat(found.get(0).identifiers()).containsExactly(new Identifier(Identifier.NHS_NUMBER, "9434765919"));
        });
    }

    @Test
    void aFormThatIsLaidOutAnewWhileAButtonIsHeldDownDoesNotLoseTheTap() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(new Route.Capture("person", null, null, null));
            ButtonBase pressed = (ButtonBase) shoot.find("Continue", ButtonBase.class);
            pressed.arm();
            shoot.tap("Add a number");
            assertThat(shoot.find("Continue", ButtonBase.class)).isSameAs(pressed);
            assertThat(pressed.isArmed()).isTrue();
        });
    }

    @Test
    void anInductionIsGivenInTwoStepsAndTheSlipIsInWelsh() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(Route.Capture.of("induction", Cast.SIAN));
            shoot.tap("Where to go: Given and understood");
            shoot.tap("Rules on testing: Given, not understood");
            shoot.shot("induction");
            shoot.tap("Continue");
            shoot.shot("induction-check");
            shoot.tap("Save");
            assertThat(shoot.says("Ble i fynd")).isTrue();
            shoot.shot("induction-slip-welsh");
            shoot.tap("Language of the slip: English");
            shoot.shot("induction-slip-english");
            shoot.tap("Give what is missing");
            assertThat(shoot.says("7 items are missing")).isTrue();
            shoot.shot("induction-again");
            shoot.tap("All rows: Given and understood");
            shoot.tap("Continue");
            shoot.tap("Save");
            Induction given = only(shoot, Cast.SIAN, Induction.KIND).body();
            assertThat(given.items()).hasSize(9).allMatch(Induction.Item::understood);
            assertThat(given.items()).allMatch(item -> item.language().equals("cy"));
        });
    }

    @Test
    void aTestFrequencyThatTheCourtHadNotApprovedIsRefused() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(Route.Capture.of("test-schedule", Cast.SIAN));
            shoot.type("Tests", "1");
            date(shoot, "From", "4", "1", "2027");
            shoot.type("The court's reference", "ORD-31");
            date(shoot, "Approved by the court on", "5", "1", "2027");
            shoot.tap("Continue");
            assertThat(shoot.says("The court has to approve it by Mon 4 Jan 2027"))
                    .isTrue();
            shoot.shot("test-schedule-refused");
            date(shoot, "Approved by the court on", "22", "12", "2026");
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(only(shoot, Cast.SIAN, TestSchedule.KIND).body().from()).isEqualTo(LocalDate.of(2027, 1, 4));
        });
    }

    @Test
    void aPersonStartsAnOrderWithConsentThatIsWithdrawnLater() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(Route.Capture.of("order", Cast.MARK));
            shoot.tap("Order: Community order");
            shoot.type("Court", "Cardiff Magistrates' Court");
            date(shoot, "Day of the offence", "14", "9", "2026");
            date(shoot, "Day of the sentence", "7", "12", "2026");
            shoot.tap("Continue");
            shoot.tap("Save");
            shoot.go(Route.Capture.of("requirement", Cast.MARK));
            shoot.tap("Requirement: Drug rehabilitation (DRR)");
            date(shoot, "First day", "7", "12", "2026");
            shoot.tap("Drugs mainly linked to the offending: Opiates");
            shoot.shot("requirement");
            shoot.bottom();
            shoot.shot("requirement-end");
            shoot.tap("Continue");
            shoot.tap("Save");
            Current<Requirement> order = only(shoot, Cast.MARK, Requirement.KIND);
            assertThat(order.body().primaryDrugs()).containsExactly("O");
            assertThat(order.body().order())
                    .isEqualTo(only(shoot, Cast.MARK, CourtOrder.KIND).id());
            shoot.go(Route.Capture.of("order-consent", Cast.MARK));
            shoot.tap("How: Signed");
            shoot.shot("order-consent");
            shoot.tap("Continue");
            shoot.tap("Save");
            shoot.shot("person-with-order");
            shoot.tap("Withdraw consent");
            shoot.type("Reason for the change", "Told us in session");
            shoot.shot("consent-withdrawal");
            shoot.tap("Continue");
            shoot.tap("Save");
            shoot.shot("person-consent-withdrawn");
        });
    }

    @Test
    void whatAPersonUsesIsFoundByTypingAPartOfItsName() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(Route.Capture.of("substance-use", Cast.MARK));
            shoot.type("Name", "prega");
            shoot.shot("substance-use-search");
            shoot.tap("Name: Pregabalin");
            shoot.tap("Where it comes from: Prescribed, misused");
            shoot.tap("How it is taken: Oral");
            shoot.type("Days in the last 28", "20");
            shoot.tap("Add a substance");
            shoot.tap("Name: Heroin");
            shoot.shot("substance-use");
            shoot.tap("Continue");
            shoot.shot("substance-use-check");
            shoot.tap("Save");
            SubstanceUse use = only(shoot, Cast.MARK, SubstanceUse.KIND).body();
            assertThat(use.lines()).extracting(SubstanceUse.Line::code).containsExactly("PRE", "HER");
            assertThat(use.lines().get(0).source()).isEqualTo(SubstanceUse.Line.MISUSED);
        });
    }

    @Test
    void aPhoneCustodyARestrictionAndADeath() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(Route.Capture.of("phone", Cast.SIAN));
            shoot.tap("May be reminded: Yes");
            shoot.tap("Whose phone: Shared with others");
            shoot.type("Code from their app", "kestrel-42");
            shoot.tap("The phone: iPhone");
            shoot.shot("phone");
            shoot.go(Route.Capture.of("legal-status", Cast.SIAN));
            shoot.tap("Where they stand in law: On remand");
            shoot.shot("legal-status");
            shoot.go(Route.Capture.of("contact-restriction", Cast.SIAN));
            shoot.shot("contact-restriction");
            shoot.go(Route.Capture.of("death", Cast.SIAN));
            shoot.tap("Day of death: Monday 7 December 2026");
            shoot.tap("Continue");
            assertThat(shoot.says("The right record: please answer")).isTrue();
            shoot.shot("death");
            shoot.tap("The right record: Yes");
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(shoot.says("This person has died")).isTrue();
            shoot.shot("person-died");
            assertThat(record(shoot, Cast.SIAN).current(Death.KIND)).hasSize(1);
        });
    }

    @Test
    void theFormsInWelshInTheDarkAndLarge() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.wear(false, 100, "cy");
            shoot.go(Route.Capture.correcting(
                    "person", Cast.SIAN, only(shoot, Cast.SIAN, Person.KIND).id()));
            shoot.shot("person-correct-welsh");
            shoot.wear(true, 150, "en");
            shoot.go(Route.Capture.of("substance-use", Cast.SIAN));
            shoot.shot("substance-use-dark-150");
            shoot.wear(false, 200, "en");
            shoot.go(Route.Capture.of("induction", Cast.SIAN));
            shoot.shot("induction-200");
        });
    }

    private static void date(Shoot shoot, String name, String day, String month, String year) {
        shoot.type(name + ", Day", day);
        shoot.type(name + ", Month", month);
        shoot.type(name + ", Year", year);
    }

    private static void everyWarning(Shoot shoot) {
        shoot.tap("I have read this Siân");
        shoot.tap("I have read this Mark");
    }

    private static org.throughcare.mobile.access.Session session(Shoot shoot) {
        return shoot.tablet.access().session().orElseThrow();
    }

    private static Ledger record(Shoot shoot, LedgerId person) {
        return shoot.tablet.records().of(person).ledger();
    }

    private static <B extends org.throughcare.model.ledger.Body> Current<B> only(
            Shoot shoot, LedgerId person, org.throughcare.model.ledger.Kind<B> kind) {
        List<Current<B>> all = record(shoot, person).current(kind);
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
