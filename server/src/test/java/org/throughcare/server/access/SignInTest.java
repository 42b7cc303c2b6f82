package org.throughcare.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.sync.PullLine;
import org.throughcare.model.testkit.Cast;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestDirectory;
import org.throughcare.server.testkit.TestServer;

class SignInTest {

    private static final DeviceId TABLET = new DeviceId(new UUID(7, 7));

    private TestServer server;
    private TestClient stranger;

    @BeforeEach
    void startServer() {
        server = TestServer.start(Instant.parse("2026-12-01T12:00:00Z"));
        server.directory().cast();
        stranger = TestClient.stranger(server.uri());
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void whoSignsInIsToldWhoTheyAre() {
        HttpResponse<byte[]> answer = signIn("asha patel", TestDirectory.PASSPHRASE);
        assertThat(answer.statusCode()).isEqualTo(200);
        Fields fields = Fields.of(JsonText.readObject(answer.body()));
        assertThat(fields.instant("expiresAt")).isEqualTo("2026-12-01T12:15:00Z");
        assertThat(JsonText.writeText(fields.object("worker").json()))
                .isEqualTo("{\"id\":\"" + Cast.ASHA + "\",\"name\":\"Asha Patel\",\"roles\":[\"worker-prison\"],"
                        + "\"teams\":[{\"id\":\"" + Cast.WING + "\",\"name\":\"Recovery wing\",\"setting\":\"prison\","
                        + "\"calendar\":\"england-and-wales\"}],"
                        + "\"colleagues\":[{\"id\":\"" + Cast.RHYS + "\",\"name\":\"Rhys Morgan\"}],"
                        + "\"directory\":[{\"id\":\"" + Cast.CLINIC
                        + "\",\"name\":\"Harbour Street clinic\",\"setting\":\"community\","
                        + "\"calendar\":\"england-and-wales\"},{\"id\":\"" + Cast.WING
                        + "\",\"name\":\"Recovery wing\",\"setting\":\"prison\",\"calendar\":\"england-and-wales\"}]}");
    }

    @Test
    void whoHasLeftTheTeamIsStillKnownByNameAndNobodyElseIs() {
        server.directory().real().leave(Cast.RHYS, Cast.WING);

        Fields worker = Fields.of(JsonText.readObject(
                        signIn("asha patel", TestDirectory.PASSPHRASE).body()))
                .object("worker");

        assertThat(worker.list("colleagues", colleague -> colleague.text("name")))
                .containsExactly("Rhys Morgan");
        Fields left = Fields.of(JsonText.readObject(
                        signIn("rhys morgan", TestDirectory.PASSPHRASE).body()))
                .object("worker");
        assertThat(left.list("colleagues", colleague -> colleague.text("name"))).isEmpty();
    }

    @Test
    void aWrongPassphraseAndANameThatNobodyHasAreAnsweredAlike() {
        HttpResponse<byte[]> wrong = signIn("Asha Patel", "wrong");
        HttpResponse<byte[]> nobody = signIn("Nobody Atall", "wrong");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.body()).isEqualTo(wrong.body());
    }

    @Test
    void aNameThatNobodyHasCostsTheSameWorkAsAWrongPassphrase() {
        server.directory().real().withdraw(Cast.COLIN);
        for (String name : List.of("Asha Patel", "Nobody Atall", "Colin Baptiste")) {
            double before = hashes();
            assertThat(signIn(name, "wrong").statusCode()).isEqualTo(401);
            assertThat(hashes() - before).as(name).isEqualTo(1);
        }
    }

    private double hashes() {
        return server.part(MeterRegistry.class).counter(Passphrases.COMPUTED).count();
    }

    @Test
    void fiveFailuresLockANameOutForAQuarterOfAnHourWhetherSomebodyHasItOrNot() {
        for (String name : List.of("Asha Patel", "Nobody Atall")) {
            for (int i = 0; i < 5; i++) {
                assertThat(signIn(name, "wrong").statusCode()).isEqualTo(401);
            }
            HttpResponse<byte[]> locked = signIn(name, TestDirectory.PASSPHRASE);
            assertThat(locked.statusCode()).isEqualTo(429);
            assertThat(locked.headers().firstValue("Retry-After")).contains("900");
        }
        server.clock().advance(Duration.ofMinutes(16));
        assertThat(signIn("Asha Patel", TestDirectory.PASSPHRASE).statusCode()).isEqualTo(200);
        assertThat(signIn("Asha Patel", "wrong").statusCode()).isEqualTo(401);
    }

