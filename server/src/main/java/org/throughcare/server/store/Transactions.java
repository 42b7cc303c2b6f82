package org.throughcare.server.store;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.audience.Audience;
import org.throughcare.model.ledger.WorkerId;

/** Work on the database, in one transaction each, done again when another transaction got in its way. */
@Singleton
public class Transactions {

    /** Serialization failure, deadlock, and two that insert the same key: the second look finds the other's row. */
    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("40001", "40P01", "23505");

    private static final int TRIES = 5;

    private static final String[] AUDIENCE = Audience.lines().toArray(String[]::new);

    private static final String BEHIND_THE_WALL = "select wall_enter(?, ?, ?)";

    private final TransactionOperations<Connection> operations;
    private final Clock clock;

    /** On the server's data source, by the server's clock. */
    public Transactions(TransactionOperations<Connection> operations, Clock clock) {
        this.operations = operations;
        this.clock = clock;
    }

    /** What is done in one transaction; it may be done several times, so it touches nothing but the database. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        T in(Connection tx) throws SQLException;
    }

    /** Does the work and commits it. */
    public <T> T write(Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return operations.executeWrite(status -> done(work, status.getConnection()));
            } catch (DataAccessException e) {
                if (attempt == TRIES || !isWorthAnotherTry(e)) {
                    throw e;
                }
            }
        }
    }

    /** Does work that only reads. */
    public <T> T read(Work<T> work) {
        return operations.executeRead(status -> done(work, status.getConnection()));
    }

    /**
     * Does work that only reads, for this worker: the database shows it what the worker may read now and nothing else, whatever
     * it asks (decision 0013). Whoever answers a worker's read reads here. It is a transaction of its own, for what was asked
     * before as the owner of the tables must not go on behind the wall, nor the other way round.
     */
    public <T> T readFor(WorkerId worker, Work<T> work) {
        if (operations.findTransactionStatus().isPresent()) {
            throw new IllegalStateException("a read for a worker is a transaction of its own");
        }
        return read(tx -> {
            Sql.list(tx, BEHIND_THE_WALL, row -> 1, worker.uuid(), clock.instant(), AUDIENCE);
            return work.in(tx);
        });
    }

    private static <T> T done(Work<T> work, Connection tx) {
        try {
            return work.in(tx);
        } catch (SQLException e) {
            throw new DataAccessException("a statement failed", e);
        }
    }

    private static boolean isWorthAnotherTry(DataAccessException failure) {
        SQLException cause = sqlCause(failure);
        return cause != null && cause.getSQLState() != null && WORTH_ANOTHER_TRY.contains(cause.getSQLState());
    }

    private static @Nullable SQLException sqlCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
