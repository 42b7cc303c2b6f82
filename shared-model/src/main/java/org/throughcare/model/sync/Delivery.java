package org.throughcare.model.sync;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.seal.Recipient;
import org.throughcare.model.seal.RecipientKey;
import org.throughcare.model.seal.SealKey;
import org.throughcare.model.seal.SealedBytes;

/**
 * Entries that a tablet hands in which can't read them: nobody has opened the vault of whoever recorded them. Each is sealed
 * with a key of its ledger on that tablet, and each of these keys is sealed for the server.
 *
 * @param keys the keys that the items need
 * @param items the entries, oldest first
 */
public record Delivery(List<Key> keys, List<Item> items) {

    /** Copies the lists. */
    public Delivery {
        keys = List.copyOf(keys);
        items = List.copyOf(items);
    }

    /**
     * A ledger's key on one tablet; it has another number each time it is made anew.
     *
     * @param recipient the {@link Recipient#name} for whom it is sealed
     * @param sealed the key, sealed
     */
    public record Key(LedgerId ledger, int number, String recipient, SealedBytes sealed) {

        /** Seals a ledger's key for somebody. */
        public static Key of(LedgerId ledger, int number, Recipient recipient, SealKey key) {
            return new Key(
                    ledger,
                    number,
                    recipient.name(),
                    SealedBytes.of(recipient.seal(key.bytes(), place(ledger, number))));
        }

        /** Opens it; throws {@link org.throughcare.model.seal.Unsealable}. */
        public SealKey open(RecipientKey owner) {
            return SealKey.of(owner.open(sealed.bytes(), place(ledger, number)));
        }

        /** The place that a ledger's key is sealed for. */
        public static String place(LedgerId ledger, int number) {
            return "key " + number + " of " + ledger;
        }
    }

    /**
     * A sealed entry.
     *
     * @param key the number of the ledger's key that it is sealed with
     * @param signature what its author's vault signed of it; null when there is nothing
     */
    public record Item(
            EntryId id,
            LedgerId ledger,
            int key,
            SealedBytes sealed,
            @Nullable EntrySignature signature) {

        /** An entry that nobody signed. */
        public Item(EntryId id, LedgerId ledger, int key, SealedBytes sealed) {
            this(id, ledger, key, sealed, null);
        }

        /** The place that an entry is sealed for. */
        public static String place(EntryId id, LedgerId ledger, int key) {
            return "entry " + id + " of " + ledger + " under " + key;
        }

        /** Opens it to the bytes that were captured; throws {@link org.throughcare.model.seal.Unsealable}. */
        public byte[] open(SealKey with) {
            return with.open(sealed.bytes(), place(id, ledger, key));
        }
    }
}
