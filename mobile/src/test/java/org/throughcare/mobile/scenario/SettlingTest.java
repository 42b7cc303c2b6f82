package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.capture.SaveResult;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.duty.DutySettled;
import org.throughcare.model.json.Fields;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.FieldConflict;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;

/** What is due and what somebody settled, on two tablets and in the team's list on the server. */
class SettlingTest {

    /** What the order asks for besides, all the while. */
    private static final List<String> OF_THE_ORDER =
            List.of("review-provision-missing 2026-12-01", "treatment-start 2026-12-03");

    private final World world = World.at("2026-12-01T08:00:00Z");
    private final Hand bethan = world.tablet("bethan").signIn("Bethan Hughes");
    private final Hand colin = world.tablet("colin").signIn("Colin Baptiste");
    private EntryId drr;

    @BeforeEach
    void underADrr() {
        bethan.record(Cast.SIAN, Person.KIND, Cast.sian());
        drr = bethan.record(Cast.SIAN, Requirement.KIND, Bodies.drr("2026-12-01", "O", "C"));
        bethan.sync();
        colin.sync();
        world.nowAt("2026-12-07T10:00:00Z");
        bethan.restart().signIn("Bethan Hughes");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatIsSettledWithoutANetworkIsSettledEverywhereAfterTheSync() {
        assertTheSameEverywhere("induction-incomplete 2026-12-03", "weekly-test 2026-12-08");
        bethan.wire().down();
        bethan.record(Cast.SIAN, DutySettled.KIND, notNeeded("2026-12-08", "In hospital"));
        assertThat(due(bethan))
                .as("at once")
                .contains("induction-incomplete 2026-12-03", "weekly-test 2026-12-15")
                .doesNotContain("weekly-test 2026-12-08");
        assertThat(due(colin)).contains("induction-incomplete 2026-12-03", "weekly-test 2026-12-08");

        meet();

        assertTheSameEverywhere("induction-incomplete 2026-12-03", "weekly-test 2026-12-15");
    }

    @Test
    void whatTwoTabletsSayDifferentlyStaysDueEverywhereUntilOneOfThemChooses() {
        bethan.wire().down();
        colin.wire().down();
        bethan.record(Cast.SIAN, DutySettled.KIND, notNeeded("2026-12-08", "In hospital"));
        EntryId colins = colin.record(Cast.SIAN, DutySettled.KIND, notNeeded("2026-12-08", "In hospital"));
        colin.amend(
                Cast.SIAN,
                DutySettled.KIND,
                colins,
                notNeeded("2026-12-08", "In hospital").stillDue(),
                "she is out again");
        assertThat(due(colin)).contains("weekly-test 2026-12-08");
        assertThat(due(bethan)).contains("weekly-test 2026-12-15");

        meet();

        Current<DutySettled> both = colin.current(Cast.SIAN, DutySettled.KIND).get(0);
        assertThat(both.heads()).hasSize(2);
        assertThat(both.conflicts()).extracting(FieldConflict::field).contains("how");
        assertTheSameEverywhere("to-resolve 2026-12-07", "induction-incomplete 2026-12-03", "weekly-test 2026-12-08");

        bethan.amend(Cast.SIAN, DutySettled.KIND, both.id(), notNeeded("2026-12-08", "In hospital"), "asked the ward");
        meet();
        assertTheSameEverywhere("induction-incomplete 2026-12-03", "weekly-test 2026-12-15");
    }

    @Test
    void whatTheLawWantsRecordedIsRefusedOnTheTablet() {
        DutySettled byHand = new DutySettled(
                "induction-incomplete", drr, LocalDate.of(2026, 12, 3), DutySettled.NOT_NEEDED, null, "she knows it");

        SaveResult result = bethan.save(bethan.draft(Cast.SIAN, DutySettled.KIND, byHand));

        assertThat(result).isInstanceOf(SaveResult.Refused.class);
        assertThat(due(bethan)).contains("induction-incomplete 2026-12-03");
    }

    private DutySettled notNeeded(String dueOn, String why) {
        return new DutySettled("weekly-test", drr, LocalDate.parse(dueOn), DutySettled.NOT_NEEDED, null, why);
    }

    private void assertTheSameEverywhere(String... expected) {
        assertThat(due(bethan))
                .contains(expected)
                .hasSize(expected.length + OF_THE_ORDER.size())
                .containsAll(OF_THE_ORDER);
        assertThat(due(colin)).isEqualTo(due(bethan));
        assertThat(onServer()).isEqualTo(due(bethan));
    }

    private List<String> due(Hand hand) {
        return hand.tablet().today().duties(hand.session(), hand.now()).stream()
                .map(SettlingTest::line)
                .toList();
    }

    private List<String> onServer() {
        Fields list = world.get("/duties", "Colin Baptiste");
        return list.list("duties", duty -> duty.text("rule") + " " + duty.text("dueOn"));
    }

    private static String line(Duty duty) {
        return duty.rule() + " " + duty.dueOn();
    }

    private void meet() {
        bethan.wire().up();
        colin.wire().up();
        bethan.sync();
        colin.sync();
        bethan.sync();
    }
}
