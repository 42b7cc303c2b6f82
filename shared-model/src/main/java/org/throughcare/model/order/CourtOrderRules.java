package org.throughcare.model.order;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Problem;

/** The rules of an order that can be told from the order alone, by the limits that ship with the program (DRR-B1). */
final class CourtOrderRules {

    private static final int LOWEST_TIER = 1;
    private static final int HIGHEST_TIER = 4;

    /** The zone by whose dates orders are made: the one of every site, as Guernsey keeps London's time. */
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private CourtOrderRules() {}

    static List<Problem> check(CourtOrder order, Entry entry) {
        List<Problem> problems = new ArrayList<>();
        if (order.sentenceDate().isAfter(LocalDate.ofInstant(entry.recordedAt(), ZONE))) {
            problems.add(Problem.refusal("sentenceDate", "in-the-future"));
        }
        if (order.offenceDate().isAfter(order.sentenceDate())) {
            problems.add(Problem.refusal("offenceDate", "after-sentence"));
        }
        if (order.start().isBefore(order.sentenceDate())) {
            problems.add(Problem.refusal("start", "before-sentence"));
        }
        if (order.end() != null && order.end().isBefore(order.start())) {
            problems.add(Problem.refusal("end", "before-start"));
        }
        if (order.tier() != null && (order.tier() < LOWEST_TIER || order.tier() > HIGHEST_TIER)) {
            problems.add(
                    Problem.refusal("tier", "out-of-range", String.valueOf(LOWEST_TIER), String.valueOf(HIGHEST_TIER)));
        }
        problems.addAll(OrderLimits.bundled().check(order));
        return problems;
    }
}
