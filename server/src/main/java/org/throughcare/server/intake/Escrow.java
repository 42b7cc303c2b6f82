package org.throughcare.server.intake;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
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
import org.throughcare.server.access.Caller;
import org.throughcare.server.access.Grants;
import org.throughcare.server.audit.Trail;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;
import org.throughcare.server.view.GivenReason;
import org.throughcare.server.view.Restrictions;

/**
 * What was recorded by somebody whose access has ended since, for those who have the record now: they let it in, as its
 * author's, or set it aside with a reason. Who may not read an entry once it is in its record sees that it waits, and who may
 * decides. Nothing of it is ever deleted.
 */
@Singleton
class Escrow {

    private static final int MOST = 200;
    private static final String OPEN = "standing = 'escrowed' and admitted_at is null and set_aside_at is null";
    private static final String WAITING = """
            select h.hash, h.bytes, h.first_at, d.name as device from held h left join device d on d.id = h.device
            where %s and h.ledger = any(?) %%s order by h.first_at, h.entry limit ?""".formatted(OPEN);

    private static final UUID NOBODY = new UUID(0, 0);

    private static final String SET_ASIDE =
            "update held set set_aside_by = ?, set_aside_at = ?, set_aside_reason = ? where hash = ? and " + OPEN;

    private final Transactions transactions;
    private final Grants grants;
    private final Intake intake;
    private final Restrictions restrictions;
    private final Clock clock;
    private final Trail trail;

    Escrow(
            Transactions transactions,
            Grants grants,
            Intake intake,
            Restrictions restrictions,
            Clock clock,
            Trail trail) {
        this.transactions = transactions;
        this.grants = grants;
        this.intake = intake;
        this.restrictions = restrictions;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * What waits for this caller, the oldest first, at most 200 at a time. What is not for their role is there without what was
     * recorded, and so is what is in a restricted record, which is read one by one.
     */
    List<Waiting> waiting(Caller caller) {
        List<Row> rows = rows(caller, null);
        trail.ledgers(rows.stream().map(Row::ledger).toList());
        Set<LedgerId> restricted =
                restrictions.of(rows.stream().map(Row::ledger).distinct().toList());
        return rows.stream().map(row -> row.waiting(restricted)).toList();
    }

    /** One of them, whole, whoever's record it is for; empty when it does not wait for this caller or is not for their role. */
    Optional<Waiting> whole(Hash id, Caller caller) {
        return find(id, caller).map(row -> row.waiting(Set.of()));
    }

    /**
     * Lets one into its ledger, and says what came of it; empty when it does not wait for this caller or is not for their
     * role. Throws a {@link org.throughcare.server.door.Refusal} when its record is restricted and no reason was given.
     */
    Optional<Receipt> letIn(Hash id, Caller caller, Optional<String> because) {
        return decided(id, caller, because)
                .map(row -> transactions.write(tx -> {
                    HeldTable.ask(id, caller.worker(), clock.instant(), tx);
                    return row.bytes();
                }))
                .map(bytes -> intake.judgeAgain(bytes, new Speaker.Owner(caller.worker())));
    }

    /** Sets one aside for good, in the same way; says whether it waited for this caller. */
    boolean setAside(Hash id, String reason, Caller caller, Optional<String> because) {
        if (decided(id, caller, because).isEmpty()) {
            return false;
        }
        return transactions.write(tx -> {
            boolean open = Sql.run(tx, SET_ASIDE, caller.worker().uuid(), clock.instant(), reason, id.bytes()) > 0;
            if (open) {
                trail.add(tx);
            }
            return open;
        });
    }

    /** One that the caller may decide about, because they may read it. */
    private Optional<Row> decided(Hash id, Caller caller, Optional<String> because) {
        Optional<Row> found = find(id, caller);
        if (found.isPresent()
                && because.isEmpty()
                && restrictions.anyOf(List.of(found.get().ledger()))) {
            throw GivenReason.required();
        }
        return found;
    }

    private Optional<Row> find(Hash id, Caller caller) {
        Optional<Row> found = rows(caller, id).stream().filter(Row::isForRole).findFirst();
        found.ifPresent(row -> trail.ledger(row.ledger()));
        return found;
    }

    /** What is kept, and whether it is for the role of who asks. */
    @SuppressWarnings("ArrayRecordComponent") // shared, not copied, compared nowhere
    private record Row(
            Hash id, byte[] bytes, Entry entry, String author, String device, Instant receivedAt, boolean isForRole) {

        LedgerId ledger() {
            return entry.ledger();
        }

        Waiting waiting(Set<LedgerId> restricted) {
            boolean asked = restricted.contains(ledger());
            Waiting.Shown shown =
                    !isForRole ? Waiting.Shown.NOT_FOR_ROLE : asked ? Waiting.Shown.FOR_A_REASON : Waiting.Shown.WHOLE;
            String line = shown == Waiting.Shown.WHOLE ? new String(bytes, StandardCharsets.UTF_8) : null;
            return new Waiting(id, ledger(), author, device, receivedAt, line, shown);
        }
    }

    private List<Row> rows(Caller caller, @Nullable Hash only) {
        return transactions.readFor(caller.worker(), tx -> {
            UUID[] mine = ledgers(caller.worker(), tx);
            List<Row> rows = only == null
                    ? Sql.list(tx, WAITING.formatted(""), Escrow::row, mine, MOST)
                    : Sql.list(tx, WAITING.formatted("and h.hash = ?"), Escrow::row, mine, only.bytes(), MOST);
            Map<UUID, String> names = names(rows, tx);
            EscrowAudience audience =
                    EscrowAudience.of(caller, rows.stream().map(Row::entry).toList(), clock.instant(), tx);
            return rows.stream()
                    .map(row -> new Row(
                            row.id(),
                            row.bytes(),
                            row.entry(),
                            names.getOrDefault(author(row), ""),
                            row.device(),
                            row.receivedAt(),
                            audience.mayRead(row.entry(), row.receivedAt())))
                    .toList();
        });
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

    private static Row row(ResultSet row) throws SQLException {
        String device = row.getString("device");
        Instant receivedAt = Sql.instant(row, "first_at");
        byte[] bytes = row.getBytes("bytes");
        return new Row(
                Hash.ofBytes(row.getBytes("hash")),
                bytes,
                EntryCodec.read(bytes).entry(),
                "",
                device == null ? "" : device,
                receivedAt == null ? Instant.EPOCH : receivedAt,
                false);
    }

    private static Map<UUID, String> names(List<Row> rows, Connection tx) throws SQLException {
        UUID[] authors = rows.stream()
                .map(Escrow::author)
                .filter(id -> !id.equals(NOBODY))
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

    private static UUID author(Row row) {
        return row.entry().author() instanceof Author.Worker author
                ? author.worker().uuid()
                : NOBODY;
    }
}
