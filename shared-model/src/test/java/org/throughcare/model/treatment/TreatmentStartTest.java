package org.throughcare.model.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.order.CourtOrder;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.order.Requirement.Arrangements;
import org.throughcare.model.order.Requirement.Course;
import org.throughcare.model.person.Death;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.CodeList;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.AttendanceFrameworks;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Reviews;
import org.throughcare.model.testkit.Sessions;
import org.throughcare.model.treatment.TreatmentStart.Evidence;
import org.throughcare.model.treatment.TreatmentStart.Status;
import org.throughcare.model.treatment.TreatmentStart.Told;

class TreatmentStartTest {

    private static final StartRules RULES = rules(Calendars.ENGLAND_AND_WALES);

    private final Entries record = Entries.of(Cast.SIAN);

    @ParameterizedTest(name = "DRR of {0} -> {1} at {2}")
    @org.throughcare.model.testkit.Requirement("CTR-7")
    @CsvSource({
        "2026-12-04, 2026-12-08, england-and-wales",
        "2026-12-24, 2026-12-30, england-and-wales",
        "2027-03-25, 2027-03-31, england-and-wales",
        // The end of a year, with New Year's Day on a Friday and, the year after, moved to a Monday.
        "2026-12-30, 2027-01-04, england-and-wales",
        "2027-12-31, 2028-01-05, england-and-wales",
        // The leap day counts as the Tuesday that it is.
        "2028-02-28, 2028-03-01, england-and-wales",
        "2028-02-29, 2028-03-02, england-and-wales",
        // Both nights on which the clocks change lie in between.
        "2027-10-29, 2027-11-02, england-and-wales",
        "2028-03-24, 2028-03-28, england-and-wales",
        // A weekend is no day 1.
        "2026-12-05, 2026-12-08, england-and-wales",
        // Liberation Day is a Tuesday in 2028.
        "2028-05-08, 2028-05-10, england-and-wales",
        "2028-05-08, 2028-05-11, guernsey"
    })
    void aDrrStartsByTheSecondWorkingDayAfterTheSentence(LocalDate sentence, LocalDate due, String calendar) {
        TreatmentStart start = start(Reviews.drr(sentence.toString(), null), sentence, rules(calendar));

        assertThat(start.deadline().dueOn()).isEqualTo(due);
        assertThat(start.deadline().adviseOn()).isEqualTo(due);
    }

    @ParameterizedTest(name = "ATR of {0} -> {1}, book by {2} at {3}")
    @org.throughcare.model.testkit.Requirement("CTR-8")
    @CsvSource({
        "2026-12-11, 2026-12-25, 2026-12-24, england-and-wales",
        "2026-12-07, 2026-12-21, 2026-12-21, england-and-wales",
        "2026-12-18, 2027-01-01, 2026-12-31, england-and-wales",
        "2027-03-12, 2027-03-26, 2027-03-25, england-and-wales",
        "2028-02-15, 2028-02-29, 2028-02-29, england-and-wales",
        "2027-03-14, 2027-03-28, 2027-03-25, england-and-wales",
        "2026-10-11, 2026-10-25, 2026-10-23, england-and-wales",
        "2028-04-25, 2028-05-09, 2028-05-09, england-and-wales",
        "2028-04-25, 2028-05-09, 2028-05-08, guernsey"
    })
    void anAtrStartsWithinFourteenDaysAndIsBookedForAWorkingDay(
            LocalDate sentence, LocalDate due, LocalDate advised, String calendar) {
        TreatmentStart start = start(Reviews.atr(sentence.toString(), null), sentence, rules(calendar));

        assertThat(start.deadline().dueOn()).isEqualTo(due);
        assertThat(start.deadline().adviseOn()).isEqualTo(advised);
    }

    @ParameterizedTest(name = "first session {0}: {1}, {2} days late")
    @org.throughcare.model.testkit.Requirement("DRR-1")
    @CsvSource({"2026-12-24, ON_TIME, 0", "2026-12-30, ON_TIME, 0", "2026-12-31, LATE, 1", "2027-01-04, LATE, 5"})
    void aDrrOfChristmasEveStartsOnTimeOnThe30thAndLateOnThe31st(LocalDate on, Status status, long daysLate) {
        Entry drr = record.at("2026-12-24T10:00:00Z").record(Requirement.KIND, Reviews.drr("2026-12-24", null));
        session(drr, on.toString(), "ATT", "KEYWORK");

        TreatmentStart start = only(on, RULES);

        assertThat(start.status()).isEqualTo(status);
        assertThat(start.daysLate()).isEqualTo(daysLate);
        assertThat(start.evidence()).isEqualTo(Evidence.DONE);
        assertThat(start.reasonMissing()).isEqualTo(status == Status.LATE);
    }

