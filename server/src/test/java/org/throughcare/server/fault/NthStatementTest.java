package org.throughcare.server.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.person.Person;
import org.throughcare.model.sync.HandBack;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.server.store.Sql;
import org.throughcare.server.testkit.Pulled;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestClock;
import org.throughcare.server.testkit.TestDatabase;
import org.throughcare.server.testkit.TestServer;

/** The Nth statement of a request goes wrong, for every N there is; the tablet tries again, and all is as it should be. */
class NthStatementTest {

    private final FixedIds ids = FixedIds.after(1);
    private final TestDatabase database = TestDatabase.create();
    private final Set<EntryId> handedIn = new HashSet<>();
    private DatabaseLine line;
    private TestServer server;
    private TestClient asha;
    private LedgerId person;

    @BeforeEach
    void aServerOnALineThatFails() {
        line = DatabaseLine.to(database.environment().get("THROUGHCARE_DATABASE_URL"));
        server = TestServer.start(
                database,
                new TestClock(TestServer.START),
                Map.of(
                        "THROUGHCARE_DATABASE_URL",
                        line.url(),
                        "THROUGHCARE_DRAWING_JOB",
                        "off",
                        "THROUGHCARE_AUDIT_JOB",
                        "off"));
        server.directory().cast();
        asha = TestClient.signIn(server.uri(), "Asha Patel", Cast.TABLET_A);
        person = LedgerId.person(ids.next());
        push(List.of(EntryCodec.write(Entries.of(person, ids).record(Person.KIND, Cast.mark()))));
    }

    @AfterEach
    void close() {
        server.close();
        line.close();
    }

    @ParameterizedTest
    @EnumSource(DatabaseLine.Fault.class)
    void ofAPush(DatabaseLine.Fault fault) {
        untilClean(fault, nth -> {
            Entries entries = Entries.of(person, ids);
            LedgerId somebodyNew = LedgerId.person(ids.next());
            Entries opening = Entries.of(somebodyNew, ids);
            opening.record(Person.KIND, Cast.mark());
            entries.record(
                    DrugTest.KIND,
                    DrugTests.voluntary("2026-11-22T08:00:00Z")
                            .negative("O", "C")
                            .build());
            entries.raw(
                    "note", 1, List.of(), Json.obj().put("text", "day " + nth).build());
            List<Written> batch = new ArrayList<>();
            List.of(opening, entries).forEach(some -> some.all().forEach(entry -> batch.add(EntryCodec.write(entry))));
            Entry held = Entries.of(LedgerId.person(ids.next()), ids)
                    .raw("note", 1, List.of(), Json.obj().build());
            return () -> {
                List<Written> all = new ArrayList<>(batch);
                all.add(EntryCodec.write(held));
                HttpResponse<byte[]> answer = asha.pushRaw(
                        TestClient.lines(all.stream().map(Written::bytes).toList()));
                if (answer.statusCode() == 200) {
                    assertThat(text(answer).lines()).hasSize(4);
                    batch.forEach(written -> handedIn.add(written.entry().id()));
                }
                return answer;
            };
        });
    }

    @ParameterizedTest
    @EnumSource(DatabaseLine.Fault.class)
    void ofAPull(DatabaseLine.Fault fault) {
        push(notes(20));
        Pulled whole = asha.pull(List.of());
        untilClean(fault, nth -> () -> {
            HttpResponse<byte[]> answer = asha.pullRaw(List.of());
            if (answer.statusCode() == 200) {
                assertThat(Pulled.read(answer.body())).isEqualTo(whole);
            }
            return answer;
        });
    }

    @ParameterizedTest
    @EnumSource(DatabaseLine.Fault.class)
    void ofAHandBack(DatabaseLine.Fault fault) {
        push(notes(9));
        Pulled had = asha.pull(List.of());
        Head head = had.reached().get(0);
        Ledgers before = Ledgers.of(database);
        untilClean(fault, nth -> {
            loseAllAfterTheFourth();
            List<Hash> hashes =
                    had.entries().subList(4, 10).stream().map(Written::hash).toList();
            HandBack proof = new HandBack(4, head, had.seal(head), hashes);
            return () -> asha.handBack(proof, had.entries().subList(4, 10));
        });
        assertThat(Ledgers.of(database).heads()).isEqualTo(before.heads());
    }

    /** What a tablet does. */
    private interface Request {
        HttpResponse<byte[]> send();
    }

    private void untilClean(DatabaseLine.Fault fault, IntFunction<Request> requests) {
        int nth = 0;
        boolean struck = true;
        while (struck) {
            nth++;
            Request request = requests.apply(nth);
            line.strike(nth, fault);
            HttpResponse<byte[]> first = request.send();
            struck = line.struck();
            assertThat(first.statusCode())
                    .as("statement %s %s: what is not the tablet's fault is not called so", nth, fault)
                    .isIn(200, 500, 503);
            HttpResponse<byte[]> again = request.send();
            for (int tries = 0; again.statusCode() != 200 && tries < 10; tries++) {
                again = request.send();
            }
            assertThat(again.statusCode())
                    .as("statement %s %s: %s", nth, fault, text(again))
                    .isEqualTo(200);
            assertThat(Ledgers.of(database).mustBeSound().numbers().keySet())
                    .as("statement %s %s", nth, fault)
                    .isEqualTo(handedIn);
        }
        System.out.printf("%s: %d statements failed%n", fault, nth - 1);
        assertThat(nth).isGreaterThan(4);
    }

    private void push(List<Written> entries) {
        asha.push(TestClient.lines(entries.stream().map(Written::bytes).toList()));
        entries.forEach(written -> handedIn.add(written.entry().id()));
    }

    private List<Written> notes(int count) {
        Entries notes = Entries.of(person, ids);
        for (int i = 0; i < count; i++) {
            notes.raw("note", 1, List.of(), Json.obj().put("text", "day " + i).build());
        }
        return notes.all().stream().map(EntryCodec::write).toList();
    }

    private void loseAllAfterTheFourth() {
        try (Connection tx = database.connect()) {
            Sql.run(tx, "delete from entry where ledger = ? and number > 4", person.uuid());
            Sql.run(
                    tx,
                    "update ledger set number = 4, chain = (select chain from entry where ledger = ? and number = 4)"
                            + " where id = ?",
                    person.uuid(),
                    person.uuid());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
