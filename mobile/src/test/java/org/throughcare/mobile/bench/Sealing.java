package org.throughcare.mobile.bench;

import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.throughcare.mobile.vault.Vault;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.seal.SealKey;
import org.throughcare.model.sync.Delivery;

/** How long it takes by itself to seal and sign an entry, which each save does once. */
final class Sealing {

    private Sealing() {}

    /** How many nanoseconds each of these takes. */
    static long[] of(List<Written> rows) {
        Vault vault = Vault.random(new WorkerId(new UUID(7, 7)), new SecureRandom());
        SealKey key = vault.newKey();
        long[] took = new long[rows.size()];
        for (int i = 0; i < took.length; i++) {
            Written row = rows.get(i);
            long began = System.nanoTime();
            key.seal(
                    row.bytes(),
                    Delivery.Item.place(row.entry().id(), row.entry().ledger(), 1));
            vault.sign(row);
            took[i] = System.nanoTime() - began;
        }
        return took;
    }
}
