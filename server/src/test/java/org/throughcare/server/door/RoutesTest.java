package org.throughcare.server.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.server.access.Roles;
import org.throughcare.server.audit.Audited;
import org.throughcare.server.audit.Unaudited;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestServer;

/** What holds for every route, also for those that are yet to come. */
class RoutesTest {

    private static TestServer server;
    private static TestClient stranger;

    @BeforeAll
    static void startServer() {
        server = TestServer.start();
        server.directory().cast();
        stranger = TestClient.stranger(server.uri());
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void everyRouteSaysWhoMayCallIt() {
        assertThat(ours())
                .hasSizeGreaterThan(5)
                .allSatisfy(route -> assertThat(route.getTargetMethod().hasAnnotation(Secured.class))
                        .as("%s %s", route.getHttpMethodName(), route.getUriMatchTemplate())
                        .isTrue());
    }

    @Test
    void onlyPushPullAndHandBackAreOpenToACallerWhoseAccessWasWithdrawn() {
        assertThat(ours().stream()
                        .filter(route -> Arrays.stream(route.getTargetMethod().stringValues(Secured.class))
                                .anyMatch(role ->
                                        role.equals(SecurityRule.IS_AUTHENTICATED) || role.equals(Roles.WITHDRAWN)))
                        .map(route -> route.getUriMatchTemplate().toPathString()))
                .containsOnly("/sync/push", "/sync/pull", "/sync/hand-back");
    }

    @Test
    void aDockTokenDeliversAndAsksWhatWasWithdrawnAndNothingElse() {
        assertThat(ours().stream()
                        .filter(route -> Arrays.asList(route.getTargetMethod().stringValues(Secured.class))
                                .contains(Roles.DOCK))
                        .map(route -> route.getUriMatchTemplate().toPathString()))
                .containsOnly("/sync/deliver", "/sync/reads", "/sync/destroyed", "/sync/withdrawn");
        assertThat(Roles.GIVEN).doesNotContain(Roles.DOCK);
    }

    @Test
    void theTrailTellsOfEveryRouteButThoseThatTellOfNobody() {
        assertThat(ours())
                .allSatisfy(route -> assertThat(route.getTargetMethod().hasAnnotation(Audited.class))
                        .as("%s %s", route.getHttpMethodName(), route.getUriMatchTemplate())
                        .isNotEqualTo(route.getTargetMethod().hasAnnotation(Unaudited.class)));
        assertThat(ours().stream()
                        .filter(route -> route.getTargetMethod().hasAnnotation(Unaudited.class))
                        .map(route -> route.getUriMatchTemplate().toPathString()))
                .containsOnly("/openapi.yml", "/access/openid");
    }

    @Test
    void everyRouteIsDescribed() {
        String description = new String(stranger.get("/openapi.yml").body(), StandardCharsets.UTF_8);
        assertThat(ours())
                .allSatisfy(route -> assertThat(description)
                        .contains("\n  " + route.getUriMatchTemplate().toPathString() + ":\n"));
        assertThat(description).startsWith("openapi: 3");
    }

    @Test
    void healthAndMetricsAreThere() {
        assertThat(stranger.get("/health").statusCode()).isEqualTo(200);
        assertThat(new String(stranger.get("/prometheus").body(), StandardCharsets.UTF_8))
                .contains("hikaricp_connections");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing/here, , 404, not-found",
        "GET, /sync/push, , 405, method-not-allowed",
        "POST, /sync/push, text/plain, 415, unsupported-media-type",
        "POST, /sync/push, application/x-ndjson, 401, no-token",
        "POST, /administration/devices/revoke, application/json, 401, no-token",
        "POST, /access/tokens, application/json, 400, required",
    })
    void everyErrorIsAProblemWithTheServersTime(String method, String path, String type, int status, String code) {
        HttpRequest.Builder request = stranger.request(path);
        if (type != null) {
            request.header("Content-Type", type);
        }
        HttpResponse<byte[]> answer = stranger.send(request.method(
                method,
                method.equals("GET")
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString("{\"device\":\"" + new UUID(1, 1) + "\"}")));
        problem(answer, status, code);
        assertThat(answer.headers().allValues("Throughcare-Time")).hasSize(1);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void aWrongRoleAndAFieldThatIsWrongAreProblems() {
        TestClient asha = TestClient.signIn(server.uri(), "Asha Patel", new DeviceId(new UUID(1, 1)));
        problem(asha.post("/administration/grants/move", Json.obj().build()), 403, "forbidden");
        assertThat(asha.pullRaw(List.of()).headers().allValues("Cache-Control")).containsExactly("no-store");
        HttpResponse<byte[]> noId = stranger.post(
                "/access/tokens",
                Json.obj()
                        .put("name", "a")
                        .put("passphrase", "b")
                        .put("device", "tablet")
                        .build());
        problem(noId, 400, "not-an-id");
        assertThat(JsonText.readObject(noId.body()).get("field")).isEqualTo(Json.of("device"));
        HttpResponse<byte[]> noJson = stranger.send(stranger.request("/access/tokens")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{")));
        problem(noJson, 400, "not-json");
    }

    private static void problem(HttpResponse<byte[]> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        Json.Obj problem = JsonText.readObject(answer.body());
        assertThat(problem.get("code")).isEqualTo(Json.of(code));
        assertThat(problem.members()).containsKeys("type", "title", "status", "detail");
    }

    private static List<? extends UriRouteInfo<?, ?>> ours() {
        return server.part(Router.class)
                .uriRoutes()
                .filter(route -> route.getDeclaringType().getName().startsWith("org.throughcare"))
                .toList();
    }
}
