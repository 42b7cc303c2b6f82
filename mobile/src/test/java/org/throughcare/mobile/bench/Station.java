package org.throughcare.mobile.bench;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.Tablet;
import org.throughcare.mobile.TimeOrderedIds;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.access.SignIn;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.capture.SaveResult;
import org.throughcare.mobile.store.Stored;
import org.throughcare.mobile.sync.SyncStatus;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.person.Person;

/** One tablet with its worker, as the app itself puts a tablet together: a SQLite file, HTTP, the sync. */
final class Station implements AutoCloseable {

    private static final int AT_ONCE = 25;

    private final int number;
    private final Path folder;
    private final Clock clock = Clock.systemUTC();
    private final List<LedgerId> people = new ArrayList<>();
    private final Random random;
    private Tablet tablet;
    private Bodies bodies;
    private @Nullable Session session;
    private @Nullable Halves halves;

    /** A tablet with an empty data folder. */
    Station(int number, Path folder, URI server) {
        this.number = number;
        this.folder = folder;
        this.random = new Random(number);
        this.tablet = open(server);
        this.bodies = new Bodies(tablet.capture(), new TimeOrderedIds(), random);
    }

    private Tablet open(URI server) {
        Tablet opened = Tablet.open(new Tablet.Config(
                folder, server, "tablet " + number, clock, ZoneId.of("Europe/London"), new TimeOrderedIds(), random));
        opened.sync().listen(this::heard);
        return opened;
    }

    /** Closes the tablet and opens it again on another way to the server. */
    void reopen(URI server) {
        tablet.close();
        tablet = open(server);
        bodies = new Bodies(tablet.capture(), new TimeOrderedIds(), random);
    }

    void signIn(String name, String passphrase) {
        if (!(tablet.access().signIn(name, passphrase.toCharArray()) instanceof SignIn.In in)) {
            throw new IllegalStateException(name + " was not let in");
        }
        session = in.session();
    }

    /** Records a new person of that team. */
    LedgerId register(TeamId team, int of) {
        Draft<Person> draft = bodies.person(team, of);
        save(List.of(draft));
        return draft.ledger();
    }

    /** Somebody is on this tablet's caseload. */
    void knows(LedgerId person) {
        people.add(person);
    }

    /** Records so many entries offline, people taking turns, some of them at once as a group's register does. */
    void record(int entries) {
        List<Draft<?>> drafts = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            drafts.add(bodies.next(people.get(i % people.size()), clock.instant()));
            if (drafts.size() == AT_ONCE || i == entries - 1) {
                save(drafts);
                drafts.clear();
            }
        }
    }

    /** Records one entry, and says how many nanoseconds it took until it was durable. */
    long saveOne() {
        Draft<?> draft = bodies.next(people.get(random.nextInt(people.size())), clock.instant());
        long began = System.nanoTime();
        save(List.of(draft));
        return System.nanoTime() - began;
    }

    private void save(List<? extends Draft<?>> drafts) {
        Session worker = session;
        if (worker == null || !(tablet.capture().saveAnyway(worker, drafts) instanceof SaveResult.Saved)) {
            throw new IllegalStateException("not saved on tablet " + number);
        }
    }

    /** What waits to be sent. */
    List<Stored> waiting() {
        return tablet.store().unsent();
    }

    /** How many entries the tablet has of its people. */
    int holds() {
        return people.stream()
                .mapToInt(person -> tablet.store().entries(person).size())
                .sum();
    }

    /** Puts entries that were sent back into the outbox, as if no receipt had ever come. */
    void forgetReceipts(List<Stored> sent) {
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("tablet.db"));
                Statement statement = file.createStatement()) {
            long first = sent.get(0).place();
            long last = sent.get(sent.size() - 1).place();
            statement.executeUpdate("UPDATE entry SET state = 'WAITING' WHERE author <> '' AND place BETWEEN " + first
                    + " AND " + last);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One sync from start to end; throws IllegalStateException unless everything went well. */
    SyncStatus sync() {
        SyncStatus status = tablet.sync().syncNow();
        if (status.phase() != SyncStatus.Phase.DONE || status.waiting() > 0 || status.held() > 0) {
            throw new IllegalStateException("tablet " + number + " did not sync: " + status);
        }
        return status;
    }

    /** One sync that stops between push and pull until it is let on. */
    void sync(Halves between) {
        halves = between;
        sync();
    }

    private void heard(SyncStatus status) {
        Halves between = halves;
        if (between != null && status.phase() == SyncStatus.Phase.PULLING) {
            halves = null;
            between.pushed(number);
        }
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        tablet.close();
    }
}
