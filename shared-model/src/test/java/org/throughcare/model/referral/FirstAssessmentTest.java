package org.throughcare.model.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.assessment.Assessment;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.calendar.WorkingDayCalendar;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.referral.FirstAssessment.Timing;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Requirement;

class FirstAssessmentTest {

    private final Entries mark = Entries.of(Cast.MARK);

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "2026-12-02, england-and-wales, 2026-12-09",
        "2026-12-23, england-and-wales, 2027-01-04",
        "2028-05-05, england-and-wales, 2028-05-12",
        "2028-05-05, guernsey, 2028-05-15",
    })
    @Requirement("PRS-9")
    void itIsDueOnTheFifthWorkingDay(LocalDate receivedOn, String calendar, LocalDate dueOn) {
        refer(receivedOn);

        FirstAssessment clock = only(calendar, receivedOn);

        assertThat(clock.deadline().dueOn()).isEqualTo(dueOn);
        assertThat(clock.timing()).isEqualTo(Timing.WAITING);
        assertThat(only(calendar, dueOn).timing()).isEqualTo(Timing.WAITING);
        assertThat(only(calendar, dueOn.plusDays(1)).timing()).isEqualTo(Timing.OVERDUE);
    }

    @ParameterizedTest(name = "held {0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-12-02, ON_TIME",
                "2026-12-09, ON_TIME",
                "2026-12-10, LATE",
                "2026-12-01, OVERDUE",
                "-, OVERDUE"
            })
    @Requirement("PRS-9")
    void whatHappenedByTheFifthWorkingDayIsOnTime(@Nullable LocalDate heldOn, Timing timing) {
        refer(LocalDate.of(2026, 12, 2));
        if (heldOn != null) {
            assess(heldOn);
        }

        assertThat(only(Calendars.ENGLAND_AND_WALES, LocalDate.of(2026, 12, 20)).timing())
                .isEqualTo(timing);
    }

    @Test
    @Requirement("PRS-9")
    void threeOfFourOnTimeAreSeventyFivePercentAndWhoDeclinedIsNotCounted() {
        refer(LocalDate.of(2026, 11, 2));
        assess(LocalDate.of(2026, 11, 3));
        refer(LocalDate.of(2026, 11, 9));
        assess(LocalDate.of(2026, 11, 10));
        refer(LocalDate.of(2026, 11, 16));
        assess(LocalDate.of(2026, 11, 17));
        Entry declined = refer(LocalDate.of(2026, 11, 23));
        decline(declined, LocalDate.of(2026, 11, 24));
        refer(LocalDate.of(2026, 12, 2));

        List<FirstAssessment> clocks =
                FirstAssessment.of(mark.ledger(), calendar(Calendars.ENGLAND_AND_WALES), LocalDate.of(2026, 12, 10));

        assertThat(clocks)
                .extracting(FirstAssessment::timing)
                .containsExactly(Timing.ON_TIME, Timing.ON_TIME, Timing.ON_TIME, Timing.NOT_NEEDED, Timing.OVERDUE);
        assertThat(FirstAssessment.share(clocks)).isEqualTo(new FirstAssessment.Share(3, 4));
        assertThat(FirstAssessment.share(clocks).percent()).isEqualTo(75);
        assertThat(FirstAssessment.share(List.of()).percent()).isZero();
    }

    @Test
    @Requirement("NDS-8")
    void theClockStartsAnewWithEachReferral() {
        decline(refer(LocalDate.of(2026, 4, 1)), LocalDate.of(2026, 4, 2));
        decline(refer(LocalDate.of(2026, 8, 3)), LocalDate.of(2026, 8, 4));
        refer(LocalDate.of(2027, 1, 4));

        List<FirstAssessment> clocks =
                FirstAssessment.of(mark.ledger(), calendar(Calendars.ENGLAND_AND_WALES), LocalDate.of(2027, 1, 4));

        assertThat(clocks)
                .extracting(FirstAssessment::timing)
                .containsExactly(Timing.NOT_NEEDED, Timing.NOT_NEEDED, Timing.WAITING);
        assertThat(clocks.get(2).deadline().dueOn()).isEqualTo("2027-01-11");
    }

    private Entry refer(LocalDate on) {
        return mark.at(on + "T15:00:00Z")
                .record(Referral.KIND, Referral.received(Referral.SELF_PHONE, null, on.atTime(9, 0), null));
    }

    private void decline(Entry referral, LocalDate on) {
        Offer offer = new Offer(referral.id(), on, null, "spoken", null, null, null, null, null);
        mark.at(on + "T16:00:00Z")
                .record(Offer.KIND, offer.answered(Offer.Response.DECLINED, on, null, "NOT-READY", null));
    }

    private void assess(LocalDate on) {
        mark.at(on + "T17:00:00Z").record(Assessment.KIND, Assessment.begun(Assessment.INITIAL, on, List.of()));
    }

    private FirstAssessment only(String calendar, LocalDate today) {
        List<FirstAssessment> clocks = FirstAssessment.of(mark.ledger(), calendar(calendar), today);
        assertThat(clocks).hasSize(1);
        return clocks.get(0);
    }

    private static WorkingDayCalendar calendar(String name) {
        return Calendars.bundled().named(name);
    }
}
