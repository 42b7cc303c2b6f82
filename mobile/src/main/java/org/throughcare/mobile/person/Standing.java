package org.throughcare.mobile.person;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.throughcare.model.consent.OrderConsent;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.order.Induction;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.order.TestSchedule;
import org.throughcare.model.person.ContactRestriction;
import org.throughcare.model.person.Phone;
import org.throughcare.model.substance.SubstanceUse;

/**
 * What holds for a person as they stand today, besides who they are.
 *
 * @param orders each requirement with what hangs on it, those that run today first
 * @param phone how they can be reminded; empty while nobody has asked
 * @param restrictions why no message may go to them today or later
 * @param substances what they used when they were asked last
 */
public record Standing(
        List<Order> orders,
        Optional<Current<Phone>> phone,
        List<Current<ContactRestriction>> restrictions,
        Optional<Current<SubstanceUse>> substances) {

    /**
     * A requirement with what hangs on it.
     *
     * @param testsPerWeek what the court wants today; 0 for nothing
     */
    public record Order(
            Current<Requirement> requirement,
            int testsPerWeek,
            Optional<Current<OrderConsent>> consent,
            Optional<Current<Induction>> induction) {}

    /** Copies the lists. */
    public Standing {
        orders = List.copyOf(orders);
        restrictions = List.copyOf(restrictions);
    }

    static Standing of(Ledger record, LocalDate today) {
        List<Order> orders = record.current(Requirement.KIND).stream()
                .sorted(Comparator.comparing(
                                (Current<Requirement> one) -> !one.body().runsOn(today))
                        .thenComparing(one -> one.body().start(), Comparator.reverseOrder()))
                .map(requirement -> new Order(
                        requirement,
                        TestSchedule.perWeek(record, requirement, today),
                        newest(about(record.current(OrderConsent.KIND), OrderConsent::requirement, requirement.id())),
                        newest(about(record.current(Induction.KIND), Induction::requirement, requirement.id()))))
                .toList();
        return new Standing(
                orders,
                newest(record.current(Phone.KIND)),
                record.current(ContactRestriction.KIND).stream()
                        .filter(one -> one.body().until() == null
                                || one.body().holdsOn(today)
                                || one.body().from().isAfter(today))
                        .toList(),
                record.current(SubstanceUse.KIND).stream()
                        .max(Comparator.comparing((Current<SubstanceUse> one) ->
                                        one.body().happenedOn())
                                .thenComparing(Current::id)));
    }

    private static <B extends Body> List<Current<B>> about(
            List<Current<B>> all, Function<B, EntryId> requirement, EntryId wanted) {
        return all.stream()
                .filter(one -> requirement.apply(one.body()).equals(wanted))
                .toList();
    }

    private static <B extends Body> Optional<Current<B>> newest(List<Current<B>> all) {
        return all.stream().max(Comparator.comparing(Current::id));
    }
}
