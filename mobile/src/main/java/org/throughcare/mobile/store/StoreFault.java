package org.throughcare.mobile.store;

import org.jspecify.annotations.Nullable;

/** Says that the store could not do what it was asked to, and that nothing of it was done. */
public final class StoreFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What stood in the way. */
    public enum Cause {
        /** The medium is full. */
        FULL,
        /** The file is damaged. */
        DAMAGED,
        /** A newer version of the app wrote the file. */
        NEWER,
        /** Nobody has opened the vault that what was asked for is sealed in. */
        LOCKED,
        /** Another entry has this id. */
        ID_TAKEN,
        /** The folder or the file can't be written, or anything else that the medium says. */
        UNUSABLE
    }

    private final Cause why;

    /** A fault; the message is for logs and holds nothing that was recorded. */
    public StoreFault(Cause why, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.why = why;
    }

    static StoreFault locked() {
        return new StoreFault(Cause.LOCKED, "nobody has opened the vault", null);
    }

    /** What stood in the way. */
    public Cause why() {
        return why;
    }
}
