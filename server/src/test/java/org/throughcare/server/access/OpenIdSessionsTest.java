package org.throughcare.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.sync.PullLine;
import org.throughcare.model.sync.PullQuestion;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestDirectory;
import org.throughcare.server.testkit.TestServer;

/** A session that was opened on the identity provider's word goes on as long as that holds; who is linked to whom there. */
@Requirement({"USR-4", "USR-10"})
class OpenIdSessionsTest {

    @RegisterExtension
    static final OpenIdWorld world = new OpenIdWorld(Map.of());

    @Test
    void aSessionEndsWhenTheProviderVouchesForTheWorkerNoMore() {
        TestClient asha = TestClient.of(world.server.uri(), world.signIn(OpenIdWorld.ASHA));
        int before = world.provider.asked();
        asha = TestClient.of(world.server.uri(), world.refresh(asha));
        assertThat(world.provider.asked()).as("not within the hour").isEqualTo(before);
        for (int day = 0; day < 20; day++) {
            world.clock.advance(Duration.ofDays(1));
            asha = TestClient.of(world.server.uri(), world.refresh(asha));
        }
        assertThat(world.provider.asked()).isEqualTo(before + 20);

        world.provider.letGo(OpenIdWorld.ASHA);
        assertThat(world.refresh(asha).statusCode()).as("within the hour").isEqualTo(200);
        world.clock.advance(Duration.ofHours(1));
        OpenIdWorld.assertProblem(world.refresh(asha), 401, "session-over");
        OpenIdWorld.assertProblem(world.refresh(asha), 401, "session-over");
        assertThat(asha.atDock()
                        .askWithdrawn(new PullQuestion.Behind(List.of()))
                        .statusCode())
                .as("what waits can still be delivered")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSessionOutlivesTheProvidersLastWordBySevenDaysAtMost(boolean refreshes) {
        world.provider.refreshes(refreshes);
        TestClient asha = TestClient.of(world.server.uri(), world.signIn(OpenIdWorld.ASHA));
        world.provider.failing("503 {}");
        for (int day = 0; day < 6; day++) {
            world.clock.advance(Duration.ofDays(1));
            asha = TestClient.of(world.server.uri(), world.refresh(asha));
        }
        world.clock.advance(Duration.ofDays(1));
        OpenIdWorld.assertProblem(world.refresh(asha), 401, "session-over");
        world.provider.failing(null);
        assertThat(world.signIn(OpenIdWorld.ASHA).statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverIsSomebodyElseAtTheProvidersNowDoesNotGoOn() {
        TestClient asha = TestClient.of(world.server.uri(), world.signIn(OpenIdWorld.ASHA));
        world.provider.writing(claims -> world.provider.signed(
                new JWTClaimsSet.Builder(claims).subject("somebody-else").build()));
        world.clock.advance(Duration.ofHours(2));
        OpenIdWorld.assertProblem(world.refresh(asha), 401, "session-over");
    }

    @Test
    void anAdministratorLinksAWorkerToOneAccountAndOfThatNobodyElse() {
        world.server.directory().worker("Ada Min", Set.of(Roles.ADMINISTRATOR));
        TestClient ada = TestClient.signIn(world.server.uri(), "Ada Min", OpenIdWorld.OTHER_TABLET);
        TestClient rhys = TestClient.signIn(world.server.uri(), "Rhys Morgan", OpenIdWorld.TABLET);
        OpenIdWorld.assertProblem(OpenIdWorld.linking(ada, Cast.RHYS.toString(), OpenIdWorld.ASHA), 409, "taken");
        assertThat(OpenIdWorld.linking(ada, Cast.RHYS.toString(), "rhys").statusCode())
                .isEqualTo(204);
        assertThat(rhys.pullRaw(List.of()).statusCode()).as("signs in anew").isEqualTo(401);
        assertThat(world.signIn("rhys").statusCode()).isEqualTo(200);
        assertThat(new String(ada.get("/administration/workers").body(), StandardCharsets.UTF_8))
                .contains("\"subject\":\"rhys\"");
        assertThat(OpenIdWorld.linking(ada, Cast.RHYS.toString(), null).statusCode())
                .isEqualTo(204);
        OpenIdWorld.assertProblem(world.signIn("rhys"), 401, "no-account");
        assertThat(world.signInHere("Rhys Morgan", TestDirectory.PASSPHRASE).statusCode())
                .isEqualTo(200);
        assertThat(Fields.of(JsonText.readObject(
                                ada.get("/audit?act=worker-linked&outcome=done").body()))
                        .list("records", record -> record.texts("about")))
                .containsExactly(List.of("worker:" + Cast.RHYS), List.of("worker:" + Cast.RHYS));
    }

    @Test
    void aWorkerMayBeAddedWithoutAnyPassphrase() {
        world.server.directory().worker("Ada Min", Set.of(Roles.ADMINISTRATOR));
        TestClient ada = TestClient.signIn(world.server.uri(), "Ada Min", OpenIdWorld.OTHER_TABLET);
        ObjBuilder worker = Json.obj()
                .putText("id", new UUID(3, 3))
                .put("name", "Nia Rees")
                .put("roles", Json.texts(List.of("worker-prison")))
                .put("teams", Json.texts(List.of(Cast.WING.toString())));
        OpenIdWorld.assertProblem(ada.post("/administration/workers", worker.build()), 400, "required");
        assertThat(ada.post(
                                "/administration/workers",
                                worker.put("subject", "nia").build())
                        .statusCode())
                .isEqualTo(204);
        assertThat(world.signIn("nia").statusCode()).isEqualTo(200);
        OpenIdWorld.assertProblem(world.signInHere("Nia Rees", "anything at all"), 401, "sign-in-failed");
    }

    @Test
    void whoIsLinkedSignsInWithNoPassphraseOfOurs() {
        HttpResponse<byte[]> refused = world.signInHere("Asha Patel", TestDirectory.PASSPHRASE);
        OpenIdWorld.assertProblem(refused, 401, "sign-in-failed");
        assertThat(refused.body())
                .isEqualTo(world.signInHere("Asha Patel", "wrong").body())
                .isEqualTo(world.signInHere("Nobody Atall", "wrong").body());
        assertThat(world.signInHere("Rhys Morgan", TestDirectory.PASSPHRASE).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aServerThatKnowsNoProviderIsWhatItWas() {
        try (TestServer without = TestServer.start(world.database, world.clock, Map.of())) {
            TestClient client = TestClient.stranger(without.uri());
            OpenIdWorld.assertProblem(client.get("/access/openid"), 404, "no-provider");
            OpenIdWorld.assertProblem(client.post("/access/openid/begin", OpenIdWorld.device()), 404, "no-provider");
            OpenIdWorld.assertProblem(
                    client.post("/access/openid/tokens", Json.obj().build()), 404, "no-provider");
            assertThat(TestClient.signIn(without.uri(), "Asha Patel", OpenIdWorld.TABLET)
                            .pull(List.of())
                            .lines())
                    .containsExactly(new PullLine.End());
        }
    }
}
