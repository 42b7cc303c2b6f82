package org.throughcare.server.audit;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.server.access.Caller;
import org.throughcare.server.store.Sql;

/**
 * What each tablet holds for each of its workers, so that it can be said exactly should it be lost. A pull tells it: the
 * tablet names every ledger that it holds and how far, and the page moves it on. What the page gives is held from then
 * on, whether the answer arrives or not. A ledger that it was told to drop is held until its next contact shows that it has gone.
 */
@Singleton
public class Holdings {

    private static final String REACHED = """
            insert into tablet_holding as it (device, worker, ledger, subject, number, since)
            select ?, ?, l, s, n, ? from unnest(?, ?, ?) as reached (l, s, n)
            on conflict (device, worker, ledger) do update
            set number = excluded.number, since = excluded.since, leaving_since = null
            where it.number <> excluded.number or it.leaving_since is not null""";

    private static final String LEAVING = """
            update tablet_holding set leaving_since = ?
            where device = ? and worker = ? and ledger = any(?) and leaving_since is null""";

    private static final String GONE =
            "delete from tablet_holding where device = ? and worker = ? and not ledger = any(?)";

    private static final String GONE_BY_NOW = """
            delete from tablet_holding h using unnest(?, ?, ?) as seen (d, w, at)
            where h.device = d and h.worker = w and h.leaving_since < at::timestamptz""";

    private final Clock clock;

    /** By the server's clock. */
    public Holdings(Clock clock) {
        this.clock = clock;
    }

    /**
     * Notes where a tablet stands.
     *
     * @param holds the number that it reaches in each ledger that it may have
     * @param leaving the ledgers that it holds and was told to drop
     */
    public void stand(Caller caller, Map<LedgerId, Long> holds, Collection<LedgerId> leaving, Connection tx)
            throws SQLException {
        UUID device = caller.device().uuid();
        UUID worker = caller.worker().uuid();
        List<LedgerId> ledgers = holds.keySet().stream().sorted().toList();
        List<UUID> all = new ArrayList<>(uuids(ledgers));
        all.addAll(uuids(leaving));
        Sql.run(tx, GONE, device, worker, all.toArray(UUID[]::new));
        Sql.run(
                tx,
                REACHED,
                device,
                worker,
                clock.instant(),
                uuids(ledgers).toArray(UUID[]::new),
                ledgers.stream().map(it -> it.subject().word()).toArray(String[]::new),
                ledgers.stream().map(holds::get).toArray(Long[]::new));
        Sql.run(tx, LEAVING, clock.instant(), device, worker, uuids(leaving).toArray(UUID[]::new));
    }

    /** Notes that a tablet was told to erase everything that it holds for its worker. */
    public void erase(Caller caller, Connection tx) throws SQLException {
        Sql.run(
                tx,
                "update tablet_holding set leaving_since = ? where device = ? and worker = ? and leaving_since is null",
                clock.instant(),
                caller.device().uuid(),
                caller.worker().uuid());
    }

    /**
     * Lets go of what tablets were told to drop before these contacts, at each of which the tablet showed by its digest that
     * it holds what it may hold and nothing else.
     */
    static void gone(List<UUID> devices, List<UUID> workers, List<Instant> at, Connection tx) throws SQLException {
        Sql.run(
                tx,
                GONE_BY_NOW,
                devices.toArray(UUID[]::new),
                workers.toArray(UUID[]::new),
                at.stream().map(Instant::toString).toArray(String[]::new));
    }

    private static List<UUID> uuids(Collection<LedgerId> ledgers) {
        return ledgers.stream().map(LedgerId::uuid).toList();
    }
}
