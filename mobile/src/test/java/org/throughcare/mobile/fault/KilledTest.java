package org.throughcare.mobile.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.throughcare.mobile.Tablet;
import org.throughcare.mobile.access.SignIn;
import org.throughcare.mobile.scenario.Hand;
import org.throughcare.mobile.scenario.World;
import org.throughcare.mobile.store.Faults;
import org.throughcare.mobile.store.Rescue;
import org.throughcare.mobile.sync.SyncStatus;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.server.fault.Ledgers;
import org.throughcare.server.fault.ServerProcess;
import org.throughcare.server.testkit.TestDirectory;

/** Tablets and servers that are killed in the middle of saving, pushing and pulling, at seeded moments. */
class KilledTest {

    private static final long SEED = 20261208;
    private static final int KILLS = 6;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final World world = World.at("2026-12-08T09:00:00Z");
    private final Hand other = world.tablet("other").signIn("Rhys Morgan");
    private final List<EntryId> saved = new ArrayList<>();

    @BeforeEach
    void aTabletThatKnowsAsha() {
        other.record(Cast.MARK, Person.KIND, Cast.mark());
        other.sync();
        try (Tablet tablet = tablet()) {
            assertThat(tablet.access().signIn("Asha Patel", TestDirectory.PASSPHRASE.toCharArray()))
                    .isInstanceOf(SignIn.In.class);
            tablet.sync().syncNow();
        }
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @Timeout(240)
    void aTabletIsKilledInTheMiddleOfWhatItDoes() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = BusyTablet.start(folder, world.server().uri(), world.now(), Cast.MARK);
            BufferedReader out = process.inputReader();
            assertThat(out.readLine()).isEqualTo("ready");
            int untilThen = 3 + random.nextInt(25);
            for (int i = 0; i < untilThen; i++) {
                saved.add(EntryId.parse(out.readLine()));
                if (i % 5 == 0) {
                    recordElsewhere();
                }
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(40));
            process.toHandle().destroyForcibly();
            process.waitFor();
            for (String line = out.readLine(); line != null && line.length() == 36; line = out.readLine()) {
                saved.add(EntryId.parse(line));
            }
            Faults.mustBeSound(folder.resolve("tablet.db"));
        }
        everythingIsWhole();
        System.out.printf("seed %d: a tablet killed %d times over %d saves%n", SEED, KILLS, saved.size());
    }

    @Test
    @Timeout(240)
    void aServerIsKilledInTheMiddleOfWhatComesIn() throws Exception {
        int pushes = 0;
        for (int kill = 0; kill < 3; kill++) {
            ServerProcess process = ServerProcess.start(world.server().database(), world.now());
            Thread killer = new Thread(process::kill);
            try (Tablet tablet = Tablet.open(
                    BusyTablet.config(folder, process.uri(), world.server().clock()))) {
                tablet.access().signIn("Asha Patel", TestDirectory.PASSPHRASE.toCharArray());
                int killedAt = 2 + random.nextInt(6);
                for (int i = 0; process.isAlive() || i <= killedAt; i++) {
                    for (int each = 0; each < 20; each++) {
                        Hand.saved(tablet.capture()
                                        .saveAnyway(
                                                tablet.access().session().orElseThrow(),
                                                List.of(tablet.capture().draft(Cast.MARK, DrugTest.KIND, test()))))
                                .forEach(entry -> saved.add(entry.id()));
                    }
                    if (i == killedAt) {
                        killer.start();
                    }
                    tablet.sync().syncNow();
                    pushes++;
                }
                killer.join();
            }
        }
        everythingIsWhole();
        System.out.printf("seed %d: a server killed 3 times over %d syncs and %d saves%n", SEED, pushes, saved.size());
    }

    private void recordElsewhere() {
        saved.add(other.record(Cast.MARK, DrugTest.KIND, test()));
        other.sync();
    }

    private static DrugTest test() {
        return DrugTests.voluntary("2026-12-08T08:00:00Z").negative("O", "C").build();
    }

    private Tablet tablet() {
        return Tablet.open(
                BusyTablet.config(folder, world.server().uri(), world.server().clock()));
    }

    private void everythingIsWhole() {
        try (Tablet tablet = tablet()) {
            assertThat(Rescue.unread(tablet.store())).as("a kill is no damage").isEmpty();
            tablet.access().signIn("Asha Patel", TestDirectory.PASSPHRASE.toCharArray());
            SyncStatus status = tablet.sync().syncNow();
            assertThat(status.phase()).isEqualTo(SyncStatus.Phase.DONE);
            assertThat(status.signInAgain()).isEmpty();
            assertThat(status.waiting()).isZero();
            assertThat(status.held()).isZero();
            Ledgers server = Ledgers.of(world.server()).mustBeSound();
            assertThat(server.numbers().keySet())
                    .as("what was said to be saved")
                    .containsAll(saved);
            assertThat(tablet.store().entries(Cast.MARK))
                    .extracting(stored -> stored.written().bytes())
                    .usingElementComparator(Arrays::compare)
                    .isEqualTo(server.bytes(Cast.MARK));
        }
        Faults.mustBeSound(folder.resolve("tablet.db"));
    }
}
