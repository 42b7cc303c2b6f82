package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.io.File;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.throughcare.mobile.jvm.ClassArchive;
import org.throughcare.mobile.jvm.TabletJvm;
import org.throughcare.mobile.scenario.Hand;
import org.throughcare.mobile.scenario.Wire;
import org.throughcare.mobile.scenario.World;
import org.throughcare.mobile.testkit.PackedFolders;
import org.throughcare.mobile.testkit.Plaintexts;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Phone;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.server.access.Roles;
import org.throughcare.server.testkit.LogLines;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestDirectory;

/**
 * A day of real use through the app itself, in a process of its own that is started as the installed app is, leaving its classes for the
 * next start: taps, real clock, real server. Afterwards every byte that the process wrote is searched for all that it was told: what it fetched and what
 * was typed.
 */
class NothingReadableLeftTest {

    private static final int PEOPLE = 240;
    private static final int FETCHED = 5 * PEOPLE;
    private static final int TYPED_FROM = 10_000;
    private static final int TYPED_AT_MOST = 20_000;
    private static final String VISIBLE = "Asha Patel";

    @TempDir
    Path folder;

    private final List<LedgerId> people = new ArrayList<>();

    @Test
    @Timeout(400)
    @Requirement("USR-4")
    void afterADayOfRealUseNoByteThatTheTabletWroteTellsAnythingAndNoLineOfTheServersLog() throws Exception {
        Path own = Files.createDirectory(folder.resolve("own"));
        try (LogLines log = LogLines.ofEverything();
                World world = World.at(Clock.systemUTC()
                        .instant()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
                Wire wire = Wire.to(world.server().uri())) {
            somebodyRecorded(world);

            Path jar = own.resolve("app.jar");
            List<Path> app = PackedFolders.into(jar, classPath());
            ClassArchive archive = new ClassArchive(jar);
            Used day = new Used(own, wire, UsedTablet.Part.DAY, TYPED_FROM, app, archive.leave());
            day.process().waitFor();
            assertThat(day.said()).endsWith("done");
            archive.keep();
            assertThat(archive.isThere()).as("classes left for the next start").isTrue();
            nothingIsReadable(own, day.next());

            wire.down();
            Used wing = new Used(own, wire, UsedTablet.Part.WING, day.next(), app, archive.use());
            wing.until(" typing");
            int before = wing.next();
            wing.untilNext(before + 60);
            wing.process().destroyForcibly().waitFor();
            assertThat(own.resolve("data/tablet.db-wal")).isNotEmptyFile();
            nothingIsReadable(own, wing.next());

            wire.up();
            world.server().directory().real().end(people.get(1), Cast.WING);
            Used evening = new Used(own, wire, UsedTablet.Part.EVENING, wing.next(), app, archive.use());
            evening.until(" handed in");
            noMoreIsTakenOf(world);
            Files.createFile(folder.resolve("go-on"));
            evening.until(" done");
            crash(evening.process());
            nothingIsReadable(own, evening.next());

            wasReal(world, own, List.of(day, wing, evening));
            assertThat(new Plaintexts(everything(evening.next())).in(log.text().getBytes(StandardCharsets.UTF_8)))
                    .as("in the server's log")
                    .isEmpty();
            assertThat(log.count()).isPositive();
            assertThat(wire.refusals()).as("answers that refuse").isNotEmpty();
            assertThat(new Plaintexts(everything(evening.next()))
                            .in(String.join("\n", wire.refusals()).getBytes(StandardCharsets.UTF_8)))
                    .as("in what the server refuses with")
                    .isEmpty();
            System.out.printf(
                    "%d known texts: %d fetched, %d typed; forms saved %d, left open %d; %d bytes searched%n",
                    everything(evening.next()).size(),
                    FETCHED + PEOPLE,
                    evening.next() - TYPED_FROM,
                    day.saved() + wing.saved() + evening.saved(),
                    day.left() + wing.left() + evening.left(),
                    bytesBelow(own));
        }
    }

    private static List<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    /** What a colleague has recorded on another tablet, which comes by itself. */
    private void somebodyRecorded(World world) {
        Hand rhys = world.tablet("rhys").signIn("Rhys Morgan");
        for (int i = 0; i < PEOPLE; i++) {
            Person person = new Person(
                    Cast.WING,
                    Secret.word(5 * i + 1),
                    Secret.word(5 * i),
                    List.of(Secret.word(5 * i + 2)),
                    null,
                    List.of(new Identifier(Identifier.LOCAL, Secret.word(5 * i + 4))),
                    "en",
                    Person.PRISON,
                    null,
                    Secret.word(5 * i + 3));
            LedgerId ledger = Hand.saved(rhys.tablet()
                            .capture()
                            .saveAnyway(
                                    rhys.session(),
                                    List.of(rhys.tablet().capture().newPerson(Person.KIND, person))))
                    .get(0)
                    .ledger();
            people.add(ledger);
            rhys.record(ledger, Phone.KIND, new Phone(null, null, "en", Phone.OWN, true, Secret.phone(i)));
        }
        assertThat(rhys.sync().waiting()).isZero();
    }

    /** What comes signed with the worker's key on that tablet is held from now on. */
    private static void noMoreIsTakenOf(World world) throws SQLException {
        try (Connection database = world.server().database().connect();
                Statement statement = database.createStatement()) {
            assertThat(statement.executeUpdate("update signing_key set revoked_at = now() where worker = '" + Cast.ASHA
                            + "' and revoked_at is null"))
                    .isPositive();
        }
    }

    /** A fault in native code, as the machine reports it. */
    private static void crash(Process process) throws Exception {
        if (System.getProperty("os.name").equals("Linux")) {
            new ProcessBuilder("kill", "-SEGV", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } else {
            process.destroyForcibly().waitFor();
        }
    }

    private static List<String> everything(int typedTo) {
        return Stream.of(
                        Secret.words(0, FETCHED),
                        IntStream.range(0, PEOPLE).mapToObj(Secret::phone),
                        Secret.words(TYPED_FROM, typedTo),
                        Stream.of(TestDirectory.PASSPHRASE))
                .flatMap(words -> words)
                .toList();
    }

    private static void nothingIsReadable(Path own, int typedTo) {
        assertThat(typedTo).isBetween(TYPED_FROM, TYPED_AT_MOST);
        assertThat(new Plaintexts(everything(typedTo + 20)).below(own)).isEmpty();
    }

    /** The search looks where the tablet wrote, what was typed was recorded, and all that was to happen happened. */
    private void wasReal(World world, Path own, List<Used> parts) throws IOException, SQLException {
        assertThat(new Plaintexts(List.of(VISIBLE, "record_read")).below(own))
                .as("who signs in can be told from the file, and how it is laid out")
                .containsEntry(Path.of("data/tablet.db"), Set.of(VISIBLE, "record_read"));
        int last = parts.get(parts.size() - 1).next();
        assertThat(everything(last)).doesNotHaveDuplicates().hasSizeGreaterThan(1_600);
        assertThat(last - TYPED_FROM).as("typed").isGreaterThan(250);
        // How many forms take what is typed into them hangs on the day and the hour at which this runs.
        assertThat(parts.get(0).saved()).as("saved by day").isPositive();
        assertThat(parts.get(0).left()).as("left open by day").isGreaterThan(5);
        assertThat(parts.get(2).saved()).as("saved in the evening").isPositive();
        assertThat(Files.readString(own.resolve("WING.err"))).contains("java.lang.IllegalStateException", "\tat ");
        Plaintexts typed = new Plaintexts(Secret.words(TYPED_FROM, last).toList());
        assertThat(typed.in(all(world, "select convert_from(bytes, 'UTF8') from entry")))
                .as("of what was typed is in the record")
                .isNotEmpty();
        assertThat(typed.in(all(world, "select convert_from(bytes, 'UTF8') from held")))
                .as("of what was typed is held or kept")
                .isNotEmpty();
        try (Stream<Path> left = Files.list(own.resolve("at"))) {
            assertThat(left).as("in the folder in which it ran").isEmpty();
        }
        assertThat(preparedDays(own))
                .as("days ahead that it prepared while nobody touched it")
                .isPositive();
    }

    private static int preparedDays(Path own) throws SQLException {
        try (Connection tablet = DriverManager.getConnection("jdbc:sqlite:" + own.resolve("data/tablet.db"));
                Statement statement = tablet.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM prepared")) {
            return count.getInt(1);
        }
    }

    private static byte[] all(World world, String question) {
        return world.query(question).getBytes(StandardCharsets.UTF_8);
    }

    private static long bytesBelow(Path own) throws IOException {
        try (Stream<Path> files = Files.walk(own)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /** The app's process for a part of the day: all that it writes is below one folder. */
    private final class Used {

        private final Path report;
        private final Process process;

        Used(Path own, Wire wire, UsedTablet.Part part, int first, List<Path> app, List<String> flags)
                throws IOException {
            report = folder.resolve(part + ".report");
            for (String name : List.of("data", "tmp", "home", "at")) {
                Files.createDirectories(own.resolve(name));
            }
            List<String> used = new ArrayList<>(TabletJvm.WITHOUT_DISPLAY);
            used.addAll(List.of(
                    "-Djava.awt.headless=true",
                    "-Dfile.encoding=UTF-8",
                    "-Djava.io.tmpdir=" + own.resolve("tmp"),
                    "-Duser.home=" + own.resolve("home"),
                    "-cp",
                    app.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                    UsedTablet.class.getName(),
                    wire.uri().toString(),
                    own.resolve("data").toString(),
                    part.toString(),
                    Integer.toString(first),
                    report.toString(),
                    TestDirectory.PASSPHRASE));
            ProcessBuilder builder = new ProcessBuilder(TabletJvm.command(flags, used))
                    .directory(own.resolve("at").toFile())
                    .redirectOutput(own.resolve(part + ".out").toFile())
                    .redirectError(own.resolve(part + ".err").toFile());
            builder.environment()
                    .putAll(Map.of(
                            "HOME", own.resolve("home").toString(),
                            "TMPDIR", own.resolve("tmp").toString(),
                            "JAVA_TOOL_OPTIONS",
                                    "-XX:+HeapDumpOnOutOfMemoryError -XX:ErrorFile=" + own.resolve("at/crash.txt")));
            process = builder.start();
        }

        Process process() {
            return process;
        }

        String said() throws IOException {
            return Files.exists(report) ? Files.readString(report).strip() : "";
        }

        int next() throws IOException {
            return number(0);
        }

        int saved() throws IOException {
            return number(1);
        }

        int left() throws IOException {
            return number(2);
        }

        private int number(int column) throws IOException {
            List<String> lines = said().lines().toList();
            return Integer.parseInt(lines.get(lines.size() - 1).split(" ", -1)[column]);
        }

        void until(String what) throws IOException {
            while (!said().contains(what)) {
                mustLive();
            }
        }

        void untilNext(int word) throws IOException {
            while (next() < word) {
                mustLive();
            }
        }

        private void mustLive() throws IOException {
            assertThat(process.isAlive()).as(said()).isTrue();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatTheServerRefusesIsRepeatedInNoAnswerAndNoLineOfItsLog(boolean everything) {
        List<String> words = Secret.words(0, 1_200).toList();
        Plaintexts plaintexts = new Plaintexts(words);
        List<Integer> statuses = new ArrayList<>();
        StringBuilder answered = new StringBuilder();
        String logged;
        try (LogLines log = everything ? LogLines.ofEverything() : new LogLines();
                World world = World.at("2026-12-08T09:00:00Z")) {
            TestClient asha = TestClient.signIn(world.server().uri(), "Asha Patel", Cast.TABLET_A);
            world.server().directory().worker("Ada Administrator", Set.of(Roles.ADMINISTRATOR));
            TestClient ada = TestClient.signIn(world.server().uri(), "Ada Administrator", Cast.TABLET_B);
            Refused refused = new Refused(asha, ada, words);
            for (HttpResponse<byte[]> answer : refused.all()) {
                statuses.add(answer.statusCode());
                answered.append(new String(answer.body(), StandardCharsets.UTF_8));
                answered.append(answer.headers().map());
            }
            LoggerFactory.getLogger("org.throughcare.canary").debug("a canary sings");
            logged = log.text();
        }

        assertThat(statuses).contains(400, 401, 403, 404, 409);
        assertThat(plaintexts.in(answered.toString().getBytes(StandardCharsets.UTF_8)))
                .as("in the answers")
                .isEmpty();
        assertThat(plaintexts.in(logged.getBytes(StandardCharsets.UTF_8)))
                .as("in the log")
                .isEmpty();
        assertThat(logged.contains("a canary sings"))
                .as("listening at " + (everything ? Level.DEBUG : Level.INFO))
                .isEqualTo(everything);
    }
}
