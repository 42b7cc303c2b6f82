package org.throughcare.server.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughcare.model.json.Words;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.sync.Limits;
import org.throughcare.model.sync.ReadNote;
import org.throughcare.server.store.Sql;

/** How a read on a tablet stands beside what the server knows: whether that worker could have made it there. The gravest first. */
enum ReadStanding {
    /** The note says that it was made on another tablet than the one that hands it in. */
    ANOTHER_TABLET,
    /** That worker never signed in on that tablet. */
    NEVER_SIGNED_IN_THERE,
    /** The server has no such record. */
    NO_SUCH_RECORD,
    /** That worker never had that record. */
    NEVER_GRANTED,
    /** That worker has had that record, and not at that time. */
    NOT_GRANTED_THEN,
    /** Nothing speaks against it. */
    AS_GRANTED;

    private static final String ENROLLED = "select 1 from enrolment where worker = ? and device = ?";

    /**
     * The times of a worker's access. What was read before the ledger was known to anybody else was read by who began it,
     * whose grant starts when it came here.
     */
    private static final String ACCESS = """
            with reach (ledger, starts_at, ends_at) as (
                select g.ledger, greatest(g.starts_at, m.starts_at), least(g.ends_at, m.ends_at)
                from membership m join ledger_grant g on g.team = m.team
                where m.worker = ? and g.ledger = any(?)
                    and (g.ends_at is null or m.starts_at <= g.ends_at)
                    and (m.ends_at is null or g.starts_at <= m.ends_at)
                union all
                select ledger, starts_at, ends_at from worker_grant where worker = ? and ledger = any(?)),
            asked (ledger, at) as (
                select l, greatest(?::timestamptz, (select min(starts_at) from ledger_grant g where g.ledger = l))
                from unnest(?) as l)
            select exists (select 1 from ledger where id = a.ledger) as known,
                exists (select 1 from reach r where r.ledger = a.ledger) as ever,
                exists (select 1 from reach r where r.ledger = a.ledger
                    and r.starts_at <= a.at + ?::interval
                    and (r.ends_at is null or r.ends_at >= a.at - ?::interval)) as held
            from asked a""";

    /** As far as a tablet's clock may be off without anybody being told. */
    private static final String TOLERANCE = Limits.CLOCK_WARNING.toString();

    /** What the trail says of the outcome. */
    String outcome() {
        return this == AS_GRANTED ? Deed.DONE : Words.of(this);
    }

    /** How a read on that tablet stands that was made at that time, as well as that is known. */
    static ReadStanding of(ReadNote note, UUID device, Instant at, Connection tx) throws SQLException {
        UUID worker = note.worker().uuid();
        if (Sql.first(tx, ENROLLED, row -> true, worker, device).isEmpty()) {
            return NEVER_SIGNED_IN_THERE;
        }
        UUID[] ledgers = note.ledgers().stream().map(LedgerId::uuid).toArray(UUID[]::new);
        List<ReadStanding> each = Sql.list(
                tx,
                ACCESS,
                row -> of(row.getBoolean("known"), row.getBoolean("ever"), row.getBoolean("held")),
                worker,
                ledgers,
                worker,
                ledgers,
                at,
                ledgers,
                TOLERANCE,
                TOLERANCE);
        return each.stream().min(ReadStanding::compareTo).orElse(NO_SUCH_RECORD);
    }

    private static ReadStanding of(boolean known, boolean ever, boolean held) {
        if (!known) {
            return NO_SUCH_RECORD;
        }
        if (!ever) {
            return NEVER_GRANTED;
        }
        return held ? AS_GRANTED : NOT_GRANTED_THEN;
    }
}
