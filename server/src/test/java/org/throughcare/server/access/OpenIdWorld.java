package org.throughcare.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.testkit.Cast;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestClock;
import org.throughcare.server.testkit.TestDatabase;
import org.throughcare.server.testkit.TestProvider;
import org.throughcare.server.testkit.TestServer;

/**
 * A server with an identity provider beside it, and the cast of whom Asha is linked to it. As an extension of a class it is there
 * for all of its tests, and before each as it was at first.
 */
final class OpenIdWorld implements AutoCloseable, BeforeEachCallback, AfterAllCallback {

    static final DeviceId TABLET = new DeviceId(new UUID(7, 7));
    static final DeviceId OTHER_TABLET = new DeviceId(new UUID(8, 8));
    static final Duration PAUSE = Duration.ofSeconds(5);
    static final String ASHA = "8c1f-asha";

    /** So that whatever the server has kept of the provider is too old. */
    private static final Duration STALE = Duration.ofHours(3);

    final TestClock clock = new TestClock(TestServer.START);
    final TestProvider provider = TestProvider.start(clock, PAUSE);
    final TestDatabase database = TestDatabase.create();
    final TestServer server;
    final TestClient stranger;

    /** With these settings beside those that name the provider. */
    OpenIdWorld(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(provider.settings());
        settings.putAll(more);
        server = TestServer.start(database, clock, settings);
        server.directory().cast();
        server.directory().real().link(Cast.ASHA, ASHA);
        stranger = TestClient.stranger(server.uri());
    }

    /** As it was at first, but for the time, the trail and the sessions that are open. */
    private void again() {
        provider.again();
        clock.advance(STALE);
        run("truncate openid_sign_in, openid_session, sign_in_attempt, sign_in_origin");
        run("update worker set withdrawn_at = null, openid_issuer = null, openid_subject = null");
        server.directory().real().link(Cast.ASHA, ASHA);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        again();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        close();
    }

    void run(String sql) {
        try (Connection tx = server.database().connect();
                Statement statement = tx.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String code(byte[] secret) {
        return Totp.code(secret, Totp.step(clock.instant()));
    }

    static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> outcomes(TestClient administrator, String act) {
        return Fields.of(JsonText.readObject(
                        administrator.get("/audit?act=" + act).body()))
                .list("records", record -> record.text("outcome"));
    }

    void link(String name, String subject) {
        server.directory()
                .real()
                .link(
                        server.directory()
                                .worker(name, Set.of(Roles.ADMINISTRATOR))
                                .id(),
                        subject);
    }

    static HttpResponse<byte[]> linking(TestClient administrator, String worker, String subject) {
        return administrator.post(
                "/administration/workers/openid",
                Json.obj().put("worker", worker).put("subject", subject).build());
    }

    HttpResponse<byte[]> signIn(String subject, String... means) {
        Fields begun = begin();
        provider.approve(begun.text("userCode"), subject, means);
        return ask(begun);
    }

    HttpResponse<byte[]> signIn(String subject, ObjBuilder more) {
        Fields begun = begin();
        provider.approve(begun.text("userCode"), subject);
        return ask(begun, TABLET, more);
    }

    HttpResponse<byte[]> signInHere(String name, String passphrase) {
        return stranger.post(
                "/access/tokens",
                Json.obj()
                        .put("name", name)
                        .put("passphrase", passphrase)
                        .putText("device", TABLET)
                        .put("deviceName", "Tablet")
                        .build());
    }

    Fields begin() {
        HttpResponse<byte[]> answer = stranger.post("/access/openid/begin", device());
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return Fields.of(JsonText.readObject(answer.body()));
    }

    static Json.Obj device() {
        return Json.obj().putText("device", TABLET).build();
    }

    HttpResponse<byte[]> ask(Fields begun) {
        return ask(begun, TABLET, Json.obj());
    }

    HttpResponse<byte[]> ask(Fields begun, DeviceId device, ObjBuilder more) {
        return ask(begun.text("handle"), device, more);
    }

    HttpResponse<byte[]> ask(String handle, DeviceId device, ObjBuilder more) {
        return stranger.post(
                "/access/openid/tokens",
                more.put("handle", handle)
                        .putText("device", device)
                        .put("deviceName", "Tablet")
                        .build());
    }

    HttpResponse<byte[]> refresh(TestClient client) {
        return stranger.post(
                "/access/tokens/refresh",
                Json.obj()
                        .put("refreshToken", client.refreshToken())
                        .putText("device", TABLET)
                        .build());
    }

    static void assertProblem(HttpResponse<byte[]> answer, int status, String code) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(body).isEqualTo(status);
        assertThat(Fields.of(JsonText.readObject(answer.body())).text("code")).isEqualTo(code);
    }

    @Override
    public void close() {
        server.close();
        provider.close();
    }
}
