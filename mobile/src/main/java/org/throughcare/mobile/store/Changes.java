package org.throughcare.mobile.store;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.throughcare.model.ledger.LedgerId;

/** Tells whoever listens which ledgers have changed, after the change is durable, on the thread that made it. */
public final class Changes {

    private final List<Consumer<Set<LedgerId>>> listeners = new CopyOnWriteArrayList<>();

    /** Calls the listener at every change from now on. */
    public void listen(Consumer<Set<LedgerId>> listener) {
        listeners.add(listener);
    }

    /** Tells that these ledgers have changed, or what waits of them has. */
    public void announce(Set<LedgerId> ledgers) {
        if (!ledgers.isEmpty()) {
            listeners.forEach(listener -> tell(listener, ledgers));
        }
    }

    private static void tell(Consumer<Set<LedgerId>> listener, Set<LedgerId> ledgers) {
        try {
            listener.accept(ledgers);
        } catch (RuntimeException e) {
            // What was saved is saved; a screen that fails over it must not make it look unsaved.
            System.getLogger(Changes.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "a listener failed: {0}",
                            e.getClass().getName());
        }
    }
}
