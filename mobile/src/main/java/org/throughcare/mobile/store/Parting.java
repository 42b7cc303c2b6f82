package org.throughcare.mobile.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.sync.Destruction;

/**
 * What goes beside the records that a store lets go of, in the same transaction, and what the receipt for it says (USR-4).
 *
 * @param at when, by the tablet's clock
 * @param vaults the workers whose vault goes
 * @param instead settings in which a vault was, and what stands there from now on
 * @param forgotten settings that go
 * @param tokens with which the receipt can be handed in, whatever else goes
 */
public record Parting(
        Destruction.Why why,
        Instant at,
        Set<WorkerId> vaults,
        Map<String, String> instead,
        Collection<String> forgotten,
        List<String> tokens) {

    /** Copies the collections. */
    public Parting {
        vaults = Set.copyOf(vaults);
        instead = Map.copyOf(instead);
        forgotten = List.copyOf(forgotten);
        tokens = List.copyOf(tokens);
    }

    /** One with which nothing goes but records. */
    public static Parting of(Destruction.Why why, Instant at, List<String> tokens) {
        return new Parting(why, at, Set.of(), Map.of(), List.of(), tokens);
    }

    /** Says nothing of the tokens. */
    @Override
    public String toString() {
        return "Parting[" + why + "]";
    }
}
