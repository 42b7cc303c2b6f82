package org.throughcare.server.ledger;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughcare.server.store.Sql;

/**
 * All projections, and how they are told of what was appended. One that fails stands still on those entries, visibly,
 * until it is drawn again; it never keeps a tablet from delivering.
 */
@Singleton
public class Projections {

    private static final Logger LOG = LoggerFactory.getLogger(Projections.class);

    private final List<Projection> projections;

    /** Of these. */
    public Projections(List<Projection> projections) {
        this.projections = List.copyOf(projections);
    }

    /** All of them. */
    public List<Projection> all() {
        return projections;
    }

    /** Tells each of the entries of its kinds. */
    public void draw(List<Appended> entries, Instant now, Connection tx) throws SQLException {
        Savepoint before = tx.setSavepoint();
        try {
            for (Projection projection : projections) {
                List<Appended> its = of(projection, entries);
                if (!its.isEmpty()) {
                    projection.project(its, tx);
                }
            }
            tx.releaseSavepoint(before);
        } catch (SQLException | RuntimeException e) {
            // One of them can't: each by itself tells which, and lets the others have theirs.
            tx.rollback(before);
            drawEach(entries, now, tx);
        }
    }

    private void drawEach(List<Appended> entries, Instant now, Connection tx) throws SQLException {
        for (Projection projection : projections) {
            List<Appended> its = of(projection, entries);
            if (!its.isEmpty()) {
                draw(projection, its, now, tx);
            }
        }
    }

    private static List<Appended> of(Projection projection, List<Appended> entries) {
        return entries.stream()
                .filter(it -> projection.kinds().contains(it.entry().kind()))
                .toList();
    }

    private static void draw(Projection projection, List<Appended> entries, Instant now, Connection tx)
            throws SQLException {
        Savepoint before = tx.setSavepoint();
        try {
            projection.project(entries, tx);
            tx.releaseSavepoint(before);
        } catch (SQLException | RuntimeException e) {
            tx.rollback(before);
            LOG.error("the projection {} failed on {} entries", name(projection), entries.size(), e);
            Sql.run(
                    tx,
                    """
                    insert into projection_failure (projection, ledger, number, failed_at)
                    select ?, l, n, ? from unnest(?, ?) as failed (l, n) on conflict do nothing""",
                    name(projection),
                    now,
                    entries.stream().map(it -> it.ledger().uuid()).toArray(UUID[]::new),
                    entries.stream().map(Appended::number).toArray(Long[]::new));
        }
    }

    static String name(Projection projection) {
        return projection.getClass().getName();
    }
}
