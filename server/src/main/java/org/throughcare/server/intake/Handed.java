package org.throughcare.server.intake;

import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.HoldReason;

/** One line that was handed in, after it was read and before it is judged. */
sealed interface Handed {

    /** Its place in the push, from 1. */
    int line();

    /** Its bytes. */
    byte[] bytes();

    /** The hash of its bytes. */
    Hash hash();

    /**
     * An entry.
     *
     * @param opens the team that its ledger belongs to, when it may begin a ledger
     * @param grants what it says about who has the ledger; null when nothing
     * @param refusal why its body can't be kept so; null when nothing speaks against it
     */
    record Legible(
            int line,
            Written written,
            Hash hash,
            @Nullable TeamId opens,
            Body.@Nullable Granting grants,
            @Nullable HoldReason refusal)
            implements Handed {
        @Override
        public byte[] bytes() {
            return written.bytes();
        }
    }

    /**
     * Something that is no entry.
     *
     * @param id the id that it seems to have, so that a tablet can tell which of its entries this was
     */
    @SuppressWarnings("ArrayRecordComponent") // shared, not copied, compared nowhere
    record Illegible(
            int line, byte[] bytes, Hash hash, @Nullable EntryId id, HoldReason reason) implements Handed {}
}
