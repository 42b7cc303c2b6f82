package org.throughcare.server.intake;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Handover;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.sync.Receipt;
import org.throughcare.server.access.Access;
import org.throughcare.server.access.Devices;
import org.throughcare.server.access.Grants;
import org.throughcare.server.access.SigningKeys;
import org.throughcare.server.audit.Trail;
import org.throughcare.server.ledger.Appended;
import org.throughcare.server.ledger.LedgerReader;
import org.throughcare.server.ledger.LedgerTables;
import org.throughcare.server.ledger.Numbered;
import org.throughcare.server.ledger.Placed;
import org.throughcare.server.ledger.Projections;
import org.throughcare.server.store.Transactions;

/** The books in PostgreSQL. */
@Singleton
class SqlIntakeBooks implements IntakeBooks {

    private final Transactions transactions;
    private final LedgerTables ledgers;
    private final LedgerReader reader;
    private final Grants grants;
    private final HeldTable held;
    private final Devices devices;
    private final SigningKeys signingKeys;
    private final SignedRuns signed;
    private final Projections projections;
    private final Trail trail;

    SqlIntakeBooks(
            Transactions transactions,
            LedgerTables ledgers,
            LedgerReader reader,
            Grants grants,
            HeldTable held,
            Devices devices,
            SigningKeys signingKeys,
            SignedRuns signed,
            Projections projections,
            Trail trail) {
        this.transactions = transactions;
        this.ledgers = ledgers;
        this.reader = reader;
        this.grants = grants;
        this.held = held;
        this.devices = devices;
        this.signingKeys = signingKeys;
        this.signed = signed;
        this.projections = projections;
        this.trail = trail;
    }

    @Override
    public <T> T write(Function<Page, T> work) {
        return transactions.write(tx -> work.apply(new SqlPage(tx)));
    }

    /** A statement or several. */
    private interface Statements<T> {
        T run() throws SQLException;
    }

    /** Statements that say nothing. */
    private interface Changes {
        void run() throws SQLException;
    }

    private static <T> T ask(Statements<T> statements) {
        try {
            return statements.run();
        } catch (SQLException e) {
            throw new DataAccessException("a statement failed", e);
        }
    }

    private static void change(Changes changes) {
        try {
            changes.run();
        } catch (SQLException e) {
            throw new DataAccessException("a statement failed", e);
        }
    }

    /** One transaction. */
    private final class SqlPage implements Page {

        private final Connection tx;

        SqlPage(Connection tx) {
            this.tx = tx;
        }

        @Override
        public Map<TeamId, Boolean> teams(WorkerId worker) {
            return ask(() -> grants.teams(worker, tx));
        }

        @Override
        public Set<UUID> devices(WorkerId worker) {
            return ask(() -> grants.devices(worker, tx));
        }

        @Override
        public List<SigningKeys.Known> signingKeys(WorkerId worker) {
            return ask(() -> signingKeys.of(worker, tx));
        }

        @Override
        public Set<Hash> signedBefore(WorkerId worker, Collection<Hash> entries) {
            return ask(() -> signed.of(worker, entries, tx));
        }

        @Override
        public void keepSigned(List<SignedRun> runs, Instant now) {
            change(() -> signed.keep(runs, now, tx));
        }

        @Override
        public Map<LedgerId, Access> access(WorkerId worker, Collection<LedgerId> of) {
            return ask(() -> grants.of(worker, of, tx));
        }

        @Override
        public List<LedgerId> known(Collection<LedgerId> of) {
            return ask(() -> ledgers.known(of, tx));
        }

        @Override
        public List<LedgerId> begin(Collection<LedgerId> those, Instant now) {
            return ask(() -> ledgers.begin(those, now, tx));
        }

        @Override
        public void grant(Map<LedgerId, TeamId> begun) {
            change(() -> grants.begin(begun, tx));
        }

        @Override
        public List<Entry> ofKind(LedgerId ledger, String kind) {
            return ask(() -> reader.read(List.of(ledger), Set.of(kind), tx)
                    .getOrDefault(ledger, new Ledger(ledger, List.of()))
                    .entries());
        }

        @Override
        public List<Entry> entries(LedgerId ledger) {
            return ask(() -> reader.read(ledger, tx).entries());
        }

        @Override
        public void hand(Handover handover, Instant now) {
            change(() -> grants.hand(handover, now, tx));
        }

        @Override
        public Map<LedgerId, Head> lock(Collection<LedgerId> those) {
            return ask(() -> ledgers.lock(those, tx));
        }

        @Override
        public Set<LedgerId> erased(Collection<LedgerId> those) {
            Set<LedgerId> erased = ask(() -> ledgers.erased(those, tx));
            trail.ledgers(erased);
            return erased;
        }

        @Override
        public Optional<Hash> chain(LedgerId ledger, long number) {
            return number == 0 ? Optional.of(Hash.START) : ask(() -> ledgers.chain(ledger, number, tx));
        }

        @Override
        public Map<EntryId, Placed> placed(Collection<EntryId> entries) {
            return ask(() -> ledgers.placed(entries, tx));
        }

        @Override
        public void append(List<Numbered> entries, Collection<Head> heads, Instant now) {
            change(() -> {
                ledgers.append(entries, heads, now, tx);
                projections.drawAtOnce(
                        entries.stream()
                                .map(it -> new Appended(it.written(), it.head().number(), now))
                                .toList(),
                        now,
                        tx);
            });
        }

        @Override
        public void keep(List<Kept> kept, Speaker speaker, Instant now) {
            change(() -> held.keep(kept, speaker, now, tx));
        }

        @Override
        public void settle(List<Numbered> admitted, Instant now) {
            change(() -> held.settle(admitted, now, tx));
        }

        @Override
        public void tell(Set<LedgerId> those, List<Receipt> receipts) {
            trail.ledgers(those);
            trail.detail(counted(receipts));
            change(() -> trail.add(tx));
        }

        /** How many entries were answered how, such as {@code accepted 3, held 1}. */
        private static String counted(List<Receipt> receipts) {
            Map<String, Long> counts = receipts.stream()
                    .collect(Collectors.groupingBy(
                            receipt -> receipt.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                            TreeMap::new,
                            Collectors.counting()));
            return counts.entrySet().stream()
                    .map(count -> count.getKey() + " " + count.getValue())
                    .collect(Collectors.joining(", "));
        }

        @Override
        public void noteSkew(DeviceId device, Duration skew, Instant now) {
            change(() -> devices.noteSkew(device, skew, now, tx));
        }
    }
}
