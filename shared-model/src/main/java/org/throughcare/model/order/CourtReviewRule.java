package org.throughcare.model.order;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a court reviews a requirement (DRR-B5, ATR-B4): by the length of the requirement and the sort of order that it is
 * part of, with the limits in force on the day of the sentence.
 *
 * @param need whether it must, may or does not
 * @param atThreshold whether it is exactly as long as makes a review mandatory: the guides say "or more", the statute
 *     "more than", and the worker is told
 */
public record CourtReviewRule(Need need, boolean atThreshold) {

    /** Whether there are court reviews. */
    public enum Need {
        /** The court has to review it. */
        MANDATORY,
        /** The court may review it; somebody decides. */
        OPTIONAL,
        /** The court does not review it, and adding a review is not offered. */
        NONE
    }

    /**
     * Whether a court reviews this requirement of this order. A length is counted with its first and its last day, so that
     * 1 December to 30 November is exactly 12 months; while the end is not known the requirement is taken for short. Where
     * the law's limits do not name the requirement or the order, a review may be.
     */
    public static CourtReviewRule of(Requirement requirement, @Nullable CourtOrder order, OrderLimits limits) {
        OrderLimit limit = order == null ? null : limits.of(requirement, order);
        if (limit == null) {
            return new CourtReviewRule(Need.OPTIONAL, false);
        }
        LocalDate threshold = limit.reviewMonths() == null
                ? null
                : requirement.start().plusMonths(limit.reviewMonths()).minusDays(1);
        LocalDate end = requirement.end();
        if (threshold != null && end != null && !end.isBefore(threshold)) {
            return new CourtReviewRule(Need.MANDATORY, end.equals(threshold));
        }
        return new CourtReviewRule(limit.review() ? Need.OPTIONAL : Need.NONE, false);
    }

    /** Whether 'add court review' is offered. */
    public boolean offered() {
        return need != Need.NONE;
    }
}
