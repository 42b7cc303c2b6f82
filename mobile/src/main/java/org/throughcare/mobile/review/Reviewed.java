package org.throughcare.mobile.review;

import java.util.List;
import java.util.Optional;
import org.throughcare.mobile.describe.EntryWords;
import org.throughcare.mobile.describe.Requirements;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.duty.DutyContext;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.order.CourtOrder;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.review.CourtReview;
import org.throughcare.model.review.ReviewProvision;

/** The requirements of a person that a court reviews, must or may, and what is arranged for each. */
final class Reviewed {

    private final Desk desk;
    private final Ledger record;
    private final List<ReviewProvision> provisions;

    Reviewed(Desk desk, Ledger record) {
        this.desk = desk;
        this.record = record;
        DutyContext context = desk.reference().contexts(desk.session()).of(record, desk.today());
        this.provisions = Requirements.of(record, desk.today()).stream()
                .map(requirement -> ReviewProvision.of(record, requirement, context.limits(), context.reference()))
                .filter(provision -> provision.rule().offered())
                .toList();
    }

    /** Those for which a review is offered, the ones that run first. */
    List<ReviewProvision> provisions() {
        return provisions;
    }

    /** What is arranged for the requirement of that id; empty when it has none, or none is offered. */
    Optional<ReviewProvision> provision(String requirement) {
        return provisions.stream()
                .filter(provision -> provision.requirement().id().toString().equals(requirement))
                .findFirst();
    }

    /** Whether the requirement of that id is known here, and no court reviews it (ATR-B4). */
    boolean isNone(String requirement) {
        return provision(requirement).isEmpty()
                && record.current(Requirement.KIND).stream()
                        .anyMatch(one -> one.id().toString().equals(requirement));
    }

    /** They as answers. */
    List<Option> options() {
        EntryWords words = EntryWords.of(desk);
        return provisions.stream()
                .map(ReviewProvision::requirement)
                .map(one -> Option.of(one.id().toString(), words.line(one)))
                .toList();
    }

    /** The court that a hearing is most likely at: of the last one, else the one that made the order; empty when unknown. */
    String courtOf(EntryId requirement) {
        List<Current<CourtReview>> before = CourtReview.under(record, requirement);
        if (!before.isEmpty()) {
            return before.get(before.size() - 1).body().court();
        }
        return record.current(Requirement.KIND).stream()
                .filter(one -> one.id().equals(requirement))
                .findFirst()
                .flatMap(one -> CourtOrder.find(record, one.body().order()))
                .map(order -> order.body().court())
                .orElse("");
    }
}
