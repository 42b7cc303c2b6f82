package org.throughcare.model.duty;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.Likeness;
import org.throughcare.model.person.Person;

/**
 * Somebody has to say whether two records are about the same person, from the day on which the second one was opened. The
 * other rules look at one record; this one looks at two, so it is asked for each proposal by itself. The details are what
 * both have in common.
 */
public final class SamePersonRule {

    /** The name of the rule. */
    public static final String NAME = "same-person";

    private SamePersonRule() {}

    /** The duty that a proposal makes, for the page of the first of the two; none once a death is recorded (PRS-24). */
    public static Optional<Duty> duty(Likeness.Proposal proposal, Ledger one, Ledger other, DutyContext context) {
        if (Death.recordedIn(one) || Death.recordedIn(other)) {
            return Optional.empty();
        }
        return Stream.of(one, other)
                .flatMap(record -> record.current(Person.KIND).stream())
                .map(SamePersonRule::opening)
                .max(Comparator.comparing(Entry::id))
                .map(opening -> Duty.on(
                        context.calendar().dateOf(opening.recordedAt()),
                        NAME,
                        proposal.one(),
                        opening.id(),
                        Duty.Gravity.SERIOUS,
                        proposal.grounds()));
    }

    private static Entry opening(Current<Person> person) {
        return person.thread().entries().get(0);
    }
}
