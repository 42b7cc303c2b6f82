package org.throughcare.mobile.loop;

import java.util.List;

/** What comes after an event: the next model, and the effects to run because of it. */
public record Next<M, F>(M model, List<F> effects) {

    /** Copies the effects. */
    public Next {
        effects = List.copyOf(effects);
    }

    /** A next model with nothing to do. */
    public static <M, F> Next<M, F> model(M model) {
        return new Next<>(model, List.of());
    }

    /** A next model and what is to be done. */
    public static <M, F> Next<M, F> of(M model, F effect) {
        return new Next<>(model, List.of(effect));
    }

    /** A next model and two things to be done, in this order. */
    public static <M, F> Next<M, F> of(M model, F first, F second) {
        return new Next<>(model, List.of(first, second));
    }
}
