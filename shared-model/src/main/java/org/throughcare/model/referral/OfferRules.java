package org.throughcare.model.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Problem;

/** The rules of an offer: a decline is recorded with its day and its reason (PRS-4). */
final class OfferRules {

    private OfferRules() {}

    static List<Problem> check(Offer offer, Entry entry) {
        List<Problem> problems = new ArrayList<>();
        LocalDate today = LocalDate.ofInstant(entry.recordedAt(), Referral.ZONE);
        if (offer.offeredOn().isAfter(today)) {
            problems.add(Problem.refusal("offeredOn", "in-the-future"));
        }
        LocalDate slotOn = offer.slot() == null ? null : offer.slot().toLocalDate();
        if (slotOn != null && slotOn.isBefore(offer.offeredOn())) {
            problems.add(Problem.warning("slot", "before-offered"));
        }
        if (offer.response() != null) {
            response(offer, today, problems);
        }
        return problems;
    }

    private static void response(Offer offer, LocalDate today, List<Problem> problems) {
        LocalDate on = offer.respondedOn();
        if (on == null) {
            problems.add(Problem.refusal("respondedOn", "required"));
        } else if (on.isBefore(offer.offeredOn())) {
            problems.add(Problem.refusal("respondedOn", "before-offered"));
        } else if (on.isAfter(today)) {
            problems.add(Problem.refusal("respondedOn", "in-the-future"));
        }
        if (offer.response() == Offer.Response.DECLINED && offer.declineReason() == null) {
            problems.add(Problem.refusal("declineReason", "required"));
        }
        LocalDate again = offer.reofferOn();
        if (on != null && again != null && again.isBefore(on)) {
            problems.add(Problem.refusal("reofferOn", "before-response"));
        }
    }
}
