package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.access.SignIn;
import org.throughcare.mobile.gallery.Taps;
import org.throughcare.mobile.link.Codes;
import org.throughcare.mobile.sync.SyncStatus;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Requirement;

/**
 * An administrator lets a worker's tablet in and reports it lost, with a finger on the app's own window: real server, real
 * database, real tablets.
 */
@Requirement("USR-4")
class LostTabletOnTheScreenTest {

    private static final String LOSE = "End its access and list what was on it";

    private final World world = World.at("2026-12-08T09:00:00Z", Map.of("THROUGHCARE_ENROLMENT", "required"));
    private final Hand desk = world.tablet("desk");
    private final Hand wing = world.tablet("wing");
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
    void aWorkersTabletIsLetInWorksIsLostAndErased() throws IOException {
        assertThat(wing.trySignIn("Rhys Morgan", Codes.NONE)).isEqualTo(new SignIn.Denied("enrolment-required"));
        String code = makeACodeForRhys();
        assertThat(wing.trySignIn("Asha Patel", new Codes("", code)))
                .as("it is for him alone")
                .isEqualTo(new SignIn.Denied("enrolment-wrong"));
        assertThat(wing.trySignIn("Rhys Morgan", new Codes("", code))).isInstanceOf(SignIn.In.class);
        wing.record(Cast.MARK, Person.KIND, Cast.mark());
        wing.record(Cast.MARK, DrugTest.KIND, test());
        wing.sync();
        world.pass(Duration.ofMinutes(1));
        wing.sync();
        wing.record(Cast.MARK, DrugTest.KIND, test());
        wing.wire().down();
        wing.tablet().access().lock();

        reportLost();
        taps.until("1 person's record was on it");
        assertThat(taps.says("Mark O'Leary")).isTrue();
        int entries = world.onServer(Cast.MARK).size();
        taps.until(entries + " entries: 1–" + entries);
        assertThat(taps.says("There for Rhys Morgan")).isTrue();
        assertThat(taps.says("Siân")).isFalse();
        assertThat(taps.says("As of its last contact, Tue 8 Dec 2026, 09:01")).isTrue();
        theListIsSavedForTheAdministratorAlone();
        assertThat(trail("tablet-lost")).isEqualTo("done Left on the 9:40 bus\n");

        wing.wire().up();
        world.pass(Duration.ofMinutes(1));
        assertThat(wing.sync().phase()).isEqualTo(SyncStatus.Phase.WIPED);
        assertThat(wing.restart().tablet().store().entries(Cast.MARK)).isEmpty();
        assertThat(wing.trySignIn("Rhys Morgan", Codes.NONE)).isEqualTo(new SignIn.Denied("enrolment-required"));
        assertThat(wing.trySignIn("Rhys Morgan", new Codes("", code))).isEqualTo(new SignIn.Denied("enrolment-wrong"));

        taps.tap("Administration");
        taps.tap("Tablets");
        taps.until("Access ended, and erased");
        taps.tap("wing");
        taps.until("Everything on the tablet was erased");
        assertThat(taps.says("Verified")).isTrue();
        taps.tap("See whose records were on it");
        fillIn("To see what became of it");
        taps.until("Everything that was on it has been destroyed");
    }

    @Test
    void whatWasAskedWhenTheNetworkWentIsAskedAgainAndDoneOnce() {
        wing.trySignIn("Rhys Morgan", new Codes("", makeACodeForRhys()));
        wing.record(Cast.MARK, Person.KIND, Cast.mark());
        wing.sync();

        taps.tap("Administration");
        taps.tap("Tablets");
        taps.until("wing");
        taps.tap("wing");
        taps.until("In use");
        taps.tap("This tablet is lost");
        taps.until("What happens when you go on");
        desk.wire().down();
        fillIn("Stolen from a car");
        taps.until("The list has not come");
        assertThat(trail("tablet-lost")).isEmpty();
        desk.wire().up();
        taps.tap(LOSE);
        taps.until("Mark O'Leary");
        assertThat(world.query("select count(*) from device where revoked_at is not null"))
                .isEqualTo("1\n");

        taps.tap("Lock");
        assertThat(taps.everyWord()).noneMatch(words -> words.contains("O'Leary") || words.contains("Stolen"));
    }

