package org.throughcare.model.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.ledger.Subject;

/**
 * The final review of a requirement: person, provider and offender manager look back with a validated tool (CTR-21,
 * CTR-31). It may be prepared beforehand and is asked for everything when it is completed.
 *
 * @param requirement the thread of the requirement
 * @param type the requirement's type, which says what tool fits
 * @param heldOn the local date on which it was held; null while it was not
 * @param person whether the person took part
 * @param provider who took part for the treatment provider, by name; null when nobody did
 * @param manager the offender manager who took part, by name; null when none did
 * @param tool the tool and its score; null while there is none
 * @param outcome what came of it; null while nothing did
 * @param notHeldWhy the code of the reason for which it can't be held; null when it can
 * @param completedOn the local date on which it was completed, held or not; null while it is prepared
 */
public record FinalReview(
        EntryId requirement,
        String type,
        @Nullable LocalDate heldOn,
        boolean person,
        @Nullable String provider,
        @Nullable String manager,
        @Nullable ToolScore tool,
        @Nullable String outcome,
        @Nullable String notHeldWhy,
        @Nullable LocalDate completedOn)
        implements Body {

    /** The reason that needs words of its own. */
    public static final String OTHER = "OTHER";

    /** The kind of entry. Where heads disagree it is not complete, and the person did not take part. */
    public static final Kind<FinalReview> KIND = new Kind<FinalReview>(
                    "final-review", 1, Subject.PERSON, FinalReview::read, FinalReview::write, FinalReview::check)
            .cautious("completedOn", Comparator.comparing(review -> review.completedOn() != null))
            .cautious("person", Comparator.comparing(FinalReview::person));

    /** The completed review of a requirement, the latest if there are several; empty when there is none. */
    public static Optional<Current<FinalReview>> completedFor(Ledger record, EntryId requirement) {
        return record.current(KIND).stream()
                .filter(review -> review.body().requirement().equals(requirement))
                .filter(review -> review.body().completedOn() != null)
                .max(Comparator.comparing(Current::id));
    }

    /** Says nothing of what was recorded. */
    @Override
    public String toString() {
        return "FinalReview";
    }

    private static List<Problem> check(FinalReview review, Entry entry) {
        List<Problem> problems = new ArrayList<>();
        RecordedDay.later("heldOn", review.heldOn, entry).ifPresent(problems::add);
        RecordedDay.later("completedOn", review.completedOn, entry).ifPresent(problems::add);
        if (review.completedOn != null) {
            problems.addAll(review.notHeldWhy == null ? held(review) : notHeld(review));
        }
        return problems;
    }

    private static List<Problem> held(FinalReview review) {
        List<Problem> problems = new ArrayList<>();
        missing(review.heldOn, "heldOn", "required", problems);
        missing(review.person ? "" : null, "person", "person-missing", problems);
        missing(review.provider, "provider", "provider-missing", problems);
        missing(review.manager, "manager", "manager-missing", problems);
        missing(review.tool, "tool", "tool-missing", problems);
        missing(review.outcome, "outcome", "required", problems);
        if (review.tool != null && !ValidatedTools.fits(review.tool, review.type)) {
            problems.add(Problem.refusal("tool", "tool-unfit", review.tool.code()));
        }
        return problems;
    }

    private static List<Problem> notHeld(FinalReview review) {
        return OTHER.equals(review.notHeldWhy) && review.outcome == null
                ? List.of(Problem.refusal("outcome", "required"))
                : List.of();
    }

    private static void missing(@Nullable Object value, String field, String code, List<Problem> problems) {
        if (value == null) {
            problems.add(Problem.refusal(field, code));
        }
    }

    private static FinalReview read(int version, Fields fields) {
        Fields tool = fields.optObject("tool");
        return new FinalReview(
                fields.parsed("requirement", EntryId::parse, "not-an-id"),
                fields.text("type"),
                fields.optDate("heldOn"),
                fields.bool("person"),
                fields.optText("provider"),
                fields.optText("manager"),
                tool == null ? null : ToolScore.read(tool),
                fields.optText("outcome"),
                fields.optText("notHeldWhy"),
                fields.optDate("completedOn"));
    }

    private Json.Obj write() {
        return Json.obj()
                .putText("requirement", requirement)
                .put("type", type)
                .putText("heldOn", heldOn)
                .put("person", person)
                .put("provider", provider)
                .put("manager", manager)
                .put("tool", tool == null ? null : tool.write())
                .put("outcome", outcome)
                .put("notHeldWhy", notHeldWhy)
                .putText("completedOn", completedOn)
                .build();
    }
}
