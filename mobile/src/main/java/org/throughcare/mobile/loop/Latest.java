package org.throughcare.mobile.loop;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands on the latest of values that come faster than they can be taken, and leaves out those in between: a sync tells of
 * itself after every ledger, and a screen need not draw each.
 */
public final class Latest<T> implements Consumer<T> {

    private final Executor way;
    private final Consumer<T> taker;
    private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();

    /** Values for that taker, by way of that executor. */
    public Latest(Executor way, Consumer<T> taker) {
        this.way = way;
        this.taker = taker;
    }

    @Override
    public void accept(T value) {
        if (waiting.getAndSet(value) == null) {
            way.execute(this::hand);
        }
    }

    private void hand() {
        T latest = waiting.getAndSet(null);
        if (latest != null) {
            taker.accept(latest);
        }
    }
}
