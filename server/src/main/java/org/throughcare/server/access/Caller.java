package org.throughcare.server.access;

import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.WorkerId;

/**
 * Who is calling, as the database knows them at the time of the call.
 *
 * @param roles what the worker may do now; {@link Roles#WITHDRAWN} alone when the worker or the tablet was withdrawn
 */
public record Caller(WorkerId worker, DeviceId device, Set<String> roles) {

    private static final String DEVICE = "device";
    private static final String MAY = "may";

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
                may(authentication.getAttributes().get(MAY)));
    }

    private static Set<String> may(@Nullable Object roles) {
        return roles instanceof Collection<?> some
                ? some.stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
    }

    /** As the routes know whoever brings an access token. */
    Authentication authentication() {
        return authentication(roles);
    }

    /** As the routes know whoever brings a dock token: what the worker may do holds for what was recorded, not for the call. */
    Authentication atDock() {
        return authentication(Set.of(Roles.DOCK));
    }

    /** As the routes know whoever brings a token that is bound to no tablet's key: what holds nobody's record on a tablet. */
    Authentication atDesk() {
        Set<String> left = new HashSet<>(roles);
        left.retainAll(Roles.UNBOUND_MAY);
        Set<String> opens = new HashSet<>(left);
        opens.add(Roles.UNBOUND);
        return new Caller(worker, device, left).authentication(opens);
    }

    private Authentication authentication(Set<String> opens) {
        return Authentication.build(worker.toString(), opens, Map.of(DEVICE, device.toString(), MAY, roles));
    }
}
