package org.throughcare.model.order;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;

/**
 * What the law allows of an order, or of a requirement in such an order, for sentences of some time (DRR-B1, ATR-B1).
 *
 * @param order the type of order
 * @param requirement the type of requirement; null for the limits of the order as a whole
 * @param from the first day of sentence for which it holds
 * @param until the last one; null while it goes on
 * @param longestMonths the longest length, from the day of the sentence to the same day so many months later
 * @param shortestMonths the shortest usual length; null for none
 * @param offenceFrom the first day of an offence for which such an order can be made; null when any
 * @param adultAge the least age on the day of the sentence, in years; null when any
 * @param reviewMonths the length from which the court has to review it (DRR-B5); null when never by length alone
 * @param review whether the court may review it when it does not have to (ATR-B4)
 */
public record OrderLimit(
        String order,
        @Nullable String requirement,
        LocalDate from,
        @Nullable LocalDate until,
        int longestMonths,
        @Nullable Integer shortestMonths,
        @Nullable LocalDate offenceFrom,
        @Nullable Integer adultAge,
        @Nullable Integer reviewMonths,
        boolean review) {

    static OrderLimit read(Fields fields) {
        return new OrderLimit(
                fields.text("order"),
                fields.optText("requirement"),
                fields.date("from"),
                fields.optDate("until"),
                fields.integer("longestMonths"),
                fields.optInteger("shortestMonths"),
                fields.optDate("offenceFrom"),
                fields.optInteger("adultAge"),
                fields.optInteger("reviewMonths"),
                fields.bool("review"));
    }

    /** Whether it holds for a sentence of that day. */
    boolean holdsOn(LocalDate sentenceDate) {
        return !sentenceDate.isBefore(from) && (until == null || !sentenceDate.isAfter(until));
    }

    /** The last day that something sentenced on that day can have. */
    LocalDate lastDay(LocalDate sentenceDate) {
        return sentenceDate.plusMonths(longestMonths);
    }

    /** Whether an offence of that day is one for which no such order can be made. */
    boolean forbidsOffence(LocalDate offenceDate) {
        return offenceFrom != null && offenceDate.isBefore(offenceFrom);
    }
}
