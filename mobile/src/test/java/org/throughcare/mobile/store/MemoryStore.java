package org.throughcare.mobile.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.throughcare.mobile.store.MemoryRows.Row;
import org.throughcare.mobile.vault.Vaults;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.ReadId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.Bookmark;
import org.throughcare.model.sync.Receipt;

/** The store in memory, for tests; keeps the same contract as the real one, except that it forgets. */
public final class MemoryStore implements Store {

    private final MemoryRows rows = new MemoryRows();
    private final MemoryHeads heads = new MemoryHeads();
    private final MemoryNotes notes = new MemoryNotes();

    /** Whoever's vault is open decides from now on what can be read and saved; before, everything can. */
    public MemoryStore behind(Vaults theirs) {
        rows.behind(theirs);
        return this;
    }

    @Override
    public synchronized void append(WorkerId author, List<Written> entries) {
        rows.mustBeOpen(author);
        Map<EntryId, Written> batch = new HashMap<>();
        for (Written written : entries) {
            Written other = batch.putIfAbsent(written.entry().id(), written);
            if (rows.hasOther(written) || (other != null && !other.equals(written))) {
                throw new StoreFault(StoreFault.Cause.ID_TAKEN, "another entry has the id of " + written, null);
            }
        }
        entries.forEach(written -> append(author, written));
    }

    private void append(WorkerId author, Written written) {
        if (rows.get(written.entry().id()) == null) {
            LedgerId ledger = written.entry().ledger();
            if (!heads.isHeldByAnyone(ledger)) {
                heads.begin(author, ledger);
            }
            rows.add(author, written);
        }
    }

    @Override
    public synchronized List<Stored> entries(LedgerId ledger) {
        return rows.inOrder(stored -> stored.entry().ledger().equals(ledger));
    }

    @Override
    public synchronized int closed(WorkerId worker, LedgerId ledger) {
        return heads.closed(worker, ledger);
    }

    @Override
    public synchronized Map<Long, Hash> stubs(LedgerId ledger) {
        return heads.stubs(ledger);
    }

    @Override
    public synchronized List<Stored> entriesOfKind(WorkerId worker, String kind) {
        Set<LedgerId> caseload = caseload(worker);
        return rows.inOrder(stored -> stored.entry().kind().equals(kind)
                && caseload.contains(stored.entry().ledger()));
    }

    @Override
    public synchronized List<Stored> entriesOfKind(LedgerId ledger, String kind) {
        return rows.inOrder(stored ->
                stored.entry().kind().equals(kind) && stored.entry().ledger().equals(ledger));
    }

    @Override
    public synchronized Optional<Stored> find(EntryId id) {
        return rows.find(id);
    }

    @Override
    public synchronized Set<LedgerId> caseload(WorkerId worker) {
        return heads.caseload(worker);
    }

    @Override
    public synchronized List<WorkerId> authorsWaiting() {
        return rows.authorsWaiting();
    }

    @Override
    public synchronized List<Stored> outbox(WorkerId author, long behind, int entries, int bytes) {
        return rows.outbox(author, behind, entries, bytes);
    }

    @Override
    public synchronized Parcel parcel(WorkerId author, long behind, int entries, int bytes) {
        return rows.parcel(author, behind, entries, bytes);
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
        return rows.unsent();
    }

    @Override
    public synchronized Backlog backlog() {
        return new Backlog(rows.count(EntryState.WAITING), rows.count(EntryState.HELD));
    }

    @Override
    public synchronized Map<LedgerId, Backlog> backlogs() {
        return rows.backlogs();
    }

