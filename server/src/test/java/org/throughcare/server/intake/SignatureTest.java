package org.throughcare.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.person.Person;
import org.throughcare.model.seal.VerifyingKey;
import org.throughcare.model.sync.Delivery;
import org.throughcare.model.sync.HoldReason;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.sync.Signed;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.server.access.Roles;
import org.throughcare.server.store.Sql;
import org.throughcare.server.testkit.Sealing;
import org.throughcare.server.testkit.Signing;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestClock;
import org.throughcare.server.testkit.TestDatabase;
import org.throughcare.server.testkit.TestServer;

/** What a worker signed on their tablet goes into the record, and what somebody says who only has a token does not. */
class SignatureTest {

    private static final FixedIds IDS = FixedIds.after(60_000_000);
    private static TestServer server;

    private LedgerId person;
    private Entries entries;
    private DeviceId tablet;
    private Signing signing;
    private TestClient asha;

    @BeforeAll
    static void startServer() {
        server = TestServer.start(
                TestDatabase.create(),
                new TestClock(Instant.parse("2026-12-11T12:00:00Z")),
                Map.of("THROUGHCARE_SIGNATURES", "required"));
        server.directory().cast();
        server.directory().worker("Iona Reid", Set.of(Roles.ADMINISTRATOR));
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void aTabletAndANewPerson() {
        person = LedgerId.person(IDS.next());
        tablet = new DeviceId(IDS.next());
        entries = Entries.of(person, IDS).on(tablet);
        signing = new Signing(1, Cast.ASHA, tablet);
        asha = signIn(signing.key());
    }

    private TestClient signIn(VerifyingKey... keys) {
        return TestClient.signIn(server.uri(), "Asha Patel", tablet, List.of(keys));
    }

    @Test
    @Requirement("USR-4")
    void whatWasSignedIsAcceptedAndCanBeVerifiedAgainFromWhatIsKept() throws SQLException {
        List<Entry> recorded = begun(3);

        assertThat(asha.push(signing.push(recorded))).hasOnlyElementsOfType(Receipt.Accepted.class);
        assertThat(asha.push(signing.push(recorded))).hasOnlyElementsOfType(Receipt.Duplicate.class);

        assertThat(verified()).isEqualTo("{\"signed\":4,\"derived\":0,\"unsigned\":[],\"wrong\":[]}");
        assertThat(count("select count(*) from signed_run where device = ?", tablet.uuid()))
                .as("a run that says nothing new is not kept")
                .isEqualTo(1);
    }

    @Test
    void whatIsChangedInTheDatabaseShowsWhenItIsVerified() throws SQLException {
        List<Entry> recorded = begun(2);
        asha.push(signing.push(recorded));
        change(
                "update entry set bytes = convert_to(replace(convert_from(bytes, 'UTF8'), 'quiet', 'loud'), 'UTF8')"
                        + " where id = ?",
                recorded.get(1).id().uuid());

        assertThat(verified())
                .isEqualTo("{\"signed\":2,\"derived\":0,\"unsigned\":[],\"wrong\":[\""
                        + recorded.get(1).id() + "\"]}");

        change("delete from signed_run where device = ?", tablet.uuid());
        assertThat(verified()).contains("\"signed\":0").contains("\"wrong\":[]");
    }

    /** What somebody makes of three entries who has a token of the worker and not the key of their vault. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void whatSomebodySaysWhoOnlyHasATokenIsHeld(
            String what, String code, Function<SignatureTest, Function<List<Entry>, byte[]>> forgery)
            throws SQLException {
        asha.push(signing.push(begun(0)));
        List<Entry> forged = List.of(note("a"), note("b"), note("c"));

        List<Receipt> receipts = asha.push(forgery.apply(this).apply(forged));

        assertThat(receipts).extracting(SignatureTest::code).containsOnly(code).hasSize(3);
        assertThat(count("select count(*) from entry where ledger = ?", person.uuid()))
                .isEqualTo(1);
        assertThat(count("select count(*) from held where ledger = ?", person.uuid()))
                .isEqualTo(3);
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(
                forgery("not signed", HoldReason.UNSIGNED, test -> all -> Signing.lines(plain(all))),
                forgery(
                        "with a key of their own",
                        HoldReason.WRONG_SIGNATURE,
                        test -> all -> new Signing(666, Cast.ASHA, test.tablet).push(all)),
                forgery("with the key of another tablet of hers", HoldReason.WRONG_SIGNATURE, test -> all -> {
                    DeviceId other = new DeviceId(IDS.next());
                    Signing there = new Signing(2, Cast.ASHA, other);
                    TestClient.signIn(server.uri(), "Asha Patel", other, List.of(there.key()));
                    return new Signing(2, Cast.ASHA, test.tablet).push(all);
                }),
                forgery("with the key of a colleague on the same tablet", HoldReason.WRONG_SIGNATURE, test -> all -> {
                    Signing his = new Signing(3, Cast.RHYS, test.tablet);
                    TestClient.signIn(server.uri(), "Rhys Morgan", test.tablet, List.of(his.key()));
                    return new Signing(3, Cast.ASHA, test.tablet).push(all);
                }),
                forgery(
                        "as a colleague",
                        HoldReason.WRONG_SIGNATURE,
                        test -> all -> new Signing(1, Cast.RHYS, test.tablet).push(all)),
                forgery("under a signature that was sent before", HoldReason.WRONG_SIGNATURE, test -> all -> {
                    Signed genuine = test.signing.sign(test.note("genuine"));
                    List<Signed> replayed = new ArrayList<>();
                    plain(all).forEach(one -> replayed.add(new Signed(one.written(), genuine.signature())));
                    return Signing.lines(replayed);
                }),
                forgery(
                        "one byte changed on the way",
                        HoldReason.WRONG_SIGNATURE,
                        test -> all -> new String(test.signing.push(all), StandardCharsets.UTF_8)
                                .replaceFirst("quiet day", "quiet bay")
                                .getBytes(StandardCharsets.UTF_8)),
                forgery("in another order", HoldReason.WRONG_SIGNATURE, test -> all -> {
                    List<String> lines = new String(test.signing.push(all), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
                    return TestClient.lines(lines.get(1), lines.get(0), lines.get(2), lines.get(3));
                }),
                forgery("under a line that is no signature", HoldReason.WRONG_SIGNATURE, test -> all -> {
                    List<String> lines = new ArrayList<>(new String(Signing.lines(plain(all)), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
                    lines.add("{\"signature\":[]}");
                    return TestClient.lines(lines.toArray(String[]::new));
                }),
                forgery(
                        "under a signature for more than there is",
                        HoldReason.WRONG_SIGNATURE,
                        test -> all -> new String(test.signing.push(all), StandardCharsets.UTF_8)
                                .replace("\"entries\":3", "\"entries\":4")
                                .getBytes(StandardCharsets.UTF_8)),
                forgery(
                        "as a rule, not signed",
                        HoldReason.UNSIGNED,
                        test -> all -> new String(Signing.lines(plain(all)), StandardCharsets.UTF_8)
                                .replace("worker:" + Cast.ASHA, "rule:whatever")
                                .getBytes(StandardCharsets.UTF_8)));
    }

    private static Arguments forgery(
            String what, String code, Function<SignatureTest, Function<List<Entry>, byte[]>> forgery) {
        return Arguments.of(what, code, forgery);
    }

    @Test
    void oneBadRunStopsNoOther() {
        asha.push(signing.push(begun(0)));
        Signed first = signing.sign(note("a"));
        signing.sign(note("not sent"));
        Signed third = signing.sign(note("c"));
        Signed wrong = new Signing(666, Cast.ASHA, tablet).sign(note("x"));

        List<Receipt> receipts = asha.push(Signing.lines(
                List.of(first, wrong, third, plain(List.of(note("y"))).get(0))));

        assertThat(receipts)
                .extracting(SignatureTest::code)
                .containsExactly("", HoldReason.WRONG_SIGNATURE, "", HoldReason.UNSIGNED);
    }

    @Test
    void whatIsHeldForItsSignatureGoesInOnceItIsSignedAsItShouldBe() throws SQLException {
        asha.push(signing.push(begun(0)));
        Entry note = note("a");
        asha.push(Signing.lines(plain(List.of(note))));

        assertThat(asha.push(signing.push(List.of(note)))).containsExactly(new Receipt.Accepted(note.id(), 2));
        assertThat(count("select count(*) from held where ledger = ? and admitted_at is not null", person.uuid()))
                .isEqualTo(1);
    }

    @Test
    void anAdministratorLetsInWhatWasSignedAndNotWhatWasNot() {
        Signed early = signing.sign(note("before the record"));
        asha.push(Signing.lines(List.of(early)));
        Entry forged = note("forged");
        asha.push(Signing.lines(plain(List.of(forged))));
        entries.record(Person.KIND, Cast.mark());
        Entry opening = entries.all().get(entries.all().size() - 1);
        assertThat(asha.push(signing.push(List.of(opening)))).containsExactly(new Receipt.Accepted(opening.id(), 1));

        assertThat(again(early.written())).contains("accepted");
        assertThat(again(plain(List.of(forged)).get(0).written())).contains(HoldReason.UNSIGNED);
    }

    @Test
    void whatAVaultSignedThatIsNoMoreIsStillItsWorkers() {
        asha.push(signing.push(begun(0)));
        Signed before = signing.sign(note("before"));
        Signing next = new Signing(9, Cast.ASHA, tablet);
        TestClient later = signIn(next.key(), signing.key());

        assertThat(later.push(Signing.lines(List.of(before, next.sign(note("after"))))))
                .hasOnlyElementsOfType(Receipt.Accepted.class);
        assertThat(verified()).contains("\"signed\":3");
    }

    @Test
    void aDockTokenHandsInWhatWasSignedAndNothingElse() {
        asha.push(signing.push(begun(0)));
        Signed signed = signing.sign(note("signed"));
        Written forged = plain(List.of(note("forged"))).get(0).written();
        Signed stolen = new Signed(plain(List.of(note("stolen"))).get(0).written(), signed.signature());
        Sealing sealing = asha.sealing();
        List<Delivery.Item> items = new ArrayList<>();
        for (Signed one : List.of(signed, new Signed(forged, null), stolen)) {
            Delivery.Item item = sealing.item(
                    one.written().entry().id(), person, one.written().bytes());
            items.add(new Delivery.Item(item.id(), person, item.key(), item.sealed(), one.signature()));
        }

        List<Receipt> receipts = asha.atDock().deliver(new Delivery(sealing.keys(), items));

        assertThat(receipts)
                .extracting(SignatureTest::code)
                .containsExactly("", HoldReason.UNSIGNED, HoldReason.WRONG_SIGNATURE);
    }

    @Test
    void whatIsForgedInTheNameOfSomebodyWhoHasLeftIsNotEscrowedForOthersToLetIn() throws SQLException {
        asha.push(signing.push(begun(0)));
        change("update device set revoked_at = now() where id = ?", tablet.uuid());
        Entry elsewhere =
                Entries.of(LedgerId.person(IDS.next()), IDS).on(tablet).record(Person.KIND, Cast.mark());

        assertThat(asha.push(Signing.lines(plain(List.of(note("forged"), elsewhere)))))
                .extracting(SignatureTest::code)
                .containsExactly(HoldReason.UNSIGNED, HoldReason.UNSIGNED);
        assertThat(asha.push(signing.push(List.of(note("true"))))).hasOnlyElementsOfType(Receipt.Escrowed.class);
    }

    @Test
    @Requirement("USR-4")
    void whatComesSignedWithARevokedKeyIsHeldAndWhatCameBeforeStays() throws SQLException {
        List<Entry> before = begun(1);
        asha.push(signing.push(before));
        TestClient iona = TestClient.signIn(server.uri(), "Iona Reid", new DeviceId(new UUID(9, 9)));
        assertThat(revoke(iona, signing.key())).isEqualTo(204);
        assertThat(revoke(iona, new Signing(2, Cast.ASHA, tablet).key())).isEqualTo(404);
        assertThat(revoke(asha, signing.key())).isEqualTo(403);
        asha = signIn(signing.key());

        assertThat(asha.push(signing.push(List.of(note("late")))))
                .as("though the worker signed in with it again")
                .extracting(SignatureTest::code)
                .containsExactly(HoldReason.REVOKED_KEY);
        assertThat(asha.push(signing.push(before))).hasOnlyElementsOfType(Receipt.Duplicate.class);
        assertThat(verified()).contains("\"signed\":2").contains("\"wrong\":[]");

        Signing another = new Signing(2, Cast.ASHA, tablet);
        asha = signIn(another.key(), signing.key());
        assertThat(asha.push(another.push(List.of(note("anew"))))).hasOnlyElementsOfType(Receipt.Accepted.class);
        assertThat(new String(
                        iona.get("/administration/signatures/keys?worker=" + Cast.ASHA)
                                .body(),
                        StandardCharsets.UTF_8))
                .contains("\"key\":\"" + signing.key() + "\"", "\"revokedAt\":\"2026-12-11T12:00:00Z\"");
        assertThat(new String(iona.get("/audit?act=signing-key-revoked").body(), StandardCharsets.UTF_8))
                .contains("signing-key:" + signing.key().name(), "device:" + tablet, "worker:" + Cast.ASHA);
    }

    private int revoke(TestClient client, VerifyingKey key) {
        return client.post(
                        "/administration/signatures/keys/revoke",
                        Json.obj()
                                .putText("worker", Cast.ASHA)
                                .putText("device", tablet)
                                .putText("key", key)
                                .build())
                .statusCode();
    }

    @Test
    void whereSignaturesAreOfferedATabletThatHasToldNoKeyNeedsNone() {
        try (TestServer offering = server.another()) {
            DeviceId plain = new DeviceId(IDS.next());
            TestClient unsigned = TestClient.signIn(offering.uri(), "Asha Patel", plain);
            Entries there = Entries.of(LedgerId.person(IDS.next()), IDS).on(plain);
            there.record(Person.KIND, Cast.mark());
            assertThat(unsigned.push(there.all())).hasOnlyElementsOfType(Receipt.Accepted.class);

            TestClient signs = asha.at(offering.uri());
            assertThat(signs.push(begun(0))).extracting(SignatureTest::code).containsExactly(HoldReason.UNSIGNED);
        }
    }

    @Test
    void whereSignaturesAreRequiredATabletThatHasToldNoKeySaysNothing() {
        DeviceId plain = new DeviceId(IDS.next());
        TestClient strange = TestClient.signIn(server.uri(), "Asha Patel", plain);
        Entries there = Entries.of(LedgerId.person(IDS.next()), IDS).on(plain);
        there.record(Person.KIND, Cast.mark());

        assertThat(strange.push(there.all())).extracting(SignatureTest::code).containsExactly(HoldReason.UNSIGNED);
        assertThat(strange.push(new Signing(1, Cast.ASHA, plain).push(there.all())))
                .extracting(SignatureTest::code)
                .containsExactly(HoldReason.WRONG_SIGNATURE);
    }

    @Test
    void keysThatAreNoneAreRefused() {
        for (List<String> keys : List.of(List.of("00"), List.of("x"), Collections.nCopies(9, "00"))) {
            HttpResponse<byte[]> answer = TestClient.stranger(server.uri())
                    .post(
                            "/access/tokens",
                            Json.obj()
                                    .put("name", "Asha Patel")
                                    .put("passphrase", "x")
                                    .putText("device", tablet)
                                    .put("deviceName", "Tablet")
                                    .put("signingKeys", Json.texts(keys))
                                    .build());
            assertThat(answer.statusCode()).isEqualTo(400);
        }
    }

    private List<Entry> begun(int notes) {
        List<Entry> begun = new ArrayList<>();
        begun.add(entries.record(Person.KIND, Cast.mark()));
        for (int i = 0; i < notes; i++) {
            begun.add(note("note " + i));
        }
        return begun;
    }

    private Entry note(String what) {
        return entries.raw(
                "note",
                1,
                List.of(),
                Json.obj().put("text", "quiet day: " + what).build());
    }

    private static List<Signed> plain(List<Entry> all) {
        Signing nobody = new Signing(0, Cast.ASHA, Cast.TABLET_A);
        return all.stream()
                .map(entry -> new Signed(nobody.sign(entry).written(), null))
                .toList();
    }

    private static String code(Receipt receipt) {
        return receipt instanceof Receipt.Held held ? held.reason().code() : "";
    }

    private String verified() {
        return new String(
                administrator()
                        .get("/administration/signatures?ledger=" + person)
                        .body(),
                StandardCharsets.UTF_8);
    }

    private String again(Written written) {
        Hash id = written.hash();
        return new String(
                administrator()
                        .post(
                                "/administration/held/admit",
                                Json.obj().putText("id", id).build())
                        .body(),
                StandardCharsets.UTF_8);
    }

    private static TestClient administrator() {
        return TestClient.signIn(server.uri(), "Iona Reid", new DeviceId(new UUID(7, 7)));
    }

    private static long count(String query, UUID of) throws SQLException {
        try (Connection tx = server.database().connect()) {
            return Sql.list(tx, query, row -> row.getLong(1), of).get(0);
        }
    }

    private static void change(String statement, UUID of) throws SQLException {
        try (Connection tx = server.database().connect()) {
            Sql.run(tx, statement, of);
        }
    }
}