    @ParameterizedTest(name = "a session of {0} needs a reason: {1}")
    @org.throughcare.model.testkit.Requirement("DRR-1")
    @CsvSource({"2026-12-30, false", "2026-12-31, true"})
    void theLateFirstSessionIsNotSavedWithoutAReason(String on, boolean needed) {
        Entry drr = record.at("2026-12-24T10:00:00Z").record(Requirement.KIND, Reviews.drr("2026-12-24", null));
        Attendance session = Sessions.attendance(on, "ATT", drr.id(), "KEYWORK", Sessions.STANDARD);

        assertThat(needsReason(session, null)).isEqualTo(needed);

        record.record(LateStart.KIND, new LateStart(drr.id(), "NO-SLOT", null));
        assertThat(needsReason(session, null)).isFalse();
    }

    @Test
    void onlyWhatMakesTheStartLateAsksForAReason() {
        Entry drr = record.record(Requirement.KIND, Reviews.drr("2026-12-04", null));
        Attendance missed = Sessions.attendance("2026-12-09", "FTA", drr.id(), null, Sessions.STANDARD);
        Attendance ofNone = Sessions.attendance("2026-12-09", "ATT", null, "KEYWORK", Sessions.STANDARD);
        Entry inTime = session(drr, "2026-12-08", "ATT", "KEYWORK");
        Attendance second = Sessions.attendance("2026-12-09", "ATT", drr.id(), "KEYWORK", Sessions.STANDARD);

        assertThat(needsReason(missed, null)).isFalse();
        assertThat(needsReason(ofNone, null)).isFalse();
        assertThat(needsReason(second, null)).isFalse();
        // The one session that was in time turns out to have been on another day.
        assertThat(needsReason(second, inTime)).isTrue();
    }

    @Test
    @org.throughcare.model.testkit.Requirement("ATR-1")
    void anAtrThatStartsAfterWhatTheCourtWasToldIsFlaggedAndWithinFourteenDays() {
        Entry order = record.at("2026-12-07T12:00:00Z").record(CourtOrder.KIND, Reviews.communityOrder("2026-12-07"));
        Entry atr = record.record(
                Requirement.KIND, Reviews.atr("2026-12-07", "2027-06-07").in(order.id(), LocalDate.of(2026, 12, 14)));
        assertThat(only(LocalDate.of(2026, 12, 14), RULES).told()).isEqualTo(Told.WAITING);
        assertThat(only(LocalDate.of(2026, 12, 15), RULES).told()).isEqualTo(Told.LATER);

        session(atr, "2026-12-16", "ATT", "COUNSEL");

        TreatmentStart start = only(LocalDate.of(2026, 12, 16), RULES);
        assertThat(start.told()).isEqualTo(Told.LATER);
        assertThat(start.deadline().dueOn()).isEqualTo("2026-12-21");
        assertThat(start.status()).isEqualTo(Status.ON_TIME);
        assertThat(start.reasonMissing()).isFalse();
    }

    @Test
    void whatTheCourtWasToldIsKeptOnThatDayAndNoCheckWithoutIt() {
        Entry atr =
                record.record(Requirement.KIND, Reviews.atr("2026-12-07", null).in(null, LocalDate.of(2026, 12, 14)));
        session(atr, "2026-12-14", "ATT", "COUNSEL");
        assertThat(only(LocalDate.of(2026, 12, 20), RULES).told()).isEqualTo(Told.KEPT);

        Entries other = Entries.of(Cast.DECLAN);
        other.record(Requirement.KIND, Reviews.atr("2026-12-07", null));
        assertThat(TreatmentStart.in(other.ledger(), LocalDate.of(2026, 12, 20), RULES))
                .extracting(TreatmentStart::told)
                .containsExactly(Told.NOTHING);
    }

