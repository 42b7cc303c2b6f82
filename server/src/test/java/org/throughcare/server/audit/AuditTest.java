package org.throughcare.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.server.access.Roles;
import org.throughcare.server.store.Sql;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestDirectory;
import org.throughcare.server.testkit.TestServer;

/** Who did and read what can be answered for, and nobody can take it back unseen. */
class AuditTest {

    private static final DeviceId DESK = new DeviceId(new UUID(9, 9));

    private final TestServer server = TestServer.start();
    private TestClient administrator;
    private TestClient asha;

    @BeforeEach
    void signIn() {
        server.directory().cast();
        server.directory().worker("Ada Administrator", Set.of(Roles.ADMINISTRATOR));
        administrator = TestClient.signIn(server.uri(), "Ada Administrator", DESK);
        asha = TestClient.signIn(server.uri(), "Asha Patel", Cast.TABLET_A);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void whoDidAndReadWhatIsFoundByPersonWorkerTabletActAndTime() {
        pushMark();
        asha.pull(List.of());
        asha.get("/people");
        asha.get("/people/" + Cast.MARK + "/appointments");
        TestClient bethan = TestClient.signIn(server.uri(), "Bethan Hughes", Cast.TABLET_B);
        bethan.get("/people/" + Cast.MARK + "/tests");

        assertThat(found("?ledger=" + Cast.MARK))
                .extracting(AuditTest::told)
                .containsExactly(
                        "tests-read by " + Cast.BETHAN + ": unknown",
                        "appointments-read by " + Cast.ASHA + ": done",
                        "people-listed by " + Cast.ASHA + ": done",
                        "pull by " + Cast.ASHA + ": done",
                        "push by " + Cast.ASHA + ": done");
        assertThat(found("?worker=" + Cast.BETHAN)).hasSize(2);
        assertThat(found("?device=" + Cast.TABLET_B)).hasSize(2);
        assertThat(found("?act=push&ledger=" + Cast.MARK))
                .singleElement()
                .satisfies(record -> assertThat(text(record))
                        .contains("\"detail\":\"accepted 1\"", Cast.TABLET_A.toString(), "\"address\":\"127.0.0.1\""));
        assertThat(found("?ledger=" + Cast.MARK + "&from=2026-11-23T09:00:01Z")).isEmpty();
        assertThat(found("?act=audit-read&ledger=" + Cast.MARK))
                .as("who looks for somebody in the trail has looked at them")
                .isNotEmpty();
    }

    @Test
    void signInsThatAreRefusedAreToldWithoutWhatWasTyped() {
        TestClient stranger = TestClient.stranger(server.uri());
        trySignIn(stranger, "Asha Patel");
        trySignIn(stranger, "three quiet lanterns");

        assertThat(found("?act=sign-in").subList(0, 2))
                .extracting(AuditTest::text)
                .allSatisfy(record -> assertThat(record)
                        .contains("\"outcome\":\"sign-in-failed\"")
                        .doesNotContain("Asha", "lanterns"))
                .satisfiesExactly(
                        unknown -> assertThat(unknown).doesNotContain("worker:"),
                        known -> assertThat(known).contains("worker:" + Cast.ASHA));
    }

    @Test
    void whatAnAdministratorChangesIsToldWithWhatItWasAbout() {
        pushMark();
        administrator.post(
                "/administration/grants",
                Json.obj()
                        .putText("ledger", Cast.MARK)
                        .putText("team", Cast.CLINIC)
                        .build());
        asha.post(
                "/administration/workers/withdraw",
                Json.obj().putText("worker", Cast.RHYS).build());
        administrator.post(
                "/administration/workers/withdraw",
                Json.obj().putText("worker", Cast.RHYS).build());
        administrator.post(
                "/administration/devices/revoke",
                Json.obj().putText("device", new UUID(4, 4)).build());

        assertThat(found("?act=grant-given"))
                .singleElement()
                .satisfies(record -> assertThat(text(record))
                        .contains("team:" + Cast.CLINIC, Cast.MARK.uuid().toString()));
        assertThat(found("?act=worker-withdrawn"))
                .extracting(AuditTest::outcome)
                .containsExactly("done", "forbidden");
        assertThat(found("?act=tablet-revoked")).extracting(AuditTest::outcome).containsExactly("unknown");
    }

    @Test
    void pullsThatFindNothingAreCountedAndHaveNoRecord() throws SQLException {
        pushMark();
        List<Head> heads = new ArrayList<>(asha.pull(List.of()).reached());
        int before = found("?act=pull").size();
        for (int i = 0; i < 3; i++) {
            asha.changed(heads);
        }
        assertThat(found("?act=pull")).hasSize(before);
        server.part(Contacts.class).writeDown();
        try (Connection tx = server.database().connect()) {
            assertThat(Sql.list(tx, "select idle from tablet_contact", row -> row.getLong(1)))
                    .containsExactly(3L);
        }
    }

    @Test
    void pagesFollowOneAnotherWithoutAGap() {
        for (int i = 0; i < 205; i++) {
            asha.get("/people");
        }
        Json.Obj first = answer("/audit?act=people-listed");
        assertThat(records(first)).hasSize(200);
        Json.Obj second = answer("/audit?act=people-listed&before=" + ((Json.Num) first.get("next")).value());
        assertThat(records(second)).hasSize(5);
        assertThat(second.get("next")).isNull();
    }

    @Test
    void theDatabaseRefusesEveryChangeOfTheTrail() throws SQLException {
        pushMark();
        verdict("");
        for (String change : List.of(
                "update audit set worker = null",
                "delete from audit",
                "truncate audit",
                "update audit_link set hash = hash",
                "delete from audit_link",
                "truncate audit_link")) {
            assertThatThrownBy(() -> run(change)).as(change).hasMessageContaining("only grows");
        }
    }

    @Test
    void theExportCanBeVerifiedByAnybodyAndTheVerifierSaysWhereAChainBreaks() throws SQLException {
        pushMark();
        asha.get("/people");
        asha.get("/people/" + Cast.MARK + "/tests");
        List<Json.Obj> exported = exported();
        Hash previous = Hash.START;
        for (Json.Obj line : exported) {
            Fields fields = Fields.of(line);
            assertThat(fields.text("previous")).isEqualTo(previous.toString());
            previous = previous.then(Hash.of(JsonText.write((Json.Obj) line.get("record"))));
            assertThat(fields.text("hash")).isEqualTo(previous.toString());
        }
        String noted = "?number=" + exported.size() + "&hash=" + previous;
        assertThat(verdict(noted)).contains("\"whole\":true");

        tamper("update audit set worker = '" + Cast.RHYS + "' where act = 'tests-read'");
        String number = number("tests-read");
        assertThat(verdict("")).contains("{\"number\":" + number + ",", "\"what\":\"changed\"");
        tamper("update audit set worker = '" + Cast.ASHA + "' where act = 'tests-read'");
        assertThat(verdict("")).contains("\"whole\":true");

        tamper("delete from audit where act = 'people-listed'");
        assertThat(verdict("")).contains("{\"number\":" + number("people-listed") + ",", "\"what\":\"record-gone\"");
    }

    @Test
    void aChainThatLostItsEndOrWasMadeAnewShowsBesideAnEndThatWasNoted() throws SQLException {
        pushMark();
        List<Json.Obj> exported = exported();
        Json.Obj last = exported.get(exported.size() - 1);
        String noted = "?number=" + exported.size() + "&hash=" + Fields.of(last).text("hash");
        tamper("delete from audit where id in (select record from audit_link where number >= " + exported.size() + ")");
        tamper("delete from audit_link where number >= " + exported.size());

        assertThat(verdict("")).as("whole in itself").contains("\"whole\":true");
        assertThat(verdict(noted)).contains("\"whole\":false", "\"what\":\"not-as-noted\"");
    }

    @Test
    void aRecordThatSomebodySlippedInIsInNoLink() throws SQLException {
        run(
                "insert into audit select gen_random_uuid(), at, worker, device, act, ledgers, about, address, reason, outcome,"
                        + " detail from audit limit 1");
        assertThat(verdict("")).contains("\"whole\":false", "\"what\":\"not-linked\"");
    }

    @Test
    void requestsOfManyAtOnceOnTwoServersAreOneChain() {
        try (TestServer other = server.another()) {
            TestClient there = TestClient.signIn(other.uri(), "Rhys Morgan", Cast.TABLET_B);
            List<CompletableFuture<HttpResponse<byte[]>>> answers = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                TestClient one = i % 2 == 0 ? asha : there;
                answers.add(CompletableFuture.supplyAsync(() -> one.get("/people")));
                if (i % 10 == 0) {
                    answers.add(CompletableFuture.supplyAsync(() -> administrator.get("/audit/verify")));
                }
            }
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        }
        assertThat(found("?act=people-listed")).hasSize(60);
        assertThat(verdict("")).contains("\"whole\":true");
    }

