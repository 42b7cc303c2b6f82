package org.throughcare.mobile.store;

import java.util.List;
import org.throughcare.model.sync.Destruction;

/**
 * A receipt of destruction that waits to be handed in.
 *
 * @param tokens with which it can be, besides those of whoever is on the tablet now
 * @param place where it stands among all of them
 */
public record KeptDestruction(Destruction.Signed signed, List<String> tokens, long place) {

    /** Copies the list. */
    public KeptDestruction {
        tokens = List.copyOf(tokens);
    }

    /** Says nothing of the tokens. */
    @Override
    public String toString() {
        return "KeptDestruction[" + signed.hash() + "]";
    }
}
