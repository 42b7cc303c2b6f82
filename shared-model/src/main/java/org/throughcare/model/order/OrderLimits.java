package org.throughcare.model.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.reference.DataFile;
import org.throughcare.model.reference.Published;

/**
 * The limits of orders and requirements as dated rules: what counts is the law on the day of the sentence (DRR-B1,
 * ATR-B1). They are data, so that a change of the law is a new version and no release; a type of order or requirement
 * that they do not name has no limits here.
 *
 * @param version the day from which this version of the limits holds
 * @param source where they are taken from
 */
public record OrderLimits(LocalDate version, String source, List<OrderLimit> limits) {

    private static final String MEMBER = "order-limits";

    /** Copies the limits. */
    public OrderLimits {
        limits = List.copyOf(limits);
    }

    /** The limits that ship with the program. */
    public static OrderLimits bundled() {
        return Bundled.LIMITS;
    }

    /** The limits known on a day: the newest of the bundled ones and those that the service's ledger holds. */
    public static OrderLimits inForce(Ledger service, LocalDate on) {
        OrderLimits newest = bundled();
        for (OrderLimits published : Published.inForce(service, on, MEMBER, OrderLimits::read)) {
            newest = published.version.isBefore(newest.version) ? newest : published;
        }
        return newest;
    }

    /** The limits of an order as a whole on the day of its sentence; null when it has none here. */
    public @Nullable OrderLimit of(CourtOrder order) {
        return find(order, null);
    }

    /** The limits of a requirement in an order on the day of the sentence; null when it has none here. */
    public @Nullable OrderLimit of(Requirement requirement, CourtOrder order) {
        return find(order, requirement.type());
    }

    /** What is to be said of an order by these limits: its length, and when the offence was. */
    public List<Problem> check(CourtOrder order) {
        OrderLimit limit = of(order);
        if (limit == null) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        if (limit.forbidsOffence(order.offenceDate())) {
            problems.add(Problem.refusal(
                    "offenceDate",
                    "offence-before-the-law",
                    Objects.requireNonNull(limit.offenceFrom()).toString()));
        }
        if (order.end() != null && order.end().isAfter(limit.lastDay(order.sentenceDate()))) {
            problems.add(Problem.refusal("end", "longer-than-law", String.valueOf(limit.longestMonths())));
        }
        return problems;
    }

    private @Nullable OrderLimit find(CourtOrder order, @Nullable String requirement) {
        return limits.stream()
                .filter(limit -> limit.order().equals(order.type())
                        && Objects.equals(limit.requirement(), requirement)
                        && limit.holdsOn(order.sentenceDate()))
                .findFirst()
                .orElse(null);
    }

    private static OrderLimits read(Fields file) {
        return new OrderLimits(file.date("version"), file.text("source"), file.list(MEMBER, OrderLimit::read));
    }

    /** Reads the file once, when it is first asked for. */
    private static final class Bundled {
        static final OrderLimits LIMITS = read(DataFile.read("order/order-limits.json"));
    }
}
