package org.throughcare.server.ledger;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughcare.model.json.Malformed;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/**
 * Draws the projections after the ledgers, so that a push waits for its entries to be durable and for nothing else. Each
 * ledger says up to which number it has been drawn; what it has beyond that is drawn by whoever comes first: any server's
 * {@link DrawingJob}, or a reader, who calls {@link #catchUp} before asking a projection anything. One ledger is drawn by
 * one at a time and in the order of its numbers, and its mark moves in the transaction that draws, so that nothing is
 * left out or shown twice wherever a server dies.
 */
@Singleton
public class Drawing {

    private static final Logger LOG = LoggerFactory.getLogger(Drawing.class);

    /** The first half of the keys of two locks that are no table's: everybody who draws shares it, a rebuild has it alone. */
    private static final int ALL = 0x7468_6361;

    private static final int LEDGERS_AT_ONCE = 100;
    private static final int ENTRIES_AT_ONCE = 500;

    private static final String UNDRAWN = "select id from ledger where drawn < number order by id";
    private static final String WAIT_FOR = "select id, pg_advisory_xact_lock(key) from unnest(?, ?) as those (id, key)";
    private static final String TRY =
            "select id from unnest(?, ?) as those (id, key) where pg_try_advisory_xact_lock(key)";
    private static final String NEW_ENTRIES = """
            select entry.ledger, entry.number, bytes, received_at from entry join ledger on ledger.id = entry.ledger
            where ledger.id = any(?) and entry.number > drawn and entry.number <= ledger.number
            order by entry.ledger, entry.number""";

    private final Transactions transactions;
    private final Projections projections;
    private final Clock clock;

    /** Of these projections. */
    public Drawing(Transactions transactions, Projections projections, Clock clock) {
        this.transactions = transactions;
        this.projections = projections;
        this.clock = clock;
    }

    /** Returns when everything that was appended before this call is drawn, be it by somebody else. */
    public void catchUp() {
        draw(WAIT_FOR);
    }

    /** Draws what is not drawn yet and nobody else is drawing just now. */
    public void goOn() {
        draw(TRY);
    }

    /** Keeps everybody from drawing until the transaction ends, having waited for those who are at it. */
    static void stopAll(Connection tx) throws SQLException {
        lock(tx, "select pg_advisory_xact_lock(?, 0)");
    }

    private void draw(String claim) {
        List<UUID> undrawn = transactions.read(tx -> Sql.list(tx, UNDRAWN, row -> row.getObject(1, UUID.class)));
        for (int from = 0; from < undrawn.size(); from += LEDGERS_AT_ONCE) {
            List<UUID> some = undrawn.subList(from, Math.min(undrawn.size(), from + LEDGERS_AT_ONCE));
            transactions.write(tx -> draw(some, claim, tx));
        }
    }

    private int draw(List<UUID> ledgers, String claim, Connection tx) throws SQLException {
        lock(tx, "select pg_advisory_xact_lock_shared(?, 0)");
        // In the order of the keys, for whoever waits for one of them may hold another.
        UUID[] sorted =
                ledgers.stream().sorted(Comparator.comparing(Drawing::key)).toArray(UUID[]::new);
        Long[] keys = Arrays.stream(sorted).map(Drawing::key).toArray(Long[]::new);
        UUID[] claimed = Sql.list(tx, claim, row -> row.getObject(1, UUID.class), sorted, keys)
                .toArray(UUID[]::new);
        Map<UUID, Long> reached = drawNew(claimed, tx);
        move(reached, tx);
        return reached.size();
    }

    /** What was appended is asked for by a statement of its own: it sees what others had drawn when the claim was granted. */
    private Map<UUID, Long> drawNew(UUID[] claimed, Connection tx) throws SQLException {
        Map<UUID, Long> reached = new LinkedHashMap<>();
        try (PreparedStatement select = tx.prepareStatement(NEW_ENTRIES)) {
            select.setFetchSize(ENTRIES_AT_ONCE);
            select.setArray(1, tx.createArrayOf("uuid", claimed));
            try (ResultSet rows = select.executeQuery()) {
                List<Appended> batch = new ArrayList<>();
                while (rows.next()) {
                    reached.put(rows.getObject("ledger", UUID.class), rows.getLong("number"));
                    addReadable(rows, batch, tx);
                    if (batch.size() == ENTRIES_AT_ONCE) {
                        projections.follow(batch, clock.instant(), tx);
                        batch.clear();
                    }
                }
                projections.follow(batch, clock.instant(), tx);
            }
        }
        return reached;
    }

    /** An entry that can't be read, which intake would not have let in, must not keep all others from being drawn. */
    private void addReadable(ResultSet row, List<Appended> batch, Connection tx) throws SQLException {
        try {
            batch.add(Appended.read(row));
        } catch (Malformed e) {
            UUID ledger = row.getObject("ledger", UUID.class);
            LOG.error("entry {} of the ledger {} can't be read", row.getLong("number"), ledger);
            Sql.run(
                    tx,
                    "insert into projection_failure (projection, ledger, number, failed_at) values ('unreadable', ?, ?, ?)"
                            + " on conflict do nothing",
                    ledger,
                    row.getLong("number"),
                    clock.instant());
        }
    }

    /** Last of all, for a push that wants one of these rows waits from here to the commit; in the order in which it locks. */
    private static void move(Map<UUID, Long> reached, Connection tx) throws SQLException {
        if (reached.isEmpty()) {
            return;
        }
        UUID[] ledgers = reached.keySet().toArray(UUID[]::new);
        Sql.list(tx, "select id from ledger where id = any(?) order by id for no key update", row -> true, (Object)
                ledgers);
        Sql.run(
                tx,
                "update ledger set drawn = those.number from unnest(?, ?) as those (id, number) where ledger.id = those.id",
                ledgers,
                reached.values().toArray(Long[]::new));
    }

    private static void lock(Connection tx, String statement) throws SQLException {
        Sql.list(tx, statement, row -> true, ALL);
    }

    /** Two ledgers with the same key would wait for each other and do no harm. */
    private static long key(UUID ledger) {
        return ledger.getLeastSignificantBits();
    }
}
