package org.throughcare.server.openid;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which addresses of a provider are spoken to: over TLS, but for this machine's own. */
final class Addresses {

    private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");

    private Addresses() {}

    static boolean isSafe(String address) {
        try {
            URI uri = URI.create(address);
            @Nullable String host = uri.getHost();
            if (host == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
                return false;
            }
            boolean ownMachine = "http".equalsIgnoreCase(uri.getScheme()) && OWN.contains(host);
            return ownMachine || "https".equalsIgnoreCase(uri.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The address; throws {@link ProviderDown} for one that is not spoken to. */
    static URI safe(String address) {
        if (!isSafe(address)) {
            throw new ProviderDown("it names an address without TLS");
        }
        return URI.create(address);
    }
}
