package org.throughcare.mobile.sync;

import java.util.List;
import org.throughcare.mobile.audit.ReadSeals;
import org.throughcare.mobile.link.DockLink;
import org.throughcare.mobile.store.KeptRead;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.vault.Vault;
import org.throughcare.mobile.vault.Vaults;
import org.throughcare.model.ledger.ReadId;
import org.throughcare.model.sync.Limits;

/** Hands in the notes of who opened whose record, oldest first; what the server has goes, what it can't open stays (USR-6). */
final class ReadsSender {

    private final Store store;
    private final DockLink dock;
    private final Vaults vaults;
    private final ReadSeals seals;

    ReadsSender(Store store, DockLink dock, Vaults vaults) {
        this.store = store;
        this.dock = dock;
        this.vaults = vaults;
        this.seals = new ReadSeals(vaults);
    }

    /** Hands in all of them with somebody's dock token; says how many the server has now. Throws a link's fault. */
    int send(String dockToken) {
        vaults.open().forEach(this::sealForServer);
        int taken = 0;
        long behind = 0;
        while (true) {
            List<KeptRead> batch = store.reads(ReadSeals.SERVER, behind, Limits.READS);
            if (batch.isEmpty()) {
                return taken;
            }
            List<ReadId> told =
                    dock.reads(dockToken, batch.stream().map(ReadSeals::toSend).toList());
            store.forgetReads(told);
            taken += told.size();
            behind = batch.get(batch.size() - 1).place();
        }
    }

    /** What was read before the tablet knew whom to seal for lies in its worker's vault until now. */
    private void sealForServer(Vault vault) {
        if (vaults.server().isEmpty()) {
            return;
        }
        String holder = vault.worker().toString();
        List<KeptRead> batch = store.reads(holder, 0, Limits.READS);
        while (!batch.isEmpty()) {
            for (KeptRead note : batch) {
                seals.forServer(vault.worker(), note)
                        .ifPresentOrElse(store::keepRead, () -> store.forgetReads(List.of(note.id())));
            }
            batch = store.reads(holder, 0, Limits.READS);
        }
    }
}
