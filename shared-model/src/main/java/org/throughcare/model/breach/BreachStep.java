package org.throughcare.model.breach;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.AttendanceFramework.Counts;
import org.throughcare.model.session.AttendanceFrameworks;
import org.throughcare.model.session.AttendanceTally;

/**
 * How far failures under a requirement have come on a day: whether referring them to the offender manager is offered, and
 * who decides (DRR-B7).
 *
 * @param tally how the person keeps to the requirement
 * @param absences the threads of the attendances that count as failures, the earliest first
 * @param referral the last referral; empty when there was none
 * @param decision what was decided about it; empty while nothing was
 */
public record BreachStep(
        AttendanceTally tally,
        List<EntryId> absences,
        Optional<Current<BreachReferral>> referral,
        Optional<Current<BreachDecision>> decision) {

    /** Copies the absences. */
    public BreachStep {
        absences = List.copyOf(absences);
    }

    /** How far the requirement of that thread has come in that record. */
    public static BreachStep of(Ledger record, EntryId requirement, AttendanceFrameworks frameworks, LocalDate on) {
        Optional<Current<BreachReferral>> referral = record.current(BreachReferral.KIND).stream()
                .filter(one -> one.body().requirement().equals(requirement))
                .max(Comparator.comparing(
                                (Current<BreachReferral> one) -> one.body().referredOn())
                        .thenComparing(Current::id));
        return new BreachStep(
                AttendanceTally.of(record, requirement, frameworks, on),
                failures(record, requirement, frameworks, on),
                referral,
                referral.flatMap(one -> BreachDecision.of(record, one.id())));
    }

    /** Whether 'refer to the offender manager' is offered: the threshold is reached, with a failure not referred yet. */
    public boolean referralOffered() {
        return tally.step() == AttendanceTally.Step.BREACH
                && !referral.map(one -> one.body().absences().containsAll(absences))
                        .orElse(false);
    }

    /** Whether there is something to decide. */
    public boolean decisionOpen() {
        return referral.isPresent() && decision.isEmpty();
    }

    /** Whether somebody with these roles may decide; for everybody else what was decided is only to be read. */
    public static boolean mayDecide(Collection<String> roles) {
        return roles.contains(BreachDecision.OFFENDER_MANAGER);
    }

    private static List<EntryId> failures(
            Ledger record, EntryId requirement, AttendanceFrameworks frameworks, LocalDate on) {
        return record.current(Attendance.KIND).stream()
                .filter(one -> requirement.equals(one.body().requirement())
                        && !one.body().happenedOn().isAfter(on)
                        && frameworks.countOf(one.body()) == Counts.FAILURE)
                .sorted(Comparator.comparing(
                                (Current<Attendance> one) -> one.body().happenedOn())
                        .thenComparing(Current::id))
                .map(Current::id)
                .toList();
    }
}
