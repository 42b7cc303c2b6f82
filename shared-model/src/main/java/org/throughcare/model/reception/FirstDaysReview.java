package org.throughcare.model.reception;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.ledger.Subject;

/**
 * The look back on somebody's first 28 days in custody (NDS-7).
 *
 * @param heldOn the local date of the review
 * @param summary how the person is and what was done
 * @param next what follows; null when not said
 */
public record FirstDaysReview(
        LocalDate heldOn, String summary, @Nullable String next) implements Body {

    /** The kind of entry. */
    public static final Kind<FirstDaysReview> KIND = new Kind<>(
            "first-days-review",
            1,
            Subject.PERSON,
            FirstDaysReview::read,
            FirstDaysReview::write,
            FirstDaysReview::check);

    /** Says nothing of what was recorded. */
    @Override
    public String toString() {
        return "FirstDaysReview";
    }

    private static List<Problem> check(FirstDaysReview review, Entry entry) {
        return review.heldOn.isAfter(LocalDate.ofInstant(entry.recordedAt(), ReceptionRules.ZONE))
                ? List.of(Problem.refusal("heldOn", "in-the-future"))
                : List.of();
    }

    private static FirstDaysReview read(int version, Fields fields) {
        return new FirstDaysReview(fields.date("heldOn"), fields.text("summary"), fields.optText("next"));
    }

    private Json.Obj write() {
        return Json.obj()
                .putText("heldOn", heldOn)
                .put("summary", summary)
                .put("next", next)
                .build();
    }
}
