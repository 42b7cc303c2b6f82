package org.throughcare.model.drugtest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.ReferenceData;

/**
 * The tests under a requirement, and whether they come often enough: no more than seven days from one that counts to the
 * next (CTR-10, DRR-5).
 *
 * @param occasions in the order in which they were
 */
public record WeeklyTests(Requirement requirement, List<TestOccasion> occasions) {

    /** The longest gap between two test occasions, in days. */
    public static final int LONGEST_GAP = 7;

    /** A gap between two occasions that count, or between the start and the first of them, that is too long. */
    public record Gap(LocalDate from, LocalDate to) {
        /** How many days it has. */
        public long days() {
            return ChronoUnit.DAYS.between(from, to);
        }

        /** The day from whose 00:00 on it is flagged. */
        public LocalDate flaggedFrom() {
            return from.plusDays(LONGEST_GAP + 1L);
        }
    }

    /** Copies the occasions. */
    public WeeklyTests {
        occasions = List.copyOf(occasions);
    }

    /** The tests of a record that are taken under a requirement, or under none that is named, while it runs. */
    public static WeeklyTests of(
            Ledger record, Current<Requirement> requirement, ZoneId zone, ReferenceData reference) {
        List<TestOccasion> occasions = record.current(DrugTest.KIND).stream()
                .filter(test -> isUnder(requirement.id(), test.body()))
                .sorted(Comparator.comparing(
                                (Current<DrugTest> test) -> test.body().collectedAt())
                        .thenComparing(Current::id))
                .map(test -> occasion(test, requirement.body(), zone, reference))
                .filter(occasion -> requirement.body().runsOn(occasion.on()))
                .toList();
        return new WeeklyTests(requirement.body(), occasions);
    }

    /** The last occasion up to and including that day that counts; empty when there is none. */
    public Optional<TestOccasion> lastCounted(LocalDate today) {
        return occasions.stream()
                .filter(TestOccasion::counts)
                .filter(occasion -> !occasion.on().isAfter(today))
                .reduce((earlier, later) -> later);
    }

    /** The last day on which the next test is in time. */
    public LocalDate dueOn(LocalDate today) {
        return lastCounted(today)
                .map(TestOccasion::on)
                .orElse(requirement.start())
                .plusDays(LONGEST_GAP);
    }

    /** Whether on that day the gap since the last test is too long: from 00:00 of the eighth day. */
    public boolean isFlagged(LocalDate today) {
        return requirement.runsOn(today) && today.isAfter(dueOn(today));
    }

    /** The gaps that were too long and have ended; the present one is {@link #isFlagged}. */
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        LocalDate from = requirement.start();
        for (TestOccasion occasion : occasions) {
            if (occasion.counts()) {
                Gap gap = new Gap(from, occasion.on());
                if (gap.days() > LONGEST_GAP) {
                    gaps.add(gap);
                }
                from = occasion.on();
            }
        }
        return List.copyOf(gaps);
    }

    /** How many occasions count in the week, Monday to Sunday, of that day. */
    public int countedInWeekOf(LocalDate day) {
        LocalDate monday = mondayOf(day);
        return (int) occasions.stream()
                .filter(TestOccasion::counts)
                .filter(occasion -> mondayOf(occasion.on()).equals(monday))
                .count();
    }

    /** The Monday of a day's week. */
    public static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static boolean isUnder(EntryId requirement, DrugTest test) {
        return test.requirement() == null || test.requirement().equals(requirement);
    }

    private static TestOccasion occasion(
            Current<DrugTest> test, Requirement requirement, ZoneId zone, ReferenceData reference) {
        DrugTest body = test.body();
        List<String> missing = PrimaryDrugs.missing(requirement.primaryDrugs(), body);
        return new TestOccasion(
                test.id(),
                LocalDate.ofInstant(body.collectedAt(), zone),
                state(body, reference),
                counting(body, missing, reference),
                missing);
    }

    private static TestOccasion.Counting counting(DrugTest test, List<String> missing, ReferenceData reference) {
        if (!has(reference, ReferenceData.TEST_PURPOSES, test.purpose(), "weeklyMinimum", "yes")) {
            return TestOccasion.Counting.OTHER_PURPOSE;
        }
        if (!test.gaveSample() && !isCausedByPerson(test, reference)) {
            return TestOccasion.Counting.NOT_CAUSED_BY_PERSON;
        }
        return missing.isEmpty() ? TestOccasion.Counting.COUNTS : TestOccasion.Counting.PRIMARY_DRUGS_MISSING;
    }

    private static TestOccasion.State state(DrugTest test, ReferenceData reference) {
        if (test.gaveSample()) {
            return TestOccasion.State.SAMPLE_OBTAINED;
        }
        return isCausedByPerson(test, reference) && !test.outcome().equals(DrugTest.FAILED_TO_ATTEND)
                ? TestOccasion.State.OFFERED_WITHOUT_SAMPLE
                : TestOccasion.State.MISSED;
    }

    private static boolean isCausedByPerson(DrugTest test, ReferenceData reference) {
        return has(reference, ReferenceData.TEST_OUTCOMES, test.outcome(), "causedBy", "person");
    }

    private static boolean has(ReferenceData reference, String list, String code, String attribute, String value) {
        Code found = reference.list(list).find(code);
        return found != null && found.has(attribute, value);
    }
}
