package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.store.EntryState;
import org.throughcare.mobile.sync.SyncStatus;
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
    void nothingIsLostWhenTheTabletIsSwitchedOffHardAfterEachSave() throws Exception {
        try (World world = World.at("2026-12-07T08:30:00Z")) {
            Hand tablet = world.tablet("a").signIn("Asha Patel");
            tablet.record(Cast.MARK, Person.KIND, Cast.mark());
            tablet.sync();
            tablet.wire().down();
            tablet.tablet().close();

            List<EntryId> saved = killAfterEachOf(Field.ALL, tablet.folder());

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
    private static List<EntryId> killAfterEachOf(int records, Path folder) throws IOException, InterruptedException {
        List<EntryId> saved = new ArrayList<>();
        Deque<Child> ready = new ArrayDeque<>();
        for (int i = 0; i < records; i++) {
            while (ready.size() < GETTING_READY) {
                ready.add(Child.start(folder));
            }
            saved.add(ready.remove().saveAndDie(i));
        }
        ready.forEach(Child::kill);
        return saved;
    }

    private record Child(Process process, BufferedReader out) {

        private static final String NEEDED =
                ".*(shared-model|sqlite-jdbc|jackson-core|java-uuid-generator|jspecify|bcprov|conscrypt|tink)[^/\\\\]*\\.jar";

        static Child start(Path folder) throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xshare:auto",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Xmx192m",
                            "-cp",
                            classPath(),
                            Recorder.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new Child(
                    process,
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
        }

        /** What the tablet needs and no more, so that 82 processes start in little time: no server, no logging. */
        private static String classPath() {
            return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .filter(part -> !part.endsWith(".jar") || part.matches(NEEDED))
                    .collect(Collectors.joining(File.pathSeparator));
        }

        EntryId saveAndDie(int index) throws IOException, InterruptedException {
            assertThat(out.readLine()).isEqualTo("ready");
            String day = "2026-12-" + String.format("%02d", 7 + index * 5 / Field.ALL);
            process.getOutputStream().write((index + " " + day + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            EntryId id = EntryId.parse(out.readLine());
            kill();
            return id;
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
