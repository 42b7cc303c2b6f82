package org.throughcare.server.wall;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestServer;
import org.throughcare.server.wall.WallWorld.Who;
import org.throughcare.server.wall.WallWorld.Whose;

/**
 * Row-level security by itself leaks nothing: every route that answers a worker's read is asked on a server whose own checks
 * of grants are switched off. That they are is shown by opening the wall, that nobody reads beside it by closing it to the
 * owner of the tables too.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WallTest {

    /** Every route that answers a worker's read; one that is added and stands in neither table fails the test. */
    private static final List<String> READS = List.of(
            "GET /people",
            "GET /people/{ledger}/appointments",
            "GET /people/{ledger}/attendance",
            "GET /people/{ledger}/tests",
            "GET /duties",
            "GET /treatment-starts",
            "GET /treatment-starts/late.csv",
            "GET /referrals/unmatched",
            "GET /referrals/first-assessments",
            "GET /escrow",
            "GET /escrow/{kept}",
            "POST /sync/pull",
            "POST /sync/withdrawn");

    private static final String WRITES = "it takes something in and answers a receipt, a refusal or nothing";
    private static final String DIRECTORY = "it tells of workers, teams and tablets";
    private static final String ADMINISTRATION = "administrators alone: whom and when, never what was recorded";
    private static final String RIGHTS =
            "administrators alone: a person's rights want the whole record, two people and the trail";
    private static final Map<String, String> NO_READS = Map.ofEntries(
            Map.entry("GET /openapi.yml", "it tells of nobody"),
            Map.entry("POST /access/tokens", DIRECTORY),
            Map.entry("POST /access/tokens/refresh", DIRECTORY),
            Map.entry("GET /access/openid", "it tells of nobody"),
            Map.entry("POST /access/openid/begin", "it tells of nobody"),
            Map.entry("POST /access/openid/tokens", DIRECTORY),
            Map.entry("POST /access/second-factor", DIRECTORY),
            Map.entry("POST /access/second-factor/confirm", DIRECTORY),
            Map.entry("POST /sync/push", WRITES),
            Map.entry("POST /sync/deliver", WRITES),
            Map.entry("POST /sync/hand-back", WRITES),
            Map.entry("POST /sync/reads", WRITES),
            Map.entry("POST /sync/destroyed", WRITES),
            Map.entry("POST /escrow/admit", WRITES),
            Map.entry("POST /escrow/set-aside", WRITES),
            Map.entry("GET /administration/teams", DIRECTORY),
            Map.entry("POST /administration/teams", WRITES),
            Map.entry("GET /administration/workers", DIRECTORY),
            Map.entry("POST /administration/workers", WRITES),
            Map.entry("POST /administration/workers/openid", WRITES),
            Map.entry("POST /administration/workers/withdraw", WRITES),
            Map.entry("POST /administration/second-factor/reset", WRITES),
            Map.entry("POST /administration/memberships", WRITES),
            Map.entry("POST /administration/memberships/end", WRITES),
            Map.entry("POST /administration/grants", WRITES),
            Map.entry("POST /administration/grants/end", WRITES),
            Map.entry("POST /administration/grants/move", WRITES),
            Map.entry("GET /administration/devices", DIRECTORY),
            Map.entry("GET /administration/devices/destroyed", ADMINISTRATION),
            Map.entry("GET /administration/enrolment-codes", DIRECTORY),
            Map.entry("POST /administration/enrolment-codes", WRITES),
            Map.entry("POST /administration/enrolment-codes/revoke", WRITES),
            Map.entry("POST /administration/devices/revoke", WRITES),
            Map.entry("POST /administration/devices/lost", ADMINISTRATION),
            Map.entry("GET /administration/alike", ADMINISTRATION),
            Map.entry("GET /administration/held", ADMINISTRATION),
            Map.entry("GET /administration/held/settled", ADMINISTRATION),
            Map.entry("POST /administration/held/admit", WRITES),
            Map.entry("GET /administration/signatures", ADMINISTRATION),
            Map.entry("GET /subject-access", ADMINISTRATION),
            Map.entry("POST /subject-access", WRITES),
            Map.entry("POST /subject-access/{request}/identity", WRITES),
            Map.entry("POST /subject-access/{request}/longer", WRITES),
            Map.entry("POST /subject-access/{request}/gather", WRITES),
            Map.entry("GET /subject-access/{request}/items", RIGHTS),
            Map.entry("POST /subject-access/{request}/items", WRITES),
            Map.entry("POST /subject-access/{request}/release", WRITES),
            Map.entry("POST /subject-access/{request}/refuse", WRITES),
            Map.entry("GET /subject-access/{request}/file.html", RIGHTS),
            Map.entry("GET /subject-access/{request}/file.json", RIGHTS),
            Map.entry("GET /retention/due", ADMINISTRATION),
            Map.entry("GET /retention/holds", ADMINISTRATION),
            Map.entry("POST /retention/holds", WRITES),
            Map.entry("POST /retention/holds/lift", WRITES),
            Map.entry("GET /retention/erasures", ADMINISTRATION),
            Map.entry("POST /retention/erasures", WRITES),
            Map.entry("POST /retention/erasures/withdraw", WRITES),
            Map.entry("POST /retention/erasures/confirm", WRITES),
            Map.entry("POST /audit/let-go", WRITES),
            Map.entry("GET /administration/signatures/keys", DIRECTORY),
            Map.entry("POST /administration/signatures/keys/revoke", WRITES),
            Map.entry("GET /audit", ADMINISTRATION),
            Map.entry("GET /audit/export", ADMINISTRATION),
            Map.entry("GET /audit/verify", ADMINISTRATION));

    private static final FixedIds TABLETS = FixedIds.after(0x7b00_0000L);

    private static WallWorld world;

    @BeforeAll
    static void startServers() throws SQLException {
        world = new WallWorld();
    }

    @AfterAll
    static void stopServers() {
        world.close();
    }

    @Test
    @Order(1)
    void everyRouteIsAReadBehindTheWallOrSaysWhyNot() {
        List<String> routes = world.real()
                .part(Router.class)
                .uriRoutes()
                .filter(route -> route.getDeclaringType().getName().startsWith("org.throughcare"))
                .filter(route -> !route.getHttpMethodName().equals("HEAD"))
                .map(route -> route.getHttpMethodName() + " "
                        + route.getUriMatchTemplate().toPathString())
                .toList();
        assertThat(new TreeSet<>(routes))
                .isEqualTo(new TreeSet<>(Stream.concat(READS.stream(), NO_READS.keySet().stream())
                        .toList()));
    }

    @ParameterizedTest
    @EnumSource(value = Who.class, names = "WITHDRAWN", mode = EnumSource.Mode.EXCLUDE)
    @Order(2)
    void withoutAnyOtherCheckNothingOfWhatOneMayNotReadIsAnswered(Who who) {
        TestClient unchecked = signIn(world.unchecked(), who);
        for (Whose named : Whose.values()) {
            for (String route : READS) {
                assertThat(ask(unchecked, route, named))
                        .as("%s by %s", route, who)
                        .doesNotContain(world.forbidden(who));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Who.class,
            names = {"CLINIC", "COVERING", "WING"})
    @Order(3)
    void withoutAnyOtherCheckTheAnswersAreTheSame(Who who) {
        TestClient real = signIn(world.real(), who);
        TestClient unchecked = signIn(world.unchecked(), who);
        for (Whose named : who.may()) {
            for (String route : READS) {
                assertThat(ask(unchecked, route, named))
                        .as("%s by %s", route, who)
                        .isEqualTo(ask(real, route, named));
            }
        }
    }

    @Test
    @Order(4)
    void noReadGoesBesideTheWall() throws SQLException {
        String before = ask(signIn(world.real(), Who.CLINIC), "GET /people", Whose.OWN);
        for (String table : walled()) {
            world.run("alter table " + table + " force row level security");
        }
        try {
            TestClient client = signIn(world.real(), Who.CLINIC);
            assertThat(world.query("select id::text from ledger"))
                    .as("the owner sees nothing by itself")
                    .isEmpty();
            assertThat(ask(client, "GET /people", Whose.OWN)).isEqualTo(before);
            shows(client, Whose.OWN);
        } finally {
            for (String table : walled()) {
                world.run("alter table " + table + " no force row level security");
            }
        }
    }

    @Test
    @Order(5)
    void theChecksAreSwitchedOffForWithAnOpenWallEverybodyIsShown() throws SQLException {
        for (String table : walled()) {
            world.run("alter policy reach on " + table + " using (true)");
        }
        shows(signIn(world.unchecked(), Who.CLINIC), Whose.OTHER);
    }

    /** The tables with what was recorded. */
    private static List<String> walled() throws SQLException {
        return world.query("select tablename from pg_policies where policyname = 'reach'");
    }

    /** Asks all that can show something of a record, and fails unless each does. */
    private static void shows(TestClient client, Whose whose) {
        for (String route : READS) {
            String answer = ask(client, route, whose);
            if (route.equals("GET /referrals/unmatched")) {
                assertThat(answer).as(route).doesNotContain("\"failed\":0");
            } else if (!route.equals("POST /sync/withdrawn")) {
                assertThat(world.marks(whose).stream().anyMatch(answer::contains))
                        .as("%s shows something of %s: %s", route, whose, answer)
                        .isTrue();
            }
        }
    }

    private static TestClient signIn(TestServer server, Who who) {
        return TestClient.signIn(server.uri(), who.name(), new DeviceId(TABLETS.next()));
    }

    private static String ask(TestClient client, String route, Whose named) {
        String path = route.substring(route.indexOf('/'))
                .replace("{ledger}", named.ledger().toString())
                .replace("{kept}", world.kept(named));
        String asked = path.startsWith("/referrals") ? path + "?from=2026-01-01&to=2027-12-31" : path;
        TestClient caller = path.equals("/sync/withdrawn") ? client.atDock() : client;
        HttpRequest.Builder request = caller.request(asked);
        if (route.startsWith("POST")) {
            request.header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"protocol\":1,\"heads\":[]}"));
        }
        HttpResponse<byte[]> answer = caller.send(request);
        assertThat(answer.statusCode()).as(asked).isIn(200, 404);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
