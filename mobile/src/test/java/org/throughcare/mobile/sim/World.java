package org.throughcare.mobile.sim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.link.LinkFault;
import org.throughcare.mobile.store.StoreFault;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.server.feed.FeedBooks;
import org.throughcare.server.intake.IntakeBooks;
import org.throughcare.server.testkit.MemoryBooks;
import org.throughcare.server.testkit.MemoryServer;

/** Everything that a seed makes: teams, workers, tablets, two server processes on the same books, and chance. */
final class World {

    private static final int DEEPEST = 3;

    private final Plant plant;
    private final Dice dice;
    private final SimClock clock = SimClock.ofWorld();
    private final History history = new History(clock);
    private final FixedIds ids = FixedIds.after(0);
    private final MemoryBooks books = new MemoryBooks(clock);
    private final List<MemoryServer> servers;
    private final Truth truth = new Truth(this);
    private final Checks checks = new Checks(this);
    private final List<TeamId> teams = new ArrayList<>();
    private final List<WorkerId> workers = new ArrayList<>();
    private final List<SimTablet> tablets = new ArrayList<>();
    private final Deque<SimTablet> frames = new ArrayDeque<>();
    private final List<Runnable> twins = new ArrayList<>();
    private final Happenings happenings;
    private Odds odds;
    private MemoryBooks.@Nullable Backup backup;
    private int restores;

    World(long seed, Plant plant) {
        this.plant = plant;
        this.dice = new Dice(seed);
        this.odds = Odds.of(dice);
        IntakeBooks in = plant.in(books);
        FeedBooks out = plant.out(books);
        this.servers = List.of(new MemoryServer(books, in, out, clock), new MemoryServer(books, in, out, clock));
        this.happenings = new Happenings(this);
        new Founding(this).found();
    }

    /** Lets something happen in the middle of a request of a tablet, now and then. */
    void meanwhile(SimTablet tablet) {
        if (frames.size() < DEEPEST && dice.chance(odds.meanwhile())) {
            happenings.meanwhile(tablet);
        }
    }

    /** The same between two lines of an answer. */
    void meanwhileRarely(SimTablet tablet) {
        if (odds.meanwhile() > 0 && frames.size() < DEEPEST && dice.below(20_000) < odds.meanwhile()) {
            happenings.meanwhile(tablet);
        }
    }

    /** Lets a tablet do something; its process may end in it, and is started again. */
    void let(SimTablet tablet, Runnable activity) {
        boolean inside = frames.contains(tablet);
        frames.push(tablet);
        try {
            activity.run();
        } catch (Crash crash) {
            if (inside || !tablet.equals(crash.tablet())) {
                throw crash;
            }
            restart(tablet);
        } catch (StoreFault fault) {
            say(tablet, "can't: " + fault.getMessage());
        } catch (LinkFault fault) {
            throw new Violation(Promise.SURE_FOOTED, "a link fault came out of " + tablet + ": " + fault);
        } catch (RuntimeException e) {
            throw new Violation(Promise.SURE_FOOTED, tablet + " trips", e);
        } finally {
            frames.pop();
        }
        checks.afterStep(tablet);
    }

    /** Starts a tablet's app anew, undisturbed. */
    void restart(SimTablet tablet) {
        say(tablet, "starts anew");
        calmly(tablet::restart);
    }

    /** Does something during which nothing goes wrong. */
    void calmly(Runnable work) {
        Odds before = odds;
        odds = Odds.CALM;
        try {
            work.run();
        } finally {
            odds = before;
        }
    }

    /** Ends the tablet's process here, perhaps; never across another tablet's doings. */
    void peril(SimTablet tablet, String where) {
        if (dice.chance(odds.crash()) && isAlone(tablet)) {
            say(tablet, "crashes " + where);
            throw new Crash(tablet);
        }
    }

    private boolean isAlone(SimTablet tablet) {
        boolean own = true;
        boolean seen = false;
        for (SimTablet frame : frames) {
            seen |= frame.equals(tablet);
            own &= frame.equals(tablet) || !frames.contains(tablet);
        }
        return seen && own && tablet.equals(frames.peek());
    }

    boolean mediumIsFull(SimTablet tablet) {
        boolean full = dice.chance(odds.full()) && tablet.equals(frames.peek());
        if (full) {
            tablet.disturb();
            say(tablet, "finds its medium full");
        }
        return full;
    }

    /** A server process answers, or fails at some call. */
    <T> T withServerFaults(Supplier<T> request) {
        if (!dice.chance(odds.server())) {
            return request.get();
        }
        int[] left = {dice.below(12)};
        books.failing(call -> {
            left[0]--;
            if (left[0] < 0) {
                throw new ServerCrash(call);
            }
        });
        try {
            return request.get();
        } finally {
            books.failing(call -> {});
        }
    }

    /** The copy of a request that arrives some time later. */
    void later(String what, Runnable twin) {
        twins.add(() -> {
            say("network", "delivers a copy of " + what);
            try {
                twin.run();
            } catch (LinkFault fault) {
                // Nobody waits for the answer.
            }
        });
    }

    List<Runnable> twins() {
        return twins;
    }

    void backUp() {
        say("server", "is backed up");
        backup = books.backup();
    }

    /** Puts the backup back, if there is one. */
    void restore() {
        if (backup != null) {
            say("server", "is put back to its backup");
            books.restore(backup);
            restores++;
            truth.restored();
        }
    }

    /** How often the server was put back. */
    int restores() {
        return restores;
    }

    /** What a worker may have now, as the server's own books say. */
    Set<LedgerId> granted(WorkerId worker) {
        return books.read(worker, view -> view.granted(worker)).keySet();
    }

    boolean isWithdrawn(WorkerId worker, SimTablet tablet) {
        return books.directory().isWithdrawn(worker) || books.directory().isRevoked(tablet.device());
    }

    void say(Object who, String what) {
        history.say(who, what);
    }

    /** From now on nothing goes wrong. */
    void becomeCalm() {
        odds = Odds.CALM;
        tablets.forEach(tablet -> tablet.online(true));
    }

    /** One of the server processes. */
    MemoryServer server() {
        return dice.pick(servers);
    }

    Plant plant() {
        return plant;
    }

    Dice dice() {
        return dice;
    }

    Odds odds() {
        return odds;
    }

    SimClock clock() {
        return clock;
    }

    History history() {
        return history;
    }

    FixedIds ids() {
        return ids;
    }

    MemoryBooks books() {
        return books;
    }

    Truth truth() {
        return truth;
    }

    Checks checks() {
        return checks;
    }

    List<TeamId> teams() {
        return teams;
    }

    List<WorkerId> workers() {
        return workers;
    }

    List<SimTablet> tablets() {
        return tablets;
    }

    Happenings happenings() {
        return happenings;
    }
}
