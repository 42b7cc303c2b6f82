package org.throughcare.mobile.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.sample.SampleWorker;
import org.throughcare.model.sample.SampleWorld;
import org.throughcare.server.Server;
import org.throughcare.server.testkit.FakeFcm;

/** The shift that the run plays, on the real stack: server, PostgreSQL, tablets, a stand-in of Firebase. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ShiftTest {

    @TempDir
    static Path folder;

    private static SampleWorld world;
    private static FakeFcm phones;
    private static Server server;

    @BeforeAll
    static void start() {
        world = SampleWorld.on(LocalDate.now(Scene.ZONE).minusDays(9));
        phones = FakeFcm.start();
        server = Server.start(Map.of(
                "THROUGHCARE_DATA", folder.resolve("server").toString(),
                "THROUGHCARE_PORT", "-1",
                "THROUGHCARE_FCM_URL", phones.url(),
                "THROUGHCARE_REMINDERS_EVERY", "1s",
                "THROUGHCARE_REMINDERS_QUIET", "none",
                "THROUGHCARE_PASSPHRASE_MEMORY", "64",
                "THROUGHCARE_SECOND_FACTOR", "offered",
                "THROUGHCARE_ENROLMENT", "open",
                "THROUGHCARE_ADMIN_NAME", "Site Administrator",
                "THROUGHCARE_ADMIN_PASSPHRASE", SampleWorker.PASSPHRASE));
    }

    @AfterAll
    static void stop() {
        server.close();
        phones.close();
    }

    @Test
    @Order(1)
    void theSampleWorldLoadsThroughTheServersDoorsAndASecondTimeChangesNothing() {
        SampleLoader.Loaded first = loader().load(world);
        assertThat(first.accepted()).isEqualTo(world.entries().size());
        SampleLoader.Loaded again = loader().load(world);
        assertThat(again.duplicates()).isEqualTo(world.entries().size());
    }

    @Test
    @Order(2)
    void aShiftHoldsFromOfflineCaptureToTheReminder() {
        play("first");
    }

    @Test
    @Order(3)
    void itHoldsAgainOnAWorldThatHasSeenOne() {
        play("second");
    }

    private static void play(String name) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Path tablets = folder.resolve(name);
        assertThat(tablets.toFile().mkdirs()).isTrue();
        assertThat(new Shift(server.uri(), phones, tablets, out).play())
                .as(said.toString(StandardCharsets.UTF_8))
                .isEmpty();
    }

    private static SampleLoader loader() {
        return new SampleLoader(
                server.uri(),
                "Site Administrator",
                SampleWorker.PASSPHRASE,
                new DeviceId(UUID.nameUUIDFromBytes("loader".getBytes(StandardCharsets.UTF_8))));
    }
}
