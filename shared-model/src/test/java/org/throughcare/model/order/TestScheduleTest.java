package org.throughcare.model.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;

class TestScheduleTest {

    private final Entries entries = Entries.of(Cast.SIAN);
    private final Entry drr = entries.record(Requirement.KIND, Bodies.drr("2026-12-01", "O"));
    private final Entry twice =
            entries.record(TestSchedule.KIND, Bodies.schedule(drr.id(), 2, "2026-12-01", "2026-12-01"));

    @Test
    @org.throughcare.model.testkit.Requirement("CTR-11")
    void aFrequencyThatTheCourtApprovesAfterItsStartIsRefused() {
        entries.at("2027-01-05T10:00:00Z");

        Entry late = entries.record(TestSchedule.KIND, Bodies.schedule(drr.id(), 1, "2027-01-04", "2027-01-05"));

        assertThat(TestSchedule.KIND.check(late))
                .containsExactly(Problem.refusal("approvedOn", "approved-after-start", "2027-01-04"));
    }

    @Test
    @org.throughcare.model.testkit.Requirement("CTR-11")
    void aFrequencyThatTheCourtApprovedBeforehandHoldsFromItsStartAndTheOldOneStaysOnRecord() {
        Entry once = entries.record(TestSchedule.KIND, Bodies.schedule(drr.id(), 1, "2027-01-04", "2026-12-22"));

        assertThat(TestSchedule.KIND.check(twice)).isEmpty();
        assertThat(TestSchedule.KIND.check(once)).isEmpty();
        assertThat(perWeekOn("2026-12-01")).isEqualTo(2);
        assertThat(perWeekOn("2027-01-03")).isEqualTo(2);
        assertThat(perWeekOn("2027-01-04")).isEqualTo(1);
        assertThat(TestSchedule.history(entries.ledger(), drr.id()))
                .extracting(TestSchedule::perWeek)
                .containsExactly(2, 1);
    }

    @Test
    void anApprovalOnTheFirstDayIsInTimeAndNoTestAWeekIsNoFrequency() {
        Entry sameDay = entries.record(TestSchedule.KIND, Bodies.schedule(drr.id(), 1, "2027-01-04", "2027-01-04"));
        Entry none = entries.record(TestSchedule.KIND, Bodies.schedule(drr.id(), 0, "2027-01-04", "2026-12-22"));

        assertThat(TestSchedule.KIND.check(sameDay)).isEmpty();
        assertThat(TestSchedule.KIND.check(none)).containsExactly(Problem.refusal("perWeek", "below-one"));
    }

    @Test
    void whatWasAgreedAtSentenceHoldsWhileTheCourtHasApprovedNothingElse() {
        Entries others = Entries.of(Cast.DECLAN);
        LocalDate start = LocalDate.of(2026, 12, 1);
        others.record(Requirement.KIND, new Requirement("drr", start, null, null, null, List.of("O"), null, 3));
        var requirement = others.ledger().current(Requirement.KIND).get(0);

        assertThat(TestSchedule.perWeek(others.ledger(), requirement, start)).isEqualTo(3);
    }

    @Test
    void aDrrNamesThePrimaryDrugsAndEndsAfterItBegins() {
        Entry noDrugs = entries.record(Requirement.KIND, Bodies.drr("2026-12-01"));
        Entry backwards = entries.record(
                Requirement.KIND,
                new Requirement(
                        "atr",
                        LocalDate.of(2026, 12, 1),
                        LocalDate.of(2026, 11, 30),
                        null,
                        null,
                        List.of(),
                        null,
                        null));

        assertThat(Requirement.KIND.check(noDrugs)).containsExactly(Problem.refusal("primaryDrugs", "required"));
        assertThat(Requirement.KIND.check(backwards)).containsExactly(Problem.refusal("end", "before-start"));
        assertThat(Requirement.KIND.check(drr)).isEmpty();
    }

    private int perWeekOn(String day) {
        return TestSchedule.on(entries.ledger(), drr.id(), LocalDate.parse(day))
                .orElseThrow()
                .perWeek();
    }
}
