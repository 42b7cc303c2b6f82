package org.throughcare.mobile.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Written;

/**
 * How fast this PostgreSQL can put the same bytes away when nobody checks, numbers, chains, answers or draws anything:
 * batched insert from {@code unnest}, 500 rows a transaction, a primary key and one index. Once with what one can't do
 * without, once with the ledger's own row, its columns and indexes.
 */
final class PostgresLimit {

    private static final int BATCH = 500;
    private static final String BARE = """
            insert into limits.bare (id, ledger, kind, bytes) select * from unnest(?, ?, ?, ?)
            on conflict do nothing""";
    private static final String WHOLE = """
            insert into limits.whole (id, ledger, kind, bytes, number, hash, chain, worker, device, received_at)
            select *, now() from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private final Backend backend;

    PostgresLimit(Backend backend) {
        this.backend = backend;
        backend.run(
                "create schema limits",
                "create table limits.bare (id uuid primary key, ledger uuid, kind text, bytes bytea)",
                "create index on limits.bare (ledger)",
                "create table limits.whole (like entry including all)");
    }

    /** Rows a second by that many connections at once: bare rows, or the ledger's whole ones. */
    double rowsPerSecond(List<Written> rows, int connections, boolean whole) {
        backend.run("truncate limits.bare, limits.whole");
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        List<Connection> open = new ArrayList<>();
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                Connection connection = backend.connect();
                connection.setAutoCommit(false);
                open.add(connection);
                List<Written> share = share(rows, i, connections);
                work.add(() -> insert(connection, share, whole));
            }
            long began = System.nanoTime();
            for (Future<Void> one : threads.invokeAll(work)) {
                one.get();
            }
            return rows.size() / ((System.nanoTime() - began) / 1e9);
        } catch (SQLException | ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
            open.forEach(PostgresLimit::close);
        }
    }

    private static List<Written> share(List<Written> rows, int index, int of) {
        return rows.subList(rows.size() * index / of, rows.size() * (index + 1) / of);
    }

    private static Void insert(Connection connection, List<Written> rows, boolean whole) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(whole ? WHOLE : BARE)) {
            for (int from = 0; from < rows.size(); from += BATCH) {
                List<Written> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
                array(insert, 1, "uuid", batch, entry -> entry.id().uuid(), UUID[]::new);
                array(insert, 2, "uuid", batch, entry -> entry.ledger().uuid(), UUID[]::new);
                array(insert, 3, "text", batch, Entry::kind, String[]::new);
                byte[][] bytes = batch.stream().map(Written::bytes).toArray(byte[][]::new);
                insert.setArray(4, connection.createArrayOf("bytea", bytes));
                if (whole) {
                    theRest(insert, from, batch);
                }
                insert.executeUpdate();
                connection.commit();
            }
        }
        return null;
    }

    private static void theRest(PreparedStatement insert, int from, List<Written> batch) throws SQLException {
        Connection connection = insert.getConnection();
        Long[] numbers = LongStream.range(from, from + batch.size()).boxed().toArray(Long[]::new);
        byte[][] hashes = batch.stream().map(each -> each.hash().bytes()).toArray(byte[][]::new);
        insert.setArray(5, connection.createArrayOf("bigint", numbers));
        insert.setArray(6, connection.createArrayOf("bytea", hashes));
        insert.setArray(7, connection.createArrayOf("bytea", hashes));
        array(insert, 8, "uuid", batch, entry -> entry.device().uuid(), UUID[]::new);
        array(insert, 9, "uuid", batch, entry -> entry.device().uuid(), UUID[]::new);
    }

    private static <T> void array(
            PreparedStatement insert,
            int at,
            String type,
            List<Written> batch,
            Function<Entry, T> value,
            IntFunction<T[]> array)
            throws SQLException {
        T[] values = batch.stream().map(Written::entry).map(value).toArray(array);
        insert.setArray(at, insert.getConnection().createArrayOf(type, values));
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
