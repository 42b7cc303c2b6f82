package org.throughcare.model.sync;

import java.util.List;
import org.throughcare.model.ledger.Hash;

/** What a tablet asks in a pull. */
public sealed interface PullQuestion {

    /**
     * Has anything changed? A tablet that has come to the end of all its ledgers asks so first: its answer is
     * {@link PullLine.End} or {@link PullLine.Tell}, a few hundred bytes whatever the caseload.
     *
     * @param digest the {@link Digest} of all heads that the tablet holds for this worker
     */
    record Changed(Hash digest) implements PullQuestion {}

    /** What is new behind these bookmarks, which are all that the tablet holds for this worker? */
    record Behind(List<Bookmark> bookmarks) implements PullQuestion {
        /** Copies the bookmarks. */
        public Behind {
            bookmarks = List.copyOf(bookmarks);
        }
    }
}
