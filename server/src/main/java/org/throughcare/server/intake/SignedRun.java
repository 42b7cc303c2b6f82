package org.throughcare.server.intake;

import java.util.List;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.seal.VerifyingKey;
import org.throughcare.model.sync.EntrySignature;

/** Entries that a worker signed on a tablet, one after the other, and the signature that vouches for all of them. */
public record SignedRun(
        WorkerId worker, DeviceId device, VerifyingKey key, EntrySignature signature, List<Hash> entries) {

    /** Copies the list. */
    public SignedRun {
        entries = List.copyOf(entries);
    }

    /** Whether the signature is what it is said to be. */
    boolean holds() {
        return signature.holds(key, worker, device, entries);
    }
}
