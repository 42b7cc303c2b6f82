package org.throughcare.model.review;

import java.time.LocalDate;
import java.util.List;
import org.throughcare.model.json.Words;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.order.CourtOrder;
import org.throughcare.model.order.CourtReviewRule;
import org.throughcare.model.order.OrderLimits;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.reference.ReferenceData;

/**
 * Whether the court reviews a requirement, and what has been arranged for it (DRR-10, DRR-B5).
 *
 * @param rule what the length of the requirement and its order come to
 * @param ordered whether the court has ordered reviews, mandatory or not
 * @param hearings every hearing that was entered, the earliest first
 * @param standing those of them that were not vacated
 * @param directions what the court directed, the earliest first
 */
public record ReviewProvision(
        Current<Requirement> requirement,
        CourtReviewRule rule,
        boolean ordered,
        List<Current<CourtReview>> hearings,
        List<Current<CourtReview>> standing,
        List<Current<CourtDirection>> directions) {

    /** Why a hearing is held. */
    public enum Ground {
        /** The length of the requirement makes it mandatory. */
        MANDATORY,
        /** The court ordered it. */
        ORDERED,
        /** Neither: somebody asked for it. */
        OPTIONAL;

        /** The code that screens turn into words. */
        public String code() {
            return Words.of(this);
        }
    }

    /** Copies the lists. */
    public ReviewProvision {
        hearings = List.copyOf(hearings);
        standing = List.copyOf(standing);
        directions = List.copyOf(directions);
    }

    /** What has been arranged for a requirement of that record. */
    public static ReviewProvision of(
            Ledger record, Current<Requirement> requirement, OrderLimits limits, ReferenceData reference) {
        List<Current<CourtReview>> hearings = CourtReview.under(record, requirement.id());
        List<Current<CourtReview>> standing = hearings.stream()
                .filter(hearing -> hearing.body().stands(reference))
                .toList();
        List<Current<CourtDirection>> directions = CourtDirection.under(record, requirement.id());
        boolean ordered = standing.stream().anyMatch(hearing -> hearing.body().ordered())
                || directions.stream().anyMatch(direction -> direction.body().ordersReviews(reference));
        return new ReviewProvision(
                requirement, rule(record, requirement.body(), limits), ordered, hearings, standing, directions);
    }

    /**
     * Whether a court reviews a requirement of that record. Where the order is not known here, a DRR is taken for one of a
     * community order that was made on its first day: to overlook a mandatory review is worse than to ask about one.
     */
    public static CourtReviewRule rule(Ledger record, Requirement requirement, OrderLimits limits) {
        CourtOrder order =
                CourtOrder.find(record, requirement.order()).map(Current::body).orElse(null);
        return CourtReviewRule.of(
                requirement, order == null && requirement.isDrr() ? assumed(requirement) : order, limits);
    }

    /** Whether reviews are mandatory and neither a hearing nor a direction of the court is recorded (DRR-10). */
    public boolean missing() {
        return mandatory() && standing.isEmpty() && directions.isEmpty();
    }

    /** Whether the length of the requirement makes reviews mandatory. */
    public boolean mandatory() {
        return rule.need() == CourtReviewRule.Need.MANDATORY;
    }

    /** Why a hearing under this requirement is held. */
    public Ground ground(CourtReview hearing) {
        if (mandatory()) {
            return Ground.MANDATORY;
        }
        return hearing.ordered() || ordered ? Ground.ORDERED : Ground.OPTIONAL;
    }

    /**
     * Whether a date for the next hearing has to be entered: reviews are mandatory or ordered, none is to come, and what
     * came of the last one, or what the court directed after it, does not say that it was the last with a hearing.
     */
    public boolean nextDateMissing(LocalDate today, ReferenceData reference) {
        if (missing() || !(mandatory() || ordered)) {
            return false;
        }
        boolean toCome = standing.stream()
                .anyMatch(hearing -> !hearing.body().hearingOn().isBefore(today));
        return !toCome && !closedByHearing(reference) && !closedByDirection(reference);
    }

    private boolean closedByHearing(ReferenceData reference) {
        return !standing.isEmpty() && standing.get(standing.size() - 1).body().isLast(reference);
    }

    private boolean closedByDirection(ReferenceData reference) {
        if (directions.isEmpty()) {
            return false;
        }
        CourtDirection last = directions.get(directions.size() - 1).body();
        return !last.ordersReviews(reference)
                && standing.stream()
                        .noneMatch(hearing -> hearing.body().hearingOn().isAfter(last.directedOn()));
    }

    private static CourtOrder assumed(Requirement requirement) {
        LocalDate made = requirement.start();
        return new CourtOrder(CourtOrder.COMMUNITY, "", made, made, made, requirement.end(), null, null, null, null);
    }
}
