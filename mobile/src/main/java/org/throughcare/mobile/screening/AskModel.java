package org.throughcare.mobile.screening;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.form.Mistake;
import org.throughcare.model.screening.NotAnswered;
import org.throughcare.model.screening.Questionnaire;
import org.throughcare.model.screening.Score;
import org.throughcare.model.screening.Scoring;

/**
 * A screening under way.
 *
 * @param questionnaire the instrument; null until one is chosen
 * @param given what was answered and what was left out
 * @param spot where it stands
 * @param begunAt when it was begun, while it is asked whether to go on with it; null otherwise
 * @param reason why an earlier screening is corrected; empty for a new one
 * @param mistakes what keeps it from being saved
 * @param saving whether it is being saved
 */
record AskModel(
        @Nullable Questionnaire questionnaire,
        Given given,
        Spot spot,
        @Nullable Instant begunAt,
        String reason,
        List<Mistake> mistakes,
        boolean saving) {

    /** The key of what says that the answers are not kept. */
    static final String UNKEPT = "unkept";

    /** Before an instrument is chosen. */
    static final AskModel START = new AskModel(null, Given.NOTHING, Spot.START, null, "", List.of(), false);

    /** Copies the mistakes. */
    AskModel {
        mistakes = List.copyOf(mistakes);
    }

    /** Chosen anew; the same one again keeps its answers. */
    AskModel chosen(Questionnaire chosen) {
        boolean again = chosen.equals(questionnaire);
        AskModel model = new AskModel(
                chosen,
                again ? given : Given.NOTHING,
                Spot.START.onePage(spot.onePage()),
                null,
                reason,
                List.of(),
                false);
        return model.at(model.spot.to(again ? model.firstOpen() : model.ids().get(0)));
    }

    /** As it was kept or recorded before. */
    AskModel restored(Questionnaire chosen, Given kept, boolean onePage, @Nullable Instant begun) {
        AskModel model = new AskModel(chosen, kept, Spot.START.onePage(onePage), begun, reason, List.of(), false);
        return model.at(model.spot.to(model.firstOpen()));
    }

    /** Gone on with, after it was asked whether to. */
    AskModel resumed() {
        return new AskModel(questionnaire, given, spot, null, reason, List.of(), false);
    }

    AskModel answered(String linkId, int code) {
        return saying(given.answered(chosen(), linkId, code));
    }

    AskModel leavingOut(String linkId, NotAnswered why) {
        return saying(given.leavingOut(chosen(), linkId, why));
    }

    private AskModel saying(Given now) {
        return new AskModel(questionnaire, now, spot, begunAt, reason, List.of(), false);
    }

    /** Elsewhere in it; that the answers are not kept holds on every page, until they are. */
    AskModel at(Spot there) {
        List<Mistake> lasting =
                mistakes.stream().filter(one -> one.key().equals(UNKEPT)).toList();
        return new AskModel(questionnaire, given, there, begunAt, reason, lasting, false);
    }

    AskModel because(String why) {
        return new AskModel(questionnaire, given, spot, begunAt, why, List.of(), saving);
    }

    AskModel saving(boolean on, List<Mistake> found) {
        return new AskModel(questionnaire, given, spot, begunAt, reason, found, on);
    }

    /** The link id of the question on the screen; null when none is left. */
    @Nullable
    String at() {
        return spot.at();
    }

    /** What was answered, by link id. */
    Map<String, Integer> answers() {
        return given.answers();
    }

    /** The items to ask after the present answers, in order: those that no rule makes needless. */
    List<Questionnaire.Item> asked() {
        if (questionnaire == null) {
            return List.of();
        }
        List<String> skipped = Scoring.skippable(questionnaire, given.answers());
        return questionnaire.items().stream()
                .filter(item -> !skipped.contains(item.linkId()))
                .toList();
    }

    /** How many of them were answered or left out. */
    int settled() {
        return (int) ids().stream().filter(given::settles).count();
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

    /** The first question that is neither answered nor left out; null when there is none. */
    @Nullable
    String firstOpen() {
        return ids().stream().filter(id -> !given.settles(id)).findFirst().orElse(null);
    }

    /** What the answers come to. */
    Score score() {
        return Scoring.of(chosen(), given.answers());
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
}
