package org.throughcare.server.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.RecordRestriction;
import org.throughcare.model.seal.SigningKey;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.server.access.DockTokens;
import org.throughcare.server.access.Roles;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestDirectory;
import org.throughcare.server.testkit.TestServer;

/** A server with somebody of every sort who may call it, and with people who are theirs, others', and theirs no more. */
public final class MatrixWorld implements AutoCloseable {

    /** The marks that only the records of others have; none of them is ever in a request. */
    public static final List<String> SECRETS = List.of("Zzother", "Zzended", "2001-02-03");
    /** The mark of what is in the clinic's restricted record and of whom it is about. */
    public static final String RESTRICTED_MARK = "Rrname";
    /** A request of the person whose record is restricted to see what is held on them; it has been answered. */
    public static final String REQUEST = uuid(0x31).toString();
    /** The mark of everything that is in the record of the clinic's own person. */
    public static final String OWN_MARK = "Ownname";

    /** The one who calls with this has not signed in well. */
    public static final String NOBODY = "nobody";
    /** The one who calls with this has signed in, and then the access was withdrawn. */
    public static final String WITHDRAWN = Roles.WITHDRAWN;

    private static final FixedIds IDS = FixedIds.after(70_000_000);

    private final TestServer server = TestServer.start();
    private final List<Caller> callers;
    private final Map<Whose, LedgerId> people = Map.of(
            Whose.OWN, LedgerId.person(uuid(0x10)),
            Whose.OTHER, LedgerId.person(uuid(0x20)),
            Whose.ENDED, LedgerId.person(uuid(0x21)),
            Whose.RESTRICTED, LedgerId.person(uuid(0x11)),
            Whose.UNKNOWN, LedgerId.person(uuid(0x22)));
    private Entry othersEntry;
    private String othersKept;
    private String othersSession;
    private final Caller late;

    /** Whose data a request is about, for somebody of the clinic. */
    public enum Whose {
        OWN,
        OTHER,
        ENDED,
        /** Of the clinic too, and restricted. */
        RESTRICTED,
        UNKNOWN
    }

    /**
     * Somebody who calls.
     *
     * @param as a role, or {@link #NOBODY} or {@link #WITHDRAWN}
     * @param how what is particular about them, for people
     */
    public record Caller(String as, String how, TestClient client, WorkerId worker, DeviceId device) {
        @Override
        public String toString() {
            return as + " (" + how + ")";
        }
    }

    /** Starts the server and fills it. */
    public MatrixWorld() {
        server.directory().cast();
        fillTheRecords();
        List<Caller> lapsed = List.of(signedIn(NOBODY, "a token that has lapsed", Roles.TEAM_MANAGER));
        server.clock().advance(Duration.ofMinutes(16));
        callers = Stream.of(lapsed, strangers(), withdrawn(), docked(), everyRole())
                .flatMap(List::stream)
                .toList();
        late = signedIn(Roles.WORKER_COMMUNITY, "who leaves", Roles.WORKER_COMMUNITY);
        server.clock().advance(Duration.ofSeconds(1));
        server.directory().real().leave(late.worker(), Cast.CLINIC);
    }

