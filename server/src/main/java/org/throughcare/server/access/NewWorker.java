package org.throughcare.server.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.WorkerId;

/**
 * A worker to be added: how they sign in, and what they may do ({@link Roles}).
 *
 * @param passphrase to sign in with under their name; null for whoever signs in with the organisation's identity provider alone
 * @param subject what that provider calls them; null where they sign in with the passphrase
 */
public record NewWorker(
        WorkerId id,
        String name,
        @Nullable String passphrase,
        Set<String> roles,
        @Nullable String subject) {

    /** How many characters a passphrase has at least. */
    public static final int SHORTEST_PASSPHRASE = 12;

    /** Copies the roles; throws IllegalArgumentException for one that can't be given, and for somebody who could not sign in. */
    public NewWorker {
        roles = Set.copyOf(roles);
        if (!Roles.GIVEN.containsAll(roles)) {
            throw new IllegalArgumentException("a role that can't be given");
        }
        if (passphrase == null && subject == null) {
            throw new IllegalArgumentException("a worker who could not sign in");
        }
    }

    /** One who signs in with name and passphrase. */
    public NewWorker(WorkerId id, String name, String passphrase, Set<String> roles) {
        this(id, name, passphrase, roles, null);
    }

    /** Without the passphrase and the names. */
    @Override
    public String toString() {
        return "NewWorker[" + id + "]";
    }
}
