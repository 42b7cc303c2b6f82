package org.throughcare.mobile.loop;

import java.util.function.Consumer;

/** Runs the effects of a screen, away from the thread that draws. */
@FunctionalInterface
public interface Effects<F, E> {
    /** Does what the effect says and hands each thing that happened to {@code happened}, from any thread. */
    void run(F effect, Consumer<E> happened);
}
