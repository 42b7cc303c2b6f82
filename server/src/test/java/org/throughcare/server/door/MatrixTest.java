package org.throughcare.server.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.server.access.Roles;
import org.throughcare.server.audit.Act;
import org.throughcare.server.audit.Audited;
import org.throughcare.server.door.Matrix.Answer;
import org.throughcare.server.door.Matrix.Row;
import org.throughcare.server.door.MatrixWorld.Caller;
import org.throughcare.server.door.MatrixWorld.Whose;
import org.throughcare.server.testkit.TestClient;

/** Every route, asked by everybody about everybody's data, as {@link Matrix} has it: a route that is not in it fails the test. */
class MatrixTest {

    private static MatrixWorld world;
    private static Matrix matrix;

    @BeforeAll
    static void startServer() {
        world = new MatrixWorld();
        matrix = new Matrix(world);
    }

    @AfterAll
    static void stopServer() {
        world.close();
    }

    @Test
    void theTableNamesEveryRouteThereIs() {
        Set<String> routes = world.server()
                .part(Router.class)
                .uriRoutes()
                .filter(route -> !route.getHttpMethodName().equals("HEAD"))
                .map(route -> route.getHttpMethodName() + " "
                        + route.getUriMatchTemplate().toPathString())
                .collect(Collectors.toSet());

        assertThat(Matrix.rows().stream().map(Row::route).collect(Collectors.toSet()))
                .isEqualTo(routes);
        assertThat(Matrix.LETTERS.keySet()).as("every role has its letter").containsAll(Roles.GIVEN);
    }

    @Test
    void whoMayNotIsTurnedAwayWhoeverItIsAbout() {
        for (Row row : Matrix.rows()) {
            for (Caller caller : world.callers()) {
                if (row.isFor(caller)) {
                    continue;
                }
                int expected = caller.as().equals(MatrixWorld.NOBODY) ? 401 : 403;
                Answer own = matrix.ask(row, caller, Whose.OWN);
                assertThat(own.status()).as("%s by %s", row.route(), caller).isEqualTo(expected);
                mustHoldNothingOfOthers(row, caller, own);
                if (row.namesSomebody()) {
                    assertThat(matrix.ask(row, caller, Whose.OTHER)).isEqualTo(own);
                }
            }
        }
    }

    @Test
    void whoMayIsToldOfTheirOwnAndNothingOfAnybodyElse() {
        for (Row row : Matrix.rows()) {
            for (Caller caller : world.callers()) {
                if (!row.isFor(caller)) {
                    continue;
                }
                Answer own = matrix.ask(row, caller, Whose.OWN);
                assertThat(own.status())
                        .as("%s by %s: %s", row.route(), caller, own.body())
                        .isEqualTo(row.own());
                if (!row.who().equals("a")) {
                    mustHoldNothingOfOthers(row, caller, own);
                }
                if (row.namesSomebody()) {
                    mustNotTell(row, caller);
                }
            }
        }
    }

    @Test
    void whatStandsInARestrictedRecordTakesAReason() {
        for (Row row : Matrix.rows()) {
            for (Caller caller : world.callers()) {
                if (row.restricted().equals("-") || !row.isFor(caller)) {
                    continue;
                }
                String about = row.route() + " by " + caller;
                Answer without = matrix.ask(row, caller, Whose.RESTRICTED);
                assertThat(without.status()).as("%s: %s", about, without.body()).isEqualTo(row.restricted(false));
                if (row.takesAReason()) {
                    assertThat(without.body())
                            .as(about)
                            .contains("\"code\":\"reason-required\"")
                            .doesNotContain(MatrixWorld.RESTRICTED_MARK);
                    for (String none :
                            List.of("too short", "         x         ", "x".repeat(501), "%ff%fe reason of bytes")) {
                        assertThat(matrix.ask(row, caller, Whose.RESTRICTED, none))
                                .as("%s because: %s", about, none)
                                .isEqualTo(without);
                    }
                }
                assertThat(matrix.ask(row, caller, Whose.RESTRICTED, "Covering for a colleague")
                                .status())
                        .as(about)
                        .isEqualTo(row.restricted(true));
            }
        }
    }

    @Test
    void aReasonOpensNothingThatIsNotOnesOwn() {
        for (Row row : Matrix.rows()) {
            for (Caller caller : world.callers()) {
                if (row.takesAReason() && row.namesSomebody() && row.isFor(caller)) {
                    assertThat(matrix.ask(row, caller, Whose.OTHER, "Covering for a colleague"))
                            .isEqualTo(matrix.ask(row, caller, Whose.OTHER));
                }
            }
        }
    }

