package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.store.Rescue;
import org.throughcare.mobile.store.Stored;
import org.throughcare.mobile.sync.SyncStatus;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.server.fault.Ledgers;

/** A tablet whose file is damaged says so, keeps what can be read, and fetches the rest again. */
class DamagedTabletTest {

    private static final int SCRATCHES = 6;
    private static final DrugTest NEGATIVE =
            DrugTests.voluntary("2026-12-08T08:00:00Z").negative("O", "C").build();

    private final World world = World.at("2026-12-08T09:00:00Z");
    private final Hand other = world.tablet("other").signIn("Rhys Morgan");
    private final Hand tablet = world.tablet("tablet").signIn("Asha Patel");
    private final Set<EntryId> waiting = new HashSet<>();

    @BeforeEach
    void aTabletWithSomethingToSendAndSomethingFetched() {
        other.record(Cast.MARK, Person.KIND, Cast.mark());
        for (int i = 0; i < 20; i++) {
            other.record(Cast.MARK, DrugTest.KIND, NEGATIVE);
        }
        other.sync();
        tablet.sync();
        work();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void itGoesOnWhateverWasHit() throws IOException {
        int damaged = 0;
        Set<EntryId> lost = new HashSet<>();
        for (int seed = 0; seed < SCRATCHES; seed++) {
            scratch(new Random(seed), 300);
            tablet.restart();
            damaged += Rescue.unread(tablet.tablet().store()).isPresent() ? 1 : 0;
            lost.addAll(waiting);
            unsent().forEach(lost::remove);
            waiting.clear();
            comeBack();
            work();
        }
        comeBack();
        assertThat(damaged).isPositive();
        Set<EntryId> there = Ledgers.of(world.server()).mustBeSound().numbers().keySet();
        System.out.printf(
                "%d scratches, %d found as damage, %d unsent entries lost%n", SCRATCHES, damaged, lost.size());
        assertThat(lost).hasSizeLessThan(SCRATCHES);
        assertThat(there).noneMatch(lost::contains);
    }

    @Test
    void aFileWithoutItsHeadIsSaidSetAsideAndLetGoOfInTheEnd() throws IOException {
        Set<EntryId> before = new HashSet<>(waiting);
        tablet.tablet().close();
        write(0, new byte[4096]);
        tablet.restart();

        assertThat(Rescue.unread(tablet.tablet().store())).hasValueSatisfying(rescue -> {
            assertThat(rescue.rescued()).isEqualTo(before.size());
            assertThat(rescue.lost()).isZero();
            assertThat(rescue.at()).isEqualTo(world.now());
            assertThat(tablet.folder().resolve(rescue.file())).exists();
        });
        assertThat(unsent()).isEqualTo(before);
        comeBack();
        assertThat(Ledgers.of(world.server()).numbers().keySet()).containsAll(before);

        world.server().directory().real().move(Cast.MARK, Cast.WING, Cast.CLINIC);
        world.pass(Duration.ofSeconds(1));
        tablet.sync();
        assertThat(asides()).as("it held what Asha may not see any more").isEmpty();
    }

    private void work() {
        for (int i = 0; i < 6; i++) {
            waiting.add(tablet.record(Cast.MARK, DrugTest.KIND, NEGATIVE));
        }
    }

    /** What is in the file to be sent, whether anybody could read it now or not. */
    private Set<EntryId> unsent() {
        Set<EntryId> unsent = new HashSet<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id FROM entry WHERE state IN ('WAITING', 'HELD')")) {
            while (row.next()) {
                unsent.add(EntryId.parse(row.getString(1)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return unsent;
    }

    /** Asha signs in, with the network where the tablet does not know her any more, and syncs. */
    private void comeBack() {
        tablet.signIn("Asha Patel");
        SyncStatus status = tablet.sync();
        if (!status.signInAgain().isEmpty()) {
            tablet.signIn("Asha Patel");
            status = tablet.sync();
        }
        assertThat(status.phase()).isEqualTo(SyncStatus.Phase.DONE);
        assertThat(status.waiting()).isZero();
        assertThat(status.held()).isZero();
        assertThat(status.diverged()).isEmpty();
        assertThat(tablet.tablet().store().entries(Cast.MARK))
                .extracting((Stored stored) -> stored.written().bytes())
                .usingElementComparator(Arrays::compare)
                .isEqualTo(Ledgers.of(world.server()).mustBeSound().bytes(Cast.MARK));
        assertThat(tablet.tablet().store().caseload(Cast.ASHA)).contains(Cast.MARK);
    }

    private void scratch(Random random, int length) {
        tablet.tablet().close();
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        write(random.nextLong(file().toFile().length() - length), noise);
    }

    private void write(long at, byte[] bytes) {
        try (RandomAccessFile raw = new RandomAccessFile(file().toFile(), "rw")) {
            raw.seek(at);
            raw.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return tablet.folder().resolve("tablet.db");
    }

    private List<Path> asides() throws IOException {
        try (Stream<Path> files = Files.list(tablet.folder())) {
            return new ArrayList<>(
                    files.filter(path -> path.getFileName().toString().contains("-damaged-"))
                            .toList());
        }
    }
}
