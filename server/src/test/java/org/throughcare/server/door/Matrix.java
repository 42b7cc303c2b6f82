package org.throughcare.server.door;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.wire.DeliveryCodec;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.server.access.Roles;
import org.throughcare.server.door.MatrixWorld.Caller;
import org.throughcare.server.door.MatrixWorld.Whose;

/**
 * Every route, who may call it, and what it answers about whom; and a way to call each as anybody about anybody. The table is the
 * rule: a route that is not in it fails {@link MatrixTest}.
 *
 * <p>Who may: {@code c} worker in the community, {@code p} worker in prison, {@code o} offender manager, {@code k}
 * clinician, {@code t} team manager, {@code a} administrator, {@code w} somebody whose access was withdrawn, {@code d} a
 * tablet with a dock token, {@code *} everybody. Whoever is not named is answered 401 without a good token and 403 with one. Then the answers about one's own,
 * about another team's person, and about one whose grant has ended; an id that nobody has is answered letter for letter
 * like another team's, and one whose grant has ended too unless a {@code +} says that its former holder is told more. A
 * dash: the request names nobody. Last the answer about a restricted record of one's own: {@code 403>200} where it takes a
 * reason, without one and with one; a single number where none is asked for.
 */
final class Matrix {

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

    static final Map<String, Character> LETTERS = Map.of(
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
    static final String CHAIN = "1".repeat(64);
    static final String NOBODY = new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0bad_0000L).toString();
    static final String SPARE = new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0bad_0001L).toString();

    private final MatrixWorld world;

    /** Calls routes in that world. */
    Matrix(MatrixWorld world) {
        this.world = world;
    }

    /** A line of the table. */
    record Row(
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
    record Answer(int status, String body, String blanked) {}

    static List<Row> rows() {
        return TABLE.lines().skip(1).map(Row::of).toList();
    }

    /** Calls the route as that caller about that person. */
    Answer ask(Row row, Caller caller, Whose whose) {
        return ask(row, caller, whose, "");
    }

    /** The same for that reason. */
    Answer ask(Row row, Caller caller, Whose whose, String reason) {
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

    private String kept(Row row, Whose whose) {
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
}
