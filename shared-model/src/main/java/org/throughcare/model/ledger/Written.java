package org.throughcare.model.ledger;

import java.util.Arrays;

/**
 * An entry together with the exact bytes in which it was captured. These bytes are what is hashed, stored and relayed;
 * nobody writes them anew.
 */
public final class Written {

    private final Entry entry;
    private final byte[] bytes;

    /** Pairs an entry with the bytes it was read from or written to; the array must not change afterwards. */
    public Written(Entry entry, byte[] bytes) {
        this.entry = entry;
        this.bytes = bytes;
    }

    /** The entry. */
    public Entry entry() {
        return entry;
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
        return entry.toString();
    }
}