    private static UUID uuid(long number) {
        return new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0a00_0000L | number);
    }

    private void fillTheRecords() {
        TestClient bethan = TestClient.signIn(server.uri(), "Bethan Hughes", Cast.TABLET_B);
        TestClient asha = TestClient.signIn(server.uri(), "Asha Patel", Cast.TABLET_A);
        accepted(bethan.push(record(Whose.OWN, Cast.CLINIC, OWN_MARK, Cast.BETHAN, Cast.TABLET_B)));
        accepted(bethan.push(record(Whose.ENDED, Cast.CLINIC, "Zzended", Cast.BETHAN, Cast.TABLET_B)));
        accepted(bethan.push(record(Whose.RESTRICTED, Cast.CLINIC, RESTRICTED_MARK, Cast.BETHAN, Cast.TABLET_B)));
        restrict();
        answerRequest();
        List<Entry> others = record(Whose.OTHER, Cast.WING, "Zzother", Cast.ASHA, Cast.TABLET_A);
        accepted(asha.push(others));
        othersEntry = others.get(0);
        othersSession = asha.refreshToken().substring(0, asha.refreshToken().indexOf('.'));
        server.clock().advance(Duration.ofHours(1));
        server.directory().real().move(people.get(Whose.ENDED), Cast.CLINIC, Cast.WING);
        TestClient rhys = TestClient.signIn(server.uri(), "Rhys Morgan", Cast.TABLET_B);
        server.directory().real().leave(Cast.RHYS, Cast.WING);
        server.clock().advance(Duration.ofSeconds(1));
        Entry late = note(Whose.OTHER, Cast.RHYS, Cast.TABLET_B, "Zzother was moved");
        assertThat(rhys.push(List.of(late))).singleElement().isInstanceOf(Receipt.Escrowed.class);
        othersKept = EntryCodec.write(late).hash().toString();
    }

    private void restrict() {
        Caller manager = signedIn(Roles.TEAM_MANAGER, "who restricts a record", Roles.TEAM_MANAGER);
        Entries said = Entries.of(people.get(Whose.RESTRICTED), IDS)
                .by(manager.worker())
                .on(manager.device());
        said.record(RecordRestriction.KIND, new RecordRestriction("staff", null, LocalDate.parse("2020-01-01"), null));
        accepted(manager.client().push(said.all()));
    }

    private void answerRequest() {
        TestClient one = signedIn(Roles.ADMINISTRATOR, "who reviews", Roles.ADMINISTRATOR)
                .client();
        TestClient other = signedIn(Roles.ADMINISTRATOR, "who releases", Roles.ADMINISTRATOR)
                .client();
        Json.Obj opening = Json.obj()
                .put("id", REQUEST)
                .putText("ledger", people.get(Whose.RESTRICTED))
                .put(
                        "receivedOn",
                        LocalDate.ofInstant(server.clock().instant(), ZoneOffset.UTC)
                                .toString())
                .put("calendar", "guernsey")
                .put("language", "en")
                .build();
        Json.Obj all = Json.obj()
                .put("first", 1)
                .put("last", 1000)
                .put("decision", "given")
                .build();
        String path = "/subject-access/" + REQUEST;
        assertThat(Stream.of(
                                one.post("/subject-access", opening),
                                one.post(path + "/gather", Json.obj().build()),
                                one.post(path + "/items", all),
                                other.post(path + "/release", Json.obj().build()))
                        .map(HttpResponse::statusCode))
                .containsOnly(200);
    }

    private static void accepted(List<Receipt> receipts) {
        assertThat(receipts).allMatch(Receipt.Accepted.class::isInstance);
    }

    private List<Entry> record(Whose whose, TeamId team, String name, WorkerId by, DeviceId on) {
        Person like = Cast.mark();
        Entries entries = Entries.of(people.get(whose), IDS).by(by).on(on);
        entries.record(
                Person.KIND,
                new Person(
                        team,
                        name,
                        name + "son",
                        List.of(),
                        LocalDate.parse(whose == Whose.OTHER || whose == Whose.ENDED ? "2001-02-03" : "1990-01-01"),
                        List.of(),
                        "en",
                        like.setting(),
                        name + " wing",
                        null));
        entries.raw(
                "note",
                1,
                List.of(),
                Json.obj().put("text", name + " slept badly").build());
        entries.record(
                DrugTest.KIND, DrugTests.voluntary("2026-11-23T08:00:00Z").build());
        return entries.all();
    }

    /** A new note about one of these people. */
    public Entry note(Whose whose, WorkerId by, DeviceId on) {
        return note(whose, by, on, "a note");
    }

    private Entry note(Whose whose, WorkerId by, DeviceId on, String text) {
        return Entries.of(people.get(whose), IDS)
                .by(by)
                .on(on)
                .raw("note", 1, List.of(), Json.obj().put("text", text).build());
    }

    private Caller signedIn(String as, String how, String role) {
        DeviceId device = new DeviceId(IDS.next());
        String name = as + " " + how + " " + role;
        TestDirectory.Worker worker = server.directory().worker(name, Set.of(role), Cast.CLINIC);
        return new Caller(as, how, TestClient.signIn(server.uri(), name, device), worker.id(), device);
    }

    private List<Caller> everyRole() {
        return Roles.GIVEN.stream()
                .map(role -> signedIn(role, "in good standing", role))
                .toList();
    }

    private List<Caller> withdrawn() {
        Caller worker = signedIn(WITHDRAWN, "the worker", Roles.TEAM_MANAGER);
        server.directory().real().withdraw(worker.worker());
        Caller tablet = signedIn(WITHDRAWN, "the tablet", Roles.ADMINISTRATOR);
        server.directory().real().revoke(tablet.device());
        return List.of(worker, tablet);
    }

    /** Tablets whose worker is not there; the worker could do most. */
    private List<Caller> docked() {
        return Stream.of(
                        signedIn(Roles.DOCK, "in good standing", Roles.ADMINISTRATOR),
                        signedIn(Roles.DOCK, "of a tablet that was withdrawn", Roles.TEAM_MANAGER))
                .map(caller -> {
                    if (caller.how().contains("withdrawn")) {
                        server.directory().real().revoke(caller.device());
                    }
                    return new Caller(
                            caller.as(), caller.how(), caller.client().atDock(), caller.worker(), caller.device());
                })
                .toList();
    }

    /** Everybody whose token is none; behind each there is an administrator, who could do most. */
    private List<Caller> strangers() {
        Caller real = signedIn(NOBODY, "no token at all", Roles.ADMINISTRATOR);
        Caller replayed = signedIn(NOBODY, "the token of a session that was used twice", Roles.ADMINISTRATOR);
        TestClient second = carriedOn(replayed.client(), replayed.device());
        TestClient third = carriedOn(second, replayed.device());
        assertThat(refresh(replayed.client().refreshToken(), replayed.device())).isEqualTo(401);
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("no token at all", "");
        tokens.put("rubbish", "rubbish");
        tokens.put(
                "a token that says it needs no signature",
                unsigned(real.client().accessToken()));
        tokens.put("a token whose signature was changed", changed(real.client().accessToken()));
        tokens.put(
                "a token that another server signed",
                signedElsewhere(real.client().accessToken()));
        tokens.put("a refresh token for a token", real.client().refreshToken());
        tokens.put("the token of a session that was used twice", third.accessToken());
        tokens.put("the dock token of a session that was used twice", third.dockToken());
        tokens.put("a dock token that was changed", changed(real.client().dockToken()));
        tokens.put(
                "a dock token that another server made",
                new DockTokens("a secret of another server, long enough too")
                        .of(UUID.fromString(real.client().dockToken().split("\\.", -1)[1])));
        Stream<Caller> without = tokens.entrySet().stream()
                .map(token -> new Caller(
                        NOBODY,
                        token.getKey(),
                        real.client().withToken(token.getValue()),
                        real.worker(),
                        real.device()));
        Caller elsewhere = new Caller(
                NOBODY,
                "a good token on another tablet",
                real.client().with(SigningKey.of(Arrays.copyOf(new byte[] {7}, 32))),
                real.worker(),
                real.device());
        return Stream.concat(without, Stream.of(elsewhere)).toList();
    }

    private TestClient carriedOn(TestClient client, DeviceId device) {
        return TestClient.of(server.uri(), refreshed(client.refreshToken(), device));
    }

    private HttpResponse<byte[]> refreshed(String token, DeviceId device) {
        return TestClient.stranger(server.uri())
                .post(
                        "/access/tokens/refresh",
                        Json.obj()
                                .put("refreshToken", token)
                                .putText("device", device)
                                .build());
    }

    /** The status of the answer to a refresh token that comes from that tablet. */
    int refresh(String token, DeviceId device) {
        return refreshed(token, device).statusCode();
    }

    private static String unsigned(String token) {
        return Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8))
                + token.substring(token.indexOf('.'), token.lastIndexOf('.') + 1);
    }

    private static String changed(String token) {
        int at = token.lastIndexOf('.') + 1;
        return token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1);
    }

    private String signedElsewhere(String token) {
        try {
            String session = SignedJWT.parse(token).getJWTClaimsSet().getSubject();
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader(JWSAlgorithm.HS256),
                    new JWTClaimsSet.Builder()
                            .subject(session)
                            .expirationTime(Date.from(server.clock().instant().plus(Duration.ofHours(1))))
                            .build());
            jwt.sign(new MACSigner("a secret of another server, long enough too".getBytes(StandardCharsets.UTF_8)));
            return jwt.serialize();
        } catch (java.text.ParseException | com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everybody who may call. */
    public List<Caller> callers() {
        return callers;
    }

    /** The person whose record that is. */
    public LedgerId person(Whose whose) {
        return people.get(whose);
    }

    /** An entry that stands in another team's record. */
    public Entry othersEntry() {
        return othersEntry;
    }

    /** The id of an entry that is kept for another team. */
    public String othersKept() {
        return othersKept;
    }

    /** The id of a new entry that is kept for the clinic's restricted record. */
    public String restrictedKept() {
        Entry note = note(Whose.RESTRICTED, late.worker(), late.device(), RESTRICTED_MARK + " was moved");
        assertThat(late.client().push(List.of(note))).singleElement().isInstanceOf(Receipt.Escrowed.class);
        return EntryCodec.write(note).hash().toString();
    }

    /** The id of another's session. */
    public String othersSession() {
        return othersSession;
    }

    /** The server. */
    public TestServer server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
    }
}
