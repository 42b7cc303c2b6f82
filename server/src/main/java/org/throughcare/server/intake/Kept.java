package org.throughcare.server.intake;

import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.sync.HoldReason;

/**
 * Something that was handed in and is kept beside the ledgers, byte for byte.
 *
 * @param hash the hash of its bytes
 * @param entry the id that it has or seems to have
 * @param ledger the ledger that it is for; null when it is no entry
 * @param escrowed whether it is kept for the record's present owner, because its author's access has ended
 * @param reason why it is in no ledger
 */
@SuppressWarnings("ArrayRecordComponent") // shared, not copied, compared nowhere
public record Kept(
        Hash hash,
        byte[] bytes,
        @Nullable EntryId entry,
        @Nullable LedgerId ledger,
        boolean escrowed,
        HoldReason reason) {

    static Kept of(Handed handed, boolean escrowed, HoldReason reason) {
        if (handed instanceof Handed.Legible legible) {
            return new Kept(
                    legible.hash(),
                    legible.bytes(),
                    legible.written().entry().id(),
                    legible.written().entry().ledger(),
                    escrowed,
                    reason);
        }
        Handed.Illegible illegible = (Handed.Illegible) handed;
        return new Kept(illegible.hash(), illegible.bytes(), illegible.id(), null, escrowed, reason);
    }
}
