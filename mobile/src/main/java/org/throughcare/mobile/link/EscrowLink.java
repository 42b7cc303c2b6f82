package org.throughcare.mobile.link;

import java.time.Instant;
import java.util.List;
import org.throughcare.model.ledger.Hash;
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

    /** What is kept for the caller to deal with, the oldest first. */
    List<Kept> escrow(String accessToken);

    /** Lets one into its record, as its author's, and says what came of it. */
    Receipt letIn(String accessToken, Hash id);

    /** Leaves one out of the record for good, and says why. */
    void setAside(String accessToken, Hash id, String reason);
}
