package org.throughcare.mobile.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.link.ServerTime;
import org.throughcare.mobile.store.KeptRead;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.store.StoreFault;
import org.throughcare.mobile.vault.Vaults;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Ids;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.ReadId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.sync.ReadNote;

/**
 * Notes that somebody's record was opened, for the server's audit trail (USR-6). A note that can't be written keeps nobody from
 * the record, for care goes on with a full tablet too: it is counted, and the next note tells how many there were.
 */
public final class Reads {

    private static final String MISSED = "reads-missed";

    private final Store store;
    private final ReadSeals seals;
    private final Ids ids;
    private final DeviceId device;
    private final ServerTime serverTime;
    private final BooleanSupplier offline;
    private int missed;

    /** The notes in that store, sealed for whom these vaults know; {@code offline} says whether the server is out of reach. */
    public Reads(Store store, Vaults vaults, Ids ids, DeviceId device, ServerTime serverTime, BooleanSupplier offline) {
        this.store = store;
        this.seals = new ReadSeals(vaults);
        this.ids = ids;
        this.device = device;
        this.serverTime = serverTime;
        this.offline = offline;
        this.missed = missedBefore(store);
    }

    /** A figure that a damaged medium has made illegible is none. */
    private static int missedBefore(Store store) {
        try {
            return store.setting(MISSED).map(Integer::parseInt).orElse(0);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /**
     * Notes that a worker opened a person's record at that time of the tablet's clock. When it returns the note is on the disk,
     * or counted as missed; it never fails.
     *
     * @param ledgers the person's ledgers, the lead first
     * @param reason why, where the worker was asked; null where nobody asked
     */
    public synchronized void note(WorkerId worker, List<LedgerId> ledgers, Instant at, @Nullable String reason) {
        ReadNote note = new ReadNote(
                new ReadId(ids.next()),
                worker,
                device,
                ledgers,
                at,
                serverTime.offset().orElse(null),
                offline.getAsBoolean(),
                missed,
                reason);
        try {
            Optional<KeptRead> sealed = seals.seal(note);
            if (sealed.isPresent() && store.keepRead(sealed.get())) {
                count(0);
            } else {
                count(missed + 1);
            }
        } catch (StoreFault fault) {
            System.getLogger(Reads.class.getName()).log(System.Logger.Level.WARNING, "a read could not be noted");
            missed++;
        }
    }

    /** How many reads could not be noted since the last that could. */
    public synchronized int missed() {
        return missed;
    }

    private void count(int now) {
        if (now == missed) {
            return;
        }
        missed = now;
        if (now == 0) {
            store.forget(List.of(MISSED));
        } else {
            store.keep(MISSED, Integer.toString(now));
        }
    }
}
