package org.throughcare.server.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.server.access.Roles;
import org.throughcare.server.door.MatrixWorld;
import org.throughcare.server.door.MatrixWorld.Caller;
import org.throughcare.server.door.MatrixWorld.Whose;
import org.throughcare.server.testkit.LogLines;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestDirectory;
import org.throughcare.server.testkit.Wire;

/**
 * Every door of the published description, asked by everybody in every wrong way: never a failure of the server's own,
 * every refusal a problem, nothing of anybody else's in an answer, nothing of anybody's in a log, nothing left in memory.
 * A run is another one with {@code FUZZ_SEED} and longer with {@code FUZZ_COUNT}.
 */
class ProbeTest {

    private static final long SEED = Long.parseLong(System.getenv().getOrDefault("FUZZ_SEED", "20261208"));
    private static final int COUNT = Integer.parseInt(System.getenv().getOrDefault("FUZZ_COUNT", "3000"));
    private static final long MAY_GROW = 48L << 20;

    /** Where an administrator is told people's names because that is what it is for. */
    private static final Set<String> NAMING = Set.of(
            "/administration/alike",
            "/administration/devices/lost",
            "/subject-access/{request}/items",
            "/subject-access/{request}/file.html",
            "/subject-access/{request}/file.json");

    private static MatrixWorld world;
    private static Description description;

    /**
     * Somebody who asks.
     *
     * @param mayNotSee what no answer to them may have
     */
    private record Asker(Caller caller, List<String> mayNotSee) {
        boolean administers() {
            return caller.as().equals(Roles.ADMINISTRATOR);
        }

        List<String> mayNotSee(String path) {
            return administers() && NAMING.contains(path) ? List.of() : mayNotSee;
        }
    }

    @BeforeAll
    static void startServer() {
        world = new MatrixWorld();
        description = Description.of(TestClient.stranger(world.server().uri()));
    }

    @AfterAll
    static void stopServer() {
        world.close();
    }

    @Test
    void theDescriptionTellsWhatEachDoorReads() {
        assertThat(description.routes()).hasSizeGreaterThan(30);
        assertThat(description.routes().stream()
                        .filter(route -> route.hasBody() && !route.path().startsWith("/sync/"))
                        .filter(route -> route.fields().isEmpty()))
                .as("a body whose fields nobody can know")
                .isEmpty();
    }

    @Test
    void nobodyGetsAnythingOutOfItByAskingWrongly() {
        List<Asker> askers = askers();
        Map<String, List<String>> everybodys = known();
        Map<String, List<String>> harmless = harmless(everybodys);
        Fuzzer sync = new Fuzzer(
                SEED,
                askers.get(0).caller().client().sealing(),
                Stream.of(Whose.values()).map(world::person).toList());
        Prober prober = new Prober(SEED, sync);
        Map<Integer, Integer> statuses = new TreeMap<>();
        Set<Description.Route> understood = new HashSet<>();
        List<String> faults = new ArrayList<>();
        long heapBefore = 0;
        try (LogLines log = new LogLines()) {
            for (int i = 0; i < COUNT; i++) {
                if (i == COUNT / 4) {
                    heapBefore = Heap.used();
                }
                Description.Route route =
                        description.routes().get(i % description.routes().size());
                Asker asker = askers.get(i / description.routes().size() % askers.size());
                Prober.Probe probe = prober.next(
                        route,
                        asker.caller().client(),
                        asker.administers() && route.method().equals("POST") ? harmless : everybodys);
                Wire.Answer answer = Wire.send(world.server().uri(), probe.bytes(), probe.torn());
                String about = "request %d of seed %d, by %s: %s: %s"
                        .formatted(i, SEED, asker.caller(), probe.what(), shown(answer));
                try {
                    mustBeAnAnswer(about, probe, answer);
                    mustHoldNothing(about, asker.mayNotSee(route.path()), answer);
                } catch (AssertionError wrong) {
                    faults.add(wrong.getMessage());
                }
                statuses.merge(answer.status(), 1, Integer::sum);
                if (answer.status() >= 200 && answer.status() < 300) {
                    understood.add(route);
                }
            }
            mustHoldNothingOfAnybody(log);
        }
        System.out.printf(
                "seed %d: %d probes of %d routes answered %s; %d of them had a request that they met; heap %d MiB, then %d MiB%n",
                SEED,
                COUNT,
                description.routes().size(),
                statuses,
                understood.size(),
                heapBefore >> 20,
                Heap.used() >> 20);
        assertThat(faults.stream().limit(20))
                .as("%s of the answers", faults.size())
                .isEmpty();
        assertThat(understood).as("what is odd is close to what is good").hasSizeGreaterThan(Math.min(20, COUNT / 150));
        Ledgers.of(world.server()).mustBeSound();
        assertThat(Heap.used()).as("nothing of it stays in memory").isLessThan(heapBefore + MAY_GROW);
    }

