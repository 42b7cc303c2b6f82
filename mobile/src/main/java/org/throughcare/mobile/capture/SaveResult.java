package org.throughcare.mobile.capture;

import java.util.List;
import org.throughcare.mobile.store.StoreFault;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Problem;

/** What came of saving drafts: all of them or none of them. */
public sealed interface SaveResult {

    /** The entries are durable and wait to be sent. */
    record Saved(List<Entry> entries) implements SaveResult {
        /** Copies the entries. */
        public Saved {
            entries = List.copyOf(entries);
        }
    }

    /** Nothing was saved: a rule refuses a draft, or warns and nobody has said to go on. */
    record Refused(List<Found> problems) implements SaveResult {
        /** Copies the problems. */
        public Refused {
            problems = List.copyOf(problems);
        }

        /** Whether saving anyway would do. */
        public boolean onlyWarnings() {
            return problems.stream().noneMatch(found -> found.problem().refuses());
        }
    }

    /** Nothing was saved, because the tablet's store can't; what was typed is still in the form. */
    record NotStored(StoreFault.Cause why) implements SaveResult {}

    /** A problem and the draft it is about, counted from 0. */
    record Found(int draft, Problem problem) {}
}
