package org.throughcare.server.access;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passphrases as they are kept: Argon2id, each with its own salt and the costs it was made with, so that the costs can
 * rise later. The text form is {@code argon2id$memory$iterations$salt$hash}, memory in KiB.
 */
@Singleton
public class Passphrases {

    /** The metric that counts how often a passphrase was hashed. */
    static final String COMPUTED = "throughcare.passphrase.hashes";

    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int ITERATIONS = 2;
    /** At most this many at once, so that a crowd at the door does not eat the server's memory. */
    private static final int AT_ONCE = 2;

    private final SecureRandom random;
    private final int memory;
    private final Counter computed;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final String nobodys;

    /** With the memory in KiB that a new hash costs. */
    public Passphrases(
            SecureRandom random, MeterRegistry meters, @Value("${throughcare.passphrase-memory:19456}") int memory) {
        this.random = random;
        this.computed = meters.counter(COMPUTED);
        this.memory = memory;
        this.nobodys = kept(memory, new byte[SALT_BYTES], new byte[HASH_BYTES]);
    }

    /** What to keep of a passphrase. */
    public String hash(String passphrase) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return kept(memory, salt, argon2(passphrase, salt, memory, ITERATIONS));
    }

    /** Whether this is the passphrase that was kept. */
    public boolean matches(String passphrase, String kept) {
        String[] parts = kept.split("\\$", -1);
        byte[] salt = Base64.getDecoder().decode(parts[3]);
        byte[] expected = Base64.getDecoder().decode(parts[4]);
        byte[] actual = argon2(passphrase, salt, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        return MessageDigest.isEqual(expected, actual);
    }

    /** The same work as a comparison, for a name that nobody has. */
    public void pretend(String passphrase) {
        matches(passphrase, nobodys);
    }

    private byte[] argon2(String passphrase, byte[] salt, int memoryKib, int iterations) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withSalt(salt)
                .withMemoryAsKB(memoryKib)
                .withIterations(iterations)
                .withParallelism(1)
                .build());
        byte[] hash = new byte[HASH_BYTES];
        places.acquireUninterruptibly();
        try {
            computed.increment();
            generator.generateBytes(passphrase.getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            places.release();
        }
        return hash;
    }

    private static String kept(int memoryKib, byte[] salt, byte[] hash) {
        return String.join("$", "argon2id", "" + memoryKib, "" + ITERATIONS, text(salt), text(hash));
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
