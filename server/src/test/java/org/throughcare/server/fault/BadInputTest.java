package org.throughcare.server.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.wire.ReceiptCodec;
import org.throughcare.server.store.Sql;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestServer;
import org.throughcare.server.testkit.Wire;

/** Whatever comes in at the doors of sync: never a failure of the server's own, never an entry lost or there twice. */
class BadInputTest {

    private static final int REQUESTS = 10_000;
    private static final long SEED = Long.parseLong(System.getenv().getOrDefault("FUZZ_SEED", "20261208"));
    private static final Instant NOW = Instant.parse("2026-12-09T12:00:00Z");
    private static final Set<String> AT_DOCK = Set.of("/sync/deliver", "/sync/reads", "/sync/withdrawn");
    private static final Set<String> RECEIPTS = Set.of("/sync/push", "/sync/deliver", "/sync/hand-back");
    private static final FixedIds IDS = FixedIds.after(9_000_000);

    private static TestServer server;

    @BeforeAll
    static void startServer() {
        server = TestServer.start(NOW);
        server.directory().cast();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void tenThousandRequestsThatMakeNoSense() throws SQLException {
        List<LedgerId> people = new ArrayList<>();
        Map<EntryId, Receipt.Accepted> accepted = new HashMap<>();
        TestClient asha = TestClient.signIn(server.uri(), "Asha Patel", Cast.TABLET_A);
        for (int i = 0; i < 5; i++) {
            LedgerId person = LedgerId.person(IDS.next());
            people.add(person);
            note(asha.push(List.of(Entries.of(person, IDS).record(Person.KIND, Cast.mark()))), accepted);
        }
        Fuzzer fuzzer = new Fuzzer(SEED, asha.sealing(), people);
        Map<Integer, Integer> statuses = new TreeMap<>();
        long heapBefore = 0;
        for (int i = 0; i < REQUESTS; i++) {
            if (i == REQUESTS / 10) {
                heapBefore = Heap.used();
            }
            Fuzzer.Hostile hostile = fuzzer.next();
            HttpResponse<byte[]> answer = send(asha, hostile);
            statuses.merge(answer.statusCode(), 1, Integer::sum);
            assertThat(answer.statusCode())
                    .as("request %s of seed %s: %s: %s", i, SEED, hostile.what(), text(answer.body()))
                    .isLessThan(500);
            if (answer.statusCode() == 200 && RECEIPTS.contains(hostile.path())) {
                note(receipts(answer.body()), accepted);
            }
            if (i % 100 == 0) {
                List<Receipt> fine = asha.push(note(people.get(i / 100 % people.size())));
                assertThat(fine).allMatch(Receipt.Accepted.class::isInstance);
                note(fine, accepted);
            }
        }
        System.out.printf(
                "seed %d: %d malformed requests answered %s; %d entries accepted on the way; heap %d MiB, then %d MiB%n",
                SEED, REQUESTS, statuses, accepted.size(), heapBefore >> 20, Heap.used() >> 20);

        assertThat(Ledgers.of(server).numbers()).isEqualTo(numbers(accepted));
        Ledgers.of(server).mustBeSound();
        assertThat(Heap.used()).as("nothing of it stays in memory").isLessThan(heapBefore + (48L << 20));
    }

    private static Map<EntryId, Long> numbers(Map<EntryId, Receipt.Accepted> accepted) {
        Map<EntryId, Long> numbers = new HashMap<>();
        accepted.forEach((id, receipt) -> numbers.put(id, receipt.number()));
        return numbers;
    }

    private static void note(List<Receipt> receipts, Map<EntryId, Receipt.Accepted> accepted) {
        for (Receipt receipt : receipts) {
            if (receipt instanceof Receipt.Accepted one) {
                assertThat(accepted.put(one.id(), one)).as("accepted once").isNull();
            } else if (receipt instanceof Receipt.Duplicate again) {
                assertThat(again.number()).isEqualTo(accepted.get(again.id()).number());
            }
        }
    }

    private static List<Entry> note(LedgerId person) {
        Entries notes = Entries.of(person, IDS);
        notes.raw("note", 1, List.of(), Json.obj().put("text", "quiet day").build());
        return notes.all();
    }

    private static List<Receipt> receipts(byte[] body) {
        return text(body)
                .lines()
                .map(line -> ReceiptCodec.read(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static HttpResponse<byte[]> send(TestClient client, Fuzzer.Hostile hostile) {
        TestClient caller = AT_DOCK.contains(hostile.path()) ? client.atDock() : client;
        HttpRequest.Builder request = caller.request(hostile.path())
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", hostile.type())
                .POST(HttpRequest.BodyPublishers.ofByteArray(hostile.body()));
        if (!hostile.encoding().isEmpty()) {
            request.header("Content-Encoding", hostile.encoding());
        }
        return caller.send(request);
    }

    @Test
    void bombsAreRefusedByTheirUnpackedSizeByAServerThatIsShortOfMemory() throws Exception {
        byte[] bomb = Garbage.bomb(1L << 28);
        assertThat(bomb.length).as("small on the way").isLessThan(1 << 20);
        try (ServerProcess small = ServerProcess.start(
                server.database(), NOW, "-Xmx96m", "-XX:MaxDirectMemorySize=48m", "-XX:+ExitOnOutOfMemoryError")) {
            TestClient asha = TestClient.signIn(small.uri(), "Asha Patel", Cast.TABLET_A);
            List<CompletableFuture<Integer>> answers = new ArrayList<>();
            for (String path :
                    List.of("/sync/push", "/sync/deliver", "/sync/hand-back", "/sync/pull", "/access/tokens")) {
                boolean lines = RECEIPTS.contains(path);
                Fuzzer.Hostile hostile = new Fuzzer.Hostile(
                        "bomb", path, lines ? "application/x-ndjson" : "application/json", "gzip", bomb);
                for (int i = 0; i < 2; i++) {
                    answers.add(CompletableFuture.supplyAsync(
                            () -> send(asha, hostile).statusCode()));
                }
            }
            assertThat(answers).extracting(CompletableFuture::join).containsOnly(413);
            LedgerId person = LedgerId.person(IDS.next());
            assertThat(asha.push(List.of(Entries.of(person, IDS).record(Person.KIND, Cast.mark()))))
                    .as("and it goes on")
                    .allMatch(Receipt.Accepted.class::isInstance);
            assertThat(small.isAlive()).isTrue();
        }
    }

    @Test
    void requestsThatLieAboutTheirLengthOrNeverEndTakeNothingWithThem() throws Exception {
        TestClient asha = TestClient.signIn(server.uri(), "Asha Patel", Cast.TABLET_A);
        String head = "POST /sync/push HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + asha.accessToken()
                + "\r\nContent-Type: application/x-ndjson\r\n";
        List<String> lies = List.of(
                head + "Content-Length: 99999999999999999999\r\n\r\n{}",
                head + "Content-Length: 9223372036854775807\r\n\r\n{}",
                head + "Content-Length: -5\r\n\r\n{}",
                head + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
                head + "Content-Length: 1000\r\n\r\n{}",
                head + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffff\r\n{}",
                head + "Transfer-Encoding: chunked\r\n\r\n-1\r\n{}",
                head + "X: " + "y".repeat(100_000) + "\r\n\r\n",
                "POST " + "/x".repeat(50_000) + " HTTP/1.1\r\n\r\n",
                "\u0000\u0001\u0002\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        for (String lie : lies) {
            assertThat(Wire.send(server.uri(), lie.getBytes(StandardCharsets.ISO_8859_1), true)
                            .status())
                    .as(lie.substring(0, Math.min(300, lie.length())))
                    .isNotIn(200, 500, 502, 503);
        }
        LedgerId person = LedgerId.person(IDS.next());
        assertThat(asha.push(List.of(Entries.of(person, IDS).record(Person.KIND, Cast.mark()))))
                .as("and the server goes on")
                .allMatch(Receipt.Accepted.class::isInstance);
    }

    @Test
    void nobodyTakesAnothersIdNorTheFutureNorAnothersSeal() throws SQLException {
        TestClient asha = TestClient.signIn(server.uri(), "Asha Patel", Cast.TABLET_A);
        TestClient rhys = TestClient.signIn(server.uri(), "Rhys Morgan", Cast.TABLET_B);
        LedgerId person = LedgerId.person(IDS.next());
        Entry opening = Entries.of(person, IDS).record(Person.KIND, Cast.mark());
        asha.push(List.of(opening));
        long before = rows();

        Entry same = new Entry(
                opening.id(),
                person,
                "note",
                1,
                new org.throughcare.model.ledger.Author.Worker(Cast.RHYS),
                Cast.TABLET_B,
                opening.capturedAt(),
                null,
                List.of(),
                null,
                Json.obj().put("text", "mine").build());
        assertThat(rhys.push(List.of(same))).singleElement().isInstanceOf(Receipt.Held.class);
        assertThat(rows()).isEqualTo(before);

        Entries future = Entries.of(person, IDS).at("2199-01-01T00:00:00Z");
        future.raw(
                "note",
                1,
                List.of(),
                Json.obj().put("text", "from a clock that is wrong").build());
        assertThat(asha.push(future.all())).singleElement().isInstanceOf(Receipt.Accepted.class);
        assertThat(rhys.push(future.all()))
                .as("by the wrong hand it is there once all the same")
                .singleElement()
                .isInstanceOf(Receipt.Duplicate.class);
        Ledgers.of(server).mustBeSound();
    }

    private static long rows() throws SQLException {
        try (Connection tx = server.database().connect()) {
            return Sql.list(tx, "select count(*) from entry", row -> row.getLong(1))
                    .get(0);
        }
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