    /** Whoever adds a route that answers with what stands in one record has to say so in its act, and the other way round. */
    @Test
    void everyRouteThatShowsARecordTakesAReasonAndNoOtherDoes() {
        Map<String, Act> acts = world.server()
                .part(Router.class)
                .uriRoutes()
                .filter(route -> route.getTargetMethod().hasAnnotation(Audited.class)
                        && !route.getHttpMethodName().equals("HEAD"))
                .collect(Collectors.toMap(
                        route -> route.getHttpMethodName() + " "
                                + route.getUriMatchTemplate().toPathString(),
                        route -> route.getTargetMethod()
                                .enumValue(Audited.class, Act.class)
                                .orElseThrow(),
                        (one, same) -> one));
        for (Row row : Matrix.rows()) {
            Act act = acts.get(row.route());
            assertThat(row.takesAReason()).as(row.route()).isEqualTo(act != null && act.showsARecord());
            if (row.method().equals("GET") && row.path().contains("{") && act != null) {
                assertThat(row.takesAReason())
                        .as("%s is about one record", row.route())
                        .isTrue();
            }
        }
    }

    private static void mustNotTell(Row row, Caller caller) {
        String about = row.route() + " by " + caller;
        Answer unknown = matrix.ask(row, caller, Whose.UNKNOWN);
        Answer other = matrix.ask(row, caller, Whose.OTHER);
        Answer ended = matrix.ask(row, caller, Whose.ENDED);
        assertThat(other.status()).as(about).isEqualTo(Integer.parseInt(row.other()));
        assertThat(other.blanked()).as(about).isEqualTo(unknown.blanked());
        assertThat(other.status()).as(about).isEqualTo(unknown.status());
        assertThat(ended.status())
                .as(about)
                .isEqualTo(Integer.parseInt(row.ended().replace("+", "")));
        if (!row.ended().endsWith("+")) {
            assertThat(ended.blanked()).as(about).isEqualTo(unknown.blanked());
        }
        Stream.of(unknown, other, ended).forEach(answer -> mustHoldNothingOfOthers(row, caller, answer));
    }

    private static void mustHoldNothingOfOthers(Row row, Caller caller, Answer answer) {
        assertThat(answer.body()).as("%s by %s", row.route(), caller).doesNotContain(MatrixWorld.SECRETS);
        assertThat(answer.blanked())
                .as("%s by %s", row.route(), caller)
                .doesNotContain(
                        world.person(Whose.OTHER).uuid().toString(),
                        world.person(Whose.ENDED).uuid().toString());
    }

    @Test
    void theIdOfAnothersEntryIsAnsweredLikeOneThatNobodyHas() {
        Entry others = world.othersEntry();
        for (Caller caller : world.callers()) {
            if (!Roles.GIVEN.contains(caller.as())) {
                continue;
            }
            Entry fresh = world.note(Whose.OTHER, caller.worker(), caller.device());
            Entry taken = withId(others.id(), fresh);
            assertThat(receipt(caller, taken).replace(taken.id().toString(), "…"))
                    .as(caller.toString())
                    .isEqualTo(receipt(caller, fresh).replace(fresh.id().toString(), "…"));
        }
    }

    private static Entry withId(EntryId id, Entry entry) {
        return new Entry(
                id,
                entry.ledger(),
                entry.kind(),
                entry.version(),
                entry.author(),
                entry.device(),
                entry.capturedAt(),
                null,
                List.of(),
                null,
                entry.body());
    }

    private static String receipt(Caller caller, Entry entry) {
        return new String(
                caller.client()
                        .pushRaw(
                                TestClient.lines(List.of(EntryCodec.write(entry).bytes())))
                        .body(),
                StandardCharsets.UTF_8);
    }

    @Test
    void aRefreshTokenIsGoodOnTheTabletItWasGivenToAndNowhereElse() {
        Caller manager = world.callers().stream()
                .filter(caller -> caller.as().equals(Roles.TEAM_MANAGER))
                .findFirst()
                .orElseThrow();
        String token = manager.client().refreshToken();

        assertThat(world.refresh(token, new DeviceId(UUID.fromString(Matrix.SPARE))))
                .isEqualTo(401);
        assertThat(world.refresh(token, manager.device())).isEqualTo(200);
    }

    @Test
    void aRouteThatMayNotBeReadMayNotBeAskedForItsHeadEither() {
        TestClient stranger = TestClient.stranger(world.server().uri());
        for (Row row : Matrix.rows()) {
            if (row.method().equals("GET") && !row.who().equals("*")) {
                String path = row.path()
                        .replace("{ledger}", world.person(Whose.OTHER).toString())
                        .replace("{kept}", Matrix.CHAIN)
                        .replace("{request}", Matrix.NOBODY);
                HttpRequest.Builder head = stranger.request(path).method("HEAD", HttpRequest.BodyPublishers.noBody());
                assertThat(stranger.send(head).statusCode()).as(path).isEqualTo(401);
            }
        }
    }
}
