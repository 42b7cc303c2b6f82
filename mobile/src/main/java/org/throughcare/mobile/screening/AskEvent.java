package org.throughcare.mobile.screening;

import java.util.Map;
import org.throughcare.mobile.capture.SaveResult;
import org.throughcare.model.screening.Questionnaire;

/** What can happen while a screening is asked. */
public sealed interface AskEvent {

    /** An instrument was chosen. */
    record Chosen(Questionnaire questionnaire) implements AskEvent {}

    /** A screening that was begun before was found. */
    record Restored(Questionnaire questionnaire, Map<String, Integer> answers) implements AskEvent {}

    /** A question was answered. */
    record Answered(String linkId, int code) implements AskEvent {}

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
