package org.throughcare.server.access;

import java.util.Set;
import org.throughcare.model.ledger.WorkerId;

/** A worker to be added: under which name and passphrase they sign in, and what they may do ({@link Roles}). */
public record NewWorker(WorkerId id, String name, String passphrase, Set<String> roles) {

    /** How many characters a passphrase has at least. */
    public static final int SHORTEST_PASSPHRASE = 12;

    /** Copies the roles; throws IllegalArgumentException for one that can't be given. */
    public NewWorker {
        roles = Set.copyOf(roles);
        if (!Roles.GIVEN.containsAll(roles)) {
            throw new IllegalArgumentException("a role that can't be given");
        }
    }

    /** Without the passphrase and the name. */
    @Override
    public String toString() {
        return "NewWorker[" + id + "]";
    }
}
