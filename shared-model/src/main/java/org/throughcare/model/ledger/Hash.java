package org.throughcare.model.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 hash: of one entry's bytes, or of a ledger's chain up to a number. */
public final class Hash {

    /** The chain hash of a ledger that has no entry yet: 32 zero bytes. */
    public static final Hash START = new Hash(new byte[32]);

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The hash of these bytes. */
    public static Hash of(byte[] content) {
        return new Hash(sha256().digest(content));
    }

    /** A hash that was made before; throws IllegalArgumentException unless it has 32 bytes. */
    public static Hash ofBytes(byte[] bytes) {
        if (bytes.length != 32) {
            throw new IllegalArgumentException("a hash has 32 bytes");
        }
        return new Hash(bytes.clone());
    }

    /** Reads 64 hexadecimal digits; throws IllegalArgumentException for anything else. */
    public static Hash parse(String hex) {
        return ofBytes(HexFormat.of().parseHex(hex));
    }

    /** The chain hash after one more entry: SHA-256 of this chain hash followed by the entry's hash. */
    public Hash then(Hash entry) {
        MessageDigest digest = sha256();
        digest.update(bytes);
        digest.update(entry.bytes);
        return new Hash(digest.digest());
    }

    /** The 32 bytes, a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
