package org.throughcare.model.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.reference.Reference;
import org.throughcare.model.session.Attendance.Decision;
import org.throughcare.model.session.Attendance.FrameworkRef;
import org.throughcare.model.session.AttendanceFramework.Counts;
import org.throughcare.model.session.AttendanceTally.Step;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.testkit.Sessions;

class AttendanceTallyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);
    private static final FrameworkRef LENIENT = new FrameworkRef("harbour-atr", LocalDate.of(2026, 10, 1));

    private final Entries record = Entries.of(Cast.SIAN).at("2026-12-10T09:00:00Z");
    private final EntryId drr = record.record(
                    org.throughcare.model.order.Requirement.KIND, Bodies.drr("2026-12-01", "OPI"))
            .id();
    private final EntryId atr = record.record(
                    org.throughcare.model.order.Requirement.KIND, Frameworks.under("harbour-atr"))
            .id();
    private AttendanceFrameworks frameworks = AttendanceFrameworks.bundled();

    @BeforeEach
    void theAtrHasAFrameworkOfItsOwnThatWarnsAtThree() {
        Entries service = Entries.of(LedgerId.SERVICE);
        service.record(Reference.KIND, Frameworks.published("harbour-atr", "2026-10-01", 10, 3, 5));
        frameworks = AttendanceFrameworks.of(service.ledger());
    }

    @Test
    @Requirement("DRR-8")
    void anAbsenceCountsAsNeitherAcceptableNorUnacceptableUntilDecided() {
        Attendance absence = Sessions.attendance("2026-12-09", "FTA", drr);
        Entry recorded = record.record(Attendance.KIND, absence);

        AttendanceTally open = tally(drr);
        assertThat(open.count(Counts.OPEN)).isEqualTo(1);
        assertThat(open.count(Counts.ACCEPTABLE)).isZero();
        assertThat(open.count(Counts.FAILURE)).isZero();
        assertThat(open.step()).isEqualTo(Step.NONE);

        Decision decision = new Decision("ACC-MED", Cast.COLIN, TODAY, "hospital letter");
        record.correct(Attendance.KIND, recorded, absence.decided(decision), "decided");

        AttendanceTally decided = tally(drr);
        assertThat(decided.count(Counts.OPEN)).isZero();
        assertThat(decided.count(Counts.ACCEPTABLE)).isEqualTo(1);
    }

    @Test
    @Requirement("ATR-3")
    void anAbsenceOnTheAtrCountsByTheAtrsFrameworkAlone() {
        unacceptable("2026-12-08", atr, LENIENT);
        unacceptable("2026-12-09", atr, LENIENT);

        assertThat(tally(atr).framework().id()).isEqualTo("harbour-atr");
        assertThat(tally(atr).step()).isEqualTo(Step.NONE);
        assertThat(tally(drr).failures()).isEmpty();
        assertThat(tally(drr).step()).isEqualTo(Step.NONE);

        unacceptable("2026-12-10", atr, LENIENT);

        assertThat(tally(atr).step()).isEqualTo(Step.WARNING);
        assertThat(tally(drr).step()).isEqualTo(Step.NONE);
    }

    @Test
    @Requirement({"DRR-8", "ATR-3"})
    void theSameAbsencesOnTheDrrCountByTheStandardFramework() {
        unacceptable("2026-12-08", drr, Sessions.STANDARD);
        assertThat(tally(drr).step()).isEqualTo(Step.WARNING);

        unacceptable("2026-12-09", drr, Sessions.STANDARD);
        assertThat(tally(drr).step()).isEqualTo(Step.BREACH);
        assertThat(tally(atr).step()).isEqualTo(Step.NONE);
    }

    @ParameterizedTest
    @CsvSource({"2027-12-07, BREACH", "2027-12-08, WARNING", "2027-12-09, NONE"})
    void aFailureCountsForTwelveMonths(LocalDate on, Step step) {
        unacceptable("2026-12-08", drr, Sessions.STANDARD);
        unacceptable("2026-12-09", drr, Sessions.STANDARD);

        assertThat(AttendanceTally.of(record.ledger(), drr, frameworks, on).step())
                .isEqualTo(step);
    }

    @Test
    void anOutcomeUnderAFrameworkThatIsNotKnownHereStaysOpen() {
        unacceptable("2026-12-08", drr, new FrameworkRef("elsewhere", LocalDate.of(2026, 1, 1)));

        assertThat(tally(drr).count(Counts.OPEN)).isEqualTo(1);
    }

    private AttendanceTally tally(EntryId requirement) {
        return AttendanceTally.of(record.ledger(), requirement, frameworks, TODAY);
    }

    private void unacceptable(String on, EntryId requirement, FrameworkRef framework) {
        record.record(Attendance.KIND, Sessions.attendance(on, "UNACC", requirement, null, framework));
    }
}
