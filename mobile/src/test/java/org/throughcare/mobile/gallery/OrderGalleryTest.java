package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.breach.BreachReferral;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.order.ConditionCheck;
import org.throughcare.model.order.CourtOrder;
import org.throughcare.model.order.PreSentencePack;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Person;
import org.throughcare.model.screening.Questionnaires;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Sessions;

/** Orders and what is prepared before a sentence, filled in through taps and keys as a worker does, and photographed. */
class OrderGalleryTest {

    @Test
    void anOrderAndItsRequirementAreRefusedWhereTheLawDoesNotAllowThem() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(Route.Capture.of("order", Cast.SIAN));
            shoot.tap("Order: Suspended sentence order");
            shoot.type("Court", "Cardiff Magistrates' Court");
            date(shoot, "Day of the offence", "14", "9", "2026");
            date(shoot, "Day of the sentence", "1", "12", "2026");
            date(shoot, "Last day", "2", "12", "2028");
            shoot.tap("Continue");
            assertThat(shoot.says("The law allows 24 months at most")).isTrue();
            shoot.shot("court-order-refused");
            date(shoot, "Last day", "30", "11", "2028");
            shoot.tap("Managed by: Probation Service");
            shoot.tap("Tier: 3");
            shoot.shot("court-order");
            shoot.bottom();
            shoot.shot("court-order-end");
            shoot.tap("Continue");
            shoot.tap("Save");
            CourtOrder order = only(shoot, CourtOrder.KIND).body();
            assertThat(order.start()).isEqualTo(LocalDate.of(2026, 12, 1));
            shoot.bottom();
            shoot.shot("person-court-order");
            shoot.reveal("Add a requirement: Suspended sentence order");
            shoot.tap("Add a requirement: Suspended sentence order");
            shoot.tap("Requirement: Alcohol treatment (ATR)");
            date(shoot, "First day", "1", "12", "2026");
            date(shoot, "Last day", "2", "12", "2028");
            shoot.tap("Continue");
            assertThat(shoot.says("The law allows 24 months at most")).isTrue();
            shoot.shot("requirement-refused");
            shoot.wear(true, 100, "en");
            shoot.bottom();
            shoot.shot("requirement-end-dark");
            shoot.wear(false, 200, "cy");
            shoot.scroll(0.4);
            shoot.shot("requirement-welsh-200");
        });
    }

    @Test
    void suitableIsRefusedWithTheConditionThatIsNotMet() {
        Shoot.withAsha(person(), shoot -> {
            shoot.go(Route.Capture.of("condition-check", Cast.SIAN));
            shoot.tap("Requirement that is proposed: Alcohol treatment (ATR)");
            shoot.shot("condition-check-begun");
            shoot.tap("Dependent on alcohol: Yes");
            shoot.type("What shows it", "Drinks in the morning");
            shoot.tap("Needs treatment and may respond to it: Yes");
            shoot.tap("Arrangements have been made or can be made: Yes");
            shoot.tap("Willing to comply: No");
            shoot.tap("Conclusion: Suitable");
            shoot.tap("Continue");
            assertThat(shoot.says("Not met: willing to comply")).isTrue();
            shoot.shot("condition-check-refused");
            shoot.bottom();
            shoot.shot("condition-check-end");
            shoot.tap("Conclusion: Not suitable");
            shoot.tap("Continue");
            shoot.tap("Save");
        });
    }

    @Test
    void aPackShowsWhatIsMissing() {
        Shoot.withAsha(person(), shoot -> {
            shoot.go(Route.Capture.of("pre-sentence-pack", Cast.SIAN));
            shoot.tap("Requirement that is proposed: Alcohol treatment (ATR)");
            shoot.type("Options considered before court", "Conditional caution considered and not offered");
            shoot.type("Role", "Recovery worker");
            date(shoot, "The person agreed on", "8", "12", "2026");
            shoot.type("Provider", "Harbour Street clinic");
            shoot.type("Site", "Harbour Street");
            shoot.type("Agreed by", "Helen Ward");
            date(shoot, "Agreed on", "8", "12", "2026");
            date(shoot, "Day of the report to the court", "7", "12", "2026");
            shoot.tap("Draft or final: Final");
            shoot.tap("Continue");
            assertThat(shoot.says("The start date is missing")).isTrue();
            shoot.shot("pre-sentence-pack-refused");
            shoot.tap("Draft or final: Draft");
            shoot.tap("Continue");
            assertThat(shoot.says("The placement was agreed after the report")).isTrue();
            shoot.shot("pre-sentence-pack-check");
            shoot.tap("I have read this");
            shoot.tap("Save");
            assertThat(shoot.says("the start date")).isTrue();
            shoot.shot("pack-missing");
            shoot.bottom();
            shoot.shot("pack-missing-end");
            shoot.wear(true, 100, "en");
            shoot.shot("pack-missing-dark");
            shoot.wear(false, 200, "en");
            shoot.shot("pack-missing-200");
            shoot.wear(false, 100, "cy");
            shoot.shot("pack-missing-welsh");
            shoot.wear(false, 100, "en");
            assertThat(only(shoot, PreSentencePack.KIND).body().isFinal()).isFalse();
            assertThat(only(shoot, ConditionCheck.KIND).body().isSuitable()).isTrue();
            shoot.tap("Done");
            shoot.bottom();
            shoot.shot("person-before-sentence");
        });
    }

    @Test
    void atTheBreachThresholdAProviderRefersAndDoesNotDecide() {
        Shoot.withAsha(absent(), shoot -> {
            shoot.go(new Route.Person(Cast.SIAN));
            assertThat(shoot.says("2 failures: the threshold for a referral is reached"))
                    .isTrue();
            shoot.reveal("Refer to the offender manager");
            shoot.shot("person-breach-threshold");
            shoot.tap("Refer to the offender manager");
            shoot.type("How you see it", "Came to most sessions until last week; wants to go on.");
            shoot.shot("breach-referral");
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(shoot.says("Breach decision: not taken yet")).isTrue();
            Current<BreachReferral> referral = only(shoot, BreachReferral.KIND);
            assertThat(referral.body().absences()).hasSize(2);
            shoot.go(new Route.Capture("breach-decision", Cast.SIAN, referral.id(), null));
            assertThat(shoot.says("Only an offender manager decides")).isTrue();
            assertThat(shoot.says("Continue")).as("nothing to go on to").isFalse();
            shoot.shot("breach-decision-read-only");
        });
    }

    @Test
    void aGpIsNamedWhereThePersonIsRegistered() {
        Shoot.withAsha(person(), shoot -> {
            shoot.go(Route.Capture.of("gp-registration", Cast.SIAN));
            shoot.tap("Registered with a GP?: Yes");
            shoot.type("Practice", "Quay Surgery");
            shoot.shot("gp-registration");
        });
    }

    @Test
    void theSentencePlanIsReferredToAndStaysWhereItIs() {
        Shoot.withAsha(person(), shoot -> {
            shoot.go(Route.Capture.of("sentence-plan", Cast.SIAN));
            shoot.type("Who holds the plan?", "Probation, Harbour Street");
            shoot.type("What it says about treatment", "Stays in treatment; settles into the hostel");
            shoot.shot("sentence-plan");
        });
    }

    @Test
    void underAnAtrAVoluntaryTestIsDeclined() {
        Shoot.withAsha(atr(), shoot -> {
            shoot.go(Route.Capture.of("drug-test", Cast.SIAN));
            assertThat(shoot.says("Tests are voluntary")).isTrue();
            shoot.tap("Purpose: Therapeutic, voluntary");
            shoot.tap("Sample or not: Voluntary test declined");
            shoot.shot("drug-test-voluntary-declined");
        });
    }

    private static List<Entry> person() {
        Entries entries = Entries.of(Cast.SIAN).at("2026-12-07T09:00:00Z");
        entries.record(Person.KIND, Cast.sian());
        Entry audit = entries.record(
                Screening.KIND,
                Screening.ofTotal(
                        Questionnaires.bundled().all().stream()
                                .filter(one -> one.about().instrument().equals("AUDIT/uk-units"))
                                .findFirst()
                                .orElseThrow(),
                        22,
                        Instant.parse("2026-12-07T08:30:00Z")));
        ConditionCheck plain =
                Bodies.conditions("atr", ConditionCheck.SUITABLE, "dependence", "treatment", "arrangements", "willing");
        entries.at("2026-12-08T10:00:00Z")
                .record(
                        ConditionCheck.KIND,
                        new ConditionCheck("atr", plain.conditions(), false, audit.id(), ConditionCheck.SUITABLE));
        return entries.all();
    }

    private static List<Entry> absent() {
        Entries entries = Entries.of(Cast.SIAN).at("2026-12-01T09:00:00Z");
        entries.record(Person.KIND, Cast.sian());
        Entry order = entries.record(CourtOrder.KIND, Bodies.communityOrder("2026-12-01"));
        Entry drr = entries.record(
                Requirement.KIND, Bodies.drr("2026-12-01", "O", "C").in(order.id(), null));
        entries.at("2026-12-08T09:00:00Z");
        for (String day : List.of("2026-12-04", "2026-12-07")) {
            entries.record(Attendance.KIND, Sessions.attendance(day, "UNACC", drr.id()));
        }
        return entries.all();
    }

    private static List<Entry> atr() {
        Entries entries = Entries.of(Cast.SIAN).at("2026-12-01T09:00:00Z");
        entries.record(Person.KIND, Cast.sian());
        Entry order = entries.record(CourtOrder.KIND, Bodies.communityOrder("2026-12-01"));
        entries.record(Requirement.KIND, Bodies.atr("2026-12-01").in(order.id(), null));
        return entries.all();
    }

    private static void date(Shoot shoot, String name, String day, String month, String year) {
        shoot.type(name + ", Day", day);
        shoot.type(name + ", Month", month);
        shoot.type(name + ", Year", year);
    }

    private static <B extends Body> Current<B> only(Shoot shoot, Kind<B> kind) {
        List<Current<B>> all = shoot.tablet.records().of(Cast.SIAN).ledger().current(kind);
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
