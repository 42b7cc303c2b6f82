package org.throughcare.model.ledger;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An entry together with the exact bytes in which it was captured. These bytes are what is hashed, stored and relayed;
 * nobody writes them anew.
 */
public final class Written {

    private final byte[] bytes;
    private final @Nullable Function<byte[], Entry> reader;
    private @Nullable Entry entry;

    private Written(@Nullable Entry entry, byte[] bytes, @Nullable Function<byte[], Entry> reader) {
        this.entry = entry;
        this.bytes = bytes;
        this.reader = reader;
    }

    /** Pairs an entry with the bytes it was read from or written to; the array must not change afterwards. */
    public Written(Entry entry, byte[] bytes) {
        this(entry, bytes, null);
    }

    /** Bytes that are known to be an entry, which is read when it is first asked for: many are only passed on. */
    public static Written unread(byte[] bytes, Function<byte[], Entry> reader) {
        return new Written(null, bytes, reader);
    }

    /** The entry. */
    public Entry entry() {
        Entry known = entry;
        if (known == null) {
            // Two threads may both read it: the outcome is the same, and an entry is immutable.
            known = Objects.requireNonNull(reader).apply(bytes);
            entry = known;
        }
        return known;
    }

    /** Its bytes, UTF-8 JSON without a line break; shared, not copied: don't change them. */
    public byte[] bytes() {
        return bytes;
    }

    /** The hash of its bytes. */
    public Hash hash() {
        return Hash.of(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Written written && Arrays.equals(bytes, written.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return entry().toString();
    }
}
