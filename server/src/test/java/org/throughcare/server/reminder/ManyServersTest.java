package org.throughcare.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.server.reminder.ReminderWorld.Someone;
import org.throughcare.server.testkit.TestServer;

/** Several servers on one database send each reminder once. */
class ManyServersTest {

    private static final int PEOPLE = 60;

    private final ReminderWorld world = new ReminderWorld();

    @AfterEach
    void close() {
        world.close();
    }

    private List<Someone> everybodyIsBooked() {
        world.clock.set(Instant.parse("2027-01-04T09:00:00Z"));
        List<Someone> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Someone someone = world.someone("en");
            someone.books("2027-01-15T10:00");
            people.add(someone);
        }
        return people;
    }

    @Test
    @Requirement("USR-3")
    void twoServersAndManyThreadsSendEachOnce() throws Exception {
        List<Someone> people = everybodyIsBooked();
        world.clock.set(Instant.parse("2027-01-08T10:00:00Z"));
        ExecutorService threads = Executors.newFixedThreadPool(8);

        int handedOver = 0;
        try (TestServer other = world.serverOf(Map.of("THROUGHCARE_REMINDERS_JOB", "off"))) {
            List<Callable<Integer>> runs = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                runs.add(world.server.part(SendDue.class)::run);
                runs.add(other.part(SendDue.class)::run);
            }
            for (Future<Integer> run : threads.invokeAll(runs)) {
                handedOver += run.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(handedOver).isEqualTo(PEOPLE);
        assertEachOnce(people);
    }

    @Test
    @Timeout(60)
    void theJobItselfRunsOnBothServersAndSendsEachOnce() throws Exception {
        List<Someone> people = everybodyIsBooked();
        Map<String, String> often = Map.of("THROUGHCARE_REMINDERS_EVERY", "200ms");
        world.clock.set(Instant.parse("2027-01-08T10:00:00Z"));

        try (TestServer one = world.serverOf(often);
                TestServer two = world.serverOf(often)) {
            assertThat(one.uri()).isNotEqualTo(two.uri());
            while (world.fcm.requests().size() < PEOPLE || sent(people) < PEOPLE) {
                Thread.sleep(Duration.ofMillis(50).toMillis());
            }
            Thread.sleep(Duration.ofMillis(600).toMillis());
        }

        assertEachOnce(people);
    }

    private void assertEachOnce(List<Someone> people) throws SQLException {
        assertThat(world.fcm.requests()).hasSize(PEOPLE);
        for (Someone someone : people) {
            assertThat(world.fcm.phone(someone.token).received()).hasSize(1);
            assertThat(world.tries(someone)).containsExactly("push Delivered");
        }
    }

    private int sent(List<Someone> people) throws SQLException {
        int sent = 0;
        for (Someone someone : people) {
            sent += world.table(someone).contains("7d sent") ? 1 : 0;
        }
        return sent;
    }
}
