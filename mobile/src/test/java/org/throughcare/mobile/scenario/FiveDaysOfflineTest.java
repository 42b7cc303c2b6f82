package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughcare.mobile.store.EntryState;
import org.throughcare.mobile.sync.SyncStatus;
import org.throughcare.mobile.testkit.OwnProcess;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;

/** Five days on the wings without a network, the tablet switched off hard after every single save. */
class FiveDaysOfflineTest {

    private static final int GETTING_READY = 2;

    @Test
    @Requirement("USR-1")
    void nothingIsLostWhenTheTabletIsSwitchedOffHardAfterEachSave(@TempDir Path work) throws Exception {
        try (World world = World.at("2026-12-07T08:30:00Z")) {
            Hand tablet = world.tablet("a").signIn("Asha Patel");
            tablet.record(Cast.MARK, Person.KIND, Cast.mark());
            tablet.sync();
            tablet.wire().down();
            tablet.tablet().close();

            List<EntryId> saved = killAfterEachOf(Field.ALL, tablet.folder(), work);

            world.nowAt("2026-12-11T17:00:00Z");
            tablet.restart().signIn("Asha Patel");
            assertThat(tablet.tablet().store().unsent())
                    .as("all there, in the order of their saves, marked as waiting")
                    .allSatisfy(stored -> assertThat(stored.state()).isEqualTo(EntryState.WAITING))
                    .extracting(stored -> stored.entry().id())
                    .isEqualTo(saved);
            assertThat(tablet.tablet().sync().status().waiting()).isEqualTo(82);

            tablet.wire().up();
            SyncStatus status = tablet.sync();

            assertThat(status.phase()).isEqualTo(SyncStatus.Phase.DONE);
            assertThat(status.waiting()).isZero();
            assertThat(status.held()).isZero();
            assertThat(world.onServer(Cast.MARK))
                    .extracting(Entry::id)
                    .as("the person, and each record once")
                    .hasSize(83)
                    .endsWith(saved.toArray(EntryId[]::new));
        }
    }

    /** Starts a process for each record, kills it right after its save returned; two more get ready meanwhile. */
    private static List<EntryId> killAfterEachOf(int records, Path folder, Path work)
            throws IOException, InterruptedException {
        OwnProcess tablet = OwnProcess.of(Recorder.class, "192m").packedInto(work.resolve("tablet.jar"));
        List<String> quick = keptClasses(tablet, folder, work);
        List<EntryId> saved = new ArrayList<>();
        Deque<Child> ready = new ArrayDeque<>();
        for (int i = 0; i < records; i++) {
            while (ready.size() < GETTING_READY) {
                ready.add(Child.of(tablet.start(quick, folder.toString())));
            }
            saved.add(ready.remove().saveAndDie(i));
        }
        ready.forEach(Child::kill);
        return saved;
    }

    /** What one process loaded that recorded on a copy of the tablet, kept for the others: they start in half the time. */
    private static List<String> keptClasses(OwnProcess tablet, Path folder, Path work)
            throws IOException, InterruptedException {
        Path copy = Files.createDirectory(work.resolve("copy"));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        Path kept = work.resolve("classes.jsa");
        Child.of(tablet.start(List.of("-XX:ArchiveClassesAtExit=" + kept), copy.toString()))
                .saveAndEnd(0);
        return List.of("-XX:SharedArchiveFile=" + kept);
    }

    private record Child(Process process, BufferedReader out) {

        static Child of(Process process) {
            return new Child(
                    process,
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
        }

        EntryId saveAndDie(int index) throws IOException {
            EntryId id = save(index);
            kill();
            return id;
        }

        /** Saves one and ends by itself. */
        void saveAndEnd(int index) throws IOException, InterruptedException {
            save(index);
            process.getOutputStream().close();
            assertThat(process.waitFor()).isZero();
            out.close();
        }

        private EntryId save(int index) throws IOException {
            assertThat(out.readLine()).isEqualTo("ready");
            String day = "2026-12-" + String.format("%02d", 7 + index * 5 / Field.ALL);
            process.getOutputStream().write((index + " " + day + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            return EntryId.parse(out.readLine());
        }

        /** SIGKILL: the process gets no chance to tidy up. */
        void kill() {
            process.destroyForcibly();
            try {
                process.waitFor();
                out.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
