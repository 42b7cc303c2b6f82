package org.throughcare.server.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.EnteredInError;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.testkit.Sessions;
import org.throughcare.server.access.Roles;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;
import org.throughcare.server.testkit.Pulled;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestServer;

/** What is said of an entry is given to nobody who may not read that entry: on the real server and behind the wall. */
class SaidOfAnEntryTest {

    private static final Map<String, String> ROLES = Map.of(
            "worker", Roles.WORKER_PRISON,
            "colleague", Roles.WORKER_PRISON,
            "clinician", Roles.CLINICIAN,
            "officer", Roles.SECURITY,
            "chief", Roles.SECURITY);
    private static final FixedIds IDS = FixedIds.after(0x5a000);

    private static final Map<String, TestClient> clients = new LinkedHashMap<>();
    private static final Map<String, WorkerId> workers = new LinkedHashMap<>();
    private static final Map<String, DeviceId> tablets = new LinkedHashMap<>();
    private static TestServer server;

    private LedgerId person;

    @BeforeAll
    static void startServer() {
        server = TestServer.start();
        server.directory().cast();
        ROLES.forEach((who, role) -> {
            tablets.put(who, new DeviceId(IDS.next()));
            workers.put(
                    who, server.directory().worker(who, Set.of(role), Cast.WING).id());
            clients.put(who, TestClient.signIn(server.uri(), who, tablets.get(who)));
        });
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void somebodyNewIsOnTheWing() {
        person = LedgerId.person(IDS.next());
        push("worker", by("worker").record(Person.KIND, Cast.mark()));
    }

    @Test
    @Requirement("NDS-12")
    void thatAMandatoryTestWasEnteredInErrorAndWhyIsForSecurity() {
        Entry test = push("officer", by("officer").record(DrugTest.KIND, test("MDR")));
        Entry struck = push("officer", struck("officer", test));
        Entry putBack = putBack(struck, test);

        for (String who : List.of("worker", "colleague", "clinician")) {
            assertThat(gives(who)).as(who).doesNotContain(test.id(), struck.id(), putBack.id());
            assertThat(shows(who)).as(who).doesNotContain(test.id(), struck.id(), putBack.id());
        }
        for (String who : List.of("officer", "chief")) {
            assertThat(gives(who)).as(who).contains(test.id(), struck.id(), putBack.id());
            assertThat(shows(who)).as(who).contains(test.id(), struck.id(), putBack.id());
        }
    }

    @Test
    void whoRecordedItReadsWhatIsSaidOfItAndOfAnythingNormalEverybodyDoes() {
        Entry own = push("worker", by("worker").record(DrugTest.KIND, test("MDR")));
        Entry struck = push("officer", struck("officer", own));
        assertThat(gives("worker")).contains(own.id(), struck.id());
        assertThat(shows("worker")).contains(own.id(), struck.id());
        assertThat(gives("colleague")).doesNotContain(own.id(), struck.id());
        assertThat(shows("colleague")).doesNotContain(own.id(), struck.id());

        Entry attended =
                push("worker", by("worker").record(Attendance.KIND, Sessions.attendance("2026-11-20", "ATT", null)));
        Entry taken = push(
                "officer",
                by("officer")
                        .correct(
                                EnteredInError.KIND,
                                List.of(attended),
                                new EnteredInError("attendance", attended.id(), true),
                                "twice"));
        ROLES.keySet().forEach(who -> assertThat(gives(who)).as(who).contains(attended.id(), taken.id()));
    }

    @Test
    @Requirement("NDS-12")
    void anAmendmentOpensNothingOfWhatItReplaced() {
        Entry test = push("officer", by("officer").record(DrugTest.KIND, test("MDR")));
        Entry amended =
                push("officer", by("officer").correct(DrugTest.KIND, test, test("CRT"), "Zzordered by the court"));

        assertThat(gives("colleague")).doesNotContain(test.id(), amended.id());
        assertThat(shows("colleague")).doesNotContain(test.id(), amended.id());
        assertThat(gives("chief")).contains(test.id(), amended.id());
        assertThat(tests("colleague")).doesNotContain(test.id().toString());
        assertThat(tests("chief")).contains(test.id().toString());
    }

    @Test
    void whatComesBeforeWhatItIsAboutIsItsAuthorsAndIsGivenToAllOnceThatIsThere() {
        Entry test = by("worker").record(DrugTest.KIND, test("CRT"));
        Entry struck = push("colleague", struck("colleague", test));
        assertThat(gives("colleague")).contains(struck.id());
        assertThat(gives("clinician")).doesNotContain(struck.id());
        String before = stamp("clinician");

        push("worker", test);

        assertThat(gives("clinician")).contains(test.id(), struck.id());
        assertThat(stamp("clinician")).as("so that tablets fetch it again").isNotEqualTo(before);
    }

    @Test
    void whatComesBeforeAMandatoryTestStaysClosedOnceThatIsThere() {
        Entry test = by("officer").record(DrugTest.KIND, test("MDR"));
        Entry struck = push("chief", struck("chief", test));
        push("officer", test);

        assertThat(gives("clinician")).doesNotContain(test.id(), struck.id());
        assertThat(gives("officer")).contains(test.id(), struck.id());
    }

    /** The tables as they were before, and then the step of the schema that goes by what an entry is about. */
    @Test
    void whatWasSaidBeforeTheUpgradeIsKeptAsCloselyAfterIt() throws Exception {
        Entry test = push("officer", by("officer").record(DrugTest.KIND, test("MDR")));
        Entry struck = push("chief", struck("chief", test));
        Entry putBack = putBack(struck, test);
        Entry other = push("officer", by("officer").record(DrugTest.KIND, test("MDR")));
        Entry amended = push("officer", by("officer").correct(DrugTest.KIND, other, test("VOL-T"), "Zzvoluntary"));
        Entry voluntary = push("worker", by("worker").record(DrugTest.KIND, test("VOL-T")));
        clients.get("worker").get("/people/" + person + "/tests");
        List<String> now = kept();
        assertThat(now).anyMatch(line -> line.endsWith("restricted security null"));
        String before = stamp("clinician");

        try (Connection tx = server.database().connect();
                Statement statement = tx.createStatement();
                InputStream step = getClass().getResourceAsStream("/db/migration/V78__closeness.sql")) {
            tx.setAutoCommit(false);
            statement.execute("""
                    drop policy reach on entry; create policy reach on entry for select to throughcare_reader using (false);
                    drop function wall_reads_all, wall_kept;
                    drop index entry_unknown; drop index ledger_regiven;
                    alter table entry drop column about_by; alter table ledger drop column regiven;
                    update entry set sensitivity = 'normal' where kind = 'entered-in-error';
                    update entry set sensitivity = 'restricted' where sensitivity = 'restricted security';
                    update drug_test set sensitivity = 'restricted' where sensitivity = 'restricted security'""");
            statement.execute(new String(step.readAllBytes(), StandardCharsets.UTF_8));
            tx.commit();
        }

        assertThat(kept()).isEqualTo(now);
        assertThat(gives("clinician"))
                .contains(voluntary.id())
                .doesNotContain(test.id(), struck.id(), putBack.id(), other.id(), amended.id());
        assertThat(gives("officer")).contains(test.id(), struck.id(), putBack.id(), other.id(), amended.id());
        assertThat(stamp("clinician")).as("given again").isNotEqualTo(before);
    }

    private List<String> kept() {
        return server.part(Transactions.class)
                .read(tx -> Sql.list(
                        tx,
                        "select kind || ' ' || sensitivity || ' ' || coalesce(about_by::text, 'null') from entry"
                                + " where ledger = ? union all select 'row ' || sensitivity || ' null' from drug_test"
                                + " where ledger = ? order by 1",
                        row -> row.getString(1),
                        person.uuid(),
                        person.uuid()));
    }

    private static DrugTest test(String purpose) {
        return DrugTests.of(purpose, "2026-11-23T08:00:00Z").positive("O").build();
    }

    private Entry struck(String who, Entry test) {
        return by(who).correct(
                        EnteredInError.KIND,
                        List.of(test),
                        new EnteredInError("drug-test", test.id(), true),
                        "Zzmistake on the wing");
    }

    /** The chief says that it was right after all. */
    private Entry putBack(Entry struck, Entry test) {
        return push(
                "chief",
                by("chief")
                        .correct(
                                EnteredInError.KIND,
                                struck,
                                new EnteredInError("drug-test", test.id(), false),
                                "Zzright after all"));
    }

    private Entries by(String who) {
        return Entries.of(person, IDS).by(workers.get(who)).on(tablets.get(who));
    }

    private static Entry push(String who, Entry entry) {
        server.clock().advance(Duration.ofSeconds(1));
        assertThat(clients.get(who).push(List.of(entry))).allMatch(Receipt.Accepted.class::isInstance);
        return entry;
    }

    private List<EntryId> gives(String who) {
        return clients.get(who).pull(List.of()).entries().stream()
                .map(written -> written.entry())
                .filter(entry -> entry.ledger().equals(person))
                .map(Entry::id)
                .toList();
    }

    private List<EntryId> shows(String who) {
        return server.part(Transactions.class)
                .readFor(
                        workers.get(who),
                        tx -> Sql.list(
                                tx,
                                "select id from entry where ledger = ?",
                                row -> new EntryId(row.getObject(1, UUID.class)),
                                person.uuid()));
    }

    private String stamp(String who) {
        Pulled pulled = clients.get(who).pull(List.of());
        return pulled.reached().stream()
                .filter(head -> head.ledger().equals(person))
                .map(pulled::audience)
                .findFirst()
                .orElseThrow();
    }

    private String tests(String who) {
        return new String(clients.get(who).get("/people/" + person + "/tests").body(), StandardCharsets.UTF_8);
    }
}
