package org.throughcare.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.server.CannotStart;
import org.throughcare.server.access.Roles;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestServer;

/** The trail's oldest part goes as a whole, and the rest still verifies (USR-8). */
class TrailRetentionTest {

    private static final Duration SIX_YEARS = Duration.ofDays(6 * 366);

    private final TestServer server = TestServer.start();

    @BeforeEach
    void fillTheTrail() {
        server.directory().cast();
        server.directory().worker("Ada Administrator", Set.of(Roles.ADMINISTRATOR));
        TestClient asha = TestClient.signIn(server.uri(), "Asha Patel", Cast.TABLET_A);
        asha.get("/people");
    }

    @AfterEach
    void close() {
        server.close();
    }

    private TestClient administrator() {
        return TestClient.signIn(server.uri(), "Ada Administrator", new DeviceId(new UUID(9, 9)));
    }

    private static HttpResponse<byte[]> letGo(TestClient administrator, int id) {
        return administrator.post(
                "/audit/let-go",
                Json.obj()
                        .putText("id", new UUID(7, id))
                        .put("reason", "older than six years")
                        .build());
    }

    @Test
    void whatIsOldGoesAndTheRestVerifiesFromTheNewStart() {
        Fields before = fields(administrator().get("/audit/verify"));
        server.clock().advance(SIX_YEARS);
        TestClient administrator = administrator();
        Fields gone = fields(letGo(administrator, 1));

        assertThat(gone.integer("records")).isGreaterThan(3);
        assertThat(text(administrator.get("/audit?act=people-listed"))).contains("\"records\":[]");
        assertThat(text(administrator.get("/audit/verify"))).contains("\"whole\":true");
        assertThat(text(administrator.get(
                        "/audit/verify?number=" + gone.integer("number") + "&hash=" + gone.text("hash"))))
                .as("the new start was the last link of what is gone")
                .contains("\"whole\":true");
        assertThat(text(administrator.get(
                        "/audit/verify?number=" + (before.integer("number") - 1) + "&hash=" + "1".repeat(64))))
                .contains("\"whole\":false", "let-go");
        String first =
                text(administrator.get("/audit/export")).lines().findFirst().orElseThrow();
        assertThat(first)
                .contains("\"number\":" + (gone.integer("number") + 1), "\"previous\":\"" + gone.text("hash") + "\"");
        assertThat(text(administrator.get("/audit?act=audit-let-go")))
                .contains("older than six years", "records " + gone.integer("records"), gone.text("hash"));
        assertThat(text(administrator.get("/retention/erasures")))
                .contains("\"what\":\"trail\"", "older than six years", gone.text("hash"));
        assertThat(text(letGo(administrator, 2))).as("nothing else is old").contains("\"records\":0");
        assertThat(letGo(administrator, 1).statusCode()).isEqualTo(409);
    }

    @Test
    void nothingThatIsYoungerLeavesTheTrailWhoeverAsksTheDatabase() throws SQLException {
        server.clock().advance(Duration.ofDays(365 * 5));
        assertThat(text(letGo(administrator(), 1))).contains("\"records\":0");
        run("insert into audit_start (number, hash, at) select number, hash, now() from audit_link where number = 2");
        for (String attempt : List.of(
                "delete from audit",
                "delete from audit_link",
                "delete from audit_start",
                "update audit_start set number = 3",
                "insert into audit_start (number, hash, at) values (3, decode(repeat('11', 32), 'hex'), now())",
                "truncate audit",
                "delete from deletion where true or what = 'x'",
                "update deletion set reason = ''")) {
            if (attempt.contains("deletion")) {
                run(
                        "insert into deletion values (gen_random_uuid(), now(), 'trail', '{}', 'x', 'x', gen_random_uuid(), null, '')");
            }
            assertThatThrownBy(() -> run(attempt)).as(attempt).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aHoldKeepsTheTrailFromTheFirstRecordAboutThatPersonOn() {
        TestClient asha = TestClient.signIn(server.uri(), "Asha Patel", Cast.TABLET_A);
        Entries mark = Entries.of(Cast.MARK).by(Cast.ASHA).on(Cast.TABLET_A);
        mark.record(Person.KIND, Cast.mark());
        asha.push(mark.all());
        TestClient administrator = administrator();
        assertThat(administrator
                        .post(
                                "/retention/holds",
                                Json.obj()
                                        .putText("id", new UUID(7, 3))
                                        .putText("ledger", Cast.MARK)
                                        .put("ground", "inquest")
                                        .put("reason", "the coroner asks")
                                        .build())
                        .statusCode())
                .isEqualTo(204);
        server.clock().advance(SIX_YEARS);
        TestClient later = administrator();
        letGo(later, 1);
        assertThat(text(later.get("/audit?act=push"))).contains(Cast.MARK.uuid().toString());
        assertThat(text(later.get("/audit?act=people-listed"))).contains("\"records\":[]");
        later.post(
                "/retention/holds/lift",
                Json.obj()
                        .putText("id", new UUID(7, 3))
                        .put("reason", "it is over")
                        .build());
        letGo(later, 2);
        assertThat(text(later.get("/audit?act=push"))).contains("\"records\":[]");
        assertThat(text(later.get("/audit/verify"))).contains("\"whole\":true");
        assertThat(text(later.get("/retention/holds"))).contains("the coroner asks", "it is over");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "-6", "six", "101"})
    void aTimeThatIsTooShortKeepsTheServerFromStarting(String years) {
        assertThatThrownBy(() -> TrailRetention.check(Map.of("THROUGHCARE_AUDIT_YEARS", years)))
                .isInstanceOf(CannotStart.class);
        TrailRetention.check(Map.of("THROUGHCARE_AUDIT_YEARS", "2"));
        TrailRetention.check(Map.of());
    }

    private void run(String statement) throws SQLException {
        try (Connection tx = server.database().connect();
                Statement sql = tx.createStatement()) {
            sql.execute(statement);
        }
    }

    private static Fields fields(HttpResponse<byte[]> answer) {
        return Fields.of(JsonText.readObject(answer.body()));
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
