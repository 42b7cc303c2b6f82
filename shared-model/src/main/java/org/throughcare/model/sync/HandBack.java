package org.throughcare.model.sync;

import java.util.List;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;

/**
 * What a tablet says first when it hands back entries that the server has lost, other people's among them. The seal is
 * the server's own, given with {@link PullLine.Reached}; the hashes lead from where both agree to the sealed head. So it
 * is proved that this server admitted these entries before, in this order, and needs no other right.
 *
 * @param after the highest number on which tablet and server agree
 * @param hashes of all entries {@code after + 1} to {@code sealed.number()}, in order
 */
public record HandBack(long after, Head sealed, String seal, List<Hash> hashes) {

    /**
     * The code with which a server that stands elsewhere by now refuses: it was put back once more since it was asked, and
     * the tablet has to ask anew.
     */
    public static final String MOVED = "moved";

    /** Copies the hashes. */
    public HandBack {
        hashes = List.copyOf(hashes);
    }

    /** The ledger. */
    public LedgerId ledger() {
        return sealed.ledger();
    }

    /** Whether the hashes lead from that chain hash, of number {@link #after}, to the sealed head. */
    public boolean leadsFrom(Hash chain) {
        Hash reached = chain;
        for (Hash hash : hashes) {
            reached = reached.then(hash);
        }
        return after + hashes.size() == sealed.number() && reached.equals(sealed.chain());
    }
}
