package org.throughcare.model.duty;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
            new TreatmentStartRule(),
            new ReviewProvisionRule(),
            new CourtReportRule(),
            new ReferralRule(),
            new FirstAssessmentRule(),
            new ReceptionRule(),
            new FirstDaysRule(),
            new FinalReviewRule(),
            new TransferRule(),
            new ConflictRule());

    private static final Map<String, Settling> NAMES = names();

    private Duties() {}

    /**
     * Everything due in a record that nobody has settled, first things first; nothing any more once a death is recorded
     * (PRS-24).
     */
    public static List<Duty> of(Ledger record, DutyContext context) {
        if (Death.recordedIn(record)) {
            return List.of();
        }
        return RULES.stream()
                .flatMap(rule -> rule.duties(record, context).stream())
                .filter(duty -> !DutySettled.settled(record, duty.rule(), duty.because(), duty.dueOn()))
                .sorted(Duty.FIRST_THINGS_FIRST)
                .toList();
    }

    /** The names under which rules find duties, in order. */
    public static Set<String> named() {
        return NAMES.keySet();
    }

    /** Whether this build has a rule that finds duties of that name. */
    static boolean knows(String rule) {
        return NAMES.containsKey(rule);
    }

    /** Who may say that a duty of that name is settled; nobody for a rule that this build does not have. */
    public static Settling settling(String rule) {
        return NAMES.getOrDefault(rule, Settling.BY_RECORD);
    }

    private static Map<String, Settling> names() {
        Map<String, Settling> names = new TreeMap<>();
        RULES.forEach(rule -> names.putAll(rule.names()));
        names.put(SamePersonRule.NAME, Settling.BY_RECORD);
        return names;
    }
}
