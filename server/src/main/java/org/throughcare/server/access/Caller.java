package org.throughcare.server.access;

import io.micronaut.security.authentication.Authentication;
import java.util.Map;
import java.util.Set;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.WorkerId;

/**
 * Who is calling, as the database knows them at the time of the call.
 *
 * @param roles what the worker may do now; {@link Roles#WITHDRAWN} alone when the worker or the tablet was withdrawn
 */
public record Caller(WorkerId worker, DeviceId device, Set<String> roles) {

    private static final String DEVICE = "device";

    /** Copies the roles. */
    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether all that is left is to hand in what waits and to be told to erase. */
    public boolean withdrawn() {
        return roles.contains(Roles.WITHDRAWN);
    }

    /** The caller of a request that was let through. */
    public static Caller of(Authentication authentication) {
        return new Caller(
                WorkerId.parse(authentication.getName()),
                DeviceId.parse(String.valueOf(authentication.getAttributes().get(DEVICE))),
                Set.copyOf(authentication.getRoles()));
    }

    Authentication authentication() {
        return Authentication.build(worker.toString(), roles, Map.of(DEVICE, device.toString()));
    }
}
