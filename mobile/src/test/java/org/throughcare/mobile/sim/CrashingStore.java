package org.throughcare.mobile.sim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughcare.mobile.store.LedgerPage;
import org.throughcare.mobile.store.Parting;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.store.StoreFault;
import org.throughcare.mobile.testkit.ForwardingStore;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.Bookmark;
import org.throughcare.model.sync.Receipt;

/**
 * A tablet's store around its durable one: before or after any write the process may end, and a write may find the medium
 * full. It tells the world what became durable, and which ledgers have changed since the world last looked.
 */
final class CrashingStore extends ForwardingStore {

    private final SimTablet tablet;
    private final World world;
    private final Set<LedgerId> touched = new HashSet<>();
    private long writes;

    CrashingStore(Store disk, SimTablet tablet, World world) {
        super(disk);
        this.tablet = tablet;
        this.world = world;
    }

    /** The ledgers that have changed since this was asked last. */
    Set<LedgerId> touched() {
        Set<LedgerId> changed = Set.copyOf(touched);
        touched.clear();
        return changed;
    }

    /** These have changed too. */
    void touch(Set<LedgerId> ledgers) {
        touched.addAll(ledgers);
    }

    /** How many writes have changed entries or bookmarks. */
    long writes() {
        return writes;
    }

    private void write(String what, Runnable write) {
        world.peril(tablet, "before " + what);
        if (world.mediumIsFull(tablet)) {
            throw new StoreFault(StoreFault.Cause.FULL, "the medium is full", null);
        }
        write.run();
        world.peril(tablet, "after " + what);
    }

    private void change(String what, Collection<LedgerId> ledgers, Runnable change) {
        write(what, () -> {
            touched.addAll(ledgers);
            writes++;
            change.run();
        });
    }

    @Override
    public void append(WorkerId author, List<Written> entries) {
        List<LedgerId> ledgers =
                entries.stream().map(written -> written.entry().ledger()).toList();
        change("append", ledgers, () -> {
            inner.append(author, entries);
            world.truth().captured(tablet, author, entries);
        });
    }

    @Override
    public Set<LedgerId> receive(WorkerId author, List<Receipt> receipts) {
        List<LedgerId> ledgers = new ArrayList<>();
        for (Receipt receipt : receipts) {
            Optional.ofNullable(receipt.id())
                    .flatMap(inner::find)
                    .ifPresent(stored -> ledgers.add(stored.entry().ledger()));
        }
        Set<LedgerId> changed = new HashSet<>();
        change("receive", ledgers, () -> {
            changed.addAll(inner.receive(author, receipts));
            if (!held().containsAll(ledgers)) {
                world.truth().wentWithReceipts(tablet);
            }
        });
        return changed;
    }

    /** The ledgers that any worker of the tablet holds; what waits of another one goes with its receipt. */
    private Set<LedgerId> held() {
        return tablet.workers().stream()
                .flatMap(worker -> inner.bookmarks(worker).stream())
                .map(Bookmark::ledger)
                .collect(Collectors.toSet());
    }

    @Override
    public void apply(WorkerId worker, LedgerPage page) {
        change("apply", List.of(page.ledger()), () -> inner.apply(worker, page));
    }

    @Override
    public void rewind(Head to, long safe) {
        change("rewind", List.of(to.ledger()), () -> inner.rewind(to, safe));
    }

    @Override
    public void hide(WorkerId worker, LedgerId ledger) {
        change("hide", List.of(ledger), () -> inner.hide(worker, ledger));
    }

    @Override
    public void drop(WorkerId worker, LedgerId ledger, Parting parting) {
        change("drop", List.of(ledger), () -> {
            inner.drop(worker, ledger, parting);
            world.truth().dropped(tablet, worker, ledger);
        });
    }

    @Override
    public void dropAllOf(WorkerId worker, Parting parting) {
        List<LedgerId> ledgers =
                inner.bookmarks(worker).stream().map(Bookmark::ledger).toList();
        change("drop all of one", ledgers, () -> {
            inner.dropAllOf(worker, parting);
            ledgers.forEach(ledger -> world.truth().dropped(tablet, worker, ledger));
        });
    }

    @Override
    public void dropAll(Parting parting) {
        write("drop all", () -> {
            boolean held = tablet.workers().stream()
                    .anyMatch(worker -> !inner.bookmarks(worker).isEmpty());
            inner.dropAll(parting);
            if (held) {
                writes++;
                world.truth().droppedAll(tablet);
            }
        });
    }

    @Override
    public void erase(Parting parting) {
        change("erase", List.of(), () -> {
            inner.erase(parting);
            world.truth().erased(tablet);
        });
    }

    @Override
    public void forgetDestructions(Collection<Long> places) {
        write("forget receipts", () -> inner.forgetDestructions(places));
    }

    @Override
    public void keep(String name, String value) {
        write("keep", () -> inner.keep(name, value));
    }

    @Override
    public void forget(Collection<String> names) {
        write("forget", () -> inner.forget(names));
    }

    @Override
    public void resend(Collection<EntryId> held) {
        change("resend", List.of(), () -> inner.resend(held));
    }

    @Override
    public List<Bookmark> bookmarks(WorkerId worker) {
        world.checks().bookmarksRead(tablet, worker);
        return inner.bookmarks(worker);
    }
}
