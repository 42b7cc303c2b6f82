package org.throughcare.mobile.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;

/**
 * How things stand between this tablet and the server; what the screen shows at all times (USR-1).
 *
 * @param waiting entries that have not been sent
 * @param held entries that the server keeps aside
 * @param lastContact when the server last answered a whole sync, by the tablet's clock; null when never
 * @param skew how far the tablet's clock is behind the server's; null when not known
 * @param clockWrong whether that is more than a tablet should let pass without a word
 * @param signInAgain workers whose access has lapsed: their entries wait until they sign in again
 * @param diverged ledgers that do not fit what the server has
 * @param sent entries that got a receipt in the present or last sync
 * @param received entries that came in the present or last sync
 */
public record SyncStatus(
        Phase phase,
        int waiting,
        int held,
        @Nullable Instant lastContact,
        @Nullable Duration skew,
        boolean clockWrong,
        Set<WorkerId> signInAgain,
        Set<LedgerId> diverged,
        int sent,
        int received) {

    /** What sync is doing or how the last one ended. */
    public enum Phase {
        /** No sync since the start of the app. */
        IDLE,
        /** Entries are going out. */
        PUSHING,
        /** Entries are coming in. */
        PULLING,
        /** The last sync went through. */
        DONE,
        /** The server has much to do and asked to be left alone for a little while; then it goes on by itself. */
        DEFERRED,
        /** The server was not reached. */
        OFFLINE,
        /** The server was reached but something went wrong; it will be tried again. */
        TROUBLED,
        /** The tablet's access was withdrawn and its data are erased. */
        WIPED
    }

    /** Copies the sets. */
    public SyncStatus {
        signInAgain = Set.copyOf(signInAgain);
        diverged = Set.copyOf(diverged);
    }
}
