package org.throughcare.server.openid;

import org.jspecify.annotations.Nullable;

/** What the provider says when it is asked whether somebody has signed in with it, or still may. */
public sealed interface Answer {

    /**
     * Not yet.
     *
     * @param slower whether it wants to be asked less often
     */
    record Pending(boolean slower) implements Answer {}

    /** They did not want to, or may not. */
    record Refused() implements Answer {}

    /** It is too late. */
    record Expired() implements Answer {}

    /**
     * Yes, but at a time that is not now by this server's clock: one of the two clocks is wrong, and the log says by how much.
     *
     * @param refreshToken to ask again with; null when it gave none
     */
    record ClocksApart(@Nullable String refreshToken) implements Answer {
        /** Without the token. */
        @Override
        public String toString() {
            return "ClocksApart";
        }
    }

    /**
     * Yes.
     *
     * @param refreshToken to ask again with; null when it gave none
     */
    record Proven(Identity identity, @Nullable String refreshToken) implements Answer {
        /** Without the token. */
        @Override
        public String toString() {
            return "Proven";
        }
    }
}
