package org.throughcare.model.seal;

import java.util.Arrays;
import java.util.Base64;

/** Something sealed, as it travels: bytes that are compared by what they are, and written as base64. */
public final class SealedBytes {

    private final byte[] bytes;

    private SealedBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** These bytes. */
    public static SealedBytes of(byte[] bytes) {
        return new SealedBytes(bytes.clone());
    }

    /** Reads what {@link #toString} wrote; throws IllegalArgumentException. */
    public static SealedBytes parse(String text) {
        return new SealedBytes(Base64.getDecoder().decode(text));
    }

    /** The bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** How many there are. */
    public int length() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedBytes sealed && Arrays.equals(bytes, sealed.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
