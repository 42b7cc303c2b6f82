package org.throughcare.server.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.wire.DeliveryCodec;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.server.access.Roles;
import org.throughcare.server.audit.Act;
import org.throughcare.server.audit.Audited;
import org.throughcare.server.door.MatrixWorld.Caller;
import org.throughcare.server.door.MatrixWorld.Whose;
import org.throughcare.server.testkit.TestClient;

/**
 * Every route, asked by everybody about everybody's data. The table is the rule: a route that is not in it fails the test.
 *
 * <p>Who may: {@code c} worker in the community, {@code p} worker in prison, {@code o} offender manager, {@code k}
 * clinician, {@code t} team manager, {@code a} administrator, {@code w} somebody whose access was withdrawn, {@code d} a
 * tablet with a dock token, {@code *} everybody. Whoever is not named is answered 401 without a good token and 403 with one. Then the answers about one's own,
 * about another team's person, and about one whose grant has ended; an id that nobody has is answered letter for letter
 * like another team's, and one whose grant has ended too unless a {@code +} says that its former holder is told more. A
 * dash: the request names nobody. Last the answer about a restricted record of one's own: {@code 403>200} where it takes a
 * reason, without one and with one; a single number where none is asked for.
 */
class MatrixTest {

    private static final String TABLE = """
            route                                  | who    | own | other | ended | restricted | what is sent
            GET  /health                           | *      | 200 | -     | -     | -          |
            GET  /health/{selector}                | *      | 400 | -     | -     | -          |
            GET  /prometheus                       | *      | 200 | -     | -     | -          |
            GET  /openapi.yml                      | *      | 200 | -     | -     | -          |
            POST /access/tokens                    | *      | 200 | -     | -     | -          | {"name":"Asha Patel","passphrase":"three quiet lanterns","device":"{spare}","deviceName":"x","deviceKey":"{key}"}
            POST /access/tokens/refresh            | *      | 401 | 401   | 401   | 401        | {"refreshToken":"{session}.AAAA","device":"{device}"}
            GET  /access/openid                    | *      | 404 | -     | -     | -          |
            POST /access/openid/begin              | *      | 404 | -     | -     | -          | {"device":"{spare}"}
            POST /access/openid/tokens             | *      | 404 | -     | -     | -          | {"handle":"AAAA","device":"{spare}","deviceName":"x"}
            POST /access/second-factor             | ta     | 200 | -     | -     | -          | {}
            POST /access/second-factor/confirm     | ta     | 400 | -     | -     | -          | {"code":"none"}
            GET  /people                           | cpot   | 200 | -     | -     | -          |
            GET  /people/{ledger}/appointments     | cpot   | 200 | 404   | 404   | 403>200    |
            GET  /people/{ledger}/attendance       | cpot   | 200 | 404   | 404   | 403>200    |
            GET  /people/{ledger}/tests            | cpotks | 200 | 404   | 404   | 403>200    |
            GET  /duties                           | cpot   | 200 | 200   | 200   | 200        | ?behind={ledger}
            GET  /treatment-starts                 | cpot   | 200 | -     | -     | -          |
            GET  /treatment-starts/late.csv        | t      | 200 | -     | -     | -          | ?from=2026-01-01&to=2027-01-01
            GET  /referrals/unmatched              | cpts   | 200 | -     | -     | -          | ?from=2026-01-01&to=2027-01-01
            GET  /referrals/first-assessments      | cpt    | 200 | -     | -     | -          | ?from=2026-01-01&to=2027-01-01
            GET  /escrow                           | cptks  | 200 | -     | -     | -          |
            GET  /escrow/{kept}                    | cptks  | 404 | 404   | 404   | 403>200    |
            POST /escrow/admit                     | cptks  | 404 | 404   | 404   | 403>200    | {"id":"{kept}"}
            POST /escrow/set-aside                 | cptks  | 404 | 404   | 404   | 403>204    | {"id":"{kept}","reason":"x"}
            POST /sync/push                        | cpoktaws| 200 | 200  | 200+  | 200        | {line}
            POST /sync/pull                        | cpoktaws| 200 | -    | -     | -          | {"protocol":1,"heads":[]}
            POST /sync/deliver                     | d      | 200 | 200   | 200+  | 200        | {delivery}
            POST /sync/reads                       | d      | 200 | 200   | 200+  | 200        | {read}
            POST /sync/destroyed                   | d      | 200 | 200   | 200   | -          | {"said":"{}","key":"{ledger}","signature":"AAAA"}
            POST /sync/withdrawn                   | d      | 200 | -     | -     | -          | {"protocol":1,"heads":[]}
            POST /sync/hand-back                   | cpoktaws| 409 | 409  | 409   | 409        | {"ledger":"{ledger}","number":2,"chain":"{chain}","seal":"00000000000000000000000000000000","after":0,"hashes":""}
            GET  /administration/signatures        | a      | 200 | -     | -     | 200        | ?ledger={ledger}
            GET  /administration/signatures/keys   | a      | 200 | -     | -     | -          | ?worker={nobody}
            POST /administration/signatures/keys/revoke | a | 404 | -     | -     | -          | {"worker":"{nobody}","device":"{nobody}","key":"{chain}"}
            GET  /administration/alike             | a      | 200 | -     | -     | -          |
            GET  /administration/teams             | a      | 200 | -     | -     | -          |
            POST /administration/teams             | a      | 204 | -     | -     | -          | {"id":"{spare}","name":"Spare","setting":"prison","calendar":"guernsey"}
            GET  /administration/workers           | a      | 200 | -     | -     | -          |
            POST /administration/workers           | a      | 204 | -     | -     | -          | {"id":"{spare}","name":"Spare","roles":["clinician"],"teams":[],"passphrase":"four quiet lanterns"}
            POST /administration/workers/openid    | a      | 404 | -     | -     | -          | {"worker":"{nobody}"}
            POST /administration/workers/withdraw  | a      | 404 | -     | -     | -          | {"worker":"{nobody}"}
            POST /administration/second-factor/reset | a    | 404 | -     | -     | -          | {"worker":"{nobody}"}
            POST /administration/memberships       | a      | 404 | -     | -     | -          | {"worker":"{nobody}","team":"{team}"}
            POST /administration/memberships/end   | a      | 404 | -     | -     | -          | {"worker":"{nobody}","team":"{team}"}
            POST /administration/grants            | a      | 404 | -     | -     | 404        | {"ledger":"{ledger}","worker":"{nobody}"}
            POST /administration/grants/end        | a      | 409 | -     | -     | 409        | {"ledger":"{ledger}","team":"{team}"}
            POST /administration/grants/move       | a      | 404 | -     | -     | 404        | {"ledger":"{ledger}","from":"{team}","to":"{nobody}"}
            GET  /administration/devices           | a      | 200 | -     | -     | -          |
            GET  /administration/enrolment-codes   | a      | 200 | -     | -     | -          |
            POST /administration/enrolment-codes   | a      | 200 | -     | -     | -          | {"name":"Spare","team":"{team}"}
            POST /administration/enrolment-codes/revoke | a | 404 | -     | -     | -          | {"id":"{nobody}"}
            POST /administration/devices/revoke    | a      | 404 | -     | -     | -          | {"device":"{nobody}"}
            GET  /administration/devices/destroyed | a      | 200 | -     | -     | -          | ?device={nobody}
            POST /administration/devices/lost      | a      | 404 | -     | -     | -          | {"device":"{nobody}","reason":"x"}
            GET  /subject-access                   | a      | 200 | -     | -     | -          |
            POST /subject-access                   | a      | 404 | -     | -     | -          | {"id":"{spare}","ledger":"person:{nobody}","receivedOn":"2026-11-20","calendar":"guernsey","language":"cy"}
            POST /subject-access/{request}/identity | a     | 404 | -     | -     | 409        | {"askedOn":"2026-11-20"}
            POST /subject-access/{request}/longer  | a      | 404 | -     | -     | 409        | {"months":1,"reason":"x"}
            POST /subject-access/{request}/gather  | a      | 404 | -     | -     | 409        | {}
            GET  /subject-access/{request}/items   | a      | 404 | -     | -     | 403>200    |
            POST /subject-access/{request}/items   | a      | 404 | -     | -     | 409        | {"first":1,"last":2,"decision":"given"}
            POST /subject-access/{request}/release | a      | 404 | -     | -     | 409        | {}
            POST /subject-access/{request}/refuse  | a      | 404 | -     | -     | 409        | {"exemption":"EXCESSIVE","reason":"x"}
            GET  /subject-access/{request}/file.html | a    | 404 | -     | -     | 403>200    |
            GET  /subject-access/{request}/file.json | a    | 404 | -     | -     | 403>200    |
            GET  /retention/due                    | a      | 200 | -     | -     | -          | ?on=2030-01-01
            GET  /retention/holds                  | a      | 200 | -     | -     | -          |
            POST /retention/holds                  | a      | 404 | -     | -     | -          | {"id":"{spare}","ledger":"person:{nobody}","ground":"inquest","reason":"x"}
            POST /retention/holds/lift             | a      | 404 | -     | -     | -          | {"id":"{nobody}","reason":"x"}
            GET  /retention/erasures               | a      | 200 | -     | -     | -          |
            POST /retention/erasures               | a      | 404 | -     | -     | -          | {"id":"{spare}","ledger":"person:{nobody}","ground":"retention","reason":"x"}
            POST /retention/erasures/withdraw      | a      | 404 | -     | -     | -          | {"id":"{nobody}"}
            POST /retention/erasures/confirm       | a      | 404 | -     | -     | -          | {"id":"{nobody}"}
            POST /audit/let-go                     | a      | 200 | -     | -     | -          | {"id":"{spare}","reason":"x"}
            GET  /audit                            | a      | 200 | -     | -     | -          |
            GET  /audit/export                     | a      | 200 | -     | -     | -          |
            GET  /audit/verify                     | a      | 200 | -     | -     | -          |
            GET  /administration/held              | a      | 200 | -     | -     | -          |
            GET  /administration/held/settled      | a      | 200 | -     | -     | -          |
            POST /administration/held/admit        | a      | 404 | -     | -     | -          | {"id":"{chain}"}
            """;

