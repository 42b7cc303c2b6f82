package org.throughcare.server.ledger;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.server.store.Sql;

/**
 * Erases ledgers: what was recorded is gone, and of each entry stay its number, its id and its hashes, so that the chain
 * still verifies and what comes back can be told from what is new. What was drawn from it and what features keep beside it
 * go with it (USR-8).
 */
@Singleton
public class Erasing {

    /** The kind of what is left of an erased entry. */
    public static final String ERASED = "erased";

    private static final UUID NO_DEVICE = new UUID(0, 0);

    private final LedgerTables tables;
    private final Projections projections;
    private final List<Erasable> erasables;

    /** With what features keep. */
    public Erasing(LedgerTables tables, Projections projections, List<Erasable> erasables) {
        this.tables = tables;
        this.projections = projections;
        this.erasables = List.copyOf(erasables);
    }

    /** Keeps everybody from appending to these, from granting and from holding them, until the transaction ends. */
    public void lock(Collection<LedgerId> ledgers, Connection tx) throws SQLException {
        tables.lock(ledgers, tx);
    }

    /** Erases these, and says how many things of which sort are gone. */
    public Map<String, Integer> erase(Collection<LedgerId> ledgers, Instant now, Connection tx) throws SQLException {
        // Whoever draws has read entries that are about to go, and must not put down what was in them afterwards.
        Drawing.stopAll(tx);
        tables.lock(ledgers, tx);
        UUID[] ids = ledgers.stream().map(LedgerId::uuid).toArray(UUID[]::new);
        Map<String, Integer> gone = new TreeMap<>();
        gone.put("entries", entries(ids, tx));
        gone.put("drawn", drawn(ids, tx));
        for (Erasable erasable : erasables) {
            gone.merge(erasable.word(), erasable.erase(ids, tx), Integer::sum);
        }
        Sql.run(tx, "update ledger set erased_at = ?, drawn = number where id = any(?)", now, ids);
        return gone;
    }

    private static int entries(UUID[] ids, Connection tx) throws SQLException {
        return Sql.run(
                tx,
                "update entry set bytes = ?, kind = ?, worker = null, about_by = null, device = ? where ledger = any(?) and kind <> ?",
                new byte[0],
                ERASED,
                NO_DEVICE,
                ids,
                ERASED);
    }

    private int drawn(UUID[] ids, Connection tx) throws SQLException {
        TreeSet<String> names = new TreeSet<>(List.of("projection_failure"));
        projections.all().forEach(projection -> names.addAll(projection.tables()));
        int gone = 0;
        for (String name : names) {
            gone += Sql.run(tx, "delete from " + name + " where ledger = any(?)", (Object) ids);
        }
        return gone;
    }
}
