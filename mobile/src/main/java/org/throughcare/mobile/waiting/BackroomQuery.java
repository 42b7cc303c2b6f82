package org.throughcare.mobile.waiting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.store.EntryState;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.store.Stored;
import org.throughcare.model.Kinds;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.LedgerThread;
import org.throughcare.model.sync.HoldReason;

/** Reads what waits, what is held and what is to be resolved; names only people whom the worker may see. */
final class BackroomQuery {

    private final Desk desk;
    private final Store store;

    BackroomQuery(Desk desk, Store store) {
        this.desk = desk;
        this.store = store;
    }

    Backroom read() {
        Set<LedgerId> visible = store.caseload(desk.session().worker());
        List<Backroom.Waiting> waiting = new ArrayList<>();
        List<Backroom.Held> held = new ArrayList<>();
        for (Stored stored : store.unsent()) {
            Entry entry = stored.entry();
            String whom = visible.contains(entry.ledger()) ? desk.caption(entry.ledger()) : null;
            HoldReason reason = stored.held();
            if (stored.state() == EntryState.HELD && reason != null) {
                held.add(held(entry, whom, reason));
            } else {
                waiting.add(new Backroom.Waiting(entry, whom));
            }
        }
        List<Backroom.Conflict> conflicts = new ArrayList<>();
        visible.forEach(ledger -> conflicts(ledger, conflicts));
        return new Backroom(waiting, held, conflicts);
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

    private void conflicts(LedgerId id, List<Backroom.Conflict> into) {
        if (desk.records().glance(id).marks().conflicts() == 0) {
            return;
        }
        Ledger ledger = desk.records().glance(id).ledger();
        for (Kind<?> kind : Kinds.all()) {
            for (Current<?> current : ledger.current(kind)) {
                if (current.inConflict()) {
                    into.add(new Backroom.Conflict(id, desk.caption(id), current));
                }
            }
        }
    }
}
