package org.throughcare.mobile.link;

import java.time.Instant;
import java.util.List;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.Receipt;

/**
 * The port to what the server keeps of workers whose access has ended, for whoever has the records now. Every method waits
 * for the answer and throws {@link LinkFault} when none comes.
 */
public interface EscrowLink {

    /**
     * An entry that the server keeps.
     *
     * @param id what it is asked for by
     * @param author the name of who recorded it; empty when the server does not know them
     * @param device the name of the tablet it came from; empty when not known
     */
    record Kept(Hash id, String author, String device, Instant receivedAt, Written written) {}

    /**
     * That something waits, without what was recorded.
     *
     * @param ledger whose record it is for
     * @param forAReason whether the caller reads it for a reason, because its record is restricted; else it is not for their role
     */
    record Stub(Hash id, LedgerId ledger, String author, String device, Instant receivedAt, boolean forAReason) {}

    /** All that waits: what the caller may read and decide about, and that there is more; the oldest first. */
    record Waiting(List<Kept> kept, List<Stub> stubs) {
        /** Nothing. */
        public static final Waiting NONE = new Waiting(List.of(), List.of());

        /** Copies the lists. */
        public Waiting {
            kept = List.copyOf(kept);
            stubs = List.copyOf(stubs);
        }

        /** How many wait for the caller: not what others decide about. */
        public int count() {
            return kept.size() + (int) stubs.stream().filter(Stub::forAReason).count();
        }
    }

    /** What is kept for the records that the caller has. */
    Waiting escrow(String accessToken);

    /** One that is kept for a restricted record; {@code because} says why the caller reads it. */
    Kept kept(String accessToken, Hash id, String because);

    /** Lets one into its record, as its author's, and says what came of it; {@code because} is empty where nobody asked why. */
    Receipt letIn(String accessToken, Hash id, String because);

    /** Leaves one out of the record for good, and says why. */
    void setAside(String accessToken, Hash id, String reason, String because);
}
