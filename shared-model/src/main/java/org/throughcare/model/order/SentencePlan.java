package org.throughcare.model.order;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
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
 * Where the sentence plan is and what of it concerns treatment. The plan itself stays with whoever manages the sentence:
 * this only refers to it (DRR-B7).
 *
 * @param heldBy who holds the plan
 * @param reference under which number or name it is found there; null when not known
 * @param madeOn when it was made, by the local date
 * @param reviewOn when it is reviewed next; null when not known
 * @param objectives what it says of treatment; null when nobody has told
 */
public record SentencePlan(
        String heldBy,
        @Nullable String reference,
        LocalDate madeOn,
        @Nullable LocalDate reviewOn,
        @Nullable String objectives)
        implements Body {

    /** The zone by whose dates it is made: the one of every site, as Guernsey keeps London's time. */
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** The kind of entry. Where heads disagree the review comes on the earlier day. */
    public static final Kind<SentencePlan> KIND = new Kind<SentencePlan>(
                    "sentence-plan", 1, Subject.PERSON, SentencePlan::read, SentencePlan::write, SentencePlan::check)
            .cautious(
                    "reviewOn",
                    Comparator.comparing(SentencePlan::reviewOn, Comparator.nullsLast(Comparator.naturalOrder())));

    /** Says nothing of what was recorded. */
    @Override
    public String toString() {
        return "SentencePlan";
    }

    private static List<Problem> check(SentencePlan plan, Entry entry) {
        List<Problem> problems = new ArrayList<>();
        if (plan.madeOn.isAfter(LocalDate.ofInstant(entry.recordedAt(), ZONE))) {
            problems.add(Problem.refusal("madeOn", "in-the-future"));
        }
        if (plan.reviewOn != null && plan.reviewOn.isBefore(plan.madeOn)) {
            problems.add(Problem.refusal("reviewOn", "review-before-plan"));
        }
        return problems;
    }

    private static SentencePlan read(int version, Fields fields) {
        return new SentencePlan(
                fields.text("heldBy"),
                fields.optText("reference"),
                fields.date("madeOn"),
                fields.optDate("reviewOn"),
                fields.optText("objectives"));
    }

    private Json.Obj write() {
        return Json.obj()
                .put("heldBy", heldBy)
                .put("reference", reference)
                .putText("madeOn", madeOn)
                .putText("reviewOn", reviewOn)
                .put("objectives", objectives)
                .build();
    }
}
