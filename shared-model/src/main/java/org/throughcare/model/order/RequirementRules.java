package org.throughcare.model.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.calendar.Age;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.order.Requirement.Course;
import org.throughcare.model.person.Person;

/**
 * The rules of a requirement that need the rest of the record: the order that it is part of, and how old the person was
 * (DRR-B1, ATR-B1). Whoever makes a requirement asks them before it is saved; an entry from elsewhere is taken as it comes,
 * because its order may be on its way.
 */
public final class RequirementRules {

    private RequirementRules() {}

    /** What is to be said of a requirement in that record by these limits. */
    public static List<Problem> check(Requirement requirement, Ledger record, OrderLimits limits) {
        EntryId thread = requirement.order();
        if (thread == null) {
            // What is only proposed has no order yet.
            return requirement.course().current().equals(Course.PROPOSED)
                    ? List.of()
                    : List.of(Problem.refusal("order", "requirement-without-order"));
        }
        CourtOrder order = CourtOrder.find(record, thread).map(Current::body).orElse(null);
        if (order == null) {
            return isThere(record, thread) ? List.of() : List.of(Problem.refusal("order", "order-not-known"));
        }
        List<Problem> problems = new ArrayList<>(dates(requirement, order));
        OrderLimit limit = limits.of(requirement, order);
        if (limit != null) {
            problems.addAll(lengths(requirement, order, limit));
            problems.addAll(who(record, order, limit));
        }
        return problems;
    }

    /** An order that a newer version recorded can't be read here, and nothing can be said of what is in it. */
    private static boolean isThere(Ledger record, EntryId thread) {
        return record.threads(CourtOrder.KIND).stream().anyMatch(one -> one.id().equals(thread));
    }

    private static List<Problem> dates(Requirement requirement, CourtOrder order) {
        List<Problem> problems = new ArrayList<>();
        String sentence = order.sentenceDate().toString();
        if (requirement.start().isBefore(order.sentenceDate())) {
            problems.add(Problem.refusal("start", "before-sentence", sentence));
        }
        LocalDate advised = requirement.advisedStart();
        if (advised != null && advised.isBefore(order.sentenceDate())) {
            problems.add(Problem.refusal("advisedStart", "before-sentence", sentence));
        }
        LocalDate end = requirement.end();
        if (end != null && order.end() != null && end.isAfter(order.end())) {
            problems.add(Problem.warning("end", "after-order-end", order.end().toString()));
        }
        return problems;
    }

    private static List<Problem> lengths(Requirement requirement, CourtOrder order, OrderLimit limit) {
        List<Problem> problems = new ArrayList<>();
        LocalDate end = requirement.end();
        Integer shortest = limit.shortestMonths();
        if (end != null && end.isAfter(limit.lastDay(order.sentenceDate()))) {
            problems.add(Problem.refusal("end", "longer-than-law", String.valueOf(limit.longestMonths())));
        }
        if (end != null
                && shortest != null
                && end.isBefore(requirement.start().plusMonths(shortest).minusDays(1))) {
            problems.add(Problem.warning("end", "shorter-than-law", String.valueOf(shortest)));
        }
        if (limit.forbidsOffence(order.offenceDate())) {
            problems.add(Problem.refusal(
                    "order",
                    "offence-before-the-law",
                    Objects.requireNonNull(limit.offenceFrom()).toString()));
        }
        return problems;
    }

    private static List<Problem> who(Ledger record, CourtOrder order, OrderLimit limit) {
        Integer adult = limit.adultAge();
        if (adult == null) {
            return List.of();
        }
        LocalDate born = birthDate(record);
        if (born == null) {
            return List.of(Problem.warning("order", "age-not-known", String.valueOf(adult)));
        }
        int age = Age.inYears(born, order.sentenceDate());
        return age < adult
                ? List.of(Problem.refusal("order", "too-young", String.valueOf(adult), String.valueOf(age)))
                : List.of();
    }

    private static @Nullable LocalDate birthDate(Ledger record) {
        return record.current(Person.KIND).stream()
                .map(current -> current.body().birthDate())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
