package org.throughcare.server.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.person.Person;
import org.throughcare.model.sync.PullLine;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.server.testkit.Pulled;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestClock;
import org.throughcare.server.testkit.TestDatabase;
import org.throughcare.server.testkit.TestServer;

/**
 * Sixteen writers against one puller that never rests, on a PostgreSQL that makes every commit durable. For three seconds
 * in the ordinary run; the environment variable {@code SKIP_HUNT_SECONDS} says for how many else.
 */
class SkipHuntTest {

    private static final int WRITERS = 16;
    private static final int LEDGERS = 12;
    private static final Duration TIME =
            Duration.ofSeconds(Long.parseLong(System.getenv().getOrDefault("SKIP_HUNT_SECONDS", "3")));

    @Test
    void thePullerSkipsNothing() throws Exception {
        TestClock clock = new TestClock(Instant.parse("2026-12-01T12:00:00Z"));
        try (TestServer one = TestServer.start(TestDatabase.durable(), clock, Map.of());
                TestServer two = one.another()) {
            one.directory().cast();
            FixedIds ids = FixedIds.after(1);
            TestClient asha = TestClient.signIn(one.uri(), "Asha Patel", Cast.TABLET_A);
            List<LedgerId> people = new ArrayList<>();
            for (int i = 0; i < LEDGERS; i++) {
                people.add(LedgerId.person(ids.next()));
                asha.push(List.of(Entries.of(people.get(i), ids).record(Person.KIND, Cast.mark())));
            }
            Reader reader = new Reader(TestClient.signIn(two.uri(), "Rhys Morgan", Cast.TABLET_B));
            ExecutorService threads = Executors.newCachedThreadPool();
            List<Future<Map<EntryId, Long>>> writers = new ArrayList<>();
            long end = System.nanoTime() + TIME.toNanos();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(threads.submit(writer(i % 2 == 0 ? one : two, people, i, end)::get));
            }
            while (System.nanoTime() < end || !writers.stream().allMatch(Future::isDone)) {
                reader.pull();
            }
            Map<EntryId, Long> written = new HashMap<>();
            for (Future<Map<EntryId, Long>> writer : writers) {
                written.putAll(writer.get());
            }
            threads.shutdown();
            reader.pullToTheEnd();

            Map<EntryId, Long> onServer = Ledgers.of(one).mustBeSound().numbers();
            Map<EntryId, Long> skipped = new HashMap<>(onServer);
            skipped.keySet().removeAll(reader.seen.keySet());
            System.out.printf(
                    "%d writers for %d s: %d entries accepted, %d on the server, %d pulled in %d pulls, %d skipped%n",
                    WRITERS,
                    TIME.toSeconds(),
                    written.size() + LEDGERS,
                    onServer.size(),
                    reader.seen.size(),
                    reader.pulls,
                    skipped.size());
            assertThat(skipped).isEmpty();
            assertThat(reader.seen).isEqualTo(onServer);
            assertThat(onServer).hasSize(written.size() + LEDGERS).containsAllEntriesOf(written);
            Map<LedgerId, Head> heads = Ledgers.of(one).heads();
            assertThat(reader.heads.values())
                    .allSatisfy(head -> assertThat(heads).containsEntry(head.ledger(), head));
        }
    }

    private interface Writing {
        Map<EntryId, Long> get();
    }

    /** Pushes small batches over several ledgers in an order of its own until the time is over; gives the numbers. */
    private static Writing writer(TestServer server, List<LedgerId> people, int number, long end) {
        FixedIds ids = FixedIds.after((number + 1) * 100_000_000L);
        DeviceId device = new DeviceId(ids.next());
        TestClient client = TestClient.signIn(server.uri(), "Asha Patel", device);
        return () -> {
            Map<EntryId, Long> written = new HashMap<>();
            for (int push = 0; System.nanoTime() < end; push++) {
                List<Entry> batch = new ArrayList<>();
                for (int i = 0; i < 1 + push % 7; i++) {
                    LedgerId person = people.get((i * (number + 1) + push) % people.size());
                    Entries notes = Entries.of(person, ids).on(device);
                    batch.add(notes.raw(
                            "note", 1, List.of(), Json.obj().put("i", i).build()));
                }
                for (Receipt receipt : client.push(batch)) {
                    Receipt.Accepted accepted = (Receipt.Accepted) receipt;
                    written.put(accepted.id(), accepted.number());
                }
            }
            return written;
        };
    }

    /** Pulls behind what it has, checks every chain, and keeps where each entry came. */
    private static final class Reader {
        private final TestClient client;
        private final Map<LedgerId, Head> heads = new HashMap<>();
        private final Map<EntryId, Long> seen = new HashMap<>();
        private int pulls;

        Reader(TestClient client) {
            this.client = client;
        }

        boolean pull() {
            pulls++;
            Pulled pulled = client.pull(List.copyOf(heads.values()));
            int at = 0;
            for (PullLine line : pulled.lines()) {
                if (line instanceof PullLine.Entries run) {
                    Head head = heads.getOrDefault(run.ledger(), Head.start(run.ledger()));
                    assertThat(run.after()).as("goes on where it was").isEqualTo(head.number());
                    for (Written written : pulled.entries().subList(at, at + run.count())) {
                        head = head.then(written.hash());
                        assertThat(seen.put(written.entry().id(), head.number()))
                                .isNull();
                    }
                    at += run.count();
                    heads.put(run.ledger(), head);
                } else if (line instanceof PullLine.Reached reached) {
                    assertThat(heads.getOrDefault(reached.head().ledger(), reached.head()))
                            .as("the chain holds")
                            .isEqualTo(reached.head());
                }
            }
            return pulled.more() || at > 0;
        }

        void pullToTheEnd() {
            boolean more = true;
            while (more) {
                more = pull();
            }
        }
    }
}
