package org.throughcare.model.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.throughcare.model.calendar.Deadline;
import org.throughcare.model.calendar.TimeLimit;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.order.Induction;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.ReferenceData;

/**
 * The person is told everything on the information checklist by the time treatment has to start: two working days after
 * the start of a DRR, fourteen days after that of an ATR (DRR-11). The details are the items still missing.
 */
final class InductionRule implements DutyRule {

    static final String NAME = "induction-incomplete";

    @Override
    public Map<String, Settling> names() {
        return Map.of(NAME, Settling.BY_RECORD);
    }

    @Override
    public List<Duty> duties(Ledger record, DutyContext context) {
        return record.current(Requirement.KIND).stream()
                .filter(requirement -> isTreatment(requirement.body()))
                .filter(requirement -> !hasEnded(requirement.body(), context.today()))
                .flatMap(requirement -> due(record, requirement, context))
                .toList();
    }

    private static Stream<Duty> due(Ledger record, Current<Requirement> requirement, DutyContext context) {
        List<String> missing = missing(record, requirement, context.reference());
        if (missing.isEmpty()) {
            return Stream.empty();
        }
        TimeLimit limit = requirement.body().isDrr() ? TimeLimit.withinWorkingDays(2) : TimeLimit.withinDays(14);
        Deadline deadline = limit.from(requirement.body().start(), context.calendar());
        boolean late = context.today().isAfter(deadline.dueOn());
        return Stream.of(Duty.by(
                deadline,
                NAME,
                record.id(),
                requirement.id(),
                late ? Duty.Gravity.SERIOUS : Duty.Gravity.ROUTINE,
                missing));
    }

    private static List<String> missing(Ledger record, Current<Requirement> requirement, ReferenceData reference) {
        List<Induction.Item> given = new ArrayList<>();
        record.current(Induction.KIND).stream()
                .map(Current::body)
                .filter(induction -> induction.requirement().equals(requirement.id()))
                .forEach(induction -> given.addAll(induction.items()));
        List<String> checklist = reference.list(ReferenceData.INFORMATION_CHECKLIST).codes().stream()
                .map(Code::code)
                .toList();
        return new Induction(requirement.id(), given).missing(checklist);
    }

    private static boolean isTreatment(Requirement requirement) {
        return requirement.isDrr() || requirement.type().equals(Requirement.ATR);
    }

    private static boolean hasEnded(Requirement requirement, LocalDate today) {
        return requirement.end() != null && today.isAfter(requirement.end());
    }
}
