package org.throughcare.mobile.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;

/**
 * The port to what was worked out of single ledgers for days to come, so that a worker need not wait for it in the morning.
 * None of it is a record: what is prepared of a ledger goes in the transaction that changes anything of the ledger or of who
 * may read it, and is worked out anew. It lies sealed under the ledger's key and the worker's vault, so that it goes with
 * either.
 */
public interface PreparedDays {

    /** Keeps nothing, so that everything is worked out each time. */
    PreparedDays NONE = new PreparedDays() {
        @Override
        public Map<LedgerId, String> of(Basis basis, LocalDate day) {
            return Map.of();
        }

        @Override
        public Set<LedgerId> ledgers(Basis basis, LocalDate day) {
            return Set.of();
        }

        @Override
        public long mark() {
            return 0;
        }

        @Override
        public boolean keep(Basis basis, long mark, LocalDate from, List<Prepared> prepared) {
            return false;
        }
    };

    /**
     * What days are worked out from beside the entries of a ledger.
     *
     * @param worker who reads them
     * @param rest a word for all the rest, another one when any of it is another
     */
    record Basis(WorkerId worker, String rest) {}

    /** What was worked out of a ledger for a day. */
    record Prepared(LedgerId ledger, LocalDate day, String text) {
        /** Says nothing of what is due. */
        @Override
        public String toString() {
            return "Prepared[" + ledger + " " + day + "]";
        }
    }

    /** What is prepared for a day, by ledger, as far as the worker's open vault opens it. */
    Map<LedgerId, String> of(Basis basis, LocalDate day);

    /** The ledgers of which something is prepared for a day. */
    Set<LedgerId> ledgers(Basis basis, LocalDate day);

    /** A mark of all that is kept now: it is another one after every write. */
    long mark();

    /**
     * Keeps these, and forgets of the worker's what is for days before {@code from} or of another basis. False, with nothing
     * done, when anything was written since the mark, which has to be from before the ledgers were read. Throws {@link StoreFault}
     * LOCKED when the worker's vault is closed.
     */
    boolean keep(Basis basis, long mark, LocalDate from, List<Prepared> prepared);
}
