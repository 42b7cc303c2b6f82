package org.throughcare.model.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.reference.Reference;
import org.throughcare.model.session.Attendance.Decision;
import org.throughcare.model.session.Attendance.FrameworkRef;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.testkit.Sessions;

class AttendanceRulesTest {

    private final Entries entries = Entries.of(Cast.SIAN).at("2026-12-09T09:00:00Z");
    private final EntryId drr = entries.record(
                    org.throughcare.model.order.Requirement.KIND, Bodies.drr("2026-12-01", "OPI"))
            .id();

    @ParameterizedTest
    @Requirement("CTR-25")
    @CsvSource({
        "ATT, , required",
        "ATT-LATE, , required",
        "ATT-FTC, , required",
        "LEFT, , required",
        "ATT, CBT, ",
        "FTA, , ",
        "ACC-MED, , ",
        "STOOD, , ",
    })
    void aSessionOfARequirementThatWasAttendedSaysWhatWasDelivered(
            String outcome, @Nullable String modality, @Nullable String code) {
        Attendance attendance = Sessions.attendance("2026-12-08", outcome, drr, modality, Sessions.STANDARD);

        assertThat(check(attendance)).isEqualTo(code == null ? List.of() : List.of(Problem.refusal("modality", code)));
    }

    @Test
    @Requirement("CTR-25")
    void aSessionForNoRequirementNeedNotSayIt() {
        assertThat(check(Sessions.attendance("2026-12-08", "ATT", null))).isEmpty();
    }

    @Test
    @Requirement("DRR-8")
    void onlyCodesOfTheFrameworkAreTaken() {
        assertThat(check(Sessions.attendance("2026-12-08", "DUNNO", drr)))
                .containsExactly(Problem.refusal("outcome", "not-in-framework", "DUNNO"));
    }

    @Test
    void aFrameworkThatIsNotKnownHereIsTakenAsItComes() {
        FrameworkRef elsewhere = new FrameworkRef("elsewhere", LocalDate.of(2026, 1, 1));

        assertThat(check(Sessions.attendance("2026-12-08", "NEW-CODE", drr, null, elsewhere)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-09, 2026-12-09T09:00:00Z, ",
        "2026-12-10, 2026-12-09T09:00:00Z, in-the-future",
        "2026-12-10, 2026-12-09T23:59:59Z, in-the-future",
        // Half past midnight on 1 July in summer time is still 30 June in UTC.
        "2027-07-01, 2027-06-30T23:30:00Z, ",
    })
    void nothingIsRecordedOfADayThatHasNotComeYet(String on, String recordedAt, @Nullable String code) {
        entries.at(recordedAt);

        assertThat(check(Sessions.attendance(on, "FTA", drr)))
                .isEqualTo(code == null ? List.of() : List.of(Problem.refusal("happenedOn", code)));
    }

    @ParameterizedTest
    @Requirement("DRR-8")
    @CsvSource({
        "FTA, ACC-MED, 2026-12-09, , ",
        "FTA, UNACC, 2026-12-08, , ",
        "LEFT, UNACC, 2026-12-09, , ",
        "FTA, FTA, 2026-12-09, decision.code, decides-nothing",
        "FTA, DUNNO, 2026-12-09, decision.code, not-in-framework",
        "ACC-MED, UNACC, 2026-12-09, decision, nothing-to-decide",
        "FTA, UNACC, 2026-12-07, decision.on, before-the-absence",
        "FTA, UNACC, 2026-12-10, decision.on, in-the-future",
    })
    void aDecisionSettlesAnOpenOutcome(
            String outcome, String decided, String on, @Nullable String field, @Nullable String code) {
        Attendance open = Sessions.attendance("2026-12-08", outcome, drr, "CBT", Sessions.STANDARD);
        Attendance settled = open.decided(new Decision(decided, Cast.COLIN, LocalDate.parse(on), null));

        assertThat(check(settled))
                .extracting(Problem::field, Problem::code)
                .isEqualTo(field == null ? List.of() : List.of(org.assertj.core.groups.Tuple.tuple(field, code)));
    }

    @Test
    @Requirement("DRR-8")
    void aSessionUsesTheVersionThatWasInForceOnItsDay() {
        Entries service = Entries.of(LedgerId.SERVICE);
        service.record(Reference.KIND, Frameworks.published("standard", "2026-12-08", 6, 1, 2));
        AttendanceFrameworks frameworks = AttendanceFrameworks.of(service.ledger());
        FrameworkRef newer = new FrameworkRef("standard", LocalDate.of(2026, 12, 8));

        assertThat(AttendanceRules.check(Sessions.attendance("2026-12-07", "FTA", drr), frameworks))
                .isEmpty();
        assertThat(AttendanceRules.check(Sessions.attendance("2026-12-08", "FTA", drr), frameworks))
                .containsExactly(Problem.refusal("framework", "not-in-force", "2026-12-08"));
        assertThat(AttendanceRules.check(Sessions.attendance("2026-12-08", "FTA", drr, null, newer), frameworks))
                .isEmpty();
        assertThat(AttendanceRules.check(Sessions.attendance("2026-12-08", "LOCK", drr, null, newer), frameworks))
                .containsExactly(Problem.refusal("outcome", "not-in-framework", "LOCK"));
        assertThat(check(Sessions.attendance("2026-12-07", "FTA", drr, null, newer)))
                .containsExactly(Problem.refusal("framework", "not-yet-in-force"));
    }

    private List<Problem> check(Attendance attendance) {
        Entry entry = entries.record(Attendance.KIND, attendance);
        return Attendance.KIND.check(entry);
    }
}
