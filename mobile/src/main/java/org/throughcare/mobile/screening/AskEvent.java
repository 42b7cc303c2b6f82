package org.throughcare.mobile.screening;

import java.time.Instant;
import org.throughcare.mobile.capture.SaveResult;
import org.throughcare.model.screening.NotAnswered;
import org.throughcare.model.screening.Questionnaire;

/** What can happen while a screening is asked. */
sealed interface AskEvent {

    /** An instrument was chosen. */
    record Chosen(Questionnaire questionnaire) implements AskEvent {}

    /**
     * A screening that was begun at that moment was found.
     *
     * @param reason why an earlier one is corrected, as far as it was typed; empty for a new one
     */
    record Restored(Questionnaire questionnaire, Given given, boolean onePage, String reason, Instant begunAt)
            implements AskEvent {}

    /** The tablet has no room to keep the answers as they stand now. */
    record KeepFailed() implements AskEvent {}

    /** The worker goes on with what was found. */
    record WentOn() implements AskEvent {}

    /** The worker gives up what was found and begins anew. */
    record StartedAnew() implements AskEvent {}

    /** A question was answered. */
    record Answered(String linkId, int code) implements AskEvent {}

    /** The worker wants to say why a question has no answer, or does not want to after all. */
    record LeavingOutTurned(String linkId) implements AskEvent {}

    /** It was said why a question has no answer. */
    record LeftOut(String linkId, NotAnswered why) implements AskEvent {}

    /** The worker goes on from a question that was left out for a reason in their own words. */
    record NextAsked(String linkId) implements AskEvent {}

    /** All questions are wanted on one page, or one at a time again. */
    record PageTurned() implements AskEvent {}

    /** The result is wanted, whatever is still open. */
    record ResultAsked() implements AskEvent {}

    /** The question before is wanted, or the choice of instruments before the first. */
    record WentBack() implements AskEvent {}

    /** A question is wanted again. */
    record Reopened(String linkId) implements AskEvent {}

    /** Why it is corrected was typed. */
    record Reasoned(String reason) implements AskEvent {}

    /** The worker wants it saved. */
    record SaveAsked() implements AskEvent {}

    /** The store has answered. */
    record SaveAnswered(SaveResult result) implements AskEvent {}

    /** The worker leaves it; the answers are kept. */
    record Left() implements AskEvent {}
}
