package org.throughcare.server.feed;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.audience.Agreed;
import org.throughcare.model.audience.Closeness;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.access.Caller;
import org.throughcare.server.access.Caseloads;
import org.throughcare.server.audit.Contacts;
import org.throughcare.server.audit.Holdings;
import org.throughcare.server.audit.Trail;
import org.throughcare.server.consent.Consents;
import org.throughcare.server.ledger.LedgerTables;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/** The books in PostgreSQL. */
@Singleton
class SqlFeedBooks implements FeedBooks {

    private static final int AT_ONCE = 200;
    /** Also of ledgers that the worker does not hold any more, and so behind the wall. */
    private static final String KNOWN = "select id, subject from wall_known(?)";

    private static final String CHAINS = "select ledger, number, chain from wall_chains(?, ?)";
    private static final String ENTRIES = """
            select number, bytes, chain, nullif(sensitivity, 'normal'), ? in (worker, about_by),
                case when sensitivity <> 'normal' then received_at end
            from entry where ledger = ? and number > ? and number <= ? order by number""";

    private static final String STUBS = "select number, hash, chain from wall_stubs(?, ?, ?)";

    private static final String REGIVEN = "select id, subject, regiven from ledger where regiven > 0";

    /** The zone by whose dates people agree and withdraw. */
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Transactions transactions;
    private final Caseloads caseloads;
    private final Trail trail;
    private final Contacts contacts;
    private final Holdings holdings;
    private final Clock clock;

    SqlFeedBooks(
            Transactions transactions,
            Caseloads caseloads,
            Trail trail,
            Contacts contacts,
            Holdings holdings,
            Clock clock) {
        this.transactions = transactions;
        this.caseloads = caseloads;
        this.trail = trail;
        this.contacts = contacts;
        this.holdings = holdings;
        this.clock = clock;
    }

    @Override
    public <T> T read(WorkerId worker, Function<View, T> reading) {
        return transactions.readFor(worker, tx -> reading.apply(new SqlView(worker, tx)));
    }

    /** A contact that gave nothing and took nothing is counted; every other one has its record before it is answered. */
    @Override
    public void note(Caller caller, Told told) {
        if (told instanceof Told.Whether whether) {
            contacts.count(caller, whether.same());
            trail.counted();
        } else if (told instanceof Told.Stand stand) {
            note(caller, stand);
        } else {
            trail.detail("told to erase everything");
            transactions.write(tx -> {
                holdings.erase(caller, tx);
                trail.add(tx);
                return told;
            });
        }
    }

    private void note(Caller caller, Told.Stand stand) {
        trail.ledgers(stand.given());
        trail.ledgers(stand.leaving());
        trail.detail(
                "given " + stand.given().size() + ", dropped " + stand.leaving().size());
        transactions.write(tx -> {
            holdings.stand(caller, stand.holds(), stand.leaving(), tx);
            if (!stand.isIdle()) {
                trail.add(tx);
            }
            return stand;
        });
        if (stand.isIdle()) {
            contacts.count(caller, false);
            trail.counted();
        }
    }

    /** A statement or several. */
    private interface Statements<T> {
        T run() throws SQLException;
    }

    private static <T> T ask(Statements<T> statements) {
        try {
            return statements.run();
        } catch (SQLException e) {
            throw new DataAccessException("a statement failed", e);
        }
    }

    /** One transaction. */
    private final class SqlView implements View {

        private final WorkerId reader;
        private final Connection tx;

        SqlView(WorkerId reader, Connection tx) {
            this.reader = reader;
            this.tx = tx;
        }

        @Override
        public Map<LedgerId, Head> granted(WorkerId worker) {
            Map<LedgerId, Head> granted = new HashMap<>();
            ask(() -> caseloads.heads(worker, tx)).forEach(head -> granted.put(head.ledger(), head));
            return granted;
        }

        @Override
        public List<LedgerId> known(Collection<LedgerId> of) {
            return of.isEmpty()
                    ? List.of()
                    : ask(() -> Sql.list(tx, KNOWN, LedgerTables::ledger, (Object)
                            of.stream().map(LedgerId::uuid).toArray(UUID[]::new)));
        }

