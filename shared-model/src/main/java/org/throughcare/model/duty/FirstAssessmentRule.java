package org.throughcare.model.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.referral.FirstAssessment;
import org.throughcare.model.referral.FirstAssessment.Timing;
import org.throughcare.model.referral.Standing.State;

/**
 * Somebody to whom an appointment was offered is assessed by the fifth working day after the referral, and an assessment
 * that was late has its reason (PRS-9). Before there is an offer the offer is the next step. The detail is the day on which
 * the referral came.
 */
final class FirstAssessmentRule implements DutyRule {

    static final String TO_ASSESS = "first-assessment";
    static final String TO_EXPLAIN = "late-assessment-reason";

    @Override
    public Map<String, Settling> names() {
        return Map.of(TO_ASSESS, Settling.BY_RECORD_UNLESS_NOT_NEEDED, TO_EXPLAIN, Settling.BY_RECORD);
    }

    @Override
    public List<Duty> duties(Ledger record, DutyContext context) {
        List<Duty> duties = new ArrayList<>();
        for (FirstAssessment clock : FirstAssessment.of(record, context.calendar(), context.today())) {
            if (clock.isDue() && clock.referral().state() != State.RECEIVED) {
                boolean late = clock.timing() == Timing.OVERDUE;
                duties.add(duty(TO_ASSESS, clock, late ? Duty.Gravity.SERIOUS : Duty.Gravity.ROUTINE, record));
            }
            if (clock.timing() == Timing.LATE && clock.referral().body().lateReason() == null) {
                duties.add(duty(TO_EXPLAIN, clock, Duty.Gravity.ROUTINE, record));
            }
        }
        return duties;
    }

    private static Duty duty(String rule, FirstAssessment clock, Duty.Gravity gravity, Ledger record) {
        return Duty.by(
                clock.deadline(),
                rule,
                record.id(),
                clock.referral().id(),
                gravity,
                List.of(clock.referral().body().receivedOn().toString()));
    }
}
