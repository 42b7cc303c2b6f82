package org.throughcare.model.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughcare.model.calendar.Deadline;
import org.throughcare.model.calendar.TimeLimit;
import org.throughcare.model.drugtest.TestOccasion;
import org.throughcare.model.drugtest.WeeklyTests;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.order.Requirement;

/**
 * While a DRR runs, the next test is due on the seventh day after the last one that counted (CTR-10, DRR-5). The detail
 * is the day of that test, or of the requirement's start when there is none yet.
 */
final class WeeklyTestRule implements DutyRule {

    static final String NAME = "weekly-test";

    @Override
    public Map<String, Settling> names() {
        return Map.of(NAME, Settling.BY_RECORD_UNLESS_NOT_NEEDED);
    }

    @Override
    public List<Duty> duties(Ledger record, DutyContext context) {
        return record.current(Requirement.KIND).stream()
                .filter(requirement -> requirement.body().isDrr())
                .filter(requirement -> requirement.body().runsOn(context.today()))
                .flatMap(requirement -> due(record, requirement, context))
                .toList();
    }

    private static Stream<Duty> due(Ledger record, Current<Requirement> requirement, DutyContext context) {
        WeeklyTests tests =
                WeeklyTests.of(record, requirement, context.calendar().zone(), context.reference());
        Optional<TestOccasion> last = tests.lastCounted(context.today());
        EntryId because = last.map(TestOccasion::id).orElse(requirement.id());
        LocalDate from = last.map(TestOccasion::on).orElse(requirement.body().start());
        LocalDate week = from;
        while (DutySettled.settled(record, NAME, because, week.plusDays(WeeklyTests.LONGEST_GAP))) {
            // Not needed that week; the next one is due all the same, a week on.
            week = week.plusDays(WeeklyTests.LONGEST_GAP);
        }
        Deadline deadline = TimeLimit.withinDays(WeeklyTests.LONGEST_GAP).from(week, context.calendar());
        if (!requirement.body().runsOn(deadline.dueOn())) {
            return Stream.empty();
        }
        boolean late = context.today().isAfter(deadline.dueOn());
        return Stream.of(Duty.by(
                deadline,
                NAME,
                record.id(),
                because,
                late ? Duty.Gravity.SERIOUS : Duty.Gravity.ROUTINE,
                List.of(from.toString())));
    }
}
