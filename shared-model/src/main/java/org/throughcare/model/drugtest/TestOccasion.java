package org.throughcare.model.drugtest;

import java.time.LocalDate;
import java.util.List;
import org.throughcare.model.json.Words;
import org.throughcare.model.ledger.EntryId;

/**
 * An occasion for a test and whether it counts towards the weekly minimum (CTR-10).
 *
 * @param id the thread of the test
 * @param on the local date
 * @param state what came of it
 * @param why why it does not count; {@link Counting#COUNTS} when it does
 * @param missing the groups of primary drugs that the test did not look for (DRR-5)
 */
public record TestOccasion(EntryId id, LocalDate on, State state, Counting why, List<String> missing) {

    /** What came of an occasion. */
    public enum State {
        /** There is a sample. */
        SAMPLE_OBTAINED,
        /** The person was there and gave none. */
        OFFERED_WITHOUT_SAMPLE,
        /** There was no test. */
        MISSED;

        /** The code that screens turn into words. */
        public String code() {
            return Words.of(this);
        }
    }

    /** Whether an occasion counts, or why not. */
    public enum Counting {
        /** It counts. */
        COUNTS,
        /** Its purpose is another one: a voluntary test never counts for a court. */
        OTHER_PURPOSE,
        /** It did not look for every primary drug. */
        PRIMARY_DRUGS_MISSING,
        /** There was no sample, and not because of the person. */
        NOT_CAUSED_BY_PERSON;

        /** The code that screens turn into words. */
        public String code() {
            return Words.of(this);
        }
    }

    /** Copies the groups. */
    public TestOccasion {
        missing = List.copyOf(missing);
    }

    /** Whether it counts. */
    public boolean counts() {
        return why == Counting.COUNTS;
    }
}
