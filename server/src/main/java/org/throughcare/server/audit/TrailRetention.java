package org.throughcare.server.audit;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.RequestId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.CannotStart;
import org.throughcare.server.door.Refusal;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/**
 * Lets go of the trail's oldest part once it is as old as the service keeps it, as a whole: from the first link up to one
 * behind which everything is younger, or about a record that is held. The hash of that link stays as the new start, so that
 * the rest still verifies, and the letting go is a record of the trail and of the deletion log (USR-8).
 */
@Singleton
public class TrailRetention {

    /** The fewest years for which a service may keep it. */
    public static final int FEWEST_YEARS = 2;

    private static final String SETTING = "THROUGHCARE_AUDIT_YEARS";
    private static final int MOST_YEARS = 100;

    /** The last link before the first one that has to stay. */
    private static final String LAST = """
            select number, hash from audit_link where number < coalesce(
                (select min(l.number) from audit_link l join audit a on a.id = l.record
                where a.at >= ? or a.ledgers && array(select ledger from retention_hold where lifted_at is null)),
                9223372036854775807)
            order by number desc limit 1""";

    private final Transactions transactions;
    private final Chain chain;
    private final Trail trail;
    private final Clock clock;
    private final int years;

    /** As the setting says. */
    TrailRetention(
            Transactions transactions,
            Chain chain,
            Trail trail,
            Clock clock,
            @Value("${throughcare.audit-years:6}") int years) {
        this.transactions = transactions;
        this.chain = chain;
        this.trail = trail;
        this.clock = clock;
        this.years = years;
    }

    /** Throws {@link CannotStart} for a time that is too short to answer for anything, or none. */
    public static void check(Map<String, String> environment) {
        String years = environment.getOrDefault(SETTING, "");
        if (!years.isEmpty() && !isLongEnough(years)) {
            throw new CannotStart(
                    SETTING + " has to be a number of years from " + FEWEST_YEARS + " to " + MOST_YEARS + ".");
        }
    }

    private static boolean isLongEnough(String years) {
        try {
            int number = Integer.parseInt(years);
            return number >= FEWEST_YEARS && number <= MOST_YEARS;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** How many records were let go, and where the chain starts now. */
    record LetGo(long records, Chain.End start) {}

    /** Lets go of what is old enough; empty when nothing is. */
    Optional<LetGo> letGo(RequestId id, String reason, WorkerId by) {
        chain.catchUp();
        return transactions.write(tx -> {
            Chain.lock(tx);
            if (!Sql.list(tx, "select 1 from deletion where id = ?", row -> 1, id.uuid())
                    .isEmpty()) {
                throw Refusal.ofField(HttpStatus.CONFLICT, "id", "taken", "Something else was deleted under that id.");
            }
            Instant now = clock.instant();
            Instant before = now.atOffset(ZoneOffset.UTC).minusYears(years).toInstant();
            Optional<Chain.End> last = Sql.first(
                    tx, LAST, row -> new Chain.End(row.getLong("number"), Hash.ofBytes(row.getBytes("hash"))), before);
            if (last.isEmpty()) {
                return Optional.empty();
            }
            LetGo gone = new LetGo(letGo(last.get(), now, tx), last.get());
            String counts = "records " + gone.records() + ", up to "
                    + gone.start().number() + " with hash " + gone.start().hash();
            note(id, reason, by, counts, now, tx);
            trail.reason(reason);
            trail.detail(counts);
            trail.add(tx);
            return Optional.of(gone);
        });
    }

    private static long letGo(Chain.End last, Instant now, Connection tx) throws SQLException {
        Sql.run(
                tx,
                "insert into audit_start (number, hash, at) values (?, ?, ?)",
                last.number(),
                last.hash().bytes(),
                now);
        int records = Sql.run(
                tx, "delete from audit where id in (select record from audit_link where number <= ?)", last.number());
        Sql.run(tx, "delete from audit_link where number <= ?", last.number());
        return records;
    }

    private static void note(RequestId id, String reason, WorkerId by, String counts, Instant now, Connection tx)
            throws SQLException {
        Sql.run(tx, """
                insert into deletion (id, at, what, ledgers, ground, reason, proposed_by, counts)
                values (?, ?, 'trail', ?, 'retention', ?, ?, ?)""", id.uuid(), now, new UUID[0], reason, by.uuid(), counts);
    }
}
