package org.throughcare.model.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.order.CourtOrder;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.review.CourtDirection;
import org.throughcare.model.review.CourtReview;
import org.throughcare.model.review.ReviewProvision;

/**
 * Where court reviews are mandatory a hearing or a direction of the court has to be recorded, from the day of the sentence
 * on; where they are mandatory or ordered and no hearing is to come, the next date is wanted (DRR-10, DRR-B5). The detail is
 * the type of the requirement.
 */
final class ReviewProvisionRule implements DutyRule {

    static final String MISSING = "review-provision-missing";
    static final String NEXT = "review-date-missing";

    @Override
    public Map<String, Settling> names() {
        return Map.of(MISSING, Settling.BY_RECORD, NEXT, Settling.BY_RECORD_UNLESS_NOT_NEEDED);
    }

    @Override
    public List<Duty> duties(Ledger record, DutyContext context) {
        return record.current(Requirement.KIND).stream()
                .filter(requirement -> isOpen(requirement.body(), context.today()))
                .flatMap(requirement -> due(record, requirement, context))
                .toList();
    }

    private static Stream<Duty> due(Ledger record, Current<Requirement> requirement, DutyContext context) {
        ReviewProvision provision = ReviewProvision.of(record, requirement, context.limits(), context.reference());
        if (provision.missing()) {
            return Stream.of(duty(record, requirement, madeOn(record, requirement), MISSING, Duty.Gravity.GRAVE));
        }
        return provision.nextDateMissing(context.today(), context.reference())
                ? Stream.of(duty(record, requirement, wantedFrom(provision), NEXT, Duty.Gravity.ROUTINE))
                : Stream.empty();
    }

    private static Duty duty(
            Ledger record, Current<Requirement> requirement, LocalDate on, String rule, Duty.Gravity gravity) {
        return Duty.on(
                on,
                rule,
                record.id(),
                requirement.id(),
                gravity,
                List.of(requirement.body().type()));
    }

    private static LocalDate madeOn(Ledger record, Current<Requirement> requirement) {
        return CourtOrder.find(record, requirement.body().order())
                .map(order -> order.body().sentenceDate())
                .orElse(requirement.body().start());
    }

    /** The last hearing or direction, after which the next date is wanted. */
    private static LocalDate wantedFrom(ReviewProvision provision) {
        return Stream.concat(
                        provision.standing().stream().map(Current::body).map(CourtReview::hearingOn),
                        provision.directions().stream().map(Current::body).map(CourtDirection::directedOn))
                .max(LocalDate::compareTo)
                .orElse(provision.requirement().body().start());
    }

    private static boolean isOpen(Requirement requirement, LocalDate today) {
        return !requirement.course().current().equals(Requirement.Course.PROPOSED)
                && !requirement.course().over()
                && (requirement.end() == null || !today.isAfter(requirement.end()));
    }
}
