package org.throughcare.mobile.testkit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughcare.mobile.store.Backlog;
import org.throughcare.mobile.store.KeptDestruction;
import org.throughcare.mobile.store.KeptRead;
import org.throughcare.mobile.store.LedgerPage;
import org.throughcare.mobile.store.Parcel;
import org.throughcare.mobile.store.Parting;
import org.throughcare.mobile.store.PreparedDays;
import org.throughcare.mobile.store.Sealed;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.store.Stored;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.ReadId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.Bookmark;
import org.throughcare.model.sync.Receipt;

/** A store that passes everything on to another one. */
public class ForwardingStore implements Store {

    /** The other one. */
    protected final Store inner;

    /** Passes everything on to that store. */
    public ForwardingStore(Store inner) {
        this.inner = inner;
    }

    @Override
    public void append(WorkerId author, List<Written> entries) {
        inner.append(author, entries);
    }

    @Override
    public Set<LedgerId> receive(WorkerId author, List<Receipt> receipts) {
        return inner.receive(author, receipts);
    }

    @Override
    public void resend(Collection<EntryId> held) {
        inner.resend(held);
    }

    @Override
    public void apply(WorkerId worker, LedgerPage page) {
        inner.apply(worker, page);
    }

    @Override
    public void together(Runnable writes) {
        inner.together(writes);
    }

    @Override
    public void rewind(Head to, long safe) {
        inner.rewind(to, safe);
    }

    @Override
    public void hide(WorkerId worker, LedgerId ledger) {
        inner.hide(worker, ledger);
    }

    @Override
    public void drop(WorkerId worker, LedgerId ledger, Parting parting) {
        inner.drop(worker, ledger, parting);
    }

    @Override
    public void dropAll(Parting parting) {
        inner.dropAll(parting);
    }

    @Override
    public void erase(Parting parting) {
        inner.erase(parting);
    }

    @Override
    public List<KeptDestruction> destructions(long behind, int most) {
        return inner.destructions(behind, most);
    }

    @Override
    public void forgetDestructions(Collection<Long> places) {
        inner.forgetDestructions(places);
    }

    @Override
    public void keep(String name, String value) {
        inner.keep(name, value);
    }

    @Override
    public void forget(Collection<String> names) {
        inner.forget(names);
    }

    @Override
    public List<Stored> entries(LedgerId ledger) {
        return inner.entries(ledger);
    }

    @Override
    public int closed(WorkerId worker, LedgerId ledger) {
        return inner.closed(worker, ledger);
    }

    @Override
    public Map<Long, Hash> stubs(LedgerId ledger) {
        return inner.stubs(ledger);
    }

    @Override
    public List<Stored> entriesOfKind(WorkerId worker, String kind) {
        return inner.entriesOfKind(worker, kind);
    }

    @Override
    public List<Stored> entriesOfKind(LedgerId ledger, String kind) {
        return inner.entriesOfKind(ledger, kind);
    }

    @Override
    public Optional<Stored> find(EntryId id) {
        return inner.find(id);
    }

    @Override
    public Set<LedgerId> caseload(WorkerId worker) {
        return inner.caseload(worker);
    }

    @Override
    public List<WorkerId> authorsWaiting() {
        return inner.authorsWaiting();
    }

    @Override
    public List<Stored> outbox(WorkerId author, long behind, int entries, int bytes) {
        return inner.outbox(author, behind, entries, bytes);
    }

    @Override
    public Parcel parcel(WorkerId author, long behind, int entries, int bytes) {
        return inner.parcel(author, behind, entries, bytes);
    }

    @Override
    public void dropAllOf(WorkerId worker, Parting parting) {
        inner.dropAllOf(worker, parting);
    }

    @Override
    public PreparedDays preparedDays() {
        return inner.preparedDays();
    }

    @Override
    public void sealOpen(WorkerId author) {
        inner.sealOpen(author);
    }

    @Override
    public void scrub() {
        inner.scrub();
    }

    @Override
    public List<Stored> unsent() {
        return inner.unsent();
    }

    @Override
    public Backlog backlog() {
        return inner.backlog();
    }

    @Override
    public Map<LedgerId, Backlog> backlogs() {
        return inner.backlogs();
    }

    @Override
    public List<Bookmark> bookmarks(WorkerId worker) {
        return inner.bookmarks(worker);
    }

    @Override
    public List<Sealed> sealed(LedgerId ledger) {
        return inner.sealed(ledger);
    }

    @Override
    public Set<LedgerId> beyond(WorkerId worker) {
        return inner.beyond(worker);
    }

    @Override
    public boolean keepRead(KeptRead note) {
        return inner.keepRead(note);
    }

    @Override
    public List<KeptRead> reads(String holder, long behind, int most) {
        return inner.reads(holder, behind, most);
    }

    @Override
    public void forgetReads(Collection<ReadId> handedIn) {
        inner.forgetReads(handedIn);
    }

    @Override
    public Optional<String> setting(String name) {
        return inner.setting(name);
    }

    @Override
    public List<String> settings(String beginning) {
        return inner.settings(beginning);
    }

    @Override
    public void close() {
        inner.close();
    }
}