    @Test
    void aLapsedTokenIsTurnedAwayAndTheSessionGoesOn() {
        TestClient asha = TestClient.signIn(server.uri(), "Asha Patel", TABLET);
        server.clock().advance(Duration.ofMinutes(15));
        HttpResponse<byte[]> lapsed = asha.pullRaw(List.of());
        assertThat(lapsed.statusCode()).isEqualTo(401);
        assertThat(lapsed.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JsonText.readObject(lapsed.body()).get("code")).isEqualTo(Json.of("token-lapsed"));
        TestClient again = TestClient.of(server.uri(), refresh(asha.refreshToken()));
        assertThat(again.pull(List.of()).lines()).containsExactly(new PullLine.End());
    }

    @Test
    void aTokenThatIsNotOursIsTurnedAway() {
        TestClient asha = TestClient.signIn(server.uri(), "Asha Patel", TABLET);
        String[] parts = asha.accessToken().split("\\.", -1);
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        for (String forged : List.of(
                none + "." + parts[1] + ".",
                parts[0] + "." + parts[1] + "." + parts[2].substring(1) + "A",
                "rubbish")) {
            assertThat(asha.withToken(forged).pullRaw(List.of()).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aRefreshTokenWhoseAnswerWasLostIsGoodAgain() {
        TestClient asha = TestClient.signIn(server.uri(), "Asha Patel", TABLET);
        refresh(asha.refreshToken());
        HttpResponse<byte[]> again = refresh(asha.refreshToken());
        assertThat(again.statusCode()).isEqualTo(200);
    }

    @Test
    void aRefreshTokenThatSomebodyElseUsedEndsTheSession() {
        TestClient asha = TestClient.signIn(server.uri(), "Asha Patel", TABLET);
        TestClient second = TestClient.of(server.uri(), refresh(asha.refreshToken()));
        TestClient third = TestClient.of(server.uri(), refresh(second.refreshToken()));
        assertThat(refresh(asha.refreshToken()).statusCode()).isEqualTo(401);
        assertThat(refresh(third.refreshToken()).statusCode()).isEqualTo(401);
        assertThat(third.pullRaw(List.of()).statusCode()).isEqualTo(401);
    }

    @Test
    void anAdministratorRevokesATabletAndNobodyElseCan() {
        server.directory().worker("Admin Ames", Set.of(Roles.ADMINISTRATOR));
        TestClient asha = TestClient.signIn(server.uri(), "Asha Patel", TABLET);
        Json.Obj body = Json.obj().putText("device", TABLET).build();
        assertThat(asha.post("/administration/devices/revoke", body).statusCode())
                .isEqualTo(403);
        TestClient admin = TestClient.signIn(server.uri(), "Admin Ames", new DeviceId(new UUID(8, 8)));
        assertThat(admin.post("/administration/devices/revoke", body).statusCode())
                .isEqualTo(204);
        assertThat(asha.pull(List.of()).lines()).containsExactly(new PullLine.Wipe());
        assertThat(refresh(asha.refreshToken()).statusCode()).isEqualTo(200);
        assertThat(signIn("Asha Patel", TestDirectory.PASSPHRASE).statusCode()).isEqualTo(401);
    }

    @Test
    void aWorkerWhoseAccessWasWithdrawnCannotSignIn() {
        server.directory().real().withdraw(Cast.ASHA);
        assertThat(signIn("Asha Patel", TestDirectory.PASSPHRASE).statusCode()).isEqualTo(401);
    }

    private HttpResponse<byte[]> signIn(String name, String passphrase) {
        return stranger.post(
                "/access/tokens",
                Json.obj()
                        .put("name", name)
                        .put("passphrase", passphrase)
                        .putText("device", TABLET)
                        .put("deviceName", "Wing tablet 1")
                        .build());
    }

    private HttpResponse<byte[]> refresh(String token) {
        return stranger.post(
                "/access/tokens/refresh",
                Json.obj().put("refreshToken", token).putText("device", TABLET).build());
    }
}
