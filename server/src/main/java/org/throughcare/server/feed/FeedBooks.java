package org.throughcare.server.feed;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.audience.Agreed;
import org.throughcare.model.audience.Closeness;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.access.Caller;

/** The port to all that the feed reads. Its rules stand on this side of it, SQL on the other. */
public interface FeedBooks {

    /** Reads for a worker, as of one moment: nothing is there but what the worker may read then. */
    <T> T read(WorkerId worker, Function<View, T> reading);

    /** Notes what a tablet was told: in the audit trail, and what it holds by then. */
    void note(Caller caller, Told told);

    /** The books as of one moment. */
    interface View {

        /** The heads of all ledgers that a worker may have now. */
        Map<LedgerId, Head> granted(WorkerId worker);

        /** Which of these ledgers there are at all. */
        List<LedgerId> known(Collection<LedgerId> ledgers);

        /** The chain hashes of these ledgers at these numbers; a number that a ledger does not reach is left out. */
        Map<LedgerId, Map<Long, Hash>> chains(Map<LedgerId, Set<Long>> at);

        /** What people agreed to, by the ledgers that the worker may have. */
        Map<LedgerId, List<Agreed>> agreed();

        /** How often a ledger has to be given from its first number again, because one of its entries turned out to be kept otherwise; those alone of which it is. */
        Map<LedgerId, Long> regiven();

        /** The local date of that moment. */
        LocalDate today();

        /**
         * Hands over a ledger's entries behind one number up to another, in order, until the taker has enough. What the worker
         * may not read comes without its bytes.
         */
        void entries(LedgerId ledger, long after, long to, Taker taker);
    }

    /** Takes entries in order. */
    @FunctionalInterface
    interface Taker {
        /** Takes the next one; says whether to go on. */
        boolean take(Line line);
    }

    /** A number of a ledger, with the chain hash up to and with it. */
    sealed interface Line {
        /** The number. */
        long number();

        /** The chain hash. */
        Hash chain();
    }

    /**
     * An entry.
     *
     * @param guarded how closely it is kept; null when it is normal
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, compared nowhere
    record Open(
            long number, byte[] bytes, Hash chain, @Nullable Guarded guarded) implements Line {}

    /** The hash of an entry that the worker may not read. */
    record Stub(long number, Hash hash, Hash chain) implements Line {}

    /** How closely an entry is kept, since when, by the local date, and whether the worker recorded it. */
    record Guarded(Closeness closeness, boolean own, LocalDate on) {}

    /** Whether the worker may read what is kept so. */
    @FunctionalInterface
    interface Reads {
        /** Whether they may. */
        boolean may(Guarded entry);
    }
}
