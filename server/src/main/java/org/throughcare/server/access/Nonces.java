package org.throughcare.server.access;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Nonces: the server's own time under a keyed hash that only servers with its secret make. With one in it a proof is as old as it
 * says, however wrong the clock of the tablet is that made it; and it stands in no table.
 */
@Singleton
public class Nonces {

    /** For how long one is good. */
    public static final Duration LIFE = Duration.ofMinutes(5);

    /** By how much another server's clock may be ahead of this one's. */
    static final Duration AHEAD = Duration.ofMinutes(1);

    private static final int MAC_BYTES = 16;

    private final DerivedKey key;
    private final Clock clock;

    /** Made of the server's secret. */
    public Nonces(@Value("${throughcare.token-secret}") String secret, Clock clock) {
        this.key = DerivedKey.of(secret, "throughcare nonce");
        this.clock = clock;
    }

    /** One of now. */
    public String next() {
        String time = Long.toHexString(clock.millis());
        return time + "-" + Base64.getUrlEncoder().withoutPadding().encodeToString(mac(time));
    }

    /** Since when a nonce of ours is there that is still good; empty for any other. */
    Optional<Instant> since(String nonce) {
        int end = nonce.indexOf('-');
        if (end < 1 || end > Long.BYTES * 2) {
            return Optional.empty();
        }
        String time = nonce.substring(0, end);
        try {
            byte[] mac = Base64.getUrlDecoder().decode(nonce.substring(end + 1));
            if (!MessageDigest.isEqual(mac, mac(time))) {
                return Optional.empty();
            }
            Instant since = Instant.ofEpochMilli(Long.parseLong(time, 16));
            Instant now = clock.instant();
            boolean good = since.isAfter(now.minus(LIFE)) && !since.isAfter(now.plus(AHEAD));
            return good ? Optional.of(since) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] mac(String time) {
        return Arrays.copyOf(key.mac(time), MAC_BYTES);
    }
}
