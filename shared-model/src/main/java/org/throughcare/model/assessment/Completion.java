package org.throughcare.model.assessment;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Subject;

/**
 * How a requirement's case is closed: what needs are left and who goes on meeting them, the final review, the scores at
 * both ends (ATR-9, CTR-21, CTR-22). It is prepared entry by entry, and closed by the one that says the day. Each need is
 * a field of its own on the wire, so that what two workers add comes together by itself.
 *
 * @param requirement the thread of the requirement
 * @param type the requirement's type
 * @param needs the needs that are left, by their codes; may hold codes that this build's list does not have
 * @param finalReview the thread of the final review; null while there is none
 * @param startTool the score at the start; null when there is none
 * @param endTool the score at the end; null when there is none
 * @param noEndToolWhy the code of the reason for which there is no score at the end; null when there is one
 * @param endedOn the local date on which the case was closed; null while it is prepared
 * @param endReason how it ended, by the code of the list of ends; null while it is prepared
 * @param note what else there is to say; null when nothing
 */
public record Completion(
        EntryId requirement,
        String type,
        Map<String, Need> needs,
        @Nullable EntryId finalReview,
        @Nullable ToolScore startTool,
        @Nullable ToolScore endTool,
        @Nullable String noEndToolWhy,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Nullable String note)
        implements Body {

    /** The end after which nobody has to be referred on or looked back with. */
    public static final String DIED = "DIED";

    /** The kind of entry. Where heads disagree the case is not closed. */
    public static final Kind<Completion> KIND = new Kind<Completion>(
                    "completion",
                    1,
                    Subject.PERSON,
                    (version, fields) -> CompletionForm.read(fields),
                    CompletionForm::write,
                    CompletionRules::check)
            .cautious("endedOn", Comparator.comparing(completion -> completion.endedOn() != null))
            .beside("endedOn", "endReason");

    /**
     * A need that is left when the requirement ends.
     *
     * @param plan how it goes on being met; null while that is open
     * @param referral the thread of the onward referral; null while there is none
     * @param referredOn the local date of that referral; null while there is none
     */
    public record Need(
            @Nullable String plan,
            @Nullable EntryId referral,
            @Nullable LocalDate referredOn) {

        /** A need of which nothing more is known. */
        public static final Need OPEN = new Need(null, null, null);

        /** Whether the person had been referred on for it by that day. */
        public boolean referredBy(LocalDate day) {
            return referral != null && referredOn != null && !referredOn.isAfter(day);
        }

        /** Says nothing of what was recorded. */
        @Override
        public String toString() {
            return "Need";
        }

        static Need read(Fields fields) {
            return new Need(
                    fields.optText("plan"),
                    fields.optParsed("referral", EntryId::parse, "not-an-id"),
                    fields.optDate("referredOn"));
        }

        Json write() {
            return Json.obj()
                    .put("plan", plan)
                    .putText("referral", referral)
                    .putText("referredOn", referredOn)
                    .build();
        }
    }

    /** Copies the needs; their order stays. */
    public Completion {
        needs = Collections.unmodifiableMap(new LinkedHashMap<>(needs));
    }

    /** Whether the case is closed. */
    public boolean closed() {
        return endedOn != null;
    }

    /** Says nothing of what was recorded. */
    @Override
    public String toString() {
        return "Completion";
    }
}
