package org.throughcare.mobile.access;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;

/**
 * What is kept of a passphrase to check it offline: an Argon2id hash with its salt and cost, so that the cost can grow
 * and old verifiers still count.
 */
record Verifier(String salt, String hash, int memoryKib, int passes) {

    /** What a try costs unless told otherwise. */
    static final int MEMORY_KIB = 32 * 1024;

    private static final int PASSES = 3;
    private static final int BYTES = 32;

    static Verifier of(char[] passphrase, RandomGenerator random, int memoryKib) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        byte[] hash = hash(passphrase, salt, memoryKib, PASSES);
        return new Verifier(HexFormat.of().formatHex(salt), HexFormat.of().formatHex(hash), memoryKib, PASSES);
    }

    boolean accepts(char[] passphrase) {
        byte[] other = hash(passphrase, HexFormat.of().parseHex(salt), memoryKib, passes);
        return MessageDigest.isEqual(other, HexFormat.of().parseHex(hash));
    }

    private static byte[] hash(char[] passphrase, byte[] salt, int memoryKib, int passes) {
        byte[] text = utf8(passphrase);
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withSalt(salt)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(1)
                .build());
        byte[] hash = new byte[BYTES];
        generator.generateBytes(text, hash);
        Arrays.fill(text, (byte) 0);
        return hash;
    }

    private static byte[] utf8(char[] passphrase) {
        var buffer = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    Json.Obj json() {
        return Json.obj()
                .put("salt", salt)
                .put("hash", hash)
                .put("memoryKib", memoryKib)
                .put("passes", passes)
                .build();
    }

    static Verifier of(Fields fields) {
        return new Verifier(
                fields.text("salt"), fields.text("hash"), fields.integer("memoryKib"), fields.integer("passes"));
    }

    @Override
    public String toString() {
        return "Verifier";
    }
}
