package org.throughcare.mobile.store;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.vault.Vaults;
import org.throughcare.model.Kinds;
import org.throughcare.model.audience.Closeness;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.ReadId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.seal.Recipient;
import org.throughcare.model.seal.SealKey;
import org.throughcare.model.seal.SealedBytes;
import org.throughcare.model.sync.Bookmark;
import org.throughcare.model.sync.Delivery;
import org.throughcare.model.sync.Destruction;
import org.throughcare.model.sync.EntrySignature;
import org.throughcare.model.sync.HoldReason;
import org.throughcare.model.sync.Receipt;

/** The store in memory, for tests; keeps the same contract as the real one, except that it forgets. */
public final class MemoryStore implements Store {

    private static final Comparator<Stored> ORDER = Comparator.comparing(
                    Stored::number, Comparator.nullsLast(Comparator.<Long>naturalOrder()))
            .thenComparingLong(Stored::place);

    private final Map<EntryId, Row> rows = new LinkedHashMap<>();
    private final Map<Key, Cursor> cursors = new TreeMap<>();
    private final Map<Key, Map<Long, Hash>> stubs = new TreeMap<>();
    private final Map<Key, String> told = new TreeMap<>();
    private final Map<String, String> settings = new TreeMap<>();
    private final Map<ReadId, KeptRead> reads = new LinkedHashMap<>();
    private final Map<Long, KeptDestruction> destructions = new TreeMap<>();
    private long places;
    private @Nullable Vaults vaults;

    /** Whoever's vault is open decides from now on what can be read and saved; before, everything can. */
    public MemoryStore behind(Vaults theirs) {
        vaults = theirs;
        return this;
    }

    private void mustBeOpen(WorkerId worker) {
        if (vaults != null && vaults.of(worker).isEmpty()) {
            throw StoreFault.locked();
        }
    }

    private boolean locked() {
        return vaults != null && vaults.open().isEmpty();
    }

    private record Row(@Nullable WorkerId author, Stored stored) {}

