package org.throughcare.server.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.audience.Agreed;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Handover;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.Receipt;
import org.throughcare.server.access.Access;
import org.throughcare.server.access.Caller;
import org.throughcare.server.access.SigningKeys;
import org.throughcare.server.feed.FeedBooks;
import org.throughcare.server.feed.Told;
import org.throughcare.server.intake.IntakeBooks;
import org.throughcare.server.intake.Kept;
import org.throughcare.server.intake.SignedRun;
import org.throughcare.server.intake.Speaker;
import org.throughcare.server.ledger.Numbered;
import org.throughcare.server.ledger.Placed;

/**
 * The books in memory, for one thread: they keep the same contract as the ones in PostgreSQL. A backup of them can be
 * taken and put back, and a fault can be made to strike at any call inside a transaction, which undoes all of it.
 */
public final class MemoryBooks implements IntakeBooks, FeedBooks {

    private Tables tables;
    private Fault fault = call -> {};

    /** Strikes, by throwing, when it likes to. */
    @FunctionalInterface
    public interface Fault {
        /** Called at the beginning of every call inside a writing transaction, and before it commits. */
        void at(String call);
    }

    /**
     * Something that was handed in and is kept beside the ledgers.
     *
     * @param admitted whether it came into its ledger after all
     */
    public record Held(@Nullable EntryId entry, boolean escrowed, String code, boolean admitted) {}

    /** Books as they were at one time. */
    public static final class Backup {
        private final Tables tables;

        private Backup(Tables tables) {
            this.tables = tables;
        }
    }

    private record Tables(
            MemoryDirectory directory,
            MemorySessions sessions,
            Map<UUID, MemoryLedger> ledgers,
            Map<EntryId, Placed> placed,
            Map<Hash, Held> held,
            Map<Hash, WorkerId> signed) {

        Tables copy() {
            Map<UUID, MemoryLedger> copies = new TreeMap<>();
            ledgers.forEach((id, ledger) -> copies.put(id, ledger.copy()));
            return new Tables(
                    directory.copy(),
                    sessions.copy(),
                    copies,
                    new HashMap<>(placed),
                    new LinkedHashMap<>(held),
                    new HashMap<>(signed));
        }
    }

    /** Books with nothing in them but the service's empty ledger. */
    public MemoryBooks(Clock clock) {
        this.tables = new Tables(
                new MemoryDirectory(clock),
                new MemorySessions(clock),
                new TreeMap<>(),
                new HashMap<>(),
                new LinkedHashMap<>(),
                new HashMap<>());
        tables.ledgers().put(LedgerId.SERVICE.uuid(), new MemoryLedger(LedgerId.SERVICE));
    }

    /** Who works where with what; another one after a backup was put back. */
    public MemoryDirectory directory() {
        return tables.directory();
    }

    MemorySessions sessions() {
        return tables.sessions();
    }

    /** The books as they are now. */
    public Backup backup() {
        return new Backup(tables.copy());
    }

    /** Puts a backup back: everything since is gone. */
    public void restore(Backup backup) {
        long opened = tables.sessions().opened();
        tables = backup.tables.copy();
        tables.sessions().openedBefore(opened);
    }

    /** From now on that fault may strike. */
    public void failing(Fault one) {
        fault = one;
    }

    /** The ledgers that there are. */
    public List<LedgerId> ledgers() {
        return tables.ledgers().values().stream().map(MemoryLedger::id).toList();
    }

    /** The head of a ledger; at number 0 when there is none. */
    public Head head(LedgerId ledger) {
        MemoryLedger found = tables.ledgers().get(ledger.uuid());
        return found == null ? Head.start(ledger) : found.head();
    }

    /** The entries of a ledger, in order. */
    public List<Written> entries(LedgerId ledger) {
        MemoryLedger found = tables.ledgers().get(ledger.uuid());
        return found == null ? List.of() : found.written();
    }

    /** Where an entry stands, if it is in a ledger. */
    public Optional<Placed> placed(EntryId entry) {
        return Optional.ofNullable(tables.placed().get(entry));
    }

    /** What is or was kept beside the ledgers, the oldest first. */
    public Collection<Held> held() {
        return List.copyOf(tables.held().values());
    }

    @Override
    public <T> T write(Function<Page, T> work) {
        MemoryPage page = new MemoryPage();
        try {
            T result = work.apply(page);
            fault.at("commit");
            return result;
        } catch (RuntimeException | Error e) {
            page.undo.forEach(Runnable::run);
            throw e;
        }
    }