    @Test
    void anAdministratorWhoseClockIsWrongLosesNothingByIt() {
        desk.clockWrongBy(Duration.ofDays(3));
        assertThat(wing.trySignIn("Rhys Morgan", new Codes("", makeACodeForRhys())))
                .isInstanceOf(SignIn.In.class);
        wing.record(Cast.MARK, Person.KIND, Cast.mark());
        wing.sync();
        wing.tablet().access().lock();

        desk.clockWrongBy(Duration.ofDays(-3));
        reportLost();
        taps.until("1 person's record was on it");
        assertThat(taps.says("As of its last contact, Tue 8 Dec 2026, 09:00")).isTrue();
        assertThat(world.query("select at from audit where act = 'tablet-lost'"))
                .as("the server's time")
                .startsWith("2026-12-08 09:00");
        assertThat(wing.sync().phase()).isEqualTo(SyncStatus.Phase.WIPED);
    }

    @Test
    void aCodeIsMadeVoidOnTheScreenAndLetsNobodyIn() {
        String code = makeACodeForRhys();
        taps.tap("I have passed it on");
        taps.until("1 code can be used");
        taps.tap("Make void");
        taps.tap("Yes, make it void");
        taps.until("The code is void");
        assertThat(wing.trySignIn("Rhys Morgan", new Codes("", code))).isEqualTo(new SignIn.Denied("enrolment-wrong"));
        assertThat(trail("enrolment-code-revoked")).isEqualTo("done \n");
    }

    private String makeACodeForRhys() {
        taps.tap("Codes that let tablets in");
        taps.until("No code can be used now");
        taps.tap("Make a code");
        taps.until("For which worker");
        taps.typeAt("For which worker", "rhys");
        taps.tap("For which worker: Rhys Morgan");
        taps.tap("How long it is good: 1 day");
        taps.tap("Make the code");
        taps.until("It is shown only now");
        String said = "The code: ";
        return taps.words().stream()
                .filter(words -> words.startsWith(said))
                .map(words -> words.substring(said.length()).replaceAll("[ ,]", ""))
                .findFirst()
                .orElseThrow();
    }

    private void reportLost() {
        taps.tap("Administration");
        taps.tap("Tablets");
        taps.until("Search for a tablet");
        taps.until("wing");
        taps.typeAt("Search for a tablet", "rhys");
        taps.tap("wing");
        taps.until("In use");
        taps.tap("This tablet is lost");
        taps.until("What happens when you go on");
        fillIn("Left on the 9:40 bus");
    }

    private void fillIn(String reason) {
        taps.until("What happens when you go on");
        taps.typeAt("Why its access ends", reason);
        taps.tap("Are you sure");
        taps.tap(LOSE);
    }

    private void theListIsSavedForTheAdministratorAlone() throws IOException {
        Path folder = desk.folder().resolve("saved");
        assertThat(folder).doesNotExist();
        taps.tap("Save this list as a file");
        taps.until("lost-tablet-wing-");
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.findFirst().orElseThrow();
            assertThat(taps.says(file.toString())).isTrue();
            List<String> lines = Files.readAllLines(file);
            assertThat(lines).hasSize(2);
            assertThat(lines.get(1)).contains("Mark O'Leary", Cast.MARK.toString(), ",1988-02-29,0,1 2,Rhys Morgan,");
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                        .isEqualTo("rwx------");
            }
        }
    }

    /** What the trail says of these acts of the administrator: what came of each, and why it was done. */
    private String trail(String act) {
        return world.query(
                "select a.outcome || ' ' || coalesce(a.reason, '') from audit a join worker w on w.id = a.worker"
                        + " where a.act = '" + act + "' and w.name = '" + AtTheDesk.ADA + "' order by a.at, a.id");
    }

    private static DrugTest test() {
        return DrugTests.voluntary("2026-12-08T08:00:00Z").negative("O").build();
    }
}
