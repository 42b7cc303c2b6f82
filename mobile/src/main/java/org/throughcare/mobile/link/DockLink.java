package org.throughcare.mobile.link;

import java.util.List;
import org.throughcare.model.ledger.ReadId;
import org.throughcare.model.sync.Delivery;
import org.throughcare.model.sync.Destruction;
import org.throughcare.model.sync.PullQuestion;
import org.throughcare.model.sync.ReadNote;
import org.throughcare.model.sync.Receipt;

/**
 * The port to the server for a tablet that nobody has unlocked: it hands in what it can't read, and hears what was
 * withdrawn. Every method waits for the answer and throws {@link LinkFault} when none comes.
 */
public interface DockLink {

    /** Hands in sealed entries; gives a receipt for each that the server could open, in the same order. */
    List<Receipt> deliver(String dockToken, Delivery delivery);

    /** Hands in notes of reads; gives the ids of those that the server has in its trail now. */
    List<ReadId> reads(String dockToken, List<ReadNote.Sealed> notes);

    /** Hands in receipts of what was destroyed on the tablet; gives the server's answer to each. */
    List<Destruction.Answer> destroyed(String dockToken, List<Destruction.Signed> receipts);

    /** Asks which of these ledgers were withdrawn; no entry is among the lines. */
    Link.Lines withdrawn(String dockToken, PullQuestion question);
}