    @Test
    void aTabletWhoseClockIsAnAgeOffKeepsNobodyFromTheListOfTablets() {
        Caller worker = caller(Roles.WORKER_COMMUNITY);
        Entry note = world.note(Whose.OWN, worker.worker(), worker.device());
        assertThat(worker.client()
                        .send(worker.client()
                                .request("/sync/push")
                                .header("Content-Type", "application/x-ndjson")
                                .header("Throughcare-Time", "-1000000000-01-01T00:00:00Z")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(TestClient.lines(
                                        List.of(EntryCodec.write(note).bytes())))))
                        .statusCode())
                .isEqualTo(200);
        assertThat(caller(Roles.ADMINISTRATOR)
                        .client()
                        .get("/administration/devices")
                        .statusCode())
                .isEqualTo(200);
    }

    private static Caller caller(String role) {
        return world.callers().stream()
                .filter(caller -> caller.as().equals(role))
                .findFirst()
                .orElseThrow();
    }

    private static void mustBeAnAnswer(String about, Prober.Probe probe, Wire.Answer answer) {
        if (answer.status() == 0) {
            assertThat(probe.torn()).as("hung up on: " + about).isTrue();
            return;
        }
        assertThat(answer.status()).as(about).isBetween(200, 499);
        if (answer.status() < 400) {
            return;
        }
        if (answer.body().length == 0 && probe.isHead()) {
            return;
        }
        assertThat(answer.header("Content-Type")).as(about).startsWith("application/problem+json");
        Json.Obj problem = JsonText.readObject(answer.body());
        assertThat(problem.get("status")).as(about).isEqualTo(Json.of(answer.status()));
        assertThat(problem.members()).as(about).containsKeys("type", "title", "detail", "code");
        assertThat(problem.get("type"))
                .as(about)
                .isEqualTo(Json.of("urn:throughcare:problem:" + ((Json.Text) problem.get("code")).value()));
        assertThat(answer.text()).as("says nothing of what was sent: " + about).doesNotContain(Prober.FORGED);
    }

    private static void mustHoldNothing(String about, List<String> secrets, Wire.Answer answer) {
        String headers = String.join("\n", answer.headers());
        assertThat(headers).as(about).doesNotContain(Prober.FORGED);
        for (String secret : secrets) {
            assertThat(headers).as(about).doesNotContain(secret);
            assertThat(answer.text()).as(about).doesNotContain(secret);
        }
    }

    private static void mustHoldNothingOfAnybody(LogLines log) {
        String text = log.text();
        assertThat(text.lines().filter(line -> !line.isEmpty())).hasSize(log.count());
        assertThat(text)
                .doesNotContain(MatrixWorld.SECRETS)
                .doesNotContain(MatrixWorld.OWN_MARK, "Asha", Prober.FORGED, TestDirectory.PASSPHRASE);
    }

    private static String shown(Wire.Answer answer) {
        String body = answer.text();
        return answer.status() + " " + body.substring(0, Math.min(400, body.length()));
    }

    /** Everybody of the matrix, and somebody of the other team, for whom the clinic's person is a stranger. */
    private static List<Asker> askers() {
        List<String> all = new ArrayList<>(MatrixWorld.SECRETS);
        List<String> everything = new ArrayList<>(all);
        everything.add(MatrixWorld.OWN_MARK);
        List<Asker> askers = new ArrayList<>();
        for (Caller caller : world.callers()) {
            boolean stranger =
                    caller.as().equals(MatrixWorld.NOBODY) || caller.as().equals(MatrixWorld.WITHDRAWN);
            Asker asker = new Asker(caller, stranger ? everything : all);
            // Whoever is let in meets more of the house than whoever is turned away at the door.
            askers.addAll(stranger ? List.of(asker) : List.of(asker, asker, asker));
        }
        TestClient asha = TestClient.signIn(world.server().uri(), "Asha Patel", Cast.TABLET_A);
        askers.add(new Asker(
                new Caller(Roles.WORKER_PRISON, "of the other team", asha, Cast.ASHA, Cast.TABLET_A),
                List.of(MatrixWorld.OWN_MARK)));
        return askers;
    }

    /** Values that fit, of everybody's: ids of other teams in every place in which an id can stand. */
    private static Map<String, List<String>> known() {
        DeviceId shared = new DeviceId(uuid(0xbad_0002));
        world.server().directory().worker("Probed Worker", Cast.CLINIC);
        TestClient probed = TestClient.signIn(world.server().uri(), "Probed Worker", shared);
        List<String> ledgers = quoted(Stream.of(Whose.values()).map(world::person));
        List<String> workers = quoted(Stream.of(Cast.ASHA, Cast.RHYS, Cast.BETHAN, new UUID(1, 1)));
        List<String> devices = quoted(Stream.of(shared, Cast.TABLET_A, Cast.TABLET_B, new UUID(1, 1)));
        List<String> teams = quoted(Stream.of(Cast.WING, Cast.CLINIC, new UUID(1, 1)));
        List<String> days = quoted(Stream.of("2026-01-01", "2026-12-31", "2026-11-23T09:00:00Z"));
        Map<String, List<String>> known = new HashMap<>();
        known.put("ledger", ledgers);
        known.put("behind", ledgers);
        known.put("worker", workers);
        known.put("device", devices);
        known.put("team", teams);
        known.put("teams", List.of("[]", "[" + String.join(",", teams) + "]"));
        known.put("from", Stream.concat(days.stream(), teams.stream()).toList());
        known.put("to", Stream.concat(days.stream(), teams.stream()).toList());
        known.put("on", days);
        known.put(
                "id",
                quoted(Stream.of(world.othersKept(), world.othersEntry().id(), Cast.WING, Cast.ASHA, new UUID(1, 2))));
        known.put("name", quoted(Stream.of("Asha Patel", "Probed Worker", "Nobody", "Probed team")));
        known.put("passphrase", quoted(Stream.of(TestDirectory.PASSPHRASE, "four quiet lanterns")));
        known.put("deviceKey", quoted(Stream.of(TestClient.KEY.verifyingKey())));
        known.put("deviceName", quoted(Stream.of("Tablet", "x".repeat(200))));
        known.put(
                "refreshToken",
                quoted(Stream.of(
                        probed.refreshToken(),
                        world.othersSession() + ".AAAA",
                        probed.accessToken(),
                        probed.refreshToken() + "A")));
        known.put("roles", List.of("[\"clinician\"]", "[\"worker-prison\",\"administrator\"]", "[]"));
        known.put("setting", quoted(Stream.of("prison", "community", "moon")));
        known.put("calendar", quoted(Stream.of("guernsey", "england-and-wales", "mars")));
        known.put("reason", quoted(Stream.of("left in a taxi", "x".repeat(500), "x".repeat(501))));
        known.put("act", quoted(Stream.of("sign-in", "pushed", "nothing")));
        known.put("number", List.of("1", "2", "9223372036854775807"));
        known.put("before", List.of("1", "1000"));
        known.put("after", List.of("0", "1000"));
        known.put("request", quoted(Stream.of(uuid(0xbad_0008), new UUID(1, 1), "../x")));
        known.put("receivedOn", quoted(Stream.of("2026-11-20", "2126-11-20")));
        known.put("language", quoted(Stream.of("en", "cy", "xx")));
        known.put("askedOn", quoted(Stream.of("2026-11-20", "2026-02-30")));
        known.put("shownOn", quoted(Stream.of("2026-11-20")));
        known.put("months", List.of("1", "2", "99"));
        known.put("first", List.of("1", "2"));
        known.put("last", List.of("2", "1000", "2147483647"));
        known.put("decision", quoted(Stream.of("given", "withheld", "redacted")));
        known.put("exemption", quoted(Stream.of("THIRD-PARTY", "EXCESSIVE", "MOON")));
        known.put("fields", List.of("[\"/by\"]", "[\"/body/note\",\"//\"]", "[]"));
        known.put("only", quoted(Stream.of("colleague", "nothing")));
        known.put("ground", quoted(Stream.of("inquest", "retention", "upheld-request", "moon")));
        known.put("hash", quoted(Stream.of("0".repeat(64), "1".repeat(64))));
        return known;
    }

    /** The same without what an administrator could change for those who ask: whose the records are, and who may what. */
    private static Map<String, List<String>> harmless(Map<String, List<String>> known) {
        TestDirectory directory = world.server().directory();
        TeamId team = directory.team("Spare team", "prison");
        TestDirectory.Worker worker = directory.worker("Spare Worker", Set.of(Roles.CLINICIAN), team);
        DeviceId device = new DeviceId(uuid(0xbad_0003));
        TestClient.signIn(world.server().uri(), worker.name(), device);
        LedgerId ledger = LedgerId.person(uuid(0xbad_0004));
        directory.real().grant(ledger, team);
        List<String> teams = quoted(Stream.of(team, uuid(0xbad_0005)));
        Map<String, List<String>> harmless = new HashMap<>(known);
        harmless.put("ledger", quoted(Stream.of(ledger)));
        harmless.put("worker", quoted(Stream.of(worker.id(), uuid(0xbad_0006))));
        harmless.put("device", quoted(Stream.of(device, uuid(0xbad_0007))));
        List.of("team", "from", "to").forEach(field -> harmless.put(field, teams));
        harmless.put("teams", List.of("[]", "[" + teams.get(0) + "]", "[" + String.join(",", teams) + "]"));
        harmless.put("id", quoted(Stream.of(uuid(0xbad_0008))));
        return harmless;
    }

    private static UUID uuid(long number) {
        return new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }

    private static List<String> quoted(Stream<?> values) {
        return values.map(value -> Draft.quoted(value.toString())).toList();
    }
}
