package org.throughcare.mobile.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.form.Mistake;
import org.throughcare.model.screening.Questionnaire;
import org.throughcare.model.screening.Score;
import org.throughcare.model.screening.Scoring;

/**
 * A screening under way.
 *
 * @param questionnaire the instrument; null until one is chosen
 * @param answers what was answered, by link id
 * @param at the link id of the question on the screen; null when all are answered
 * @param reason why an earlier screening is corrected; empty for a new one
 * @param mistakes what keeps it from being saved
 * @param saving whether it is being saved
 */
public record AskModel(
        @Nullable Questionnaire questionnaire,
        Map<String, Integer> answers,
        @Nullable String at,
        String reason,
        List<Mistake> mistakes,
        boolean saving) {

    /** Before an instrument is chosen. */
    public static final AskModel START = new AskModel(null, Map.of(), null, "", List.of(), false);

    /** Copies the collections; the answers keep their order. */
    public AskModel {
        answers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        mistakes = List.copyOf(mistakes);
    }

    AskModel chosen(Questionnaire chosen) {
        return new AskModel(chosen, Map.of(), chosen.items().get(0).linkId(), reason, List.of(), false);
    }

    AskModel restored(Questionnaire chosen, Map<String, Integer> kept) {
        AskModel model = new AskModel(chosen, kept, null, reason, List.of(), false);
        return model.to(model.firstOpen());
    }

    AskModel answered(String linkId, int code) {
        Map<String, Integer> now = new LinkedHashMap<>();
        for (Questionnaire.Item item : items()) {
            Integer own = item.linkId().equals(linkId) ? Integer.valueOf(code) : answers.get(item.linkId());
            if (own != null) {
                now.put(item.linkId(), own);
            }
        }
        skippable(now).forEach(now::remove);
        return new AskModel(questionnaire, now, at, reason, List.of(), false);
    }

    AskModel to(@Nullable String linkId) {
        return new AskModel(questionnaire, answers, linkId, reason, List.of(), false);
    }

    AskModel because(String why) {
        return new AskModel(questionnaire, answers, at, why, List.of(), saving);
    }

    AskModel saving(boolean on, List<Mistake> found) {
        return new AskModel(questionnaire, answers, at, reason, found, on);
    }

    /** The items to ask after the present answers, in order: those that no rule makes needless. */
    List<Questionnaire.Item> asked() {
        List<String> skipped = skippable(answers);
        return items().stream().filter(item -> !skipped.contains(item.linkId())).toList();
    }

    /** The next question after this one; null when it was the last. */
    @Nullable
    String after(String linkId) {
        List<String> ids = ids();
        int next = ids.indexOf(linkId) + 1;
        return next < ids.size() ? ids.get(next) : null;
    }

    /** The question before this one; null when it is the first. */
    @Nullable
    String before(@Nullable String linkId) {
        List<String> ids = ids();
        int here = linkId == null ? ids.size() : ids.indexOf(linkId);
        return here > 0 ? ids.get(here - 1) : null;
    }

    /** The first question without an answer; null when there is none. */
    @Nullable
    String firstOpen() {
        return ids().stream().filter(id -> !answers.containsKey(id)).findFirst().orElse(null);
    }

    /** What the answers come to. */
    Score score() {
        return Scoring.of(chosen(), answers);
    }

    /** The instrument; throws IllegalStateException before one is chosen. */
    Questionnaire chosen() {
        if (questionnaire == null) {
            throw new IllegalStateException("no instrument is chosen yet");
        }
        return questionnaire;
    }

    private List<String> ids() {
        return asked().stream().map(Questionnaire.Item::linkId).toList();
    }

    private List<Questionnaire.Item> items() {
        return questionnaire == null ? List.of() : questionnaire.items();
    }

    private List<String> skippable(Map<String, Integer> given) {
        return questionnaire == null ? List.of() : new ArrayList<>(Scoring.skippable(questionnaire, given));
    }
}