    @Test
    void nothingIsShownThatTheTrailCannotTellOf() throws SQLException {
        run("alter table audit rename to audit_elsewhere");
        assertThat(asha.get("/people").statusCode()).isEqualTo(500);
        assertThat(asha.pushRaw(mark()).statusCode()).isEqualTo(500);
        run("alter table audit_elsewhere rename to audit");
        assertThat(asha.push(mark()))
                .as("and was not taken in")
                .allMatch(receipt -> receipt instanceof org.throughcare.model.sync.Receipt.Accepted);
    }

    private void pushMark() {
        asha.push(mark());
    }

    private static byte[] mark() {
        Entries mark = Entries.of(Cast.MARK);
        mark.record(Person.KIND, Cast.mark());
        return TestClient.lines(mark.all().stream()
                .map(entry -> org.throughcare.model.wire.EntryCodec.write(entry).bytes())
                .toList());
    }

    private static void trySignIn(TestClient stranger, String name) {
        stranger.post(
                "/access/tokens",
                Json.obj()
                        .put("name", name)
                        .put("passphrase", "not " + TestDirectory.PASSPHRASE)
                        .putText("device", Cast.TABLET_A)
                        .put("deviceName", "Tablet")
                        .build());
    }

    private List<Json.Obj> found(String query) {
        return records(answer("/audit" + query));
    }

