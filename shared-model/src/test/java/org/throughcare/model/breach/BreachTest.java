package org.throughcare.model.breach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.AttendanceFrameworks;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Sessions;

class BreachTest {

    private static final LocalDate DEC_16 = LocalDate.of(2026, 12, 16);

    private final Entries entries = Entries.of(Cast.SIAN);
    private final EntryId drr =
            entries.record(Requirement.KIND, Bodies.drr("2026-12-01", "O")).id();

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-B7")
    void atTheThresholdReferringIsOfferedAndOnlyAnOffenderManagerDecides() {
        EntryId first = failure("2026-12-09");
        assertThat(step().referralOffered())
                .as("one failure calls for a warning")
                .isFalse();

        EntryId second = failure("2026-12-16");
        assertThat(step().referralOffered()).isTrue();
        assertThat(step().absences()).containsExactly(first, second);
        assertThat(step().decisionOpen()).isFalse();
        assertThat(BreachStep.mayDecide(List.of("worker-community"))).isFalse();
        assertThat(BreachStep.mayDecide(List.of("worker-prison", "team-manager")))
                .isFalse();
        assertThat(BreachStep.mayDecide(List.of("offender-manager"))).isTrue();

        Entry referral = refer("2026-12-16", List.of(first, second));
        assertThat(step().referralOffered()).as("it is referred").isFalse();
        assertThat(step().decisionOpen()).isTrue();

        entries.record(BreachDecision.KIND, decision(referral.id(), BreachDecision.OFFENDER_MANAGER));
        assertThat(step().decisionOpen()).isFalse();
        assertThat(step().decision()).isPresent();

        EntryId third = failure("2026-12-16");
        assertThat(step().absences()).containsExactly(first, second, third);
        assertThat(step().referralOffered()).as("a new failure").isTrue();
    }

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-B7")
    void aDecisionThatAProviderTakesIsRefused() {
        EntryId referral = refer("2026-12-16", List.of(failure("2026-12-09"))).id();
        entries.at("2026-12-17T09:00:00Z");

        assertThat(problems(decision(referral, "worker-community")))
                .containsExactly(Problem.refusal("decidedAs", "not-the-decider"));
        assertThat(problems(decision(referral, BreachDecision.OFFENDER_MANAGER)))
                .isEmpty();
    }

    @Test
    void aReferralCitesAnAbsenceAndIsNotMadeTomorrow() {
        Entry nothing = refer("2026-12-01", List.of());
        Entry tomorrow = refer("2026-12-31", List.of(drr));

        assertThat(BreachReferral.KIND.check(nothing)).containsExactly(Problem.refusal("absences", "required"));
        assertThat(BreachReferral.KIND.check(tomorrow)).containsExactly(Problem.refusal("referredOn", "in-the-future"));
    }

    private BreachStep step() {
        return BreachStep.of(entries.ledger(), drr, AttendanceFrameworks.bundled(), DEC_16);
    }

    private EntryId failure(String on) {
        return entries.record(Attendance.KIND, Sessions.attendance(on, "UNACC", drr))
                .id();
    }

    private Entry refer(String on, List<EntryId> absences) {
        return entries.record(
                BreachReferral.KIND, new BreachReferral(drr, LocalDate.parse(on), absences, "wants to go on"));
    }

    private List<Problem> problems(BreachDecision decision) {
        return BreachDecision.KIND.check(entries.record(BreachDecision.KIND, decision));
    }

    private static BreachDecision decision(EntryId referral, String as) {
        return new BreachDecision(referral, "no-action", DEC_16, "Colin Baptiste", as, "A letter came.");
    }
}
