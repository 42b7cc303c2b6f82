package org.throughcare.mobile.referral;

import static org.throughcare.mobile.look.Texts.join;

import java.time.LocalDateTime;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.PersonCard;
import org.throughcare.model.json.Words;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.referral.Offer;
import org.throughcare.model.referral.Referral;
import org.throughcare.model.referral.Standing;

/** What is said of referrals and offers. */
final class ReferralWords {

    private final CodeWords codes;
    private final Texts texts;

    ReferralWords(CodeWords codes) {
        this.codes = codes;
        this.texts = codes.texts();
    }

    /** A referral in a line. */
    String line(Referral referral) {
        return join(
                source(referral),
                texts.dateTime(referral.receivedAt()),
                referral.outcome() == null ? null : codes.name(ReferenceData.REFERRAL_OUTCOMES, referral.outcome()));
    }

    /** Where it comes from. */
    String source(Referral referral) {
        return codes.capital(ReferenceData.REFERRAL_SOURCES, referral.source());
    }

    /** An offer in a line. */
    String line(Offer offer) {
        LocalDateTime slot = offer.slot();
        Offer.Response said = offer.response();
        return join(
                texts.get("offer.line", texts.date(offer.offeredOn())),
                slot == null ? null : texts.get("offer.slot", texts.dateTime(slot)),
                said == null ? texts.get("offer.response.waiting") : texts.get("offer.response." + Words.of(said)),
                offer.declineReason() == null
                        ? null
                        : codes.name(ReferenceData.DECLINE_REASONS, offer.declineReason()));
    }

    /** How far it has come, as a tag. */
    PersonCard.Mark mark(Standing referral) {
        Standing.State state = referral.state();
        Tone tone = switch (state) {
            case RECEIVED -> Tone.WARNING;
            case OFFERED -> Tone.INFO;
            case ACCEPTED -> Tone.GOOD;
            default -> Tone.NEUTRAL;
        };
        return new PersonCard.Mark(texts.get("referral.state." + Words.of(state)), tone);
    }
}
