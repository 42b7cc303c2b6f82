package org.throughcare.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.JsonText;
import org.throughcare.server.CannotStart;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestClock;
import org.throughcare.server.testkit.TestDatabase;
import org.throughcare.server.testkit.TestServer;

/** An administrator sets a deployment up over HTTP, from nothing, and is told which field was wrong. */
class AdministrationTest {

    private static final String TEAM = "00000000-0000-4000-8000-00000000000a";
    private static final String ASHA = "00000000-0000-4000-8000-0000000000a1";
    private static final String DEVICE = "00000000-0000-4000-8000-0000000000d1";
    private static final Map<String, String> FIRST = Map.of(
            "THROUGHCARE_ADMIN_NAME", "Site Administrator", "THROUGHCARE_ADMIN_PASSPHRASE", "four quiet lanterns");

    private static TestServer server;
    private static String administrator;

    @BeforeAll
    static void start() throws Exception {
        server = start(TestDatabase.create(), FIRST);
        administrator = token("Site Administrator", "four quiet lanterns");
        assertThat(post("teams", "{'id':'" + TEAM + "','name':'Wing','setting':'prison','calendar':'guernsey'}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(post("workers", worker(ASHA, "Asha", "worker-prison", TEAM, "five quiet lanterns"))
                        .statusCode())
                .isEqualTo(204);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aWorkerWhoWasAddedSignsInAndIsToldOfTheirTeam() throws Exception {
        Answer answer = signIn("Asha", "five quiet lanterns");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"roles\":[\"worker-prison\"]", "\"name\":\"Wing\"", "guernsey");
    }

    @Test
    void askingTwiceChangesNothing() throws Exception {
        assertThat(post("workers", worker(ASHA, "Asha", "worker-prison", TEAM, "another passphrase"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(signIn("Asha", "five quiet lanterns").statusCode()).isEqualTo(200);
        assertThat(get("workers").body()).containsOnlyOnce("\"name\":\"Asha\"");
    }

    @Test
    void theDirectoryCanBeRead() throws Exception {
        signIn("Asha", "five quiet lanterns");
        assertThat(get("teams").body()).contains("\"name\":\"Wing\"", "\"setting\":\"prison\"");
        assertThat(get("devices").body()).contains(DEVICE, ASHA);
        assertThat(get("held").body()).isEqualTo("[]");
    }

    @Test
    void aMembershipEnds() throws Exception {
        String worker = "00000000-0000-4000-8000-0000000000a2";
        post("workers", worker(worker, "Gethin", "worker-prison", TEAM, "five quiet lanterns"));
        assertThat(post("memberships/end", "{'worker':'" + worker + "','team':'" + TEAM + "'}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(signIn("Gethin", "five quiet lanterns").body()).contains("\"teams\":[]");
        post("memberships", "{'worker':'" + worker + "','team':'" + TEAM + "'}");
        assertThat(signIn("Gethin", "five quiet lanterns").body()).contains(TEAM);
    }

    @Test
    void whoIsNoAdministratorMayNot() throws Exception {
        String asha = token("Asha", "five quiet lanterns");
        assertThat(send(asha, HttpRequest.newBuilder(server.uri().resolve("/administration/workers")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send("", HttpRequest.newBuilder(server.uri().resolve("/administration/held")))
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            teams       | {}                                                                        | 400 | id
            teams       | {'id':'x','name':'W','setting':'prison','calendar':'guernsey'}            | 400 | id
            teams       | {'id':'ID','name':' ','setting':'prison','calendar':'guernsey'}           | 400 | name
            teams       | {'id':'ID','name':'W','setting':'ship','calendar':'guernsey'}             | 400 | setting
            teams       | {'id':'ID','name':'W','setting':'prison','calendar':'mars'}               | 400 | calendar
            workers     | {'id':'ID','name':'asha','roles':['worker-prison'],'teams':[],'passphrase':'long enough 12'} | 409 | name
            workers     | {'id':'ID','name':'N','roles':[],'teams':[],'passphrase':'long enough 12'} | 400 | roles
            workers     | {'id':'ID','name':'N','roles':['withdrawn'],'teams':[],'passphrase':'long enough 12'} | 400 | roles[0]
            workers     | {'id':'ID','name':'N','roles':['worker-prison'],'teams':['ID'],'passphrase':'long enough 12'} | 400 | teams[0]
            workers     | {'id':'ID','name':'N','roles':['worker-prison'],'teams':[],'passphrase':'short'} | 400 | passphrase
            workers     | {'id':'ID','name':'N','roles':['worker-prison'],'teams':[],'passphrase':'Throughcare-2026'} | 400 | passphrase
            memberships | {'worker':'ID','team':'ID'}                                               | 404 | worker
            grants      | {'ledger':'person:x','team':'ID'}                                         | 400 | ledger
            grants      | {'ledger':'person:ID','team':'ID'}                                        | 404 | team
            """)
    void whatCanNotBeIsRefusedWithItsField(String route, String body, int status, String field) throws Exception {
        Answer answer = post(route, body.replace("ID", "00000000-0000-4000-8000-0000000000ff"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Fields.of(JsonText.readObject(answer.body())).text("field")).isEqualTo(field);
    }

    @Test
    void theFirstAdministratorIsMadeOnceAndNeverAgain() {
        TestDatabase database = TestDatabase.create();
        start(database, FIRST).close();
        try (TestServer again = start(
                database,
                Map.of("THROUGHCARE_ADMIN_NAME", "Second", "THROUGHCARE_ADMIN_PASSPHRASE", "six quiet lanterns"))) {
            assertThat(again.part(Roll.class).named("Second")).isEmpty();
            assertThat(again.part(Roll.class).named("site administrator")).isPresent();
        }
    }

    @Test
    void aFirstPassphraseThatIsTooShortIsSaidPlainly() {
        TestDatabase database = TestDatabase.create();
        Map<String, String> settings =
                Map.of("THROUGHCARE_ADMIN_NAME", "Somebody", "THROUGHCARE_ADMIN_PASSPHRASE", "short");
        assertThatThrownBy(() -> start(database, settings))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("THROUGHCARE_ADMIN_PASSPHRASE needs at least 12 characters");
    }

    private static TestServer start(TestDatabase database, Map<String, String> settings) {
        return TestServer.start(database, new TestClock(TestServer.START), settings);
    }

    private static String worker(String id, String name, String role, String team, String passphrase) {
        return "{'id':'%s','name':'%s','roles':['%s'],'teams':['%s'],'passphrase':'%s'}"
                .formatted(id, name, role, team, passphrase);
    }

    private static Answer signIn(String name, String passphrase) throws Exception {
        String body = "{'name':'%s','passphrase':'%s','device':'%s','deviceName':'tablet','deviceKey':'%s'}"
                .formatted(name, passphrase, DEVICE, TestClient.KEY.verifyingKey());
        return send("", json(HttpRequest.newBuilder(server.uri().resolve("/access/tokens")), body));
    }

    private static String token(String name, String passphrase) throws Exception {
        return Fields.of(JsonText.readObject(signIn(name, passphrase).body())).text("accessToken");
    }

    private static Answer post(String route, String body) throws Exception {
        return send(
                administrator, json(HttpRequest.newBuilder(server.uri().resolve("/administration/" + route)), body));
    }

    private static Answer get(String route) throws Exception {
        return send(administrator, HttpRequest.newBuilder(server.uri().resolve("/administration/" + route)));
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request, String body) {
        return request.header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.replace('\'', '"')));
    }

    private record Answer(int statusCode, String body) {}

    private static Answer send(String token, HttpRequest.Builder request) {
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<byte[]> answer =
                TestClient.stranger(server.uri()).withToken(token).send(request);
        return new Answer(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
    }
}
