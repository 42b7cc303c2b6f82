package org.throughcare.mobile.loop;

/** The pure heart of a screen: what a model becomes when something happened. */
@FunctionalInterface
public interface Update<M, E, F> {
    /** The next model and the effects to run; changes nothing itself. */
    Next<M, F> update(M model, E event);
}
