package org.throughcare.model.sync;

import java.util.List;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.seal.SigningKey;
import org.throughcare.model.seal.VerifyingKey;

/**
 * What a worker's vault signs of an entry while it is open. Entries that it signs one after the other are links of a chain,
 * {@code link(n) = SHA-256(link(n-1) · hash of entry n)}, and what is signed is the link: so the signature of one entry
 * vouches for as many entries before it as somebody has in their order, and each can stand alone.
 *
 * @param key the {@link VerifyingKey#name} of the key that signed
 * @param before the link that the first of the entries follows
 * @param signature of the link after the last one, in base64
 */
public record EntrySignature(String key, Hash before, String signature) {

    /** Signs an entry as the next link of a chain. */
    public static EntrySignature of(SigningKey key, WorkerId worker, DeviceId device, Hash before, Hash entry) {
        String signature = key.sign(said(worker, device, before.then(entry)));
        return new EntrySignature(key.verifyingKey().name(), before, signature);
    }

    /** Whether it vouches for these entries, in this order, as that worker's on that device. */
    public boolean holds(VerifyingKey by, WorkerId worker, DeviceId device, List<Hash> entries) {
        return by.holds(said(worker, device, after(entries)), signature);
    }

    /** The link after these entries. */
    public Hash after(List<Hash> entries) {
        Hash link = before;
        for (Hash entry : entries) {
            link = link.then(entry);
        }
        return link;
    }

    /** The text that is signed; it says what it is for, so that it can't be taken for anything else. */
    private static String said(WorkerId worker, DeviceId device, Hash link) {
        return "throughcare entries of worker " + worker + " on device " + device + " up to " + link;
    }

    /** Reads what {@link #toString} wrote; throws IllegalArgumentException. */
    public static EntrySignature parse(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a signature");
        }
        return new EntrySignature(parts[0], Hash.parse(parts[1]), parts[2]);
    }

    @Override
    public String toString() {
        return key + ' ' + before + ' ' + signature;
    }
}
