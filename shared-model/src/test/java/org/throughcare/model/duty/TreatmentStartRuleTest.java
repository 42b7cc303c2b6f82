package org.throughcare.model.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.order.Requirement.Arrangements;
import org.throughcare.model.order.Requirement.Course;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Reviews;
import org.throughcare.model.testkit.Sessions;
import org.throughcare.model.treatment.LateStart;

class TreatmentStartRuleTest {

    private static final Set<String> OURS = Set.of(
            TreatmentStartRule.START, TreatmentStartRule.TOLD, TreatmentStartRule.LATER, TreatmentStartRule.REASON);

    private final Entries record = Entries.of(Cast.SIAN).at("2026-12-04T12:00:00Z");

    @ParameterizedTest(name = "at {0}: {1}")
    @org.throughcare.model.testkit.Requirement({"CTR-7", "DRR-1"})
    @CsvSource({"2026-12-24T12:00:00Z, ROUTINE", "2026-12-30T23:59:59Z, ROUTINE", "2026-12-31T00:00:00Z, SERIOUS"})
    void theStartOfADrrIsDueAndSeriousFromMidnightAfterItsLastDay(String now, Duty.Gravity gravity) {
        Entry drr = record.record(Requirement.KIND, Reviews.drr("2026-12-24", null));

        assertThat(at(now)).singleElement().satisfies(duty -> {
            assertThat(duty.rule()).isEqualTo("treatment-start");
            assertThat(duty.dueOn()).isEqualTo("2026-12-30");
            assertThat(duty.gravity()).isEqualTo(gravity);
            assertThat(duty.because()).isEqualTo(drr.id());
            assertThat(duty.details()).containsExactly("drr", "2026-12-24");
        });
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({
        // In summer the local day begins at 23:00 UTC, in winter at midnight; the clocks change on these weekends.
        "2027-03-30T22:59:59Z, 2027-03-25, ROUTINE",
        "2027-03-31T22:59:59Z, 2027-03-25, ROUTINE",
        "2027-03-31T23:00:00Z, 2027-03-25, SERIOUS",
        "2027-11-02T23:59:59Z, 2027-10-29, ROUTINE",
        "2027-11-03T00:00:00Z, 2027-10-29, SERIOUS"
    })
    void theDayEndsByTheLocalClock(String now, String sentence, Duty.Gravity gravity) {
        record.record(Requirement.KIND, Reviews.drr(sentence, null));

        assertThat(at(now)).extracting(Duty::gravity).containsExactly(gravity);
    }

    @Test
    @org.throughcare.model.testkit.Requirement("CTR-8")
    void anAtrThatIsDueOnChristmasDayIsBookedByChristmasEve() {
        record.record(Requirement.KIND, Reviews.atr("2026-12-11", null));

        assertThat(at("2026-12-11T12:00:00Z")).singleElement().satisfies(duty -> {
            assertThat(duty.dueOn()).isEqualTo("2026-12-25");
            assertThat(duty.adviseOn()).isEqualTo("2026-12-24");
        });
    }

    @Test
    @org.throughcare.model.testkit.Requirement("ATR-1")
    void whatTheCourtWasToldIsACheckOfItsOwn() {
        Entry atr =
                record.record(Requirement.KIND, Reviews.atr("2026-12-07", null).in(null, LocalDate.of(2026, 12, 14)));
        assertThat(rules("2026-12-14T12:00:00Z"))
                .containsExactlyInAnyOrder(TreatmentStartRule.START, TreatmentStartRule.TOLD);
        assertThat(rules("2026-12-15T12:00:00Z"))
                .containsExactlyInAnyOrder(TreatmentStartRule.START, TreatmentStartRule.LATER);

        session(atr, "2026-12-16", "COUNSEL");

        assertThat(at("2026-12-16T12:00:00Z")).singleElement().satisfies(duty -> {
            assertThat(duty.rule()).isEqualTo("later-than-court-was-told");
            assertThat(duty.dueOn()).isEqualTo("2026-12-14");
            assertThat(duty.gravity()).isEqualTo(Duty.Gravity.SERIOUS);
            assertThat(duty.details()).containsExactly("atr", "2026-12-14");
        });
        record.record(LateStart.KIND, new LateStart(atr.id(), "HEALTH", null));
        assertThat(rules("2026-12-16T12:00:00Z")).isEmpty();
    }

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-1")
    void aLateStartAsksForItsReasonUntilThereIsOne() {
        Entry drr = record.record(Requirement.KIND, Reviews.drr("2026-12-24", null));
        session(drr, "2026-12-31", "KEYWORK");

        assertThat(at("2027-03-01T12:00:00Z")).singleElement().satisfies(duty -> {
            assertThat(duty.rule()).isEqualTo("late-start-reason");
            assertThat(duty.gravity()).isEqualTo(Duty.Gravity.SERIOUS);
            assertThat(duty.details()).containsExactly("drr", "2026-12-30", "2026-12-31");
        });
        record.record(LateStart.KIND, new LateStart(drr.id(), "NO-SLOT", null));
        assertThat(rules("2027-03-01T12:00:00Z")).isEmpty();
    }

    @Test
    void aStartInTimeLeavesNothingToDo() {
        Entry drr = record.record(Requirement.KIND, Reviews.drr("2026-12-24", null));
        session(drr, "2026-12-30", "KEYWORK");

        assertThat(rules("2027-01-02T12:00:00Z")).isEmpty();
    }

    @Test
    void nothingCanStartAnyMoreUnderARequirementThatIsOver() {
        Course revoked = new Course("revoked", LocalDate.of(2026, 12, 31), null);
        record.record(
                Requirement.KIND,
                Reviews.drr("2026-12-04", null)
                        .in(null, LocalDate.of(2026, 12, 7))
                        .with(Arrangements.NONE, revoked));
        record.record(Requirement.KIND, Reviews.atr("2026-06-01", "2026-12-31"));

        assertThat(rules("2026-12-31T12:00:00Z")).hasSize(3);
        assertThat(rules("2027-01-01T12:00:00Z")).isEmpty();
    }

    private void session(Entry requirement, String on, String modality) {
        record.record(Attendance.KIND, Sessions.attendance(on, "ATT", requirement.id(), modality, Sessions.STANDARD));
    }

    private List<String> rules(String now) {
        return at(now).stream().map(Duty::rule).toList();
    }

    private List<Duty> at(String now) {
        DutyContext context = DutyContext.of(
                Instant.parse(now),
                Calendars.ENGLAND_AND_WALES,
                Entries.of(LedgerId.SERVICE).ledger());
        return Duties.of(record.ledger(), context).stream()
                .filter(duty -> OURS.contains(duty.rule()))
                .toList();
    }
}
