package org.throughcare.model.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Problem;

/**
 * The rules of a referral. None of them looks at a sentence, an earlier refusal or an earlier exit: a person may ask at any
 * time (NDS-8).
 */
final class ReferralRules {

    private ReferralRules() {}

    static List<Problem> check(Referral referral, Entry entry) {
        List<Problem> problems = new ArrayList<>();
        if (referral.received().isAfter(entry.recordedAt())) {
            problems.add(Problem.refusal("receivedAt", "in-the-future"));
        }
        if (Referral.SUITABLE.equals(referral.suitability()) && referral.lacksLiaisonNote()) {
            problems.add(Problem.warning("liaisonNote", "liaison-not-noted"));
        }
        outcome(referral, entry, problems);
        return problems;
    }

    private static void outcome(Referral referral, Entry entry, List<Problem> problems) {
        if (referral.outcome() == null) {
            return;
        }
        LocalDate on = referral.outcomeOn();
        if (on == null) {
            problems.add(Problem.refusal("outcomeOn", "required"));
        } else if (on.isBefore(referral.receivedOn())) {
            problems.add(Problem.refusal("outcomeOn", "before-received"));
        } else if (on.isAfter(LocalDate.ofInstant(entry.recordedAt(), Referral.ZONE))) {
            problems.add(Problem.refusal("outcomeOn", "in-the-future"));
        }
        if (referral.outcome().equals(Referral.UNSUITABLE) && referral.outcomeReason() == null) {
            problems.add(Problem.refusal("outcomeReason", "required"));
        }
    }
}
