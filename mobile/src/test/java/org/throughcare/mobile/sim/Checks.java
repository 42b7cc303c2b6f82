package org.throughcare.mobile.sim;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.throughcare.mobile.store.EntryState;
import org.throughcare.mobile.store.Stored;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.sync.Bookmark;

/** What holds at every step, looked at where a tablet has done something. */
final class Checks {

    private final World world;
    private boolean looking;

    Checks(World world) {
        this.world = world;
    }

    /** The product forms the question of a pull. */
    void bookmarksRead(SimTablet tablet, WorkerId worker) {
        if (!looking) {
            tablet.contact(worker).questioned();
        }
    }

    /** After anything that a tablet did, however it ended. */
    void afterStep(SimTablet tablet) {
        looking = true;
        look(tablet);
        looking = false;
    }

    private void look(SimTablet tablet) {
        keptUntilReceipt(tablet);
        Set<LedgerId> touched = tablet.changes().touched();
        if (!touched.isEmpty()) {
            tablet.ever().addAll(touched);
            cursorMeansEntries(tablet, touched);
            confidential(tablet, touched);
        }
    }

    /** After a sync that came back, whatever came of it. */
    void afterSync(SimTablet tablet) {
        boolean complete = false;
        for (WorkerId worker : tablet.workers()) {
            Contact contact = tablet.contact(worker);
            if (tablet.undisturbed()
                    && !tablet.denied()
                    && tablet.online()
                    && tablet.speaks(worker)
                    && contact.isOverdue()) {
                throw new Violation(
                        Promise.CONFIDENTIAL,
                        tablet + " met the server and did not ask what " + name(worker) + " may have");
            }
            complete |= contact.close(tablet.undisturbed());
        }
        if (complete) {
            confidential(tablet, tablet.ever());
            visible(tablet);
        }
    }

    private void keptUntilReceipt(SimTablet tablet) {
        for (EntryId id : tablet.outstanding()) {
            Optional<Stored> stored = tablet.disk().find(id);
            if (stored.isEmpty() || stored.get().state() != EntryState.WAITING) {
                throw new Violation(
                        Promise.KEPT_UNTIL_RECEIPT, name(id) + " left the outbox of " + tablet + " without a receipt");
            }
        }
    }

    private void cursorMeansEntries(SimTablet tablet, Set<LedgerId> ledgers) {
        Map<LedgerId, Set<Head>> heads = new TreeMap<>();
        for (WorkerId worker : tablet.workers()) {
            for (Bookmark mark : tablet.store().bookmarks(worker)) {
                if (mark.head().number() > 0 && ledgers.contains(mark.ledger())) {
                    heads.computeIfAbsent(mark.ledger(), id -> new HashSet<>()).add(mark.head());
                }
            }
        }
        heads.forEach((ledger, all) -> leadTo(tablet, ledger, all));
    }

    private void leadTo(SimTablet tablet, LedgerId ledger, Set<Head> heads) {
        Set<Head> open = new HashSet<>(heads);
        Head head = Head.start(ledger);
        for (Stored stored : tablet.disk().entries(ledger)) {
            Long number = stored.number();
            if (number == null || number != head.number() + 1) {
                break;
            }
            head = head.then(hash(stored));
            open.remove(head);
        }
        if (!open.isEmpty()) {
            throw new Violation(
                    Promise.CURSOR_MEANS_ENTRIES,
                    tablet + " stands at " + open.iterator().next().number() + " of " + name(ledger)
                            + ", and its entries lead no further than " + head.number() + " or elsewhere: "
                            + described(tablet, ledger));
        }
    }

    private Hash hash(Stored stored) {
        Truth.Fact fact = world.truth().find(stored.entry().id());
        boolean same = fact != null && fact.written().equals(stored.written());
        return same ? fact.hash() : stored.written().hash();
    }

    private void confidential(SimTablet tablet, Set<LedgerId> ledgers) {
        for (LedgerId ledger : new TreeSet<>(ledgers)) {
            boolean allowed = tablet.contacts().stream().anyMatch(contact -> contact.allows(ledger));
            if (!allowed && holdsNumbered(tablet, ledger) && !isHidden(tablet, ledger)) {
                throw new Violation(
                        Promise.CONFIDENTIAL,
                        tablet + " holds entries of " + name(ledger) + " that none of its workers may have: "
                                + described(tablet, ledger));
            }
        }
    }

    /** What a tablet has of a ledger, for the history. */
    String described(SimTablet tablet, LedgerId ledger) {
        StringBuilder described = new StringBuilder();
        for (Stored stored : tablet.disk().entries(ledger)) {
            described
                    .append(name(stored.entry().id()))
                    .append(' ')
                    .append(stored.state())
                    .append(' ')
                    .append(stored.number())
                    .append(", ");
        }
        for (WorkerId worker : tablet.workers()) {
            tablet.disk().bookmarks(worker).stream()
                    .filter(mark -> mark.ledger().equals(ledger))
                    .forEach(mark -> described
                            .append(name(worker))
                            .append(" at ")
                            .append(mark.head().number())
                            .append(mark.complete() ? "" : " (hidden)"));
        }
        return described.toString();
    }

    /** Whether a ledger is only kept until the tablet has handed back what the server lacks of it. */
    private static boolean isHidden(SimTablet tablet, LedgerId ledger) {
        List<Bookmark> marks = tablet.workers().stream()
                .flatMap(worker -> tablet.disk().bookmarks(worker).stream())
                .filter(mark -> mark.ledger().equals(ledger))
                .toList();
        return !marks.isEmpty() && marks.stream().noneMatch(Bookmark::complete);
    }

    private static boolean holdsNumbered(SimTablet tablet, LedgerId ledger) {
        return tablet.disk().entries(ledger).stream().anyMatch(stored -> stored.state() == EntryState.NUMBERED);
    }

    /** What a worker sees: what they may have, and what only this tablet knows of. */
    private void visible(SimTablet tablet) {
        for (WorkerId worker : tablet.workers()) {
            Contact contact = tablet.contact(worker);
            for (LedgerId ledger : tablet.store().caseload(worker)) {
                boolean own = !contact.wasThere(ledger) || contact.capturedSince(ledger);
                if (!contact.allows(ledger) && (!own || holdsNumbered(tablet, ledger))) {
                    throw new Violation(
                            Promise.CONFIDENTIAL,
                            tablet + " shows " + name(ledger) + " to " + name(worker) + ", who may not see it: "
                                    + described(tablet, ledger));
                }
            }
        }
    }

    private String name(Object thing) {
        return world.truth().name(thing);
    }
}