    private static final Map<String, Character> LETTERS = Map.of(
            Roles.WORKER_COMMUNITY, 'c',
            Roles.WORKER_PRISON, 'p',
            Roles.OFFENDER_MANAGER, 'o',
            Roles.CLINICIAN, 'k',
            Roles.SECURITY, 's',
            Roles.TEAM_MANAGER, 't',
            Roles.ADMINISTRATOR, 'a',
            MatrixWorld.WITHDRAWN, 'w',
            Roles.DOCK, 'd');
    private static final Set<String> LINES =
            Set.of("/sync/push", "/sync/deliver", "/sync/reads", "/sync/destroyed", "/sync/hand-back");
    private static final String CHAIN = "1".repeat(64);
    private static final String NOBODY = new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0bad_0000L).toString();
    private static final String SPARE = new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0bad_0001L).toString();

    private static MatrixWorld world;

    @BeforeAll
    static void startServer() {
        world = new MatrixWorld();
    }

    @AfterAll
    static void stopServer() {
        world.close();
    }

    /** A line of the table. */
    private record Row(
            String method,
            String path,
            String who,
            int own,
            String other,
            String ended,
            String restricted,
            String sent) {

        static Row of(String line) {
            String[] cells =
                    Arrays.stream(line.split("\\|", 7)).map(String::strip).toArray(String[]::new);
            String[] route = cells[0].split(" +", 2);
            return new Row(
                    route[0], route[1], cells[1], Integer.parseInt(cells[2]), cells[3], cells[4], cells[5], cells[6]);
        }

        boolean isFor(Caller caller) {
            Character letter = LETTERS.get(caller.as());
            return who.equals("*") || (letter != null && who.indexOf(letter) >= 0);
        }

        boolean namesSomebody() {
            return !other.equals("-");
        }

        String route() {
            return method + " " + path;
        }

        boolean takesAReason() {
            return restricted.startsWith("403>");
        }

        int restricted(boolean withReason) {
            String[] both = restricted.split(">", -1);
            return Integer.parseInt(both[withReason ? both.length - 1 : 0]);
        }
    }

    /** What was answered; the body without the ids that were asked with, so that answers can be compared. */
    private record Answer(int status, String body, String blanked) {}

    private static List<Row> rows() {
        return TABLE.lines().skip(1).map(Row::of).toList();
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

        assertThat(rows().stream().map(Row::route).collect(Collectors.toSet())).isEqualTo(routes);
        assertThat(LETTERS.keySet()).as("every role has its letter").containsAll(Roles.GIVEN);
    }

    @Test
    void whoMayNotIsTurnedAwayWhoeverItIsAbout() {
        for (Row row : rows()) {
            for (Caller caller : world.callers()) {
                if (row.isFor(caller)) {
                    continue;
                }
                int expected = caller.as().equals(MatrixWorld.NOBODY) ? 401 : 403;
                Answer own = ask(row, caller, Whose.OWN);
                assertThat(own.status()).as("%s by %s", row.route(), caller).isEqualTo(expected);
                mustHoldNothingOfOthers(row, caller, own);
                if (row.namesSomebody()) {
                    assertThat(ask(row, caller, Whose.OTHER)).isEqualTo(own);
                }
            }
        }
    }

    @Test
    void whoMayIsToldOfTheirOwnAndNothingOfAnybodyElse() {
        for (Row row : rows()) {
            for (Caller caller : world.callers()) {
                if (!row.isFor(caller)) {
                    continue;
                }
                Answer own = ask(row, caller, Whose.OWN);
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
        for (Row row : rows()) {
            for (Caller caller : world.callers()) {
                if (row.restricted().equals("-") || !row.isFor(caller)) {
                    continue;
                }
                String about = row.route() + " by " + caller;
                Answer without = ask(row, caller, Whose.RESTRICTED);
                assertThat(without.status()).as("%s: %s", about, without.body()).isEqualTo(row.restricted(false));
                if (row.takesAReason()) {
                    assertThat(without.body())
                            .as(about)
                            .contains("\"code\":\"reason-required\"")
                            .doesNotContain(MatrixWorld.RESTRICTED_MARK);
                    for (String none :
                            List.of("too short", "         x         ", "x".repeat(501), "%ff%fe reason of bytes")) {
                        assertThat(ask(row, caller, Whose.RESTRICTED, none))
                                .as("%s because: %s", about, none)
                                .isEqualTo(without);
                    }
                }
                assertThat(ask(row, caller, Whose.RESTRICTED, "Covering for a colleague")
                                .status())
                        .as(about)
                        .isEqualTo(row.restricted(true));
            }
        }
    }

    @Test
    void aReasonOpensNothingThatIsNotOnesOwn() {
        for (Row row : rows()) {
            for (Caller caller : world.callers()) {
                if (row.takesAReason() && row.namesSomebody() && row.isFor(caller)) {
                    assertThat(ask(row, caller, Whose.OTHER, "Covering for a colleague"))
                            .isEqualTo(ask(row, caller, Whose.OTHER));
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
        for (Row row : rows()) {
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
        Answer unknown = ask(row, caller, Whose.UNKNOWN);
        Answer other = ask(row, caller, Whose.OTHER);
        Answer ended = ask(row, caller, Whose.ENDED);
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

    private static Answer ask(Row row, Caller caller, Whose whose) {
        return ask(row, caller, whose, "");
    }

    private static Answer ask(Row row, Caller caller, Whose whose, String reason) {
        Entry note = world.note(whose, caller.worker(), caller.device());
        String line = new String(EntryCodec.write(note).bytes(), StandardCharsets.UTF_8);
        boolean others = whose == Whose.OTHER;
        byte[] delivery = DeliveryCodec.write(caller.client().sealing().of(List.of(note)));
        Map<String, String> names = Map.ofEntries(
                Map.entry("{ledger}", world.person(whose).toString()),
                Map.entry("{session}", others ? world.othersSession() : NOBODY),
                Map.entry("{kept}", kept(row, whose)),
                Map.entry("{device}", caller.device().toString()),
                Map.entry("{team}", Cast.CLINIC.toString()),
                Map.entry("{selector}", "nothing"),
                Map.entry("{request}", whose == Whose.RESTRICTED ? MatrixWorld.REQUEST : NOBODY),
                Map.entry("{chain}", CHAIN),
                Map.entry("{key}", caller.client().key().toString()),
                Map.entry("{nobody}", NOBODY),
                Map.entry("{spare}", SPARE),
                Map.entry("{line}", line),
                Map.entry("{read}", caller.client().sealing().read(note)),
                Map.entry("{delivery}", new String(delivery, StandardCharsets.UTF_8)));
        boolean get = row.method().equals("GET");
        String path = named(row.path() + (get ? row.sent() : ""), names);
        HttpRequest.Builder request = caller.client().request(path);
        if (!reason.isEmpty()) {
            request.header(Headers.REASON, reason);
        }
        if (!get) {
            boolean lines = LINES.contains(row.path());
            request.header("Content-Type", lines ? "application/x-ndjson" : "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(named(row.sent(), names)));
        }
        HttpResponse<byte[]> answer = caller.client().send(request);
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        String blanked = body.replace(world.person(whose).toString(), "…")
                .replace(note.id().toString(), "…");
        return new Answer(answer.statusCode(), body, blanked);
    }

    private static String kept(Row row, Whose whose) {
        if (whose == Whose.RESTRICTED && (row.path() + row.sent()).contains("{kept}")) {
            return world.restrictedKept();
        }
        return whose == Whose.OTHER ? world.othersKept() : CHAIN;
    }

    private static String named(String text, Map<String, String> names) {
        String named = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            named = named.replace(name.getKey(), name.getValue());
        }
        return named;
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

        assertThat(world.refresh(token, new DeviceId(UUID.fromString(SPARE)))).isEqualTo(401);
        assertThat(world.refresh(token, manager.device())).isEqualTo(200);
    }

    @Test
    void aRouteThatMayNotBeReadMayNotBeAskedForItsHeadEither() {
        TestClient stranger = TestClient.stranger(world.server().uri());
        for (Row row : rows()) {
            if (row.method().equals("GET") && !row.who().equals("*")) {
                String path = row.path()
                        .replace("{ledger}", world.person(Whose.OTHER).toString())
                        .replace("{kept}", CHAIN)
                        .replace("{request}", NOBODY);
                HttpRequest.Builder head = stranger.request(path).method("HEAD", HttpRequest.BodyPublishers.noBody());
                assertThat(stranger.send(head).statusCode()).as(path).isEqualTo(401);
            }
        }
    }
}
