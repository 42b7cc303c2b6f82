package org.throughcare.mobile.form;

import java.time.Instant;
import java.util.List;
import org.throughcare.mobile.capture.SaveResult;

/** What can happen to a form. */
public sealed interface FormEvent {

    /** What was typed stands on the screen and could not be kept on the tablet. */
    record KeepFailed() implements FormEvent {}

    /** Something was typed or chosen under these keys. */
    record Typed(Values values) implements FormEvent {}

    /** A form that was begun before was found, in which something was typed last at that time. */
    record Restored(Values values, Instant typedAt) implements FormEvent {}

    /** The worker threw away what was begun before. */
    record StartedAfresh() implements FormEvent {}

    /** The worker has answered everything. */
    record Continued() implements FormEvent {}

    /** The rules have been asked: what they refuse and what they warn of. */
    record Checked(List<SaveResult.Found> found) implements FormEvent {}

    /** The worker wants to change an answer. */
    record WentBack() implements FormEvent {}

    /** The worker says that a warning was read, or takes it back. */
    record Ticked(String warning, boolean on) implements FormEvent {}

    /** The worker wants it saved. */
    record SaveAsked() implements FormEvent {}

    /** The store has answered. */
    record SaveAnswered(SaveResult result) implements FormEvent {}

    /** The worker leaves it; what was typed is kept. */
    record Left() implements FormEvent {}
}
