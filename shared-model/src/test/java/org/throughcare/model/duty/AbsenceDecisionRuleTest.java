package org.throughcare.model.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Death;
import org.throughcare.model.reference.Reference;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.Attendance.Decision;
import org.throughcare.model.session.Attendance.FrameworkRef;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.testkit.Sessions;

class AbsenceDecisionRuleTest {

    private static final String TEN_DAYS = """
            {"framework":"harbour-atr","version":"2026-10-01","source":"test","evidenceWorkingDays":10,
             "warning":{"failures":3,"withinMonths":12},"breach":{"failures":5,"withinMonths":12},
             "decider":"provider-manager","codes":[{"code":"FTA","counts":"open"}]}""";

    private final Entries record = Entries.of(Cast.SIAN).at("2026-12-01T09:00:00Z");
    private final Entries service = Entries.of(LedgerId.SERVICE);
    private EntryId drr;

    @BeforeEach
    void aDrr() {
        drr = record.record(org.throughcare.model.order.Requirement.KIND, Bodies.drr("2026-12-01", "OPI"))
                .id();
        record.at("2026-12-09T16:00:00Z");
    }

    @Test
    @Requirement("DRR-8")
    void anAbsenceOfWednesday9DecemberIsToBeDecidedByThursday17December() {
        Entry absence = absent("2026-12-09", "FTA", drr);

        assertThat(decisions("2026-12-09")).singleElement().satisfies(duty -> {
            assertThat(duty.dueOn()).isEqualTo("2026-12-17");
            assertThat(duty.because()).isEqualTo(absence.id());
            assertThat(duty.gravity()).isEqualTo(Duty.Gravity.ROUTINE);
            assertThat(duty.details()).containsExactly("2026-12-09", "FTA", "offender-manager");
        });
        assertThat(decisions("2026-12-18")).extracting(Duty::gravity).containsExactly(Duty.Gravity.SERIOUS);
    }

    @ParameterizedTest
    @Requirement("DRR-8")
    @CsvSource({
        // Christmas Day and the substitute for Boxing Day are no working days; New Year's Day neither.
        "2026-12-18, 2026-12-30",
        "2026-12-23, 2027-01-05",
    })
    void bankHolidaysAreNotCounted(String absentOn, LocalDate dueOn) {
        record.at("2026-12-24T09:00:00Z");
        absent(absentOn, "FTA", drr);

        assertThat(decisions("2026-12-24")).extracting(Duty::dueOn).containsExactly(dueOn);
    }

    @ParameterizedTest
    @CsvSource({"FTA, 1", "LEFT, 1", "SENT-BEH, 1", "ATT-FTC, 1", "ATT, 0", "UNACC, 0", "ACC-MED, 0", "LOCK, 0"})
    void onlyWhatIsOpenIsToBeDecided(String outcome, int duties) {
        absent("2026-12-09", outcome, drr);

        assertThat(decisions("2026-12-09")).hasSize(duties);
    }

    @Test
    @Requirement("DRR-8")
    void onceDecidedNothingIsDue() {
        Entry absence = absent("2026-12-09", "FTA", drr);
        Decision decision = new Decision("UNACC", Cast.COLIN, LocalDate.of(2026, 12, 9), null);
        record.correct(Attendance.KIND, absence, Attendance.KIND.bodyOf(absence).decided(decision), "decided");

        assertThat(decisions("2026-12-10")).isEmpty();
    }

    @Test
    @Requirement("ATR-3")
    void anAbsenceOnTheAtrIsDecidedByTheAtrsFramework() {
        service.record(
                Reference.KIND,
                new Reference(
                        "attendance-framework/harbour-atr", LocalDate.of(2026, 10, 1), JsonText.readObject(TEN_DAYS)));
        EntryId atr = record.record(org.throughcare.model.order.Requirement.KIND, Bodies.atr("2026-12-01"))
                .id();
        record.record(
                Attendance.KIND,
                Sessions.attendance(
                        "2026-12-09", "FTA", atr, null, new FrameworkRef("harbour-atr", LocalDate.of(2026, 10, 1))));

        assertThat(decisions("2026-12-10")).singleElement().satisfies(duty -> {
            assertThat(duty.dueOn()).isEqualTo("2026-12-23");
            assertThat(duty.details()).contains("provider-manager");
        });
    }

    @Test
    void withoutARequirementNothingIsToBeDecided() {
        absent("2026-12-09", "FTA", null);

        assertThat(decisions("2026-12-10")).isEmpty();
    }

    @Test
    @Requirement("PRS-24")
    void afterADeathNothingIsDue() {
        absent("2026-12-09", "FTA", drr);
        record.record(Death.KIND, new Death(Instant.parse("2026-12-09T08:00:00Z"), null));

        assertThat(decisions("2026-12-10")).isEmpty();
    }

    private Entry absent(String on, String outcome, @Nullable EntryId requirement) {
        return record.record(Attendance.KIND, Sessions.attendance(on, outcome, requirement));
    }

    private List<Duty> decisions(String today) {
        DutyContext context =
                DutyContext.of(Instant.parse(today + "T12:00:00Z"), Calendars.ENGLAND_AND_WALES, service.ledger());
        return Duties.of(record.ledger(), context).stream()
                .filter(duty -> duty.rule().equals(AbsenceDecisionRule.NAME))
                .toList();
    }
}
