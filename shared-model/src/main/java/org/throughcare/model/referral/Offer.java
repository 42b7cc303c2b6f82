package org.throughcare.model.referral;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.Words;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Subject;

/**
 * An appointment that was offered to somebody who was referred, and what they said to it (PRS-4).
 *
 * @param referral the thread of the referral
 * @param offeredOn the local date on which the person was told
 * @param slot the local date and time that was offered; null when none was named
 * @param told how they were told, such as {@code spoken} or {@code slip}
 * @param response what they said; null while nobody has heard
 * @param respondedOn the local date of that; null without a response
 * @param respondedBy who gave it, when somebody else did for them; null for the person
 * @param declineReason the code of why they declined; null otherwise
 * @param reofferOn the local date on which they are to be asked once more; null when no day was agreed
 */
public record Offer(
        EntryId referral,
        LocalDate offeredOn,
        @Nullable LocalDateTime slot,
        String told,
        @Nullable Response response,
        @Nullable LocalDate respondedOn,
        @Nullable String respondedBy,
        @Nullable String declineReason,
        @Nullable LocalDate reofferOn)
        implements Body {

    /** The kind of entry. Where heads disagree over a response, nobody has heard yet, so that somebody asks. */
    public static final Kind<Offer> KIND = new Kind<Offer>(
                    "offer", 1, Subject.PERSON, Offer::read, Offer::write, OfferRules::check)
            .beside("response", "respondedOn", "respondedBy", "declineReason", "reofferOn")
            .cautious("response", Comparator.comparing(offer -> offer.response() != null));

    /** What somebody says to an offer. */
    public enum Response {
        /** They come. */
        ACCEPTED,
        /** They don't want it. */
        DECLINED,
        /** They did not answer. */
        NO_REPLY
    }

    /** The same offer with what came of it. */
    public Offer answered(
            Response said, LocalDate on, @Nullable String by, @Nullable String why, @Nullable LocalDate again) {
        return new Offer(referral, offeredOn, slot, told, said, on, by, why, again);
    }

    /** Says nothing of what was recorded. */
    @Override
    public String toString() {
        return "Offer";
    }

    private static Offer read(int version, Fields fields) {
        return new Offer(
                fields.parsed("referral", EntryId::parse, "not-an-id"),
                fields.date("offeredOn"),
                fields.optParsed("slot", LocalDateTime::parse, "not-a-date-and-time"),
                fields.text("told"),
                fields.optParsed("response", word -> Words.parse(Response.values(), word), "not-a-response"),
                fields.optDate("respondedOn"),
                fields.optText("respondedBy"),
                fields.optText("declineReason"),
                fields.optDate("reofferOn"));
    }

    private Json.Obj write() {
        return Json.obj()
                .putText("referral", referral)
                .putText("offeredOn", offeredOn)
                .putText("slot", slot)
                .put("told", told)
                .put("response", response == null ? null : Words.of(response))
                .putText("respondedOn", respondedOn)
                .put("respondedBy", respondedBy)
                .put("declineReason", declineReason)
                .putText("reofferOn", reofferOn)
                .build();
    }
}
