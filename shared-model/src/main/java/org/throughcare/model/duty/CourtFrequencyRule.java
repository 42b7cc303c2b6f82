package org.throughcare.model.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.throughcare.model.calendar.Deadline;
import org.throughcare.model.calendar.TimeLimit;
import org.throughcare.model.drugtest.WeeklyTests;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.order.TestSchedule;

/**
 * Where the court wants more than one test a week, the rest of this week's are due by Sunday (CTR-11). The details are how
 * many counted so far and how many the court wants. A week that the requirement covers in part asks for nothing.
 */
final class CourtFrequencyRule implements DutyRule {

    static final String NAME = "court-test-frequency";

    @Override
    public Map<String, Settling> names() {
        return Map.of(NAME, Settling.BY_RECORD_UNLESS_NOT_NEEDED);
    }

    @Override
    public List<Duty> duties(Ledger record, DutyContext context) {
        return record.current(Requirement.KIND).stream()
                .filter(requirement -> requirement.body().isDrr())
                .flatMap(requirement -> due(record, requirement, context))
                .toList();
    }

    private static Stream<Duty> due(Ledger record, Current<Requirement> requirement, DutyContext context) {
        LocalDate monday = WeeklyTests.mondayOf(context.today());
        LocalDate sunday = monday.plusDays(6);
        if (!requirement.body().runsOn(monday) || !requirement.body().runsOn(sunday)) {
            return Stream.empty();
        }
        int wanted = TestSchedule.perWeek(record, requirement, monday);
        int counted = WeeklyTests.of(record, requirement, context.calendar().zone(), context.reference())
                .countedInWeekOf(monday);
        if (wanted < 2 || counted >= wanted) {
            return Stream.empty();
        }
        Deadline deadline = TimeLimit.withinDays(6).from(monday, context.calendar());
        return Stream.of(Duty.by(
                deadline,
                NAME,
                record.id(),
                requirement.id(),
                Duty.Gravity.ROUTINE,
                List.of(Integer.toString(counted), Integer.toString(wanted))));
    }
}
