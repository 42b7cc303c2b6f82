package org.throughcare.model.sync;

import java.time.Duration;

/** All limits of the protocol, named in this one place and told to every tablet that asks. */
public final class Limits {

    /** The version of the protocol that this build speaks. */
    public static final int PROTOCOL = 1;

    /** The most bytes of one entry's line. */
    public static final int ENTRY_BYTES = 64 * 1024;

    /** The most entries of one push. */
    public static final int BATCH_ENTRIES = 500;

    /** The most bytes of one push after it is unpacked. */
    public static final int BATCH_BYTES = 2 * 1024 * 1024;

    /** The most bytes of the line of a signature in a push, where each entry may have one of its own. */
    public static final int SIGNATURE_BYTES = 256;

    /** The most signing keys of a worker that a tablet tells when they sign in. */
    public static final int SIGNING_KEYS = 8;

    /** The most bytes of one {@link Delivery} after it is unpacked: as many entries as a push may have, sealed and in base64. */
    public static final int DELIVERY_BYTES = 3 * 1024 * 1024;

    /** The most {@link ReadNote notes of reads} that are handed in at once. */
    public static final int READS = 500;

    /** The most bytes of notes of reads at once after they are unpacked. */
    public static final int READS_BYTES = 1024 * 1024;

    /** The most {@link Destruction receipts of destruction} that are handed in at once. */
    public static final int DESTRUCTIONS = 100;

    /** The most bytes of them at once after they are unpacked; one alone may name as many ledgers as a tablet may hold. */
    public static final int DESTRUCTIONS_BYTES = 2 * 1024 * 1024;

    /** How many bytes of entries a page of a pull may reach before it ends with {@link PullLine.More}. */
    public static final int PAGE_BYTES = 1024 * 1024;

    /** The most ledgers that one tablet may hold. */
    public static final int LEDGERS = 5_000;

    /** The most entries of one ledger that can be handed back on one seal. */
    public static final int HAND_BACK = 20_000;

    /** The most entries that one entry may cite as its basis. */
    public static final int BASIS = 32;

    /** From here on a tablet warns that its clock is wrong. */
    public static final Duration CLOCK_WARNING = Duration.ofMinutes(10);

    private Limits() {}
}
