package org.throughcare.mobile.administration;

import java.util.Locale;
import org.throughcare.mobile.link.LinkFault;

/** Why the server has not answered what an administrator asked. */
enum Trouble {
    /** There is no network, or no server that answers. */
    OFFLINE,
    /** The server wants to be left alone for a while. */
    BUSY,
    /** The session has ended: the administrator has to sign in again with a network. */
    SIGN_IN,
    /** The worker's roles do not allow it (any more). */
    NOT_ALLOWED,
    /** The server knows no such thing. */
    UNKNOWN,
    /** A tablet was let in with that code. */
    USED,
    /** Another worker signs in with that name. */
    TAKEN,
    /** That passphrase is guessed soon. */
    GUESSABLE,
    /** Nobody does that to themselves. */
    OWN,
    /** The answer came and could not be read: the app is older than the server, or the other way round. */
    GARBLED,
    /** The server did not do it, for a reason of which this build has no words. */
    REFUSED;

    /** What a fault means to whoever asked. */
    static Trouble of(LinkFault fault) {
        return switch (fault.sort()) {
            case UNREACHABLE -> fault.code().equals(LinkFault.GARBLED) ? GARBLED : OFFLINE;
            case DENIED -> SIGN_IN;
            case BUSY -> BUSY;
            case REFUSED -> refused(fault.code());
        };
    }

    private static Trouble refused(String code) {
        return switch (code) {
            case "forbidden" -> NOT_ALLOWED;
            case "unknown" -> UNKNOWN;
            case "used" -> USED;
            case "taken" -> TAKEN;
            case "guessable" -> GUESSABLE;
            case "own" -> OWN;
            default -> REFUSED;
        };
    }

    /** Where its words stand. */
    String key() {
        return "administration.trouble." + name().toLowerCase(Locale.ROOT);
    }
}
