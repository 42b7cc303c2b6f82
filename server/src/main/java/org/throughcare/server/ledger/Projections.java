package org.throughcare.server.ledger;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughcare.server.store.Sql;

/**
 * All projections, and how they are shown what was appended. One that fails stands still on those entries, visibly,
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

    /** Shows the entries to those that are drawn in the transaction that appends them. */
    public void drawAtOnce(List<Appended> entries, Instant now, Connection tx) throws SQLException {
        draw(entries, projections.stream().filter(Projection::atOnce).toList(), now, tx);
    }

    /** Shows the entries to those that follow. */
    void follow(List<Appended> entries, Instant now, Connection tx) throws SQLException {
        draw(entries, projections.stream().filter(it -> !it.atOnce()).toList(), now, tx);
    }

    /** Shows the entries to all. */
    void draw(List<Appended> entries, Instant now, Connection tx) throws SQLException {
        draw(entries, projections, now, tx);
    }

    private static void draw(List<Appended> entries, List<Projection> shown, Instant now, Connection tx)
            throws SQLException {
        Map<Projection, List<Appended>> each = new LinkedHashMap<>();
        for (Projection projection : shown) {
            List<Appended> its = entries.stream()
                    .filter(it -> projection.concerns(it.entry()))
                    .toList();
            if (!its.isEmpty()) {
                each.put(projection, its);
            }
        }
        if (!each.isEmpty()) {
            draw(each, now, tx);
        }
    }

    private static void draw(Map<Projection, List<Appended>> each, Instant now, Connection tx) throws SQLException {
        Savepoint before = tx.setSavepoint();
        try {
            for (Map.Entry<Projection, List<Appended>> one : each.entrySet()) {
                one.getKey().project(one.getValue(), tx);
            }
            tx.releaseSavepoint(before);
        } catch (SQLException | RuntimeException e) {
            // One of them can't: each by itself tells which, and lets the others have theirs.
            tx.rollback(before);
            for (Map.Entry<Projection, List<Appended>> one : each.entrySet()) {
                draw(one.getKey(), one.getValue(), now, tx);
            }
        }
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
