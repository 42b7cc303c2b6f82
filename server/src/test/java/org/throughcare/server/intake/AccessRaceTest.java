package org.throughcare.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.RecordRestriction;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.server.access.Roles;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestServer;

/**
 * What somebody may do is taken away while they hand something in. A push is taken in by what they may do at one moment: all of it
 * is in the record, or none is, and whatever is not is kept.
 */
class AccessRaceTest {

    private static final int ROUNDS = 12;
    private static final int ENTRIES = 40;
    private static final FixedIds IDS = FixedIds.after(0x6a000);

    private final TestServer server = TestServer.start();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** What is taken away. */
    private enum Taken {
        THE_GRANT,
        THE_MEMBERSHIP,
        THE_WORKER,
        THE_TABLET,
        THE_ROLE
    }

    @BeforeEach
    void start() {
        server.directory().cast();
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    @Requirement("USR-4")
    void aPushIsTakenInWholeOrKeptWhole(Taken taken) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            server.clock().advance(Duration.ofSeconds(1));
            DeviceId tablet = new DeviceId(IDS.next());
            String name = taken + " " + round;
            WorkerId worker = server.directory()
                    .worker(name, Set.of(Roles.TEAM_MANAGER), Cast.WING)
                    .id();
            TestClient client = TestClient.signIn(server.uri(), name, tablet);
            LedgerId person = LedgerId.person(IDS.next());
            Entries entries = Entries.of(person, IDS).by(worker).on(tablet);
            Entry opening = entries.record(Person.KIND, Cast.mark());
            assertThat(client.push(List.of(opening))).allMatch(Receipt.Accepted.class::isInstance);
            server.clock().advance(Duration.ofSeconds(1));

            List<Entry> push = new ArrayList<>();
            for (int i = 0; i < ENTRIES; i++) {
                push.add(
                        taken == Taken.THE_ROLE
                                ? entries.record(
                                        RecordRestriction.KIND,
                                        new RecordRestriction("staff", null, LocalDate.parse("2020-01-01"), null))
                                : entries.raw(
                                        "note",
                                        1,
                                        List.of(),
                                        Json.obj().put("text", "note " + i).build()));
            }
            CyclicBarrier barrier = new CyclicBarrier(2);
            Future<List<Receipt>> answer = threads.submit(() -> {
                barrier.await();
                return client.push(push);
            });
            barrier.await();
            Thread.sleep(round);
            take(taken, worker, tablet, person);
            List<Receipt> receipts = answer.get();

            Set<Class<?>> sorts = receipts.stream().map(Receipt::getClass).collect(Collectors.toSet());
            assertThat(receipts).as(name).hasSize(ENTRIES);
            assertThat(sorts).as(name).hasSize(1);
            boolean in = sorts.contains(Receipt.Accepted.class);
            UUID[] ids = push.stream().map(entry -> entry.id().uuid()).toArray(UUID[]::new);
            assertThat(count("select count(*) from entry where id = any(?)", ids))
                    .as(name)
                    .isEqualTo(in ? ENTRIES : 0);
            assertThat(count("select count(*) from held where entry = any(?) and admitted_at is null", ids))
                    .as(name)
                    .isEqualTo(in ? 0 : ENTRIES);
            assertThat(count("select number from ledger where id = any(?)", new UUID[] {person.uuid()}))
                    .as(name)
                    .isEqualTo(in ? ENTRIES + 1 : 1);

            server.clock().advance(Duration.ofSeconds(1));
            Set<Class<?>> again =
                    client.push(push).stream().map(Receipt::getClass).collect(Collectors.toSet());
            assertThat(again)
                    .as("%s, handed in again", name)
                    .containsExactly(
                            in
                                    ? Receipt.Duplicate.class
                                    : taken == Taken.THE_ROLE ? Receipt.Held.class : Receipt.Escrowed.class);
        }
    }

    private void take(Taken taken, WorkerId worker, DeviceId tablet, LedgerId person) throws SQLException {
        switch (taken) {
            case THE_GRANT -> server.directory().real().move(person, Cast.WING, Cast.CLINIC);
            case THE_MEMBERSHIP -> server.directory().real().leave(worker, Cast.WING);
            case THE_WORKER -> server.directory().real().withdraw(worker);
            case THE_TABLET -> server.directory().real().revoke(tablet);
            case THE_ROLE -> {
                try (Connection tx = server.database().connect();
                        Statement statement = tx.createStatement()) {
                    statement.execute("update worker set roles = '{worker-prison}' where id = '" + worker + "'");
                }
            }
        }
    }

    private long count(String sql, UUID[] ids) throws SQLException {
        try (Connection tx = server.database().connect();
                var statement = tx.prepareStatement(sql)) {
            statement.setArray(1, tx.createArrayOf("uuid", ids));
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
