package org.throughcare.model.sync;

import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;

/**
 * One line of the answer to a pull. The order is: {@link Wipe} alone, or every {@link Dropped}, then for each ledger
 * with news {@link Entries} (followed by that many lines, each the bytes of one entry) and {@link Reached}, and at last
 * {@link More} or {@link End}. A stream that stops without either was cut, and asking again goes on where it stopped.
 */
public sealed interface PullLine {

    /** This tablet's access is withdrawn: whatever waits is delivered, then everything on it is erased. */
    record Wipe() implements PullLine {}

    /** The worker has no grant for this ledger any more; the tablet lets go of it whatever waits in the outbox. */
    record Dropped(LedgerId ledger) implements PullLine {}

    /** The next {@code count} lines are the entries {@code after + 1} to {@code after + count} of this ledger. */
    record Entries(LedgerId ledger, long after, int count) implements PullLine {}

    /**
     * Where the tablet now stands in this ledger; {@code complete} when that is the ledger's end as of this answer, and
     * only then a person may be shown for the first time.
     */
    record Reached(Head head, boolean complete) implements PullLine {}

    /** The page is full: ask again. */
    record More() implements PullLine {}

    /** The tablet has everything that it may have as of this answer. */
    record End() implements PullLine {}
}
