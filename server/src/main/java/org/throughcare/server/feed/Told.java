package org.throughcare.server.feed;

import java.util.Map;
import java.util.Set;
import org.throughcare.model.ledger.LedgerId;

/** What a tablet was told by a page. */
public sealed interface Told {

    /**
     * Whether there is anything new.
     *
     * @param same whether the tablet showed by its digest that it holds what it may hold and nothing else
     */
    record Whether(boolean same) implements Told {}

    /** To erase everything. */
    record Erase() implements Told {}

    /**
     * Where it stands once it has taken the page in.
     *
     * @param holds the number that it reaches in each ledger that it may have
     * @param given the ledgers of which the page has entries
     * @param leaving the ledgers that it holds and was told to drop
     */
    record Stand(Map<LedgerId, Long> holds, Set<LedgerId> given, Set<LedgerId> leaving) implements Told {
        /** Copies the collections. */
        public Stand {
            holds = Map.copyOf(holds);
            given = Set.copyOf(given);
            leaving = Set.copyOf(leaving);
        }

        /** Whether the tablet got nothing and lost nothing. */
        public boolean isIdle() {
            return given.isEmpty() && leaving.isEmpty();
        }
    }
}