    @ParameterizedTest(name = "on {0}: {1}, {2} days left")
    @CsvSource({
        "2026-12-04, NOT_STARTED, 4",
        "2026-12-06, NOT_STARTED, 2",
        "2026-12-07, DUE_SOON, 1",
        "2026-12-08, DUE_SOON, 0",
        "2026-12-09, OVERDUE, -1"
    })
    void theStatusOfADrrGoesWithTheDay(LocalDate today, Status status, long daysLeft) {
        record.record(Requirement.KIND, Reviews.drr("2026-12-04", null));

        TreatmentStart start = only(today, RULES);

        assertThat(start.status()).isEqualTo(status);
        assertThat(start.daysLeft()).isEqualTo(daysLeft);
        assertThat(start.evidence()).isEqualTo(Evidence.NOTHING_RECORDED);
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2026-12-18, NOT_STARTED", "2026-12-21, DUE_SOON", "2026-12-25, DUE_SOON", "2026-12-26, OVERDUE"})
    void anAtrIsDueSoonThreeWorkingDaysBeforeTheDayToAimFor(LocalDate today, Status status) {
        record.record(Requirement.KIND, Reviews.atr("2026-12-11", null));

        assertThat(only(today, RULES).status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0} with {1} starts treatment: {2}")
    @CsvSource({
        "ATT, KEYWORK, true",
        "ATT-LATE, COUNSEL, true",
        "LEFT, COUNSEL, true",
        "ATT, ASSESSMENT, false",
        "FTA, , false",
        "ACC-MED, , false",
        "LOCK, , false"
    })
    void onlyAnAttendedSessionOfTreatmentIsAStart(String outcome, String modality, boolean starts) {
        Entry drr = record.record(Requirement.KIND, Reviews.drr("2026-12-04", null));
        session(drr, "2026-12-07", outcome, modality);

        assertThat(only(LocalDate.of(2026, 12, 8), RULES).session() != null).isEqualTo(starts);
    }

    @Test
    void aSessionBeforeTheSentenceOrUnderAnotherRequirementStartsNothing() {
        Entry drr = record.record(Requirement.KIND, Reviews.drr("2026-12-04", null));
        Entry atr = record.record(Requirement.KIND, Reviews.atr("2026-12-04", null));
        session(drr, "2026-12-03", "ATT", "KEYWORK");
        session(atr, "2026-12-07", "ATT", "COUNSEL");

        List<TreatmentStart> starts = TreatmentStart.in(record.ledger(), LocalDate.of(2026, 12, 7), RULES);

        assertThat(starts).extracting(start -> start.requirement().id()).containsExactly(drr.id(), atr.id());
        assertThat(starts).extracting(TreatmentStart::status).containsExactly(Status.DUE_SOON, Status.ON_TIME);
    }

    @Test
    void theDayOfTheSentenceIsTheOrdersWhereTheOrderIsKnown() {
        Entry order = record.record(CourtOrder.KIND, Reviews.communityOrder("2026-12-04"));
        record.record(Requirement.KIND, Reviews.drr("2026-12-14", null).in(order.id(), null));

        TreatmentStart start = only(LocalDate.of(2026, 12, 4), RULES);

        assertThat(start.sentencedOn()).isEqualTo("2026-12-04");
        assertThat(start.deadline().dueOn()).isEqualTo("2026-12-08");
    }

    @Test
    void aProposedRequirementHasNoClockAndOneThatIsOverKeepsTheStateOfItsLastDay() {
        Course proposed = new Course(Course.PROPOSED, null, null);
        Course revoked = new Course("revoked", LocalDate.of(2026, 12, 7), "new offence");
        record.record(Requirement.KIND, Reviews.drr("2026-12-04", null).with(Arrangements.NONE, proposed));
        record.record(Requirement.KIND, Reviews.drr("2026-12-04", null).with(Arrangements.NONE, revoked));

        TreatmentStart start = only(LocalDate.of(2027, 2, 1), RULES);

        assertThat(start.status()).isEqualTo(Status.DUE_SOON);
        assertThat(start.isOver(LocalDate.of(2027, 2, 1))).isTrue();
        assertThat(start.isOver(LocalDate.of(2026, 12, 7))).isFalse();
    }

    @Test
    @org.throughcare.model.testkit.Requirement("PRS-24")
    void theClockStopsWithADeath() {
        record.record(Requirement.KIND, Reviews.drr("2026-12-04", null));
        record.at("2026-12-08T09:00:00Z")
                .record(Death.KIND, new Death(Instant.parse("2026-12-07T23:30:00Z"), "hospital"));

        assertThat(only(LocalDate.of(2027, 2, 1), RULES).status()).isEqualTo(Status.DUE_SOON);
        assertThat(only(LocalDate.of(2027, 2, 1), RULES).isOver(LocalDate.of(2027, 2, 1)))
                .isTrue();
    }

    @Test
    void whatHasNotStartedIsApartFromWhatNobodyRecorded() {
        Entry drr = record.record(Requirement.KIND, Reviews.drr("2026-12-04", null));
        LocalDate after = LocalDate.of(2026, 12, 10);
        assertThat(only(after, RULES).evidence()).isEqualTo(Evidence.NOTHING_RECORDED);

        record.record(LateStart.KIND, new LateStart(drr.id(), "HEALTH", null));

        assertThat(only(after, RULES).evidence()).isEqualTo(Evidence.NOT_DONE_WITH_REASON);
        assertThat(only(after, RULES).daysLate()).isEqualTo(2);
    }

    @Test
    void theFewestDaysLeftComeFirstAndWhatHasStartedComesLast() {
        Entry started = record.record(Requirement.KIND, Reviews.drr("2026-12-01", null));
        Entry atr = record.record(Requirement.KIND, Reviews.atr("2026-12-01", null));
        Entry drr = record.record(Requirement.KIND, Reviews.drr("2026-12-04", null));
        session(started, "2026-12-02", "ATT", "KEYWORK");

        assertThat(TreatmentStart.in(record.ledger(), LocalDate.of(2026, 12, 7), RULES))
                .extracting(start -> start.requirement().id())
                .containsExactly(drr.id(), atr.id(), started.id());
    }

    @Test
    void howLongThereIsCanChangeWithoutARelease() {
        CodeList longer = new CodeList(
                ReferenceData.TREATMENT_STARTS,
                LocalDate.of(2027, 4, 1),
                "a later guide",
                List.of(new Code("drr", "DRR", null, Map.of("workingDays", "5"))));
        StartRules rules =
                new StartRules(RULES.calendar(), ReferenceData.bundled().with(longer), AttendanceFrameworks.bundled());
        record.record(Requirement.KIND, Reviews.drr("2026-12-04", null));
        record.record(Requirement.KIND, Reviews.atr("2026-12-04", null));

        assertThat(only(LocalDate.of(2026, 12, 4), rules).deadline().dueOn()).isEqualTo("2026-12-11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void anotherReasonIsWrittenOut(String text) {
        Entry drr = record.record(Requirement.KIND, Reviews.drr("2026-12-04", null));
        Entry bare = record.record(LateStart.KIND, new LateStart(drr.id(), LateStart.OTHER, text));
        Entry told = record.record(LateStart.KIND, new LateStart(drr.id(), LateStart.OTHER, "the clinic was flooded"));

        assertThat(LateStart.KIND.check(bare)).containsExactly(Problem.refusal("text", "required"));
        assertThat(LateStart.KIND.check(told)).isEmpty();
    }

    private boolean needsReason(Attendance attendance, Entry amends) {
        return TreatmentStart.needsReason(
                record.ledger(), attendance, amends == null ? null : amends.id(), attendance.happenedOn(), RULES);
    }

    private Entry session(Entry requirement, String on, String outcome, String modality) {
        return record.record(
                Attendance.KIND, Sessions.attendance(on, outcome, requirement.id(), modality, Sessions.STANDARD));
    }

    private TreatmentStart start(Requirement requirement, LocalDate today, StartRules rules) {
        record.record(Requirement.KIND, requirement);
        return only(today, rules);
    }

    private TreatmentStart only(LocalDate today, StartRules rules) {
        List<TreatmentStart> starts = TreatmentStart.in(record.ledger(), today, rules);
        assertThat(starts).hasSize(1);
        return starts.get(0);
    }

    private static StartRules rules(String calendar) {
        return new StartRules(
                Calendars.bundled().named(calendar), ReferenceData.bundled(), AttendanceFrameworks.bundled());
    }
}
