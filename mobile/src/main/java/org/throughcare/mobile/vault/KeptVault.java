package org.throughcare.mobile.vault;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.seal.Recipient;
import org.throughcare.model.seal.SealKey;
import org.throughcare.model.seal.SealedBytes;
import org.throughcare.model.seal.Unsealable;

/**
 * A vault as the tablet keeps it: its keys, sealed with what Argon2id (RFC 9106) makes of the worker's passphrase, and what
 * that costs, so that the cost can grow and old vaults still open. Whether a passphrase is right shows when it opens.
 *
 * @param salt hexadecimal
 * @param memoryKib how much memory a try takes, in KiB
 * @param passes how often a try goes through it
 * @param recipient for whom to seal what the vault is to open
 * @param sealed the vault's keys
 */
public record KeptVault(String salt, int memoryKib, int passes, Recipient recipient, SealedBytes sealed) {

    /** What a try costs unless told otherwise. */
    public static final int MEMORY_KIB = 64 * 1024;

    private static final int PASSES = 1;
    private static final int SALT_BYTES = 16;

    /** Closes a vault with a passphrase, at that cost. */
    public static KeptVault of(Vault vault, char[] passphrase, RandomGenerator random, int memoryKib) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        SealKey key = key(passphrase, salt, memoryKib, PASSES);
        return new KeptVault(
                HexFormat.of().formatHex(salt),
                memoryKib,
                PASSES,
                vault.recipient(),
                SealedBytes.of(key.seal(vault.keys().bytes(), place(vault.worker()))));
    }

    /** Opens a worker's vault; empty when the passphrase is not theirs. Slow on purpose. */
    public Optional<Vault> open(WorkerId worker, char[] passphrase, RandomGenerator random) {
        try {
            SealKey key = key(passphrase, HexFormat.of().parseHex(salt), memoryKib, passes);
            return Optional.of(new Vault(worker, VaultKeys.of(key.open(sealed.bytes(), place(worker))), random));
        } catch (Unsealable e) {
            return Optional.empty();
        }
    }

    private static String place(WorkerId worker) {
        return "vault of " + worker;
    }

    private static SealKey key(char[] passphrase, byte[] salt, int memoryKib, int passes) {
        byte[] text = utf8(passphrase);
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withSalt(salt)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(1)
                .build());
        byte[] key = new byte[SealKey.BYTES];
        generator.generateBytes(text, key);
        Arrays.fill(text, (byte) 0);
        return SealKey.of(key);
    }

    private static byte[] utf8(char[] passphrase) {
        var buffer = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /** What is kept of it. */
    public Json.Obj json() {
        return Json.obj()
                .put("salt", salt)
                .put("memoryKib", memoryKib)
                .put("passes", passes)
                .putText("recipient", recipient)
                .putText("sealed", sealed)
                .build();
    }

    /** Reads what {@link #json} wrote; throws {@link org.throughcare.model.json.Malformed}. */
    public static KeptVault of(Fields fields) {
        return new KeptVault(
                fields.text("salt"),
                fields.integer("memoryKib"),
                fields.integer("passes"),
                fields.parsed("recipient", Recipient::parse, "not-a-key"),
                fields.parsed("sealed", SealedBytes::parse, "not-base64"));
    }

    /** Tells nothing of what it holds. */
    @Override
    public String toString() {
        return "KeptVault";
    }
}
