package org.throughcare.server.ledger;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/** Empties every projection and draws it again from the ledgers; whoever wants to append waits meanwhile. */
@Singleton
public class Rebuild {

    private static final int AT_ONCE = 500;

    private final Transactions transactions;
    private final Projections projections;
    private final Clock clock;

    /** Of these projections. */
    public Rebuild(Transactions transactions, Projections projections, Clock clock) {
        this.transactions = transactions;
        this.projections = projections;
        this.clock = clock;
    }

    /** Does it, in one transaction, and says how many entries there were. */
    public long run() {
        return transactions.write(tx -> {
            Drawing.stopAll(tx);
            Sql.run(tx, "lock table ledger in exclusive mode");
            empty(tx);
            long replayed = replay(tx);
            Sql.run(tx, "update ledger set drawn = number where drawn < number");
            return replayed;
        });
    }

    private void empty(Connection tx) throws SQLException {
        TreeSet<String> tables = new TreeSet<>(List.of("projection_failure"));
        projections.all().forEach(projection -> tables.addAll(projection.tables()));
        try (Statement statement = tx.createStatement()) {
            statement.execute("truncate " + String.join(", ", tables));
        }
    }

    private long replay(Connection tx) throws SQLException {
        long replayed = 0;
        try (PreparedStatement select = tx.prepareStatement(
                "select number, bytes, received_at from entry where kind <> 'erased' order by ledger, number")) {
            select.setFetchSize(AT_ONCE);
            try (ResultSet rows = select.executeQuery()) {
                List<Appended> batch = new ArrayList<>();
                while (rows.next()) {
                    batch.add(Appended.read(rows));
                    if (batch.size() == AT_ONCE) {
                        replayed += draw(batch, tx);
                    }
                }
                replayed += draw(batch, tx);
            }
        }
        return replayed;
    }

    private int draw(List<Appended> batch, Connection tx) throws SQLException {
        int size = batch.size();
        projections.draw(batch, clock.instant(), tx);
        batch.clear();
        return size;
    }
}
