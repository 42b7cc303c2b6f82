package org.throughcare.model.sync;

import java.util.List;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;

/**
 * One line of the answer to a pull. {@link Wipe} stands alone; so do {@link Tell} and {@link End} in answer to
 * {@link PullQuestion.Changed}. Otherwise the order is: every {@link Dropped}, then every {@link Differs}, then for each
 * ledger with news {@link Entries} (followed by that many lines, each the bytes of one entry, or of what stands in its place) and {@link Reached}, and at
 * last {@link More} or {@link End}. A stream that stops without either was cut, and asking again goes on where it stopped.
 */
public sealed interface PullLine {

    /** This tablet's access is withdrawn: whatever waits is delivered, then everything on it is erased. */
    record Wipe() implements PullLine {}

    /** Something has changed: say all bookmarks. */
    record Tell() implements PullLine {}

    /**
     * The worker has no grant for this ledger any more; the tablet lets go of it whatever waits in the outbox.
     *
     * @param owed whether the server does not recognise the tablet's head, so that the tablet hides the ledger at once,
     *     hands back what the server lacks (a {@link Differs} follows), and then lets go
     */
    record Dropped(LedgerId ledger, boolean owed) implements PullLine {}

    /**
     * The server does not recognise the tablet's head of this ledger (it was restored from a backup, perhaps).
     *
     * @param marks where the server stands at some numbers up to the tablet's, the highest first, denser towards the end;
     *     the tablet looks for the highest that it agrees with
     */
    record Differs(LedgerId ledger, List<Head> marks) implements PullLine {
        /** Copies the marks. */
        public Differs {
            marks = List.copyOf(marks);
        }
    }

    /** The next {@code count} lines are the entries {@code after + 1} to {@code after + count} of this ledger. */
    record Entries(LedgerId ledger, long after, int count) implements PullLine {}

    /**
     * Where the tablet now stands in this ledger; {@code complete} when that is the ledger's end as of this answer, and
     * only then a person may be shown for the first time.
     *
     * @param audience what the worker may read of the ledger, as a short text that means nothing to anybody but the server; empty
     *     from one that does not say
     * @param seal the server's proof that it stood at this head, for {@link HandBack}; means nothing to anybody else
     */
    record Reached(Head head, boolean complete, String seal, String audience) implements PullLine {}

    /** The page is full: ask again. */
    record More() implements PullLine {}

    /** The tablet has everything that it may have as of this answer. */
    record End() implements PullLine {}
}
