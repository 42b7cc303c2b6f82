package org.throughcare.model.testkit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.order.CourtOrder;
import org.throughcare.model.review.CourtDirection;
import org.throughcare.model.review.CourtReview;
import org.throughcare.model.review.ReviewReport;

/** Short ways to orders, hearings, directions and reports; dates are texts such as {@code 2027-01-15}. */
public final class Reviews {

    private Reviews() {}

    /** A community order that a court made on that day, for two years. */
    public static CourtOrder communityOrder(String sentencedOn) {
        return order(CourtOrder.COMMUNITY, sentencedOn);
    }

    /** A suspended sentence order that a court made on that day, for two years. */
    public static CourtOrder suspendedOrder(String sentencedOn) {
        return order(CourtOrder.SUSPENDED, sentencedOn);
    }

    /** A DRR that lasts from that day to that day, under no known order; opiates are its primary drugs. */
    public static org.throughcare.model.order.Requirement drr(String start, @Nullable String end) {
        return requirement("drr", start, end);
    }

    /** An ATR that lasts from that day to that day, under no known order. */
    public static org.throughcare.model.order.Requirement atr(String start, @Nullable String end) {
        return requirement("atr", start, end);
    }

    /** A hearing at Cardiff on that day, that the court did not order. */
    public static CourtReview hearing(EntryId requirement, String on) {
        return hearing(requirement, on, false, null, null);
    }

    /** A hearing of which this is known. */
    public static CourtReview hearing(
            EntryId requirement, String on, boolean ordered, @Nullable String reportSentOn, @Nullable String outcome) {
        return new CourtReview(
                requirement,
                LocalDate.parse(on),
                null,
                "Cardiff Magistrates' Court",
                null,
                ordered,
                null,
                null,
                date(reportSentOn),
                null,
                outcome);
    }

    /** What a court directed on that day. */
    public static CourtDirection direction(EntryId requirement, String on, String direction) {
        return new CourtDirection(requirement, LocalDate.parse(on), direction, null, null);
    }

    /** A report about that period, of which nothing is written. */
    public static ReviewReport report(EntryId review, String from, String to) {
        return new ReviewReport(
                review,
                LocalDate.parse(from),
                LocalDate.parse(to),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }

    /** A report for which information was asked on that day, and which was answered on that one. */
    public static ReviewReport asked(EntryId review, String requestedOn, @Nullable String repliedOn) {
        return new ReviewReport(
                review,
                LocalDate.parse("2026-12-01"),
                LocalDate.parse("2027-01-12"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                LocalDate.parse(requestedOn),
                date(repliedOn),
                false);
    }

    private static CourtOrder order(String type, String sentencedOn) {
        LocalDate made = LocalDate.parse(sentencedOn);
        return new CourtOrder(
                type,
                "Cardiff Magistrates' Court",
                made.minusMonths(2),
                made,
                made,
                made.plusMonths(24),
                null,
                null,
                null,
                null);
    }

    private static org.throughcare.model.order.Requirement requirement(
            String type, String start, @Nullable String end) {
        List<String> drugs = type.equals("drr") ? List.of("O") : List.of();
        return new org.throughcare.model.order.Requirement(
                type, LocalDate.parse(start), date(end), "medium", 2, drugs, null, null);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
