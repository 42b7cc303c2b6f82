package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.Workbench;
import org.throughcare.mobile.access.SignIn;
import org.throughcare.mobile.gallery.Fx;
import org.throughcare.mobile.gallery.Taps;
import org.throughcare.mobile.link.Codes;
import org.throughcare.mobile.loop.Threads;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.sync.SyncStatus;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;

/**
 * An administrator looks into the audit trail and withdraws a worker's access, with a finger on the app's own window: real
 * server, real database, real tablets.
 */
class TrailOnTheScreenTest {

    private static final String READ = "Opened a person's record on a tablet";

    private final World world = World.at("2026-12-08T09:00:00Z");
    private final Hand desk = world.tablet("desk");
    private final Hand wing = world.tablet("wing").clockWrongBy(Duration.ofMinutes(3));
    private Taps taps;

    @BeforeEach
    void adaSignsIn() {
        taps = AtTheDesk.ada(world, desk);
    }

    @AfterEach
    void close() {
        taps.close();
        world.close();
    }

    @Test
    @Requirement("USR-6")
    void twelveReadsWithoutANetworkAreFoundWithTheTabletsTimeAndTheServersAndSaved() throws IOException {
        twelveReads();

        taps.tap("Audit trail");
        taps.until("Who did it");
        taps.typeAt("Who did it", "asha");
        taps.tap("Who did it: Asha Patel");
        taps.typeAt("What was done", "opened a person's record");
        taps.tap("What was done: " + READ);
        taps.tap("Search the trail");
        taps.until("12 records of the trail");
        String each = "All that was done with this record: " + READ + ", Thu 10 Dec 2026, 09:24";
        assertThat(taps.everyWord().stream().filter(each::equals))
                .as("the server's time")
                .hasSize(12);
        assertThat(taps.says("Asha Patel · Thu 10 Dec 2026, 09:24")).isTrue();
        assertThat(taps.everyWord().stream()
                        .filter(words -> words.startsWith("By the tablet's clock: Tue 8 Dec 2026, 09:"))
                        .filter(words -> words.endsWith(", without a network"))
                        .distinct())
                .as("the tablet's, a different one each")
                .hasSize(12);

        taps.tap("All that was done with this record: " + READ);
        taps.until("Looked for: Record: " + Cast.SIAN.uuid());
        taps.until("7 records of the trail");

        taps.tap("Save all of it as a file");
        taps.until("audit-trail-");
        Path folder = desk.folder().resolve("saved");
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.findFirst().orElseThrow();
            assertThat(taps.says(file.toString())).isTrue();
            List<String> lines = Files.readAllLines(file);
            assertThat(lines.stream().filter(line -> line.contains("record-read-on-tablet")))
                    .hasSize(6);
            Fields last = Fields.of(
                    JsonText.readObject(lines.get(lines.size() - 1).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            assertThat(taps.says("with the hash " + last.text("hash"))).isTrue();
        }
        assertThat(trail("audit-read")).isEqualTo("done\ndone\n");
        assertThat(trail("audit-exported")).isEqualTo("done\n");
    }

    @Test
    void whatTheServerCanNotReadStandsBesideTheFieldAndWhatIsFoundGoesWithALock() {
        twelveReads();
        taps.tap("Audit trail");
        taps.until("Whose record");
        taps.typeAt("Whose record", "Siân");
        taps.tap("Search the trail");
        taps.until("That is no number of a record");
        taps.typeAt("Whose record", Cast.SIAN.uuid().toString());
        desk.wire().down();
        taps.tap("Search the trail");
        taps.until("This needs a network");
        desk.wire().up();
        taps.tap("Try again");
        taps.until(READ);
        taps.tap("Lock");
        assertThat(taps.everyWord()).noneMatch(words -> words.contains("Asha Patel ·"));
    }

    @Test
    void whetherTheTrailIsWholeIsSeenOnTheScreen() throws SQLException {
        twelveReads();
        taps.tap("Is the audit trail whole?");
        taps.until("Verify the trail now");
        taps.tap("Verify the trail now");
        taps.until("The audit trail is whole");
        taps.typeAt("Number that was noted", "1");
        taps.typeAt("Hash that was noted", "abc");
        taps.tap("Verify the trail now");
        taps.until("That is no hash");
        taps.typeAt("Hash that was noted", "0".repeat(64));
        taps.tap("Verify the trail now");
        taps.until("At record 1: the trail does not have what was noted");
        taps.typeAt("Number that was noted", "");
        taps.typeAt("Hash that was noted", "");
        tamper("update audit set worker = '" + Cast.RHYS + "' where act = 'record-read-on-tablet'");
        taps.tap("Verify the trail now");
        taps.until("it does not say what it said");
        assertThat(taps.says("The audit trail is whole")).isFalse();
    }

    @Test
    @Requirement("USR-4")
    void aWorkerWhoseAccessIsWithdrawnIsLockedOutAndWhatTheyHadIsGone() {
        wing.signIn("Rhys Morgan");
        wing.record(Cast.MARK, Person.KIND, Cast.mark());
        wing.sync();
        assertThat(wing.tablet().store().entries(Cast.MARK)).isNotEmpty();

        taps.tap("Workers");
        taps.until("Search for a worker");
        taps.until("Rhys Morgan");
        taps.typeAt("Search for a worker", "rhys");
        taps.tap("Rhys Morgan");
        taps.until("Signed in on");
        assertThat(taps.says("wing")).isTrue();
        taps.tap("Withdraw access");
        taps.until("Rhys Morgan can't sign in any more");
        desk.wire().down();
        taps.tap("Yes, withdraw access now");
        taps.until("Whether access is withdrawn is not known");
        assertThat(world.query("select name from worker where withdrawn_at is not null"))
                .isEmpty();
        desk.wire().up();
        taps.tap("Try again");
        taps.until("Signed in on");
        taps.tap("Withdraw access");
        taps.tap("Yes, withdraw access now");
        taps.until("Access is withdrawn");
        taps.until("Tue 8 Dec 2026, 09:00");
        assertThat(world.query("select name from worker where withdrawn_at is not null"))
                .isEqualTo("Rhys Morgan\n");
        assertThat(trail("worker-withdrawn")).isEqualTo("done\n");

        world.pass(Duration.ofMinutes(1));
        assertThat(wing.sync().phase()).isEqualTo(SyncStatus.Phase.WIPED);
        assertThat(wing.restart().tablet().store().entries(Cast.MARK)).isEmpty();
        assertThat(wing.trySignIn("Rhys Morgan", Codes.NONE)).isInstanceOf(SignIn.Denied.class);
        assertThat(wing.trySignIn("Asha Patel", Codes.NONE)).isInstanceOf(SignIn.In.class);
    }

    @Test
    void aSecondFactorIsResetByAnotherAdministratorAlone() {
        taps.tap("Workers");
        taps.until("Bethan Hughes");
        taps.tap("Bethan Hughes");
        taps.until("Reset second factor");
        taps.tap("Reset second factor");
        taps.tap("Yes, reset it now");
        taps.until("The second factor is reset");
        assertThat(trail("second-factor-reset")).isEqualTo("done\n");
        taps.tap("Administration");
        taps.tap("Workers");
        taps.until(AtTheDesk.ADA);
        taps.tap(AtTheDesk.ADA);
        taps.until("This is you");
        assertThat(taps.says("Withdraw access")).isFalse();
    }

    /** Asha opens two people's records six times each where there is no network, and hands in that she did two days later. */
    private void twelveReads() {
        wing.signIn("Asha Patel");
        wing.record(Cast.MARK, Person.KIND, Cast.mark());
        wing.record(Cast.SIAN, Person.KIND, Cast.mark());
        wing.sync();
        Workbench hers = AtTheDesk.workbench(wing, Threads.direct());
        wing.wire().down();
        wing.sync();
        for (int i = 0; i < 6; i++) {
            for (var person : List.of(Cast.MARK, Cast.SIAN)) {
                world.pass(Duration.ofMinutes(2));
                Fx.run(() -> hers.go(new Route.Person(person)));
                Fx.run(() -> hers.go(new Route.Today()));
            }
        }
        world.pass(Duration.ofDays(2));
        wing.wire().up();
        wing.sync();
        wing.sync();
    }

    /** What came of these acts of the administrator. */
    private String trail(String act) {
        return world.query("select a.outcome from audit a join worker w on w.id = a.worker where a.act = '" + act
                + "' and w.name = '" + AtTheDesk.ADA + "' order by a.at, a.id");
    }

    /** As somebody who owns the tables and knows how they are guarded. */
    private void tamper(String change) throws SQLException {
        try (Connection database = world.server().database().connect();
                Statement statement = database.createStatement()) {
            statement.execute("alter table audit disable trigger user");
            statement.execute(change);
            statement.execute("alter table audit enable trigger user");
        }
    }
}
