package org.throughcare.model.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.ledger.Subject;

/**
 * How often the court wants tests from a day on. A change counts only if the court approved it beforehand (CTR-11); it is
 * a thread of its own, so that every frequency that ever held stays in the record.
 *
 * @param requirement the thread of the requirement under which tests are taken
 * @param perWeek how many tests a week
 * @param from the first day, by the local date
 * @param courtReference the court's order
 * @param approvedOn the day on which the court approved it: the first day at the latest
 */
public record TestSchedule(
        EntryId requirement, int perWeek, LocalDate from, String courtReference, LocalDate approvedOn) implements Body {

    /** The kind of entry. Where heads disagree more tests count, and from the earlier day. */
    public static final Kind<TestSchedule> KIND = new Kind<TestSchedule>(
                    "test-schedule", 1, Subject.PERSON, TestSchedule::read, TestSchedule::write, TestSchedule::check)
            .cautious("perWeek", Comparator.comparing(schedule -> -schedule.perWeek()))
            .cautious("from", Comparator.comparing(TestSchedule::from));

    /** Every frequency that the court set for a requirement, in the order of their first days. */
    public static List<TestSchedule> history(Ledger ledger, EntryId requirement) {
        return ledger.current(KIND).stream()
                .map(Current::body)
                .filter(schedule -> schedule.requirement.equals(requirement))
                .sorted(Comparator.comparing(TestSchedule::from).thenComparing(TestSchedule::approvedOn))
                .toList();
    }

    /** The frequency that holds for a requirement on a day; empty when the court has set none for it. */
    public static Optional<TestSchedule> on(Ledger ledger, EntryId requirement, LocalDate day) {
        return history(ledger, requirement).stream()
                .filter(schedule -> !schedule.from.isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /**
     * How many tests a week the court wants of a requirement on a day: what it approved, else what it agreed at sentence,
     * else 0.
     */
    public static int perWeek(Ledger ledger, Current<Requirement> requirement, LocalDate day) {
        Integer atSentence = requirement.body().testsPerWeek();
        return on(ledger, requirement.id(), day).map(TestSchedule::perWeek).orElse(atSentence == null ? 0 : atSentence);
    }

    /** Says nothing of what was recorded. */
    @Override
    public String toString() {
        return "TestSchedule";
    }

    private static List<Problem> check(TestSchedule schedule, Entry entry) {
        List<Problem> problems = new ArrayList<>();
        if (schedule.approvedOn.isAfter(schedule.from)) {
            problems.add(Problem.refusal("approvedOn", "approved-after-start", schedule.from.toString()));
        }
        if (schedule.perWeek < 1) {
            problems.add(Problem.refusal("perWeek", "below-one"));
        }
        return problems;
    }

    private static TestSchedule read(int version, Fields fields) {
        return new TestSchedule(
                fields.parsed("requirement", EntryId::parse, "not-an-id"),
                fields.integer("perWeek"),
                fields.date("from"),
                fields.text("courtReference"),
                fields.date("approvedOn"));
    }

    private Json.Obj write() {
        return Json.obj()
                .putText("requirement", requirement)
                .put("perWeek", perWeek)
                .putText("from", from)
                .put("courtReference", courtReference)
                .putText("approvedOn", approvedOn)
                .build();
    }
}
