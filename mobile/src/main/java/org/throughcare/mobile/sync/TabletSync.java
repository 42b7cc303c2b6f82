package org.throughcare.mobile.sync;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.throughcare.mobile.access.Access;
import org.throughcare.mobile.access.Accounts;
import org.throughcare.mobile.access.Lease;
import org.throughcare.mobile.access.Tokens;
import org.throughcare.mobile.link.DockLink;
import org.throughcare.mobile.link.Link;
import org.throughcare.mobile.link.LinkFault;
import org.throughcare.mobile.link.ServerTime;
import org.throughcare.mobile.store.Changes;
import org.throughcare.mobile.store.Parting;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.store.StoreFault;
import org.throughcare.mobile.vault.Vaults;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.sync.Bookmark;
import org.throughcare.model.sync.Destruction;

/**
 * One sync: for each worker of the tablet push, then pull. A push that fails does not keep the pull from happening,
 * because what was revoked must go whatever waits (architecture, rule 8).
 */
public final class TabletSync implements Sync {

    private final Store store;
    private final Accounts accounts;
    private final Access access;
    private final Tokens tokens;
    private final Vaults vaults;
    private final Changes changes;
    private final BiConsumer<WorkerId, LedgerId> letGoOfForms;
    private final Lease lease;
    private final Pusher pusher;
    private final Puller puller;
    private final ReadsSender reads;
    private final DestructionSender destructions;
    private final StatusBoard board;
    private final SyncLoop loop;
    private final Object oneAtATime = new Object();

    /** What a tablet's sync works on. */
    public record Parts(
            Store store,
            Changes changes,
            Accounts accounts,
            Access access,
            Tokens tokens,
            Lease lease,
            Link link,
            DockLink dock,
            Vaults vaults,
            ServerTime serverTime,
            BiConsumer<WorkerId, LedgerId> letGoOfForms) {}

    /** The sync of one tablet; the randomness spreads its tries after failures. */
    public TabletSync(Parts parts, RandomGenerator random) {
        this.store = parts.store();
        this.accounts = parts.accounts();
        this.access = parts.access();
        this.tokens = parts.tokens();
        this.vaults = parts.vaults();
        this.changes = parts.changes();
        this.letGoOfForms = parts.letGoOfForms();
        this.lease = parts.lease();
        this.pusher = new Pusher(store, parts.link(), parts.dock(), tokens, parts.changes());
        this.puller = new Puller(store, parts.link(), parts.dock(), tokens, parts.changes(), new Puller.Leave() {
            @Override
            public void ofForms(WorkerId worker, LedgerId ledger) {
                letGoOfForms.accept(worker, ledger);
            }

            @Override
            public Parting parting() {
                return accounts.parting(Destruction.Why.WITHDRAWN);
            }
        });
        this.destructions = new DestructionSender(store, parts.dock(), accounts);
        this.reads = new ReadsSender(store, parts.dock(), vaults);
        this.board = new StatusBoard(store, lease, parts.serverTime());
        this.loop = new SyncLoop(this::turn, new Backoff(random));
        parts.changes().listen(ledgers -> board.refresh());
    }

    @Override
    public SyncStatus syncNow() {
        return sync(new Round());
    }

    private SyncLoop.Turn turn() {
        Round round = new Round();
        return new SyncLoop.Turn(sync(round).phase(), round.pause);
    }

    private SyncStatus sync(Round round) {
        synchronized (oneAtATime) {
            board.begin();
            for (WorkerId worker : workers()) {
                exchange(worker, round);
            }
            if (round.healed) {
                store.authorsWaiting().forEach(author -> sendAgain(author, round));
            }
            if (!round.withdrawn.isEmpty()) {
                wipe(round);
            }
            if (lease.enforce()) {
                access.signOut();
            }
            tellWhatWasDestroyed(round);
            return board.end(round.phase(), lapsed(), misfits(round));
        }
    }

