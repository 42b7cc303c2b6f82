package org.throughcare.mobile.loop;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * One running screen: events go in, the update makes the next model, the view draws it, the effects run elsewhere and
 * come back as events. Models change on the drawing thread only, one event after the other.
 */
public final class Loop<M, E, F> {

    private final Update<M, E, F> update;
    private final Effects<F, E> effects;
    private final Threads threads;
    private final Consumer<M> view;
    private final Queue<E> events = new ArrayDeque<>();
    private M model;
    private boolean busy;
    private boolean closed;
    private int turn;

    /** A screen that starts with this model; nothing is drawn before {@link #start}. */
    public Loop(M start, Update<M, E, F> update, Effects<F, E> effects, Threads threads, Consumer<M> view) {
        this.model = start;
        this.update = update;
        this.effects = effects;
        this.threads = threads;
        this.view = view;
    }

    /** Draws the first model and runs the first effects; call it on the drawing thread. */
    @SafeVarargs
    public final void start(F... first) {
        view.accept(model);
        for (F effect : first) {
            run(effect);
        }
    }

    /** Tells that something happened; call it on the drawing thread. */
    public void event(E event) {
        if (closed) {
            return;
        }
        events.add(event);
        if (busy) {
            return;
        }
        busy = true;
        try {
            while (!events.isEmpty()) {
                step(events.remove());
            }
        } finally {
            busy = false;
        }
    }

    /** What the screen shows now; ask on the drawing thread. */
    public M model() {
        return model;
    }

    /** Goes on from where another screen had come to; what the effects of this one still bring is dropped. */
    public void takeOver(M from) {
        turn++;
        model = from;
        view.accept(model);
    }

    /** Ends the screen: what its effects still bring is dropped. */
    public void close() {
        closed = true;
    }

    /** An update that has nothing to say gives the very same model back, and the screen is left alone. */
    @SuppressWarnings("ReferenceEquality")
    private void step(E event) {
        Next<M, F> next = update.update(model, event);
        boolean changed = next.model() != model;
        model = next.model();
        // First, for what they do elsewhere takes its time while this thread draws.
        next.effects().forEach(this::run);
        if (changed && !closed) {
            view.accept(model);
        }
    }

    private void run(F effect) {
        int asked = turn;
        threads.work()
                .execute(() -> effects.run(
                        effect,
                        event -> threads.ui().execute(() -> {
                            if (asked == turn) {
                                event(event);
                            }
                        })));
    }
}
