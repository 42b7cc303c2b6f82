package org.throughcare.server.intake;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.access.Caller;
import org.throughcare.server.access.Roles;

/** Who hands entries in. */
public sealed interface Speaker {

    /**
     * A worker's tablet: it may hand in what that worker recorded, for ledgers that the worker's teams are granted.
     *
     * @param withdrawn whether the worker's or the tablet's access was withdrawn, so that all of it is escrowed
     * @param roles what the worker may do now, as codes
     * @param skew the server's clock minus the tablet's; null when the tablet did not tell its time
     */
    record Tablet(
            WorkerId worker,
            DeviceId device,
            boolean withdrawn,
            Set<String> roles,
            @Nullable Duration skew) implements Speaker {

        /** Copies the roles. */
        public Tablet {
            roles = Set.copyOf(roles);
        }

        /** Whether the worker may write in the service's ledger. */
        boolean keepsService() {
            return roles.contains(Roles.ADMINISTRATOR);
        }

        /** The caller of a request. */
        public static Tablet of(Caller caller, @Nullable Duration skew) {
            return new Tablet(caller.worker(), caller.device(), caller.withdrawn(), caller.roles(), skew);
        }
    }

    /** A tablet that hands back what this server admitted before and has lost; a seal proves it, so it needs no right. */
    record Witness(WorkerId worker, DeviceId device) implements Speaker {}

    /**
     * A worker who lets in what is kept for the ledger's present owner: they may have the ledger now. The entry stays its
     * author's, byte for byte.
     */
    record Owner(WorkerId worker) implements Speaker {}

    /** The server itself (a rule, an import, the sample world): it may hand in anything for any ledger. */
    record Service() implements Speaker {}
}