    /** What does not fit; what did not fit before stays in it until it arrives, or is nobody's on this tablet any more. */
    private Set<LedgerId> misfits(Round round) {
        Set<LedgerId> misfits = new HashSet<>(board.status().diverged());
        if (!misfits.isEmpty()) {
            misfits.retainAll(onTheTablet());
            misfits.removeAll(round.arrived);
        }
        misfits.addAll(round.diverged);
        return misfits;
    }

    private Set<LedgerId> onTheTablet() {
        return workers().stream()
                .flatMap(worker -> store.bookmarks(worker).stream())
                .map(bookmark -> bookmark.head().ledger())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<WorkerId> workers() {
        Set<WorkerId> workers = new LinkedHashSet<>(store.authorsWaiting());
        workers.addAll(accounts.workers());
        return workers;
    }

    /**
     * Sends and fetches for a worker whose vault is open; for any other it hands in what they left and hears what was
     * withdrawn. What a worker left behind whom the tablet has forgotten is handed in; nothing comes here for them any more.
     */
    private void exchange(WorkerId worker, Round round) {
        try {
            boolean open = vaults.of(worker).isPresent();
            send(worker, open, round);
            if (!accounts.workers().contains(worker)) {
                return;
            }
            board.phase(SyncStatus.Phase.PULLING);
            boolean wiped = open ? fetch(worker, round) : hear(worker);
            lease.renew();
            round.reached = true;
            if (wiped) {
                round.withdrawn.add(worker);
                letGo(worker);
            }
        } catch (LinkFault fault) {
            round.note(fault);
        } catch (StoreFault fault) {
            // Somebody who locks the tablet meanwhile ends nothing but their own part of this round.
            round.troubled |= fault.why() != StoreFault.Cause.LOCKED;
        }
    }

    private boolean fetch(WorkerId worker, Round round) {
        Puller.Result result = puller.pull(worker, board::received);
        round.diverged.addAll(result.diverged());
        round.arrived.addAll(result.arrived());
        round.healed |= !result.healed().isEmpty();
        return result.wiped();
    }

    private boolean hear(WorkerId worker) {
        return atDock(worker, token -> puller.hear(worker, token))
                .orElseThrow(() -> new LinkFault(LinkFault.Sort.DENIED, "sign-in-again", null));
    }

    /** Speaks with the worker's dock token, if there is one; one that the server does not take is forgotten. */
    private <T> Optional<T> atDock(WorkerId worker, Function<String, T> request) {
        Optional<String> token = accounts.dockToken(worker);
        try {
            return token.map(request);
        } catch (LinkFault fault) {
            if (fault.sort() == LinkFault.Sort.DENIED) {
                token.ifPresent(denied -> accounts.dockDenied(worker, denied));
            }
            throw fault;
        }
    }

    /** Whoever read: what lies on the tablet says nothing of that, and any worker's token hands it in. */
    private void handInReads(WorkerId bearer) {
        var unused = atDock(bearer, reads::send);
    }

    private void deliver(WorkerId author, WorkerId bearer) {
        var unused = atDock(bearer, token -> pusher.deliver(author, token, board::sent));
    }

    private void send(WorkerId worker, boolean open, Round round) {
        board.phase(SyncStatus.Phase.PUSHING);
        try {
            if (open) {
                pusher.push(worker, board::sent);
            }
            deliver(worker, worker);
            handInReads(worker);
        } catch (LinkFault fault) {
            round.note(fault);
            if (fault.sort() == LinkFault.Sort.DENIED) {
                throw fault;
            }
        }
    }

    private void tellWhatWasDestroyed(Round round) {
        try {
            destructions.send();
        } catch (LinkFault fault) {
            round.note(fault);
        }
    }

    /** What a restored server has lost goes out in the same round in which that was found. */
    private void sendAgain(WorkerId author, Round round) {
        try {
            send(author, vaults.of(author).isPresent(), round);
        } catch (LinkFault fault) {
            round.note(fault);
        }
    }

    /** Lets go of everything that this worker may see; what waits is handed in at the end of the round. */
    private void letGo(WorkerId worker) {
        List<Bookmark> held = store.bookmarks(worker);
        accounts.destroy(worker, Destruction.Why.WITHDRAWN);
        access.session().filter(session -> session.worker().equals(worker)).ifPresent(session -> access.signOut());
        for (Bookmark head : held) {
            letGoOfForms.accept(worker, head.ledger());
            changes.announce(Set.of(head.ledger()));
        }
    }

    /**
     * Ends a round in which the server withdrew workers. Their accounts go once they have nothing left to hand in; when
     * nobody is left everything that waits is handed in, whoever recorded it, and the tablet is erased (USR-4).
     */
    private void wipe(Round round) {
        WorkerId bearer = round.withdrawn.iterator().next();
        boolean nobodyLeft = round.withdrawn.containsAll(accounts.workers());
        boolean readsAreIn = true;
        if (nobodyLeft) {
            for (WorkerId author : store.authorsWaiting()) {
                handIn(author, bearer);
            }
            readsAreIn = lastReadsAreIn(bearer);
        }
        List<WorkerId> waiting = store.authorsWaiting();
        if (nobodyLeft && waiting.isEmpty() && readsAreIn) {
            store.erase(accounts.parting(Destruction.Why.ERASED));
            tokens.forget();
            round.wiped = true;
        } else {
            round.withdrawn.stream().filter(worker -> !waiting.contains(worker)).forEach(accounts::forget);
            round.troubled = !waiting.isEmpty() || !readsAreIn;
        }
    }

    /** Notes that the server could have had and did not get are waited for; those that it does not take go with the rest. */
    private boolean lastReadsAreIn(WorkerId bearer) {
        try {
            handInReads(bearer);
            return true;
        } catch (LinkFault fault) {
            return fault.sort() == LinkFault.Sort.REFUSED || fault.sort() == LinkFault.Sort.DENIED;
        }
    }

    private void handIn(WorkerId author, WorkerId bearer) {
        try {
            if (vaults.of(author).isPresent()) {
                pusher.push(author, bearer, board::sent);
            }
            deliver(author, bearer);
        } catch (LinkFault fault) {
            // What was not taken still waits; the tablet is not erased until it is.
        }
    }

    private Set<WorkerId> lapsed() {
        Set<WorkerId> lapsed = new HashSet<>(workers());
        lapsed.removeIf(worker -> !tokens.lapsed(worker));
        return lapsed;
    }

    /** What has come of the round so far. */
    private static final class Round {
        private final Set<LedgerId> diverged = new HashSet<>();
        private final Set<LedgerId> arrived = new HashSet<>();
        private final Set<WorkerId> withdrawn = new LinkedHashSet<>();
        private boolean healed;
        private boolean reached;
        private boolean unreachable;
        private boolean troubled;
        private boolean wiped;
        private Duration pause = Duration.ZERO;

        void note(LinkFault fault) {
            switch (fault.sort()) {
                case UNREACHABLE -> unreachable = true;
                case REFUSED -> troubled = true;
                case DENIED -> reached = true;
                case BUSY -> pause = fault.pause().compareTo(pause) > 0 ? fault.pause() : pause;
            }
        }

        SyncStatus.Phase phase() {
            if (wiped) {
                return SyncStatus.Phase.WIPED;
            }
            if (troubled || (unreachable && reached)) {
                return SyncStatus.Phase.TROUBLED;
            }
            if (!pause.isZero()) {
                return SyncStatus.Phase.DEFERRED;
            }
            return unreachable ? SyncStatus.Phase.OFFLINE : SyncStatus.Phase.DONE;
        }
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void nudge() {
        loop.nudge();
    }

    @Override
    public SyncStatus status() {
        return board.status();
    }

    @Override
    public void listen(Consumer<SyncStatus> listener) {
        board.listen(listener);
    }

    @Override
    public void close() {
        loop.close();
    }
}
