package org.throughcare.mobile.sim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughcare.mobile.store.EntryState;
import org.throughcare.mobile.store.Store;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.Bookmark;

/** Ends all faults, lets everybody sign in and sync until nothing changes any more, and looks at what has come of it. */
final class Healing {

    private static final int ROUNDS = 12;

    private final World world;

    Healing(World world) {
        this.world = world;
    }

    void heal() {
        world.say("world", "becomes calm");
        world.becomeCalm();
        while (!world.twins().isEmpty()) {
            world.twins().remove(0).run();
        }
        int round = 0;
        while (round < 2 || !quiet()) {
            if (++round > ROUNDS) {
                throw new Violation(Promise.NOTHING_STUCK, "the world does not come to rest");
            }
        }
        world.tablets().forEach(this::look);
        ledgersHoldWhatWasCaptured();
        nothingAcknowledgedIsLost();
    }

    /** Everybody syncs once; whether that changed nothing. */
    private boolean quiet() {
        boolean quiet = true;
        for (SimTablet tablet : world.tablets()) {
            long before = tablet.changes().writes();
            for (WorkerId worker : tablet.workers()) {
                if (!tablet.speaks(worker) || !tablet.opens(worker)) {
                    world.happenings().signIn(tablet, worker);
                }
            }
            world.happenings().sync(tablet);
            quiet &= before == tablet.changes().writes();
        }
        return quiet;
    }

    private void look(SimTablet tablet) {
        Set<LedgerId> diverged = tablet.runningSync().status().diverged();
        if (!diverged.isEmpty()) {
            throw new Violation(
                    Promise.NOTHING_STUCK,
                    tablet + " stays diverged in " + name(diverged.iterator().next()));
        }
        if (tablet.signedIn().isEmpty() && !isEmpty(tablet)) {
            throw new Violation(Promise.WITHDRAWN_IS_ERASED, tablet + " is nobody's and still holds entries");
        }
        for (WorkerId author : tablet.disk().authorsWaiting()) {
            if (tablet.speaks(author) && !world.isWithdrawn(author, tablet)) {
                throw new Violation(Promise.NOTHING_STUCK, name(author) + "'s entries wait for ever on " + tablet);
            }
        }
        for (WorkerId worker : tablet.workers()) {
            if (tablet.speaks(worker)) {
                if (world.isWithdrawn(worker, tablet)) {
                    isGone(tablet, worker);
                } else {
                    hasAll(tablet, worker);
                }
            }
        }
    }

    private void isGone(SimTablet tablet, WorkerId worker) {
        Store disk = tablet.disk();
        boolean waits = disk.authorsWaiting().contains(worker);
        throw new Violation(
                waits ? Promise.NOTHING_STUCK : Promise.WITHDRAWN_IS_ERASED,
                name(worker) + " was withdrawn and is still on " + tablet + (waits ? ", with entries that wait" : ""));
    }

    private void hasAll(SimTablet tablet, WorkerId worker) {
        Map<LedgerId, Head> granted = new HashMap<>(world.books().read(worker, view -> view.granted(worker)));
        granted.values().removeIf(head -> head.number() == 0);
        Set<LedgerId> seen = tablet.store().caseload(worker);
        for (Bookmark mark : tablet.store().bookmarks(worker)) {
            Head head = granted.remove(mark.ledger());
            boolean same = head == null ? mark.head().number() == 0 : head.equals(mark.head());
            if (!same || (head != null && !seen.contains(mark.ledger()))) {
                throw new Violation(
                        Promise.SAME_FOR_ALL,
                        tablet + " stands at " + mark.head().number() + " of " + name(mark.ledger()) + " for "
                                + name(worker) + ", the server at "
                                + world.books().head(mark.ledger()).number() + (same ? ", and hides it" : ""));
            }
        }
        if (!granted.isEmpty()) {
            throw new Violation(
                    Promise.SAME_FOR_ALL,
                    tablet + " lacks " + name(granted.keySet().iterator().next()) + ", which " + name(worker)
                            + " may have");
        }
    }

    /** Whether nothing is here but what waits. */
    private static boolean isEmpty(SimTablet tablet) {
        return tablet.ever().stream()
                .allMatch(ledger -> tablet.disk().entries(ledger).stream()
                        .allMatch(stored -> stored.state() == EntryState.WAITING));
    }

    private void ledgersHoldWhatWasCaptured() {
        Set<EntryId> all = new HashSet<>();
        for (LedgerId ledger : world.books().ledgers()) {
            Head head = Head.start(ledger);
            List<Written> entries = world.books().entries(ledger);
            for (Written written : entries) {
                Truth.Fact fact = world.truth().find(written.entry().id());
                boolean captured = fact != null && fact.written().equals(written);
                if (!captured || !all.add(written.entry().id())) {
                    throw new Violation(
                            Promise.NOTHING_DOUBLED,
                            name(ledger) + " has " + name(written.entry().id())
                                    + (captured ? " twice" : ", which nobody captured so"));
                }
                head = head.then(fact.hash());
            }
            if (!head.equals(world.books().head(ledger))) {
                throw new Violation(Promise.SAME_FOR_ALL, name(ledger) + " is not chained as its head says");
            }
        }
    }

    private void nothingAcknowledgedIsLost() {
        Set<EntryId> held = world.truth().heldOnServer();
        for (Truth.Fact fact : world.truth().facts()) {
            boolean lost = fact.acknowledged()
                    && !fact.excused()
                    && !world.truth().isOnServer(fact, held)
                    && !world.truth().isOnlyOnMuteTablets(fact);
            if (lost) {
                throw new Violation(
                        Promise.NOTHING_LOST,
                        name(fact.id()) + " of " + name(fact.ledger()) + " is lost" + described(fact));
            }
        }
    }

    private String described(Truth.Fact fact) {
        SimTablet tablet = fact.tablet();
        return tablet == null ? "" : "; " + tablet + " has " + world.checks().described(tablet, fact.ledger());
    }

    private String name(Object thing) {
        return world.truth().name(thing);
    }
}