        @Override
        public Map<LedgerId, Map<Long, Hash>> chains(Map<LedgerId, Set<Long>> at) {
            Map<UUID, LedgerId> names = new HashMap<>();
            List<UUID> asked = new ArrayList<>();
            List<Long> numbers = new ArrayList<>();
            at.forEach((ledger, some) -> some.forEach(number -> {
                names.put(ledger.uuid(), ledger);
                asked.add(ledger.uuid());
                numbers.add(number);
            }));
            Map<LedgerId, Map<Long, Hash>> chains = new HashMap<>();
            ask(() -> Sql.list(
                            tx,
                            CHAINS,
                            row -> new Head(
                                    names.getOrDefault(row.getObject(1, UUID.class), LedgerId.SERVICE),
                                    row.getLong(2),
                                    Hash.ofBytes(row.getBytes(3))),
                            asked.toArray(UUID[]::new),
                            numbers.toArray(Long[]::new)))
                    .forEach(mark -> chains.computeIfAbsent(mark.ledger(), id -> new HashMap<>())
                            .put(mark.number(), mark.chain()));
            return chains;
        }

        @Override
        public Map<LedgerId, List<Agreed>> agreed() {
            return ask(() -> Consents.ofCaller(tx));
        }

        @Override
        public Map<LedgerId, Long> regiven() {
            Map<LedgerId, Long> regiven = new HashMap<>();
            ask(() -> Sql.list(tx, REGIVEN, row -> regiven.put(LedgerTables.ledger(row), row.getLong(3))));
            return regiven;
        }

        @Override
        public LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), ZONE);
        }

        @Override
        public void entries(LedgerId ledger, long after, long to, Taker taker) {
            ask(() -> {
                try (PreparedStatement select = tx.prepareStatement(ENTRIES)) {
                    select.setFetchSize(AT_ONCE);
                    select.setObject(1, reader.uuid());
                    select.setObject(2, ledger.uuid());
                    select.setLong(3, after);
                    select.setLong(4, to);
                    Gaps gaps = new Gaps(ledger, after, to, taker);
                    return hand(select, gaps) && gaps.fill(to);
                }
            });
        }

        private static boolean hand(PreparedStatement select, Gaps gaps) throws SQLException {
            try (ResultSet rows = select.executeQuery()) {
                boolean more = true;
                while (more && rows.next()) {
                    more = gaps.fill(rows.getLong(1) - 1) && gaps.hand(open(rows));
                }
                return more;
            }
        }

        private static Open open(ResultSet row) throws SQLException {
            String sensitivity = row.getString(4);
            return new Open(
                    row.getLong(1),
                    row.getBytes(2),
                    Hash.ofBytes(row.getBytes(3)),
                    sensitivity == null
                            ? null
                            : new Guarded(
                                    Closeness.ofWords(sensitivity),
                                    row.getBoolean(5),
                                    row.getObject(6, OffsetDateTime.class)
                                            .atZoneSameInstant(ZONE)
                                            .toLocalDate()));
        }

        /** Numbers that the wall does not show; asked for when the first one is missing. */
        private final class Gaps {

            private final LedgerId ledger;
            private final long to;
            private final Taker taker;
            private long handed;
            private @Nullable Map<Long, Stub> stubs;

            Gaps(LedgerId ledger, long after, long to, Taker taker) {
                this.ledger = ledger;
                this.to = to;
                this.taker = taker;
                this.handed = after;
            }

            boolean hand(Line line) {
                handed = line.number();
                return taker.take(line);
            }

            /** Hands over stubs up to that number. */
            boolean fill(long upTo) throws SQLException {
                boolean more = true;
                while (more && handed < upTo) {
                    Stub stub = stubs().get(handed + 1);
                    more = stub != null && hand(stub);
                }
                return more;
            }

            private Map<Long, Stub> stubs() throws SQLException {
                Map<Long, Stub> known = stubs;
                if (known == null) {
                    known = new HashMap<>();
                    for (Stub stub : Sql.list(
                            tx,
                            STUBS,
                            row -> new Stub(
                                    row.getLong(1), Hash.ofBytes(row.getBytes(2)), Hash.ofBytes(row.getBytes(3))),
                            ledger.uuid(),
                            handed,
                            to)) {
                        known.put(stub.number(), stub);
                    }
                    stubs = known;
                }
                return known;
            }
        }
    }
}
