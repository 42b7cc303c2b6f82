package org.throughcare.model.testkit;

import java.util.UUID;
import org.throughcare.model.ledger.Ids;

/** Identities in a countable row, each greater than the one before, as UUIDv7 are on one tablet. */
public final class FixedIds implements Ids {

    private static final long HIGH = 0x0193_8000_0000_7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private long last;

    private FixedIds(long last) {
        this.last = last;
    }

    /** The row that begins after that number; rows that begin far apart never meet. */
    public static FixedIds after(long number) {
        return new FixedIds(number);
    }

    /** The identity that stands at that place of the row. */
    public static UUID at(long number) {
        return new UUID(HIGH, VARIANT | number);
    }

    @Override
    public UUID next() {
        last++;
        return at(last);
    }
}
