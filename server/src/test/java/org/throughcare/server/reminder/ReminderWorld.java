package org.throughcare.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Phone;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Sessions;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.server.intake.Intake;
import org.throughcare.server.intake.Speaker;
import org.throughcare.server.store.Sql;
import org.throughcare.server.testkit.FakeFcm;
import org.throughcare.server.testkit.Push;
import org.throughcare.server.testkit.TestClock;
import org.throughcare.server.testkit.TestDatabase;
import org.throughcare.server.testkit.TestServer;

/** A real server on a real database whose messages go through the real SDK to phones that a test can look at. */
final class ReminderWorld implements AutoCloseable {

    private static final Map<String, String> NO_JOB = Map.of("THROUGHCARE_REMINDERS_JOB", "off");

    final FakeFcm fcm = FakeFcm.start();
    final TestDatabase database = TestDatabase.create();
    final TestClock clock = new TestClock(Instant.parse("2026-12-01T09:00:00Z"));
    final TestServer server;
    private int people;

    /** With ports of the test's own in place of the real ones, such as another sender. */
    ReminderWorld(Object... ports) {
        server = serverOf(NO_JOB, ports);
    }

    /** One more server on the same database and clock. */
    TestServer serverOf(Map<String, String> settings, Object... ports) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("THROUGHCARE_FCM_URL", fcm.url());
        return TestServer.start(database, clock, all, ports);
    }

    /** Someone at the clinic, with a phone of their own, whose record is empty otherwise. */
    Someone someone(String language) {
        people++;
        LedgerId ledger = LedgerId.person(new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L | people << 8));
        Someone someone = new Someone(ledger, "token-" + people, people);
        Person body = Cast.declan();
        someone.record(
                Person.KIND,
                new Person(
                        Cast.CLINIC,
                        body.givenName(),
                        body.familyName(),
                        List.of(),
                        null,
                        List.of(),
                        language,
                        Person.COMMUNITY,
                        null,
                        null));
        someone.record(Phone.KIND, new Phone(someone.token, "android", language, Phone.OWN, true, null));
        return someone;
    }

    /** The job runs on that server at that moment, such as {@code 2027-01-08T10:00:00Z}. */
    int jobAt(String instant) {
        clock.set(Instant.parse(instant));
        return server.part(SendDue.class).run();
    }

    /** Takes away what earlier tests on this server planned. */
    void forgetReminders() throws SQLException {
        try (Connection connection = database.connect()) {
            Sql.run(connection, "delete from reminder_attempt");
            Sql.run(connection, "delete from reminder");
        }
    }

    /** What the table says of a person's messages: step, state and reason, in the order of their times. */
    List<String> table(Someone someone) throws SQLException {
        try (Connection connection = database.connect()) {
            return Sql.list(
                    connection,
                    "select step, state, reason from reminder where ledger = ? order by send_at, step",
                    row -> row.getString(1) + " " + row.getString(2)
                            + (row.getString(3) == null ? "" : " " + row.getString(3)),
                    someone.ledger.uuid());
        }
    }

    /** The log of tries of a person's messages: channel and result. */
    List<String> tries(Someone someone) throws SQLException {
        try (Connection connection = database.connect()) {
            return Sql.list(connection, """
                    select a.channel, a.result from reminder_attempt a join reminder r on r.ref = a.ref
                    where r.ledger = ? order by a.at, a.number, a.channel desc""", row -> row.getString(1) + " " + row.getString(2), someone.ledger.uuid());
        }
    }

    @Override
    public void close() {
        server.close();
        fcm.close();
    }

    /** A person with a phone. */
    final class Someone {

        final LedgerId ledger;
        final String token;
        private final Entries entries;

        Someone(LedgerId ledger, String token, int number) {
            this.ledger = ledger;
            this.token = token;
            this.entries = Entries.of(ledger, FixedIds.after((long) number << 24));
        }

        /** A worker's tablet records this now, and it arrives at once. */
        <B extends Body> Entry record(Kind<B> kind, B body) {
            return delivers(writes(kind, body));
        }

        /** A worker's tablet records this now, with no network. */
        <B extends Body> Entry writes(Kind<B> kind, B body) {
            entries.at(clock.instant().toString());
            return entries.record(kind, body);
        }

        /** The same, as the next entry of that thread. */
        <B extends Body> Entry correct(Kind<B> kind, Entry before, B body) {
            entries.at(clock.instant().toString());
            return delivers(entries.correct(kind, before, body, "changed"));
        }

        /** A worker's tablet books that appointment, such as {@code 2027-01-15T10:00}. */
        Entry books(String start) {
            return record(Appointment.KIND, Sessions.appointment(start));
        }

        /** What the phone showed. */
        List<String> read() {
            return fcm.phone(token).shown().stream().map(Push::text).toList();
        }

        /** What a tablet had recorded arrives. */
        Entry delivers(Entry entry) {
            List<Receipt> receipts = server.part(Intake.class)
                    .admit(List.of(EntryCodec.read(EntryCodec.write(entry).bytes())), new Speaker.Service());
            assertThat(receipts).singleElement().isInstanceOf(Receipt.Accepted.class);
            return entry;
        }
    }
}
