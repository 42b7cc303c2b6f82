package org.throughcare.server.ledger;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.throughcare.model.ledger.Head;
import org.throughcare.server.access.DerivedKey;

/**
 * The server's proof that it stood at a head: a keyed hash that tablets keep and can't make. It outlives the database, so
 * that a server which was restored from a backup can tell what it admitted before from what somebody made up.
 */
@Singleton
public class Seals {

    private static final int BYTES = 16;

    private final DerivedKey key;

    /** Seals made with a key that is derived from the server's secret. */
    public Seals(@Value("${throughcare.token-secret}") String secret) {
        this.key = DerivedKey.of(secret, "throughcare ledger seal");
    }

    /** The seal of a head. */
    public String of(Head head) {
        String text = head.ledger() + " " + head.number() + " " + head.chain();
        return HexFormat.of().formatHex(Arrays.copyOf(key.mac(text), BYTES));
    }

    /** Whether this is the seal of that head. */
    public boolean holds(Head head, String seal) {
        return MessageDigest.isEqual(of(head).getBytes(StandardCharsets.UTF_8), seal.getBytes(StandardCharsets.UTF_8));
    }
}