    private Json.Obj answer(String path) {
        HttpResponse<byte[]> answer = administrator.get(path);
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return JsonText.readObject(answer.body());
    }

    private static List<Json.Obj> records(Json.Obj answer) {
        return ((Json.Arr) answer.get("records"))
                .items().stream().map(it -> (Json.Obj) it).toList();
    }

    private List<Json.Obj> exported() {
        return new String(administrator.get("/audit/export").body(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> JsonText.readObject(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private String verdict(String query) {
        return new String(administrator.get("/audit/verify" + query).body(), StandardCharsets.UTF_8);
    }

    private String number(String act) throws SQLException {
        try (Connection tx = server.database().connect()) {
            return Sql.list(
                            tx,
                            "select l.number::text from audit_link l where not exists (select 1 from audit a where a.id = l.record)"
                                    + " union all select l.number::text from audit_link l join audit a on a.id = l.record"
                                    + " where a.act = ?",
                            row -> row.getString(1),
                            act)
                    .get(0);
        }
    }

    /** As somebody who owns the tables and knows how they are guarded. */
    private void tamper(String change) throws SQLException {
        String table = change.contains("audit_link where number") && change.startsWith("delete from audit_link")
                ? "audit_link"
                : "audit";
        run("alter table " + table + " disable trigger user");
        run(change);
        run("alter table " + table + " enable trigger user");
    }

    private void run(String change) throws SQLException {
        try (Connection tx = server.database().connect();
                Statement statement = tx.createStatement()) {
            statement.execute(change);
        }
    }

    private static String text(Json.Obj record) {
        return new String(JsonText.write(record), StandardCharsets.UTF_8);
    }

    private static String outcome(Json.Obj record) {
        return Fields.of(record).text("outcome");
    }

    private static String told(Json.Obj record) {
        Fields fields = Fields.of(record);
        return fields.text("act") + " by " + fields.text("worker") + ": " + fields.text("outcome");
    }
}
