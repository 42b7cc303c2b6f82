package org.throughcare.mobile.waiting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.describe.EntryWords;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.store.EntryState;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.store.StoreFault;
import org.throughcare.mobile.store.StoreFault.Cause;
import org.throughcare.mobile.store.Stored;
import org.throughcare.mobile.versions.SideBySide;
import org.throughcare.model.Kinds;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.LedgerThread;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.sync.HoldReason;

/** Reads what waits, what is held and what is to be resolved; names only people whom the worker may see. */
final class BackroomQuery {

    private static final String PROBE = "storage-probe";

    private final Desk desk;
    private final Store store;
    private final EntryWords words;

    BackroomQuery(Desk desk, Store store) {
        this.desk = desk;
        this.store = store;
        this.words = EntryWords.of(desk);
    }

    /** How things are, while these ledgers do not fit what the server has. */
    Backroom read(Set<LedgerId> diverged) {
        Cause storage = probe();
        try {
            return read(diverged, storage);
        } catch (StoreFault fault) {
            return Backroom.unreadable(fault.why());
        }
    }

    /** Whether anything can be kept: a worker should hear that a medium is full before the next save fails. */
    private @Nullable Cause probe() {
        try {
            store.keep(PROBE, desk.clock().instant().toString());
            return null;
        } catch (StoreFault fault) {
            return fault.why();
        }
    }

    private Backroom read(Set<LedgerId> diverged, @Nullable Cause storage) {
        Set<LedgerId> visible = store.caseload(desk.session().worker());
        List<Entry> waiting = new ArrayList<>();
        List<Backroom.Held> held = new ArrayList<>();
        for (Stored stored : store.unsent()) {
            HoldReason reason = stored.held();
            if (stored.state() == EntryState.HELD && reason != null) {
                held.add(held(stored.entry(), whom(stored.entry().ledger(), visible), reason));
            } else {
                waiting.add(stored.entry());
            }
        }
        return new Backroom(
                waiting(waiting, visible),
                held,
                people(visible).flatMap(id -> conflicts(id).stream()).toList(),
                diverged.stream().filter(visible::contains).map(desk::caption).toList(),
                (int) people(visible)
                        .filter(ledger -> ledger.subject() == Subject.PERSON)
                        .count(),
                storage);
    }

    /** Each person, team and the service once, however many ledgers there are about a person. */
    private Stream<LedgerId> people(Set<LedgerId> visible) {
        return visible.stream().map(desk.records()::lead).distinct();
    }

    private @Nullable String whom(LedgerId ledger, Set<LedgerId> visible) {
        return visible.contains(ledger) ? desk.caption(ledger) : null;
    }

    private List<Backroom.Waiting> waiting(List<Entry> entries, Set<LedgerId> visible) {
        List<Backroom.Waiting> waiting = new ArrayList<>();
        for (Map.Entry<LedgerId, List<Entry>> one : Backroom.byLedger(entries).entrySet()) {
            waiting.add(new Backroom.Waiting(one.getKey(), whom(one.getKey(), visible), one.getValue()));
        }
        return waiting;
    }

    private Backroom.Held held(Entry entry, @Nullable String whom, HoldReason reason) {
        Ledger ledger = desk.records().glance(entry.ledger()).ledger();
        boolean amended =
                ledger.entries().stream().anyMatch(other -> other.basis().contains(entry.id()));
        return new Backroom.Held(entry, whom, reason, threadOf(entry, ledger), amended);
    }

    private static EntryId threadOf(Entry entry, Ledger ledger) {
        Kind<?> kind = Kinds.named(entry.kind());
        if (kind == null) {
            return entry.id();
        }
        return ledger.threads(kind).stream()
                .filter(thread -> thread.entries().contains(entry))
                .map(LedgerThread::id)
                .findFirst()
                .orElse(entry.id());
    }

    private List<Backroom.Conflict> conflicts(LedgerId id) {
        List<Backroom.Conflict> conflicts = new ArrayList<>();
        Ledger ledger = desk.records().glance(id).ledger();
        SideBySide words = new SideBySide(desk, id);
        for (Kind<?> kind : Kinds.all()) {
            ledger.current(kind).stream()
                    .filter(Current::inConflict)
                    .map(current -> conflict(id, current, words))
                    .forEach(conflicts::add);
        }
        return conflicts;
    }

    private Backroom.Conflict conflict(LedgerId id, Current<?> current, SideBySide sides) {
        return new Backroom.Conflict(
                id,
                desk.caption(id),
                current.thread().kind().name(),
                current.id(),
                words.title(current.latest()),
                sides.of(current));
    }
}