    @Override
    public <T> T read(WorkerId worker, Function<View, T> reading) {
        return reading.apply(new MemoryView());
    }

    /** There is no trail in memory: nobody asks it. */
    @Override
    public void note(Caller caller, Told told) {}

    private List<LedgerId> those(Collection<LedgerId> of) {
        return of.stream()
                .sorted()
                .flatMap(id -> Optional.ofNullable(tables.ledgers().get(id.uuid())).stream())
                .map(MemoryLedger::id)
                .distinct()
                .toList();
    }

    /** One writing transaction; what undoes it, the last change first. */
    private final class MemoryPage implements Page {

        private final Deque<Runnable> undo = new ArrayDeque<>();

        @Override
        public Map<TeamId, Boolean> teams(WorkerId worker) {
            fault.at("teams");
            return tables.directory().teams(worker);
        }

        @Override
        public Set<UUID> devices(WorkerId worker) {
            fault.at("devices");
            return tables.directory().devices(worker);
        }

        @Override
        public List<SigningKeys.Known> signingKeys(WorkerId worker) {
            fault.at("signingKeys");
            return tables.directory().signingKeys(worker);
        }

        @Override
        public Set<Hash> signedBefore(WorkerId worker, Collection<Hash> entries) {
            fault.at("signedBefore");
            return entries.stream()
                    .filter(hash -> worker.equals(tables.signed().get(hash)))
                    .collect(Collectors.toSet());
        }

        @Override
        public void keepSigned(List<SignedRun> runs, Instant now) {
            fault.at("keepSigned");
            for (SignedRun run : runs) {
                for (Hash hash : run.entries()) {
                    if (tables.signed().putIfAbsent(hash, run.worker()) == null) {
                        undo.push(() -> tables.signed().remove(hash));
                    }
                }
            }
        }

        @Override
        public Map<LedgerId, Access> access(WorkerId worker, Collection<LedgerId> of) {
            fault.at("access");
            Map<LedgerId, Access> access = new HashMap<>();
            of.forEach(ledger -> access.put(ledger, tables.directory().access(worker, ledger)));
            return access;
        }

        @Override
        public List<LedgerId> known(Collection<LedgerId> of) {
            fault.at("known");
            return those(of);
        }

        @Override
        public List<LedgerId> begin(Collection<LedgerId> those, Instant now) {
            fault.at("begin");
            List<LedgerId> begun =
                    those.stream().sorted().filter(this::mayBegin).toList();
            for (LedgerId ledger : begun) {
                tables.ledgers().put(ledger.uuid(), new MemoryLedger(ledger));
                undo.push(() -> tables.ledgers().remove(ledger.uuid()));
            }
            return begun;
        }

        private boolean mayBegin(LedgerId ledger) {
            return !tables.ledgers().containsKey(ledger.uuid())
                    && (ledger.subject() == Subject.TEAM || !tables.directory().isTeam(ledger.uuid()));
        }

        @Override
        public void grant(Map<LedgerId, TeamId> begun) {
            fault.at("grant");
            Deque<Runnable> undone = new ArrayDeque<>();
            tables.directory().beginGrants(begun, undone);
            undone.forEach(undo::push);
        }

        @Override
        public List<Entry> ofKind(LedgerId ledger, String kind) {
            fault.at("ofKind");
            return MemoryBooks.this.entries(ledger).stream()
                    .map(Written::entry)
                    .filter(entry -> entry.kind().equals(kind))
                    .toList();
        }

        @Override
        public List<Entry> entries(LedgerId ledger) {
            fault.at("entries");
            return MemoryBooks.this.entries(ledger).stream().map(Written::entry).toList();
        }

        @Override
        public void hand(Handover handover, Instant now) {
            fault.at("hand");
            Deque<Runnable> undone = new ArrayDeque<>();
            tables.directory().hand(handover, undone);
            undone.forEach(undo::push);
        }

        @Override
        public Map<LedgerId, Head> lock(Collection<LedgerId> those) {
            fault.at("lock");
            Map<LedgerId, Head> heads = new HashMap<>();
            those(those).forEach(ledger -> heads.put(ledger, head(ledger)));
            return heads;
        }

        /** Nothing is ever erased in memory. */
        @Override
        public Set<LedgerId> erased(Collection<LedgerId> ledgers) {
            fault.at("erased");
            return Set.of();
        }

        @Override
        public Optional<Hash> chain(LedgerId ledger, long number) {
            fault.at("chain");
            MemoryLedger found = tables.ledgers().get(ledger.uuid());
            if (number == 0) {
                return Optional.of(Hash.START);
            }
            return found != null && found.reaches(number) ? Optional.of(found.chain(number)) : Optional.empty();
        }