    private record Key(WorkerId worker, LedgerId ledger) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byWorker = worker.compareTo(other.worker);
            return byWorker != 0 ? byWorker : ledger.compareTo(other.ledger);
        }
    }

    private record Cursor(
            Head head, boolean complete, @Nullable Sealed sealed) {
        Cursor at(Head other) {
            return new Cursor(other, complete, sealed);
        }
    }

    @Override
    public synchronized void append(WorkerId author, List<Written> entries) {
        mustBeOpen(author);
        Map<EntryId, Written> batch = new HashMap<>();
        for (Written written : entries) {
            Written other = batch.putIfAbsent(written.entry().id(), written);
            if (hasOther(written) || (other != null && !other.equals(written))) {
                throw new StoreFault(StoreFault.Cause.ID_TAKEN, "another entry has the id of " + written, null);
            }
        }
        entries.forEach(written -> append(author, written));
    }

    /** Whether other bytes are known under the id of this entry. */
    private boolean hasOther(Written written) {
        Row known = rows.get(written.entry().id());
        return known != null && !known.stored().written().equals(written);
    }

    private void append(WorkerId author, Written written) {
        if (!rows.containsKey(written.entry().id())) {
            LedgerId ledger = written.entry().ledger();
            if (!isHeldByAnyone(ledger)) {
                cursors.put(new Key(author, ledger), new Cursor(Head.start(ledger), true, null));
            }
            put(author, written, EntryState.WAITING, null, null, sign(author, written));
        }
    }

    private @Nullable EntrySignature sign(@Nullable WorkerId author, Written written) {
        Vaults theirs = vaults;
        return theirs == null || author == null
                ? null
                : theirs.of(author).map(vault -> vault.sign(written)).orElse(null);
    }

    private void put(
            @Nullable WorkerId author,
            Written written,
            EntryState state,
            @Nullable Long number,
            @Nullable HoldReason held) {
        Row known = rows.get(written.entry().id());
        put(
                author,
                written,
                state,
                number,
                held,
                known == null ? null : known.stored().signature());
    }

    private void put(
            @Nullable WorkerId author,
            Written written,
            EntryState state,
            @Nullable Long number,
            @Nullable HoldReason held,
            @Nullable EntrySignature signature) {
        Row known = rows.get(written.entry().id());
        long place = known == null ? ++places : known.stored().place();
        rows.put(written.entry().id(), new Row(author, new Stored(written, state, place, number, held, signature)));
    }

    private boolean isHeldByAnyone(LedgerId ledger) {
        return cursors.keySet().stream().anyMatch(key -> key.ledger().equals(ledger));
    }

    @Override
    public synchronized List<Stored> entries(LedgerId ledger) {
        return inOrder(stored -> stored.entry().ledger().equals(ledger));
    }

    @Override
    public synchronized int closed(WorkerId worker, LedgerId ledger) {
        return stubs.getOrDefault(new Key(worker, ledger), Map.of()).size();
    }

    @Override
    public synchronized Map<Long, Hash> stubs(LedgerId ledger) {
        Map<Long, Hash> all = new TreeMap<>();
        stubs.forEach((key, those) -> {
            if (key.ledger().equals(ledger)) {
                all.putAll(those);
            }
        });
        return all;
    }

    @Override
    public synchronized List<Stored> entriesOfKind(WorkerId worker, String kind) {
        Set<LedgerId> caseload = caseload(worker);
        return inOrder(stored -> stored.entry().kind().equals(kind)
                && caseload.contains(stored.entry().ledger()));
    }

    @Override
    public synchronized List<Stored> entriesOfKind(LedgerId ledger, String kind) {
        return inOrder(stored ->
                stored.entry().kind().equals(kind) && stored.entry().ledger().equals(ledger));
    }

    private List<Stored> inOrder(Predicate<Stored> wanted) {
        return readable(all().filter(wanted).sorted(ORDER).toList());
    }

    private List<Stored> readable(List<Stored> found) {
        if (locked() && !found.isEmpty()) {
            throw StoreFault.locked();
        }
        return found;
    }

    private Stream<Stored> all() {
        return rows.values().stream().map(Row::stored);
    }

    @Override
    public synchronized Optional<Stored> find(EntryId id) {
        return readable(Stream.ofNullable(rows.get(id)).map(Row::stored).toList()).stream()
                .findFirst();
    }

    @Override
    public synchronized Set<LedgerId> caseload(WorkerId worker) {
        return cursors.entrySet().stream()
                .filter(one ->
                        one.getKey().worker().equals(worker) && one.getValue().complete())
                .map(one -> one.getKey().ledger())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public synchronized List<WorkerId> authorsWaiting() {
        return rows.values().stream()
                .filter(row -> row.stored().state() == EntryState.WAITING)
                .flatMap(row -> Stream.ofNullable(row.author()))
                .distinct()
                .toList();
    }

    @Override
    public synchronized List<Stored> outbox(WorkerId author, long behind, int entries, int bytes) {
        return readable(waiting(author, behind, entries, bytes));
    }

    private List<Stored> waiting(WorkerId author, long behind, int entries, int bytes) {
        List<Stored> oldest = rows.values().stream()
                .filter(row -> author.equals(row.author()) && row.stored().state() == EntryState.WAITING)
                .map(Row::stored)
                .filter(stored -> stored.place() > behind)
                .limit(entries)
                .toList();
        return Batch.within(oldest, bytes);
    }

    /** Sealed only now, for whoever is handed it. */
    @Override
    public synchronized Parcel parcel(WorkerId author, long behind, int entries, int bytes) {
        Vaults theirs = vaults;
        Optional<Recipient> server =
                theirs == null || theirs.of(author).isPresent() ? Optional.empty() : theirs.server();
        List<Stored> waiting = server.isEmpty() ? List.of() : waiting(author, behind, entries, bytes);
        List<Delivery.Key> keys = new ArrayList<>();
        List<Delivery.Item> items = new ArrayList<>();
        for (Stored stored : waiting) {
            SealKey key = SealKey.random(new SecureRandom());
            int number = items.size() + 1;
            EntryId id = stored.entry().id();
            LedgerId ledger = stored.entry().ledger();
            byte[] sealed = key.seal(stored.written().bytes(), Delivery.Item.place(id, ledger, number));
            keys.add(Delivery.Key.of(ledger, number, server.orElseThrow(), key));
            items.add(new Delivery.Item(id, ledger, number, SealedBytes.of(sealed), stored.signature()));
        }
        long last = waiting.isEmpty() ? behind : waiting.get(waiting.size() - 1).place();
        return new Parcel(new Delivery(keys, items), last);
    }

    @Override
    public PreparedDays preparedDays() {
        return PreparedDays.NONE;
    }

    @Override
    public void sealOpen(WorkerId author) {}

    @Override
    public void scrub() {}

    @Override
    public synchronized List<Stored> unsent() {
        return locked() ? List.of() : all().filter(Stored::unsent).toList();
    }

    @Override
    public synchronized Backlog backlog() {
        return new Backlog(count(EntryState.WAITING), count(EntryState.HELD));
    }

    private int count(EntryState state) {
        return (int) all().filter(stored -> stored.state() == state).count();
    }

    @Override
    public synchronized Map<LedgerId, Backlog> backlogs() {
        Map<LedgerId, Backlog> backlogs = new TreeMap<>();
        for (Stored stored : all().filter(Stored::unsent).toList()) {
            boolean waiting = stored.state() == EntryState.WAITING;
            backlogs.merge(
                    stored.entry().ledger(),
                    new Backlog(waiting ? 1 : 0, waiting ? 0 : 1),
                    (one, other) -> new Backlog(one.waiting() + other.waiting(), one.held() + other.held()));
        }
        return backlogs;
    }

    @Override
    public synchronized Set<LedgerId> receive(WorkerId author, List<Receipt> receipts) {
        Set<LedgerId> touched = new LinkedHashSet<>();
        for (Receipt receipt : receipts) {
            Row row = receipt.id() == null ? null : rows.get(receipt.id());
            if (row != null && row.stored().unsent()) {
                note(row, receipt);
                touched.add(row.stored().entry().ledger());
                if (!isHeldByAnyone(row.stored().entry().ledger())) {
                    rows.remove(row.stored().entry().id());
                }
            }
        }
        return touched;
    }

    private void note(Row row, Receipt receipt) {
        Written written = row.stored().written();
        if (receipt instanceof Receipt.Accepted accepted) {
            number(row, accepted.number());
        } else if (receipt instanceof Receipt.Duplicate duplicate) {
            number(row, duplicate.number());
        } else if (receipt instanceof Receipt.Escrowed) {
            put(row.author(), written, EntryState.ESCROWED, row.stored().number(), null);
        } else if (receipt instanceof Receipt.Held held) {
            put(row.author(), written, EntryState.HELD, row.stored().number(), held.reason());
        }
    }

    private boolean isForEverybody(Written written) {
        return Kinds.closenessOf(
                        written.entry(),
                        id -> Optional.ofNullable(rows.get(id))
                                .map(row ->
                                        isForEverybody(row.stored().written()) ? Closeness.NORMAL : Closeness.UNKNOWN))
                .isNormal();
    }

    private void number(Row row, long number) {
        Written written = row.stored().written();
        hideFromStrangers(row.author(), written.entry().ledger());
        EntryId at = known(written.entry().ledger(), number - 1).get(number);
        Long before = row.stored().number();
        if (before != null ? before != number : at != null) {
            put(row.author(), written, EntryState.NUMBERED, before, null);
            return;
        }
        put(row.author(), written, EntryState.NUMBERED, number, null);
        cursors.replaceAll((key, cursor) -> key.ledger().equals(written.entry().ledger())
                        && cursor.head().number() == number - 1
                        && ((number > 1 && isForEverybody(written))
                                || key.worker().equals(row.author()))
                ? cursor.at(cursor.head().then(written.hash()))
                : cursor);
    }

    @Override
    public synchronized void resend(Collection<EntryId> held) {
        for (EntryId id : held) {
            Row row = rows.get(id);
            if (row != null && row.stored().state() == EntryState.HELD) {
                EntrySignature signature = sign(row.author(), row.stored().written());
                put(
                        row.author(),
                        row.stored().written(),
                        EntryState.WAITING,
                        row.stored().number(),
                        null,
                        signature == null ? row.stored().signature() : signature);
            }
        }
    }

    @Override
    public synchronized List<Bookmark> bookmarks(WorkerId worker) {
        return cursors.entrySet().stream()
                .filter(one -> one.getKey().worker().equals(worker))
                .map(one -> new Bookmark(one.getValue().head(), one.getValue().complete(), told.get(one.getKey())))
                .toList();
    }

    @Override
    public synchronized List<Sealed> sealed(LedgerId ledger) {
        return cursors.entrySet().stream()
                .filter(one -> one.getKey().ledger().equals(ledger))
                .flatMap(one -> Stream.ofNullable(one.getValue().sealed()))
                .sorted(Comparator.comparingLong(
                                (Sealed sealed) -> sealed.head().number())
                        .reversed())
                .toList();
    }

    @Override
    public synchronized Set<LedgerId> beyond(WorkerId worker) {
        Map<LedgerId, Long> heads = new TreeMap<>();
        cursors.forEach((key, cursor) -> heads.merge(key.ledger(), cursor.head().number(), Math::max));
        return rows.values().stream()
                .filter(row -> isBeyond(row, heads))
                .map(row -> row.stored().entry().ledger())
                .filter(ledger -> cursors.containsKey(new Key(worker, ledger)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isBeyond(Row row, Map<LedgerId, Long> heads) {
        Stored stored = row.stored();
        Long number = stored.number();
        return number == null
                ? stored.state() == EntryState.NUMBERED && row.author() != null
                : number > heads.getOrDefault(stored.entry().ledger(), Long.MAX_VALUE);
    }

    /** The entries of a ledger that have a number behind that one, by number. */
    private Map<Long, EntryId> known(LedgerId ledger, long behind) {
        Map<Long, EntryId> known = new TreeMap<>();
        for (Row row : rows.values()) {
            Long number = row.stored().number();
            if (number != null
                    && number > behind
                    && row.stored().entry().ledger().equals(ledger)) {
                known.put(number, row.stored().entry().id());
            }
        }
        return known;
    }

    @Override
    public synchronized void apply(WorkerId worker, LedgerPage page) {
        mustBeOpen(worker);
        Key key = new Key(worker, page.ledger());
        Cursor before = cursors.getOrDefault(key, new Cursor(Head.start(page.ledger()), false, null));
        page.mustFollow(page.isAfresh(told.get(key)) ? Head.start(page.ledger()) : before.head());
        page.mustAgreeWith(known(page.ledger(), page.after()));
        for (Written written : page.entries()) {
            if (hasOther(written)) {
                throw new Diverged(page.ledger(), "the tablet has other bytes under the id of " + written);
            }
        }
        page.numbered().forEach((number, written) -> settle(written, number));
        Map<Long, Hash> closed = stubs.computeIfAbsent(key, one -> new TreeMap<>());
        closed.keySet()
                .removeIf(number ->
                        number > page.after() && number <= page.reached().number());
        closed.putAll(page.stubs());
        boolean alone = cursors.keySet().stream()
                .noneMatch(other ->
                        other.ledger().equals(page.ledger()) && !other.worker().equals(worker));
        rows.values()
                .removeIf(row -> alone
                        && row.stored().entry().ledger().equals(page.ledger())
                        && row.stored().state() == EntryState.NUMBERED
                        && row.stored().number() != null
                        && page.stubs().containsKey(row.stored().number()));
        if (!page.audience().isEmpty()) {
            told.put(key, page.audience());
        }
        hideFromStrangers(worker, page.ledger());
        Sealed sealed = page.seal().isEmpty() ? before.sealed() : new Sealed(page.reached(), page.seal());
        cursors.put(key, new Cursor(page.reached(), page.complete() || before.complete(), sealed));
    }

    private void hideFromStrangers(@Nullable WorkerId worker, LedgerId ledger) {
        cursors.replaceAll((other, cursor) -> other.ledger().equals(ledger)
                        && !other.worker().equals(worker)
                        && cursor.head().number() == 0
                ? new Cursor(cursor.head(), false, cursor.sealed())
                : cursor);
    }

    private void settle(Written written, long number) {
        Row known = rows.get(written.entry().id());
        boolean waits = known != null && known.stored().state() == EntryState.WAITING;
        put(
                known == null ? null : known.author(),
                written,
                waits ? EntryState.WAITING : EntryState.NUMBERED,
                number,
                null);
    }

    @Override
    public void together(Runnable writes) {
        writes.run();
    }

    @Override
    public synchronized void rewind(Head to, long safe) {
        stubs.forEach((key, those) -> {
            if (key.ledger().equals(to.ledger())) {
                those.keySet().removeIf(number -> number > to.number());
            }
        });
        cursors.replaceAll((key, cursor) ->
                key.ledger().equals(to.ledger()) && cursor.head().number() > to.number()
                        ? new Cursor(to, cursor.complete(), null)
                        : cursor);
        for (Stored stored :
                all().filter(one -> one.entry().ledger().equals(to.ledger())).toList()) {
            Long number = stored.number();
            if (number == null || number > to.number()) {
                Row row = rows.get(stored.entry().id());
                WorkerId author = row == null ? null : row.author();
                boolean unsafe = number == null || number > safe;
                boolean again = stored.state() == EntryState.NUMBERED && author != null && unsafe;
                put(author, stored.written(), again ? EntryState.WAITING : stored.state(), null, stored.held());
            }
        }
    }

    @Override
    public synchronized void hide(WorkerId worker, LedgerId ledger) {
        cursors.computeIfPresent(
                new Key(worker, ledger), (key, cursor) -> new Cursor(cursor.head(), false, cursor.sealed()));
    }

    @Override
    public synchronized void drop(WorkerId worker, LedgerId ledger, Parting parting) {
        part(
                parting,
                bookmarks(worker).stream()
                        .filter(mark -> mark.ledger().equals(ledger))
                        .collect(Collectors.toMap(mark -> mark, mark -> worker)));
        letGo(worker, ledger);
    }

    private void letGo(WorkerId worker, LedgerId ledger) {
        cursors.remove(new Key(worker, ledger));
        stubs.remove(new Key(worker, ledger));
        told.remove(new Key(worker, ledger));
        if (!isHeldByAnyone(ledger)) {
            rows.values()
                    .removeIf(row -> row.stored().entry().ledger().equals(ledger)
                            && row.stored().state() != EntryState.WAITING);
        }
    }

    @Override
    public synchronized void dropAllOf(WorkerId worker, Parting parting) {
        List<Bookmark> goes = bookmarks(worker);
        part(parting, goes.stream().collect(Collectors.toMap(mark -> mark, mark -> worker)));
        goes.forEach(mark -> letGo(worker, mark.ledger()));
    }

    @Override
    public synchronized void dropAll(Parting parting) {
        partWithAll(parting);
        cursors.clear();
        stubs.clear();
        told.clear();
        rows.values().removeIf(row -> row.stored().state() != EntryState.WAITING);
    }

    @Override
    public synchronized void erase(Parting parting) {
        partWithAll(parting);
        rows.clear();
        cursors.clear();
        stubs.clear();
        told.clear();
        settings.clear();
        reads.clear();
    }

    private void partWithAll(Parting parting) {
        Set<WorkerId> workers = cursors.keySet().stream().map(Key::worker).collect(Collectors.toSet());
        Map<LedgerId, Long> gone = new TreeMap<>();
        cursors.forEach((key, cursor) -> gone.merge(key.ledger(), cursor.head().number(), Math::max));
        part(parting, gone, workers);
    }

    private void part(Parting parting, Map<Bookmark, WorkerId> goes) {
        Map<LedgerId, Long> gone = new TreeMap<>();
        goes.keySet().forEach(mark -> gone.merge(mark.ledger(), mark.head().number(), Math::max));
        part(parting, gone, Set.copyOf(goes.values()));
    }

    private void part(Parting parting, Map<LedgerId, Long> gone, Set<WorkerId> workers) {
        Destruction.Left left = new Destruction.Left(count(EntryState.WAITING), count(EntryState.HELD), reads.size());
        setting(TabletKey.SETTING)
                .flatMap(TabletKey::read)
                .flatMap(key -> key.sign(parting, gone, workers, left))
                .ifPresent(receipt -> {
                    long place = ++places;
                    destructions.put(place, new KeptDestruction(receipt.signed(), parting.tokens(), place));
                    settings.put(TabletKey.SETTING, receipt.next().text());
                });
        settings.putAll(parting.instead());
        parting.forgotten().forEach(settings::remove);
    }

    @Override
    public synchronized List<KeptDestruction> destructions(long behind, int most) {
        return destructions.values().stream()
                .filter(one -> one.place() > behind)
                .limit(most)
                .toList();
    }

    @Override
    public synchronized void forgetDestructions(Collection<Long> those) {
        destructions.keySet().removeAll(those);
    }

    @Override
    public synchronized boolean keepRead(KeptRead note) {
        KeptRead known = reads.get(note.id());
        if (known == null && reads.size() >= KeptRead.MOST) {
            return false;
        }
        long place = known == null ? ++places : known.place();
        reads.put(note.id(), new KeptRead(note.id(), note.holder(), note.sealed(), place));
        return true;
    }

    @Override
    public synchronized List<KeptRead> reads(String holder, long behind, int most) {
        return reads.values().stream()
                .filter(note -> note.place() > behind && note.holder().startsWith(holder))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized void forgetReads(Collection<ReadId> handedIn) {
        reads.keySet().removeAll(handedIn);
    }

    @Override
    public synchronized Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    @Override
    public synchronized List<String> settings(String beginning) {
        return settings.keySet().stream()
                .filter(name -> name.startsWith(beginning))
                .toList();
    }

    @Override
    public synchronized void keep(String name, String value) {
        settings.put(name, value);
    }

    @Override
    public synchronized void forget(Collection<String> names) {
        names.forEach(settings::remove);
    }

    @Override
    public void close() {}
}
