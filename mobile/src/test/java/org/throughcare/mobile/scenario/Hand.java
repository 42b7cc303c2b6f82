package org.throughcare.mobile.scenario;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.throughcare.mobile.FakeTablet;
import org.throughcare.mobile.Tablet;
import org.throughcare.mobile.TimeOrderedIds;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.access.SignIn;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.capture.SaveResult;
import org.throughcare.mobile.link.Codes;
import org.throughcare.mobile.sync.SyncStatus;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.server.testkit.TestDirectory;

/** A tablet in a worker's hand: the real tablet on a real file, and short ways of doing what a worker does with it. */
public final class Hand implements AutoCloseable {

    private final Path folder;
    private final String name;
    private final Clock world;
    private final Wire wire;
    private Duration skew = Duration.ZERO;
    private Tablet tablet;

    Hand(Path folder, String name, Clock world, Wire wire) {
        this.folder = folder;
        this.name = name;
        this.world = world;
        this.wire = wire;
        this.tablet = Tablet.open(config());
    }

    private Tablet.Config config() {
        return new Tablet.Config(
                folder,
                wire.uri(),
                name,
                new OwnClock(),
                ZoneId.of("Europe/London"),
                new TimeOrderedIds(),
                new Random(name.hashCode()),
                FakeTablet.LIGHT_KIB);
    }

    /** The tablet. */
    public Tablet tablet() {
        return tablet;
    }

    /** Its data folder. */
    public Path folder() {
        return folder;
    }

    /** Its line to the server. */
    public Wire wire() {
        return wire;
    }

    /** Sets its clock wrong by so much. */
    public Hand clockWrongBy(Duration much) {
        skew = much;
        return this;
    }

    /** Closes the app and opens it again. */
    public Hand restart() {
        tablet.close();
        tablet = Tablet.open(config());
        return this;
    }

    /** Signs in a worker of the cast; throws AssertionError when the tablet does not let them in. */
    public Hand signIn(String worker) {
        SignIn result = trySignIn(worker, TestDirectory.PASSPHRASE);
        if (!(result instanceof SignIn.In)) {
            throw new AssertionError("not signed in: " + result);
        }
        return this;
    }

    /** Tries to sign in. */
    public SignIn trySignIn(String worker, String passphrase) {
        return tablet.access().signIn(worker, passphrase.toCharArray());
    }

    /** Tries to sign in a worker of the cast with codes that were asked for. */
    public SignIn trySignIn(String worker, Codes codes) {
        return tablet.access().signIn(worker, TestDirectory.PASSPHRASE.toCharArray(), codes);
    }

    /** The worker at the tablet. */
    public Session session() {
        return tablet.access().session().orElseThrow(() -> new AssertionError("nobody is signed in"));
    }

    /** Syncs once. */
    public SyncStatus sync() {
        return tablet.sync().syncNow();
    }

    /** A draft that begins a thread. */
    public <B extends Body> Draft<B> draft(LedgerId ledger, Kind<B> kind, B body) {
        return tablet.capture().draft(ledger, kind, body);
    }

    /** Records one thing, warnings read; throws AssertionError when it is not saved. */
    public <B extends Body> EntryId record(LedgerId ledger, Kind<B> kind, B body) {
        return saved(tablet.capture().saveAnyway(session(), List.of(draft(ledger, kind, body))))
                .get(0)
                .id();
    }

    /** Amends the thread of that id, warnings read; throws AssertionError when it is not saved. */
    public <B extends Body> EntryId amend(LedgerId ledger, Kind<B> kind, EntryId thread, B body, String reason) {
        Draft<B> draft = tablet.capture().amend(current(ledger, kind, thread), body, reason);
        return saved(tablet.capture().saveAnyway(session(), List.of(draft)))
                .get(0)
                .id();
    }

    /** Saves drafts without a word on warnings. */
    public SaveResult save(Draft<?>... drafts) {
        return tablet.capture().save(session(), List.of(drafts));
    }

    /** The entries that were saved; throws AssertionError when they were not. */
    public static List<Entry> saved(SaveResult result) {
        if (result instanceof SaveResult.Saved saved) {
            return saved.entries();
        }
        throw new AssertionError("not saved: " + result);
    }

    /** The record of a ledger as this tablet folds it. */
    public Ledger ledger(LedgerId ledger) {
        return tablet.records().of(ledger).ledger();
    }

    /** What all threads of a kind say now. */
    public <B extends Body> List<Current<B>> current(LedgerId ledger, Kind<B> kind) {
        return ledger(ledger).current(kind);
    }

    /** What one thread says now; throws AssertionError when the tablet does not have it. */
    public <B extends Body> Current<B> current(LedgerId ledger, Kind<B> kind, EntryId thread) {
        return current(ledger, kind).stream()
                .filter(one -> one.id().equals(thread))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no thread " + thread));
    }

    /** What is due for a person now, by that rule. */
    public List<Duty> duties(LedgerId person, String rule) {
        return tablet.today().duties(session(), person, now()).stream()
                .filter(duty -> duty.rule().equals(rule))
                .toList();
    }

    /** The tablet's clock. */
    public Clock clock() {
        return new OwnClock();
    }

    /** What the tablet's clock shows. */
    public Instant now() {
        return world.instant().plus(skew);
    }

    @Override
    public void close() {
        tablet.close();
        wire.close();
    }

    /** The world's time, as far as this tablet's clock is right. */
    private final class OwnClock extends Clock {
        @Override
        public Instant instant() {
            return now();
        }

        @Override
        public ZoneId getZone() {
            return world.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
