package org.throughcare.model.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.ledger.Subject;

/**
 * What was chosen for somebody who drinks, after a score or a concern (ATR-B7, CTR-24).
 *
 * @param routedOn the local date of the choice
 * @param tool the score that it rests on; null when it rests on a concern alone
 * @param concern what gives concern, or evidence of dependence beside the score; null when nothing does
 * @param choice the code of what was chosen; may be one that this build's list does not have
 * @param overruleWhy why it is none of what the score points to; null when it is one
 * @param gp the GP whom the person was advised to see; null when none
 * @param outcome what came of it; null when that is not known
 */
public record AlcoholRouting(
        LocalDate routedOn,
        @Nullable ToolScore tool,
        @Nullable String concern,
        String choice,
        @Nullable String overruleWhy,
        @Nullable String gp,
        @Nullable String outcome)
        implements Body {

    /** The kind of entry. */
    public static final Kind<AlcoholRouting> KIND = new Kind<>(
            "alcohol-routing", 1, Subject.PERSON, AlcoholRouting::read, AlcoholRouting::write, AlcoholRouting::check);

    /** What the score points to; empty where there is none that points anywhere. */
    public Optional<RoutingAdvice> advice() {
        return tool == null ? Optional.empty() : RoutingAdvice.of(tool);
    }

    /** Whether the worker chose none of what the score points to. */
    public boolean overrules() {
        return !choice.equals(RoutingAdvice.GP_ADVICE)
                && advice().filter(advice -> !advice.options().contains(choice)).isPresent();
    }

    /** The same without a reason for deciding otherwise. */
    public AlcoholRouting agreeing() {
        return new AlcoholRouting(routedOn, tool, concern, choice, null, gp, outcome);
    }

    /** Says nothing of what was recorded. */
    @Override
    public String toString() {
        return "AlcoholRouting";
    }

    private static List<Problem> check(AlcoholRouting routing, Entry entry) {
        List<Problem> problems = new ArrayList<>();
        RecordedDay.later("routedOn", routing.routedOn, entry).ifPresent(problems::add);
        if (routing.tool == null && routing.concern == null) {
            problems.add(Problem.refusal("concern", "score-or-concern"));
        }
        if (routing.overrules() && routing.overruleWhy == null) {
            problems.add(Problem.refusal("overruleWhy", "why-overruled"));
        }
        return problems;
    }

    private static AlcoholRouting read(int version, Fields fields) {
        Fields tool = fields.optObject("tool");
        return new AlcoholRouting(
                fields.date("routedOn"),
                tool == null ? null : ToolScore.read(tool),
                fields.optText("concern"),
                fields.text("choice"),
                fields.optText("overruleWhy"),
                fields.optText("gp"),
                fields.optText("outcome"));
    }

    private Json.Obj write() {
        return Json.obj()
                .putText("routedOn", routedOn)
                .put("tool", tool == null ? null : tool.write())
                .put("concern", concern)
                .put("choice", choice)
                .put("overruleWhy", overruleWhy)
                .put("gp", gp)
                .put("outcome", outcome)
                .build();
    }
}