        @Override
        public Map<EntryId, Placed> placed(Collection<EntryId> entries) {
            fault.at("placed");
            Map<EntryId, Placed> found = new HashMap<>();
            entries.forEach(id -> MemoryBooks.this.placed(id).ifPresent(place -> found.put(id, place)));
            return found;
        }

        @Override
        public void append(List<Numbered> entries, Collection<Head> heads, Instant now) {
            fault.at("append");
            entries.forEach(this::append);
            for (Head head : heads) {
                if (!head(head.ledger()).equals(head)) {
                    throw new IllegalStateException("the entries of " + head.ledger() + " do not lead to its head");
                }
            }
        }

        private void append(Numbered entry) {
            LedgerId id = entry.head().ledger();
            MemoryLedger ledger = tables.ledgers().get(id.uuid());
            EntryId entryId = entry.written().entry().id();
            if (ledger == null || tables.placed().containsKey(entryId)) {
                throw new IllegalStateException("there is no ledger " + id + ", or it has " + entryId + " already");
            }
            ledger.add(entry);
            tables.placed().put(entryId, new Placed(entry.head().number(), entry.hash()));
            undo.push(() -> {
                ledger.takeLast();
                tables.placed().remove(entryId);
            });
        }

        @Override
        public void keep(List<Kept> kept, Speaker speaker, Instant now) {
            fault.at("keep");
            for (Kept one : kept) {
                put(
                        one.hash(),
                        new Held(one.entry(), one.escrowed(), one.reason().code(), false));
            }
        }

        @Override
        public void settle(List<Numbered> admitted, Instant now) {
            fault.at("settle");
            for (Numbered one : admitted) {
                Held held = tables.held().get(one.hash());
                if (held != null && one.written().entry().id().equals(held.entry())) {
                    put(one.hash(), new Held(held.entry(), held.escrowed(), held.code(), true));
                }
            }
        }

        private void put(Hash hash, Held held) {
            Held before = tables.held().put(hash, held);
            undo.push(() -> {
                if (before == null) {
                    tables.held().remove(hash);
                } else {
                    tables.held().put(hash, before);
                }
            });
        }

        /** There is no trail in memory: nobody asks it. */
        @Override
        public void tell(Set<LedgerId> those, List<Receipt> receipts) {}

        @Override
        public void noteSkew(DeviceId device, Duration skew, Instant now) {
            fault.at("noteSkew");
        }
    }

    /** One reading transaction. */
    private final class MemoryView implements View {

        @Override
        public Map<LedgerId, Head> granted(WorkerId worker) {
            Map<LedgerId, Head> granted = new HashMap<>();
            Set<UUID> memberOf = tables.directory().memberOf(worker);
            for (MemoryLedger ledger : tables.ledgers().values()) {
                if (tables.directory().isGranted(worker, memberOf, ledger.id())) {
                    granted.put(ledger.id(), ledger.head());
                }
            }
            return granted;
        }

        @Override
        public List<LedgerId> known(Collection<LedgerId> of) {
            return those(of);
        }

        @Override
        public Map<LedgerId, Map<Long, Hash>> chains(Map<LedgerId, Set<Long>> at) {
            Map<LedgerId, Map<Long, Hash>> chains = new HashMap<>();
            at.forEach((id, numbers) -> {
                MemoryLedger ledger = tables.ledgers().get(id.uuid());
                numbers.stream()
                        .filter(number -> ledger != null && ledger.reaches(number))
                        .forEach(number -> chains.computeIfAbsent(id, key -> new HashMap<>())
                                .put(number, ledger.chain(number)));
            });
            return chains;
        }

        /** Everybody reads everything in memory: who may read what is asked of the real books. */
        @Override
        public Map<LedgerId, List<Agreed>> agreed() {
            return Map.of();
        }

        @Override
        public Map<LedgerId, Long> regiven() {
            return Map.of();
        }

        @Override
        public LocalDate today() {
            return LocalDate.EPOCH;
        }

        @Override
        public void entries(LedgerId ledger, long after, long to, Taker taker) {
            MemoryLedger found = tables.ledgers().get(ledger.uuid());
            boolean more = found != null;
            for (long number = after + 1; more && number <= to && found.reaches(number); number++) {
                Numbered entry = found.at(number);
                more = taker.take(
                        new Open(number, entry.written().bytes(), entry.head().chain(), null));
            }
        }
    }
}
