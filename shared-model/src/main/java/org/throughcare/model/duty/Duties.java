package org.throughcare.model.duty;

import java.util.List;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.person.Death;

/** The register of every duty rule; a new rule adds one line here. */
public final class Duties {

    private static final List<DutyRule> RULES = List.of(
            new WeeklyTestRule(),
            new CourtFrequencyRule(),
            new ConsentWithdrawnRule(),
            new InductionRule(),
            new AbsenceDecisionRule(),
            new WeeklyContactsRule(),
            new ReferralRule(),
            new FirstAssessmentRule(),
            new ReceptionRule(),
            new FirstDaysRule(),
            new FinalReviewRule(),
            new TransferRule(),
            new ConflictRule());

    private Duties() {}

    /** Everything due in a record, first things first; nothing any more once a death is recorded (PRS-24). */
    public static List<Duty> of(Ledger record, DutyContext context) {
        if (Death.recordedIn(record)) {
            return List.of();
        }
        return RULES.stream()
                .flatMap(rule -> rule.duties(record, context).stream())
                .sorted(Duty.FIRST_THINGS_FIRST)
                .toList();
    }
}
