package org.throughcare.server.access;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Dock tokens: what a tablet keeps outside its worker's vault, to deliver what waits and to ask what was withdrawn while the
 * vault is closed. A session has one, which does not change: an answer that is lost does no harm. It is a keyed hash that
 * only this server makes, and stands in no table.
 */
@Singleton
public class DockTokens {

    private static final String BEGINNING = "dock.";

    private final DerivedKey key;

    /** Made of the server's secret. */
    public DockTokens(@Value("${throughcare.token-secret}") String secret) {
        this.key = DerivedKey.of(secret, "throughcare dock token");
    }

    /** The dock token of a session. */
    public String of(UUID session) {
        return BEGINNING
                + session
                + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(key.mac(session.toString()));
    }

    /** The session that a dock token of ours stands for; empty for anything else. */
    public Optional<UUID> session(String token) {
        int end = token.lastIndexOf('.');
        if (!token.startsWith(BEGINNING) || end < BEGINNING.length()) {
            return Optional.empty();
        }
        try {
            UUID session = UUID.fromString(token.substring(BEGINNING.length(), end));
            byte[] mac = Base64.getUrlDecoder().decode(token.substring(end + 1));
            return MessageDigest.isEqual(mac, key.mac(session.toString())) ? Optional.of(session) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
