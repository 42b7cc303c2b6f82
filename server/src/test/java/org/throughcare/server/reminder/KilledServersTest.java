package org.throughcare.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.server.reminder.ReminderWorld.Someone;
import org.throughcare.server.store.Sql;

/** Two server processes share the job, and one of them is killed in the middle of it. */
class KilledServersTest {

    private static final int PEOPLE = 40;
    private static final String EIGHTH = "2027-01-08T10:00:00Z";

    private final ReminderWorld world = new ReminderWorld();
    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void close() {
        processes.forEach(Process::destroyForcibly);
        world.close();
    }

    @Test
    @Timeout(180)
    @Requirement("USR-3")
    void everybodyIsRemindedOnceAllTheSame() throws Exception {
        world.fcm.slow(Duration.ofMillis(300));
        Process one = serve();
        Process two = serve();

        List<Someone> people = everybodyIsBooked();
        await(() -> world.fcm.requests().size() >= PEOPLE / 4);
        one.destroyForcibly().waitFor();
        await(() -> count("state = 'planned' and send_at <= '" + EIGHTH + "'") == 0);
        two.destroyForcibly().waitFor();

        assertThat(count("state = 'sent'")).isLessThan(PEOPLE);
        world.jobAt("2027-01-08T10:05:01Z");
        assertThat(count("state = 'sent'")).isEqualTo(PEOPLE);
        assertThat(people).allSatisfy(someone -> assertThat(someone.read()).hasSize(1));
    }

    /** On 4 January; on the processes' clocks it is the 8th, so that a reminder is due at once. */
    private List<Someone> everybodyIsBooked() {
        world.clock.set(Instant.parse("2027-01-04T09:00:00Z"));
        List<Someone> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(world.someone("en"));
            people.get(i).books("2027-01-15T10:00");
        }
        return people;
    }

    private Process serve() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ServerThatIsKilled.class.getName(),
                EIGHTH);
        Map<String, String> settings = new HashMap<>(world.database.environment());
        settings.put("THROUGHCARE_PORT", "-1");
        settings.put("THROUGHCARE_TOKEN_SECRET", "a secret that only tests know, long enough");
        settings.put("THROUGHCARE_FCM_URL", world.fcm.url());
        settings.put("THROUGHCARE_REMINDERS_EVERY", "100ms");
        builder.environment().putAll(settings);
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        processes.add(process);
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        while (line != null && !line.startsWith(ServerThatIsKilled.READY)) {
            line = output.readLine();
        }
        assertThat(line).startsWith(ServerThatIsKilled.READY);
        return process;
    }

    private long count(String condition) throws SQLException {
        try (Connection connection = world.database.connect()) {
            return Sql.list(
                            connection,
                            "select count(*) from reminder where step = '7d' and " + condition,
                            row -> row.getLong(1))
                    .get(0);
        }
    }

    private interface Check {
        boolean holds() throws Exception;
    }

    private static void await(Check check) throws Exception {
        while (!check.holds()) {
            Thread.sleep(20);
        }
    }
}
