package org.throughcare.server.intake;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.server.access.Access;
import org.throughcare.server.access.Grants;
import org.throughcare.server.audit.Trail;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/**
 * What was recorded by somebody whose access has ended since, for those who have the record now: they let it in, as its
 * author's, or set it aside with a reason. Nothing of it is ever deleted.
 */
@Singleton
class Escrow {

    private static final int MOST = 200;
    private static final String OPEN = "standing = 'escrowed' and admitted_at is null and set_aside_at is null";
    private static final String WAITING = """
            select h.hash, h.bytes, h.first_at, d.name as device from held h left join device d on d.id = h.device
            where %s and h.ledger = any(?) order by h.first_at, h.entry limit ?""".formatted(OPEN);

    private static final String SET_ASIDE =
            "update held set set_aside_by = ?, set_aside_at = ?, set_aside_reason = ? where hash = ? and " + OPEN;

    private final Transactions transactions;
    private final Grants grants;
    private final Intake intake;
    private final Clock clock;
    private final Trail trail;

    Escrow(Transactions transactions, Grants grants, Intake intake, Clock clock, Trail trail) {
        this.transactions = transactions;
        this.grants = grants;
        this.intake = intake;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * An entry that waits to be dealt with.
     *
     * @param author the name of who recorded it; empty when nobody here knows them
     * @param device the name of the tablet it came from; empty when unknown
     */
    @SuppressWarnings("ArrayRecordComponent") // shared, not copied, compared nowhere
    record Waiting(Hash id, byte[] bytes, String author, String device, Instant receivedAt) {}

    /** What waits for this worker, the oldest first, at most 200 at a time. */
    List<Waiting> waiting(WorkerId worker) {
        return transactions.readFor(worker, tx -> {
            UUID[] mine = ledgers(worker, tx);
            List<Waiting> waiting = Sql.list(tx, WAITING, Escrow::waiting, mine, MOST);
            trail.ledgers(waiting.stream().map(one -> ledger(one.bytes())).toList());
            Map<UUID, String> names = names(waiting, tx);
            return waiting.stream().map(one -> named(one, names)).toList();
        });
    }

    /** Lets one into its ledger, and says what came of it; empty when it does not wait for this worker. */
    Optional<Receipt> letIn(Hash id, WorkerId worker) {
        Optional<byte[]> found = transactions.readFor(worker, tx -> find(id, worker, tx));
        return found.map(bytes -> transactions.write(tx -> {
                    HeldTable.ask(id, worker, clock.instant(), tx);
                    return bytes;
                }))
                .map(bytes -> intake.judgeAgain(bytes, new Speaker.Owner(worker)));
    }

    /** Sets one aside for good; says whether it waited for this worker. */
    boolean setAside(Hash id, String reason, WorkerId worker) {
        if (transactions.readFor(worker, tx -> find(id, worker, tx)).isEmpty()) {
            return false;
        }
        return transactions.write(tx -> {
            boolean open = Sql.run(tx, SET_ASIDE, worker.uuid(), clock.instant(), reason, id.bytes()) > 0;
            if (open) {
                trail.add(tx);
            }
            return open;
        });
    }

    private Optional<byte[]> find(Hash id, WorkerId worker, Connection tx) throws SQLException {
        Optional<byte[]> found = Sql.first(
                tx,
                "select bytes from held where hash = ? and ledger = any(?) and " + OPEN,
                row -> row.getBytes(1),
                id.bytes(),
                ledgers(worker, tx));
        found.ifPresent(bytes -> trail.ledger(ledger(bytes)));
        return found;
    }

    private static LedgerId ledger(byte[] bytes) {
        return EntryCodec.read(bytes).entry().ledger();
    }

    /** The ledgers of which something waits and that this worker may have; also those that nobody could begin yet. */
    private UUID[] ledgers(WorkerId worker, Connection tx) throws SQLException {
        List<UUID> all =
                Sql.list(tx, "select distinct ledger from held where " + OPEN, row -> row.getObject(1, UUID.class));
        Set<LedgerId> asked = new HashSet<>();
        all.forEach(uuid -> asked.add(LedgerId.person(uuid)));
        all.forEach(uuid -> asked.add(LedgerId.team(new TeamId(uuid))));
        Set<UUID> mine = new HashSet<>();
        grants.of(worker, asked, tx).forEach((ledger, access) -> {
            if (access == Access.GRANTED) {
                mine.add(ledger.uuid());
            }
        });
        mine.addAll(beginnings(worker, tx));
        return mine.toArray(UUID[]::new);
    }

    /** Records that could not begin, because whoever opened them had left; they are their team's. */
    private Collection<UUID> beginnings(WorkerId worker, Connection tx) throws SQLException {
        Map<TeamId, Boolean> teams = grants.teams(worker, tx);
        Set<UUID> begun = new HashSet<>();
        Sql.list(
                        tx,
                        "select bytes from held h where " + OPEN
                                + " and not exists (select 1 from ledger l where l.id = h.ledger)",
                        row -> row.getBytes(1))
                .forEach(bytes -> {
                    if (Reading.read(new Line(1, bytes)) instanceof Handed.Legible legible
                            && legible.opens() != null
                            && teams.getOrDefault(legible.opens(), false)) {
                        begun.add(legible.written().entry().ledger().uuid());
                    }
                });
        return begun;
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        String device = row.getString("device");
        Instant receivedAt = Sql.instant(row, "first_at");
        return new Waiting(
                Hash.ofBytes(row.getBytes("hash")),
                row.getBytes("bytes"),
                "",
                device == null ? "" : device,
                receivedAt == null ? Instant.EPOCH : receivedAt);
    }

    private static Map<UUID, String> names(List<Waiting> waiting, Connection tx) throws SQLException {
        UUID[] authors = waiting.stream()
                .map(Escrow::author)
                .filter(id -> id != null)
                .distinct()
                .toArray(UUID[]::new);
        Map<UUID, String> names = new HashMap<>();
        Sql.list(
                tx,
                "select id, name from worker where id = any(?)",
                row -> names.put(row.getObject(1, UUID.class), row.getString(2)),
                (Object) authors);
        return names;
    }

    private static Waiting named(Waiting one, Map<UUID, String> names) {
        UUID author = author(one);
        String name = author == null ? "" : names.getOrDefault(author, "");
        return new Waiting(one.id(), one.bytes(), name, one.device(), one.receivedAt());
    }

    private static @Nullable UUID author(Waiting one) {
        Entry entry = EntryCodec.read(one.bytes()).entry();
        return entry.author() instanceof Author.Worker author ? author.worker().uuid() : null;
    }
}
