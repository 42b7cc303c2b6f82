package org.throughcare.mobile.link;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Says that a request to the server got no good answer. */
public final class LinkFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The code of an answer that came and can't be read. */
    public static final String GARBLED = "garbled";

    /** What sort of failure it is, which decides what to do. */
    public enum Sort {
        /** No network, no server, or the answer was cut: try again later. */
        UNREACHABLE,
        /** The token or the passphrase is not good (any more): a worker has to sign in. */
        DENIED,
        /** The server did not do what was asked, and says why. */
        REFUSED,
        /** The server wants to be left alone for a while: go on after {@link #pause}. */
        BUSY
    }

    private final Sort sort;
    private final String code;
    private final String field;
    private final Duration pause;

    /** A fault with the server's code for it, empty when there is none. */
    public LinkFault(Sort sort, String code, @Nullable Throwable cause) {
        this(sort, code, "", Duration.ZERO, cause);
    }

    private LinkFault(Sort sort, String code, String field, Duration pause, @Nullable Throwable cause) {
        super(sort + " " + code, cause);
        this.sort = sort;
        this.code = code;
        this.field = field;
        this.pause = pause;
    }

    /** Says that the server wants to be left alone for so long. */
    public static LinkFault busy(String code, Duration pause) {
        return new LinkFault(Sort.BUSY, code, "", pause, null);
    }

    /** Says that the server did not do what was asked because of that field of it; empty when it names none. */
    public static LinkFault refused(String code, String field) {
        return new LinkFault(Sort.REFUSED, code, field, Duration.ZERO, null);
    }

    /** For how long the server wants to be left alone; zero when it did not say so. */
    public Duration pause() {
        return pause;
    }

    /** What sort of failure it is. */
    public Sort sort() {
        return sort;
    }

    /** The field of what was asked that the server refused; empty when it names none. */
    public String field() {
        return field;
    }

    /** The server's code for it. */
    public String code() {
        return code;
    }
}
