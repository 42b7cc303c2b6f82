package org.throughcare.model.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.throughcare.model.assessment.FinalReview;
import org.throughcare.model.calendar.Deadline;
import org.throughcare.model.calendar.TimeLimit;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.order.Requirement;

/**
 * The final review of a treatment requirement is held by its last day (CTR-21, CTR-31); it is asked for from four weeks
 * before. It stands until a review is completed, held or with the reason for which it can't be, or the requirement is
 * over. The details are the requirement's type and its last day.
 */
final class FinalReviewRule implements DutyRule {

    static final String NAME = "final-review";

    private static final int ASKED_FOR_DAYS = 28;
    private static final Set<String> TREATMENT = Set.of(Requirement.DRR, Requirement.ATR, Requirement.MHTR);

    @Override
    public Map<String, Settling> names() {
        return Map.of(NAME, Settling.BY_RECORD);
    }

    @Override
    public List<Duty> duties(Ledger record, DutyContext context) {
        return record.current(Requirement.KIND).stream()
                .filter(requirement -> TREATMENT.contains(requirement.body().type()))
                .filter(requirement -> !requirement.body().course().over())
                .filter(requirement ->
                        FinalReview.completedFor(record, requirement.id()).isEmpty())
                .flatMap(requirement -> due(record, requirement, context))
                .toList();
    }

    private static Stream<Duty> due(Ledger record, Current<Requirement> requirement, DutyContext context) {
        LocalDate end = requirement.body().end();
        if (end == null || context.today().isBefore(end.minusDays(ASKED_FOR_DAYS))) {
            return Stream.empty();
        }
        Deadline deadline =
                TimeLimit.withinDays(ASKED_FOR_DAYS).from(end.minusDays(ASKED_FOR_DAYS), context.calendar());
        return Stream.of(Duty.by(
                deadline,
                NAME,
                record.id(),
                requirement.id(),
                context.today().isAfter(end) ? Duty.Gravity.SERIOUS : Duty.Gravity.ROUTINE,
                List.of(requirement.body().type(), end.toString())));
    }
}