    @Override
    public synchronized Set<LedgerId> receive(WorkerId author, List<Receipt> receipts) {
        Set<LedgerId> touched = new LinkedHashSet<>();
        for (Receipt receipt : receipts) {
            Row row = rows.get(receipt.id());
            if (row != null && row.stored().unsent()) {
                note(row, receipt);
                touched.add(row.ledger());
                if (!heads.isHeldByAnyone(row.ledger())) {
                    rows.removeIf(one -> one.stored().entry().id().equals(receipt.id()));
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
            rows.put(row.author(), written, EntryState.ESCROWED, row.stored().number(), null);
        } else if (receipt instanceof Receipt.Held held) {
            rows.put(row.author(), written, EntryState.HELD, row.stored().number(), held.reason());
        }
    }

    private void number(Row row, long number) {
        Written written = row.stored().written();
        heads.hideFromStrangers(row.author(), written.entry().ledger());
        EntryId at = rows.numbered(written.entry().ledger(), number - 1).get(number);
        Long before = row.stored().number();
        if (before != null ? before != number : at != null) {
            rows.put(row.author(), written, EntryState.NUMBERED, before, null);
            return;
        }
        rows.put(row.author(), written, EntryState.NUMBERED, number, null);
        heads.goOn(written, number, row.author(), rows.isForEverybody(written));
    }

    @Override
    public synchronized void resend(Collection<EntryId> held) {
        rows.resend(held);
    }

    @Override
    public synchronized List<Bookmark> bookmarks(WorkerId worker) {
        return heads.bookmarks(worker);
    }

    @Override
    public synchronized List<Sealed> sealed(LedgerId ledger) {
        return heads.sealed(ledger);
    }

    @Override
    public synchronized Set<LedgerId> beyond(WorkerId worker) {
        Map<LedgerId, Long> furthest = heads.furthest();
        return rows.rows()
                .filter(row -> isBeyond(row, furthest))
                .map(Row::ledger)
                .filter(ledger -> heads.isHeldBy(worker, ledger))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isBeyond(Row row, Map<LedgerId, Long> furthest) {
        Stored stored = row.stored();
        Long number = stored.number();
        return number == null
                ? stored.state() == EntryState.NUMBERED && row.author() != null
                : number > furthest.getOrDefault(stored.entry().ledger(), Long.MAX_VALUE);
    }

    @Override
    public synchronized void apply(WorkerId worker, LedgerPage page) {
        rows.mustBeOpen(worker);
        heads.mustBeFollowedBy(page, worker);
        page.mustAgreeWith(rows.numbered(page.ledger(), page.after()));
        for (Written written : page.entries()) {
            if (rows.hasOther(written)) {
                throw new Diverged(page.ledger(), "the tablet has other bytes under the id of " + written);
            }
        }
        page.numbered().forEach((number, written) -> settle(written, number));
        boolean alone = !heads.isHeldByOthers(worker, page.ledger());
        rows.removeIf(row -> alone
                && row.ledger().equals(page.ledger())
                && row.stored().state() == EntryState.NUMBERED
                && row.stored().number() != null
                && page.stubs().containsKey(row.stored().number()));
        heads.reach(page, worker);
    }

    private void settle(Written written, long number) {
        Row known = rows.get(written.entry().id());
        boolean waits = known != null && known.stored().state() == EntryState.WAITING;
        rows.put(
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
        heads.rewind(to);
        for (Row row : rows.of(to.ledger())) {
            Stored stored = row.stored();
            Long number = stored.number();
            if (number == null || number > to.number()) {
                WorkerId author = row.author();
                boolean unsafe = number == null || number > safe;
                boolean again = stored.state() == EntryState.NUMBERED && author != null && unsafe;
                rows.put(author, stored.written(), again ? EntryState.WAITING : stored.state(), null, stored.held());
            }
        }
    }

    @Override
    public synchronized void hide(WorkerId worker, LedgerId ledger) {
        heads.hide(worker, ledger);
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
        heads.letGo(worker, ledger);
        if (!heads.isHeldByAnyone(ledger)) {
            rows.removeIf(row -> row.ledger().equals(ledger) && row.stored().state() != EntryState.WAITING);
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
        heads.clear();
        rows.removeIf(row -> row.stored().state() != EntryState.WAITING);
    }

    @Override
    public synchronized void erase(Parting parting) {
        partWithAll(parting);
        rows.removeIf(row -> true);
        heads.clear();
        notes.clear();
    }

    private void partWithAll(Parting parting) {
        notes.part(parting, heads.furthest(), heads.workers(), backlog());
    }

    private void part(Parting parting, Map<Bookmark, WorkerId> goes) {
        Map<LedgerId, Long> gone = new TreeMap<>();
        goes.keySet().forEach(mark -> gone.merge(mark.ledger(), mark.head().number(), Math::max));
        notes.part(parting, gone, Set.copyOf(goes.values()), backlog());
    }

    @Override
    public synchronized List<KeptDestruction> destructions(long behind, int most) {
        return notes.destructions(behind, most);
    }

    @Override
    public synchronized void forgetDestructions(Collection<Long> those) {
        notes.forgetDestructions(those);
    }

    @Override
    public synchronized boolean keepRead(KeptRead note) {
        return notes.keepRead(note);
    }

    @Override
    public synchronized List<KeptRead> reads(String holder, long behind, int most) {
        return notes.reads(holder, behind, most);
    }

    @Override
    public synchronized void forgetReads(Collection<ReadId> handedIn) {
        notes.forgetReads(handedIn);
    }

    @Override
    public synchronized Optional<String> setting(String name) {
        return notes.setting(name);
    }

    @Override
    public synchronized List<String> settings(String beginning) {
        return notes.settings(beginning);
    }

    @Override
    public synchronized void keep(String name, String value) {
        notes.keep(name, value);
    }

    @Override
    public synchronized void forget(Collection<String> names) {
        notes.forget(names);
    }

    @Override
    public void close() {}
}
