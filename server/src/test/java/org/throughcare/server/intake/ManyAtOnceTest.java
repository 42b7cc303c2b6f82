package org.throughcare.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.server.store.Sql;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestServer;

/** Several tablets, and two servers, on the same ledgers at the same time. */
class ManyAtOnceTest {

    private static final int TABLETS = 4;
    private static final int PUSHES = 6;
    private static final int EACH = 10;

    @Test
    void numbersHaveNoGapAndTheChainVerifies() throws Exception {
        try (TestServer one = TestServer.start(Instant.parse("2026-12-01T12:00:00Z"));
                TestServer two = one.another()) {
            one.directory().cast();
            FixedIds ids = FixedIds.after(1);
            List<LedgerId> people = List.of(LedgerId.person(ids.next()), LedgerId.person(ids.next()));
            open(one, people, ids);

            ExecutorService tablets = Executors.newFixedThreadPool(TABLETS);
            List<Future<?>> all = new ArrayList<>();
            for (int tablet = 0; tablet < TABLETS; tablet++) {
                TestServer server = tablet % 2 == 0 ? one : two;
                all.add(tablets.submit(tablet(server, people, new DeviceId(ids.next()), tablet)));
            }
            for (Future<?> each : all) {
                each.get();
            }
            tablets.shutdown();

            long expected = 1 + (long) TABLETS * PUSHES * EACH;
            for (LedgerId person : people) {
                assertThat(verified(one, person)).isEqualTo(expected);
            }
        }
    }

    private static void open(TestServer server, List<LedgerId> people, FixedIds ids) {
        TestClient asha = TestClient.signIn(server.uri(), "Asha Patel", Cast.TABLET_A);
        for (LedgerId person : people) {
            asha.push(List.of(Entries.of(person, ids).record(Person.KIND, Cast.mark())));
        }
    }

    /** Pushes to the ledgers in an order of its own, and everything twice. */
    private static Runnable tablet(TestServer server, List<LedgerId> people, DeviceId device, int number) {
        TestClient client = TestClient.signIn(server.uri(), "Asha Patel", device);
        FixedIds ids = FixedIds.after((number + 1) * 1_000_000L);
        return () -> {
            for (int push = 0; push < PUSHES; push++) {
                List<Entry> batch = new ArrayList<>();
                for (int i = 0; i < EACH * people.size(); i++) {
                    LedgerId person = people.get((i + number) % people.size());
                    batch.add(Entries.of(person, ids)
                            .on(device)
                            .raw("note", 1, List.of(), Json.obj().put("i", i).build()));
                }
                assertThat(client.push(batch)).allMatch(Receipt.Accepted.class::isInstance);
                assertThat(client.push(batch)).allMatch(Receipt.Duplicate.class::isInstance);
            }
        };
    }

    private static long verified(TestServer server, LedgerId person) throws SQLException {
        try (Connection tx = server.database().connect()) {
            List<Head> heads = Sql.list(
                    tx,
                    "select number, bytes, chain from entry where ledger = ? order by number",
                    row -> new Head(person, row.getLong(1), Hash.ofBytes(row.getBytes(3))),
                    person.uuid());
            List<byte[]> bytes = Sql.list(
                    tx,
                    "select bytes from entry where ledger = ? order by number",
                    row -> row.getBytes(1),
                    person.uuid());
            Head head = Head.start(person);
            for (int i = 0; i < heads.size(); i++) {
                head = head.then(Hash.of(bytes.get(i)));
                assertThat(heads.get(i)).isEqualTo(head);
            }
            assertThat(Sql.list(
                            tx,
                            "select number, chain from ledger where id = ?",
                            row -> new Head(person, row.getLong(1), Hash.ofBytes(row.getBytes(2))),
                            person.uuid()))
                    .containsExactly(head);
            return head.number();
        }
    }
}
