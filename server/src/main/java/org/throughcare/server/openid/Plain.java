package org.throughcare.server.openid;

import org.jspecify.annotations.Nullable;

/** What a provider says, as it may stand in a log: one line, and short. */
final class Plain {

    private static final int LONGEST = 200;

    private Plain() {}

    static String text(@Nullable String said) {
        String plain = String.valueOf(said).replaceAll("[^\\x20-\\x7e]", "?");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
