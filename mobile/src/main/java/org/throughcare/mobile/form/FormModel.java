package org.throughcare.mobile.form;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form on the screen.
 *
 * @param values what was typed
 * @param mistakes what has to be put right
 * @param warnings what has to be read before it is saved
 * @param read the warnings that the worker has ticked, by their words
 * @param restored when something was typed last, where it was begun before and never saved; null for a new form
 */
public record FormModel(
        Values values,
        Step step,
        List<Mistake> mistakes,
        List<Mistake> warnings,
        Set<String> read,
        @Nullable Instant restored) {

    /** How far the worker has come. */
    public enum Step {
        /** Answering. */
        EDIT,
        /** Waiting for the rules. */
        CHECKING,
        /** Reading the answers over. */
        CHECK,
        /** Waiting for the store. */
        SAVING
    }

    /** Copies the collections. */
    public FormModel {
        mistakes = List.copyOf(mistakes);
        warnings = List.copyOf(warnings);
        read = Set.copyOf(read);
    }

    static FormModel of(Values values) {
        return new FormModel(values, Step.EDIT, List.of(), List.of(), Set.of(), null);
    }

    FormModel typed(Values now) {
        return new FormModel(now, Step.EDIT, mistakes, List.of(), Set.of(), restored);
    }

    FormModel wasRestored(Values kept, Instant typedAt) {
        return new FormModel(kept, step, mistakes, warnings, read, typedAt);
    }

    FormModel at(Step next) {
        return new FormModel(values, next, next == Step.EDIT ? mistakes : List.of(), warnings, read, restored);
    }

    FormModel wrong(List<Mistake> found) {
        return new FormModel(values, Step.EDIT, found, List.of(), Set.of(), restored);
    }

    FormModel warned(List<Mistake> found) {
        return new FormModel(values, Step.CHECK, List.of(), found, Set.of(), restored);
    }

    FormModel unread(List<Mistake> found) {
        return new FormModel(values, Step.CHECK, found, warnings, read, restored);
    }

    FormModel ticked(String warning, boolean on) {
        Set<String> now = new HashSet<>(read);
        if (on) {
            now.add(warning);
        } else {
            now.remove(warning);
        }
        return new FormModel(values, step, mistakes, warnings, now, restored);
    }

    boolean allRead() {
        return warnings.stream().allMatch(warning -> read.contains(warning.text()));
    }
}
