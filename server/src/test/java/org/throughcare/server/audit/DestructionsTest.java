package org.throughcare.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.seal.SigningKey;
import org.throughcare.model.sync.Destruction;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.wire.DestructionCodec;
import org.throughcare.server.access.Roles;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestServer;

/** Receipts of destruction are kept once, shown and verified again; what is forged, stale or another tablet's is refused. */
class DestructionsTest {

    private static final SigningKey KEY = key(1);
    private static final SigningKey ANOTHER = key(2);

    private final TestServer server = TestServer.start();
    private TestClient asha;
    private TestClient rhys;
    private TestClient ada;

    @BeforeEach
    void people() {
        server.directory().cast();
        server.directory().worker("Ada Administrator", Set.of(Roles.ADMINISTRATOR));
        asha = TestClient.signIn(server.uri(), "Asha Patel", Cast.TABLET_A, KEY);
        rhys = TestClient.signIn(server.uri(), "Rhys Morgan", Cast.TABLET_B, ANOTHER);
        ada = TestClient.signIn(server.uri(), "Ada Administrator", new DeviceId(new UUID(9, 9)));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    @Requirement("USR-4")
    void aReceiptIsKeptOnceHoweverOftenItComesAndIsVerifiedAgain() {
        Destruction.Signed first = signed(1, Hash.START, KEY);
        Destruction.Signed second = signed(2, first.hash(), KEY);

        assertThat(handIn(asha, first)).containsExactly("kept");
        assertThat(handIn(asha, first, second)).containsExactly("kept", "kept");
        assertThat(handIn(asha, second)).containsExactly("kept");

        List<Fields> shown = shown(Cast.TABLET_A);
        assertThat(shown).hasSize(2).allMatch(one -> one.bool("verified"));
        assertThat(shown.get(1).text("said")).isEqualTo(second.said());
        assertThat(shown.get(1).text("key")).isEqualTo(KEY.verifyingKey().toString());
        assertThat(shown.get(1).text("keyToldBy")).isEqualTo(Cast.ASHA.toString());
        assertThat(shown.get(1).object("receipt").text("why")).isEqualTo("wrong-tries");
        assertThat(trail("destruction-receipted")).isEqualTo(3);
        assertThat(trail("destructions-listed")).isEqualTo(1);
    }

    @Test
    void whatIsNotTheTabletsIsRefused() {
        Destruction.Signed good = signed(1, Hash.START, KEY);
        Destruction.Signed changed = new Destruction.Signed(
                good.said().replace("\"waiting\":3", "\"waiting\":0"), good.key(), good.signature());
        Destruction.Signed strange = signed(1, Hash.START, key(3));
        Destruction.Signed underAnothersName = new Destruction.Signed(
                good.said(), good.key(), signed(1, Hash.START, ANOTHER).signature());

        assertThat(changed.said()).isNotEqualTo(good.said());
        assertThat(handIn(asha, changed, underAnothersName, strange))
                .containsExactly("wrong-signature", "wrong-signature", "unknown-key");
        assertThat(handIn(rhys, good)).as("with another tablet's token").containsExactly("another-tablet");
        assertThat(handIn(asha, signed(1, Hash.START, ANOTHER)))
                .as("with another tablet's key")
                .containsExactly("unknown-key");
        assertThat(handIn(asha, new Destruction.Signed("{\"device\":1}", good.key(), good.signature())))
                .containsExactly("malformed");
        assertThat(shown(Cast.TABLET_A)).isEmpty();
        assertThat(handIn(asha, good)).containsExactly("kept");
    }

    @Test
    void whatDoesNotFollowWhatCameBeforeIsRefused() {
        Destruction.Signed first = signed(1, Hash.START, KEY);
        Destruction.Signed second = signed(2, first.hash(), KEY);
        assertThat(handIn(asha, first, second)).containsExactly("kept", "kept");

        Destruction.Signed otherSecond =
                Destruction.Signed.of(DestructionCodec.said(destruction(2, first.hash(), Cast.TABLET_A, 99)), KEY);
        Destruction.Signed astray = signed(3, first.hash(), KEY);
        assertThat(handIn(asha, otherSecond, astray)).containsExactly("stale", "stale");
        assertThat(handIn(asha, signed(5, Hash.of(new byte[] {4}), KEY)))
                .as("after what a restored server has lost")
                .containsExactly("kept");
        assertThat(handIn(asha, signed(4, second.hash(), KEY))).containsExactly("stale");
        assertThat(shown(Cast.TABLET_A)).hasSize(3);
    }

    @Test
    void aKeyIsToldWithAPassphraseAndNeverForgotten() {
        assertThat(handIn(asha, signed(1, Hash.START, KEY))).containsExactly("kept");
        TestClient again = TestClient.signIn(server.uri(), "Rhys Morgan", Cast.TABLET_A, key(3));
        assertThat(handIn(again, signed(1, Hash.START, key(3)))).containsExactly("kept");

        assertThat(shown(Cast.TABLET_A))
                .as("whose passphrase stood behind each key is said")
                .allMatch(one -> one.bool("verified"))
                .extracting(one -> one.text("keyToldBy"))
                .containsExactly(Cast.ASHA.toString(), Cast.RHYS.toString());
    }

    @Test
    void whatSomebodyChangesInTheDatabaseDoesNotVerifyAnyMore() throws Exception {
        assertThat(handIn(asha, signed(1, Hash.START, KEY))).containsExactly("kept");
        try (var database = server.database().connect();
                var statement = database.createStatement()) {
            statement.executeUpdate("update destruction set said = replace(said, '\"waiting\":3', '\"waiting\":0')");
        }

        assertThat(shown(Cast.TABLET_A)).singleElement().matches(one -> !one.bool("verified"));
    }

    @Test
    void oneThatComesSeveralTimesAtOnceIsThereOnce() throws Exception {
        Destruction.Signed first = signed(1, Hash.START, KEY);
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Callable<List<String>>> several = IntStream.range(0, 12)
                    .<Callable<List<String>>>mapToObj(i -> () -> handIn(asha, first))
                    .toList();
            for (Future<List<String>> answer : threads.invokeAll(several)) {
                assertThat(answer.get()).containsExactly("kept");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(shown(Cast.TABLET_A)).hasSize(1);
    }

    @Test
    void aRevokedTabletHandsInWhatItDestroyedAndTheListSaysThatItIsErased() {
        server.directory().real().revoke(Cast.TABLET_A);
        Destruction erased = new Destruction(
                Cast.TABLET_A,
                1,
                Hash.START,
                server.clock().instant(),
                Destruction.Why.ERASED,
                List.of(Cast.ASHA),
                List.of(),
                List.of(),
                new Destruction.Left(0, 0, 0));

        assertThat(handIn(asha, Destruction.Signed.of(DestructionCodec.said(erased), KEY)))
                .containsExactly("kept");
        String devices = new String(ada.get("/administration/devices").body(), StandardCharsets.UTF_8);
        assertThat(devices).contains("\"erasedAt\":\"" + server.clock().instant() + "\"");
    }

    @Test
    void moreThanMayComeAtOnceIsRefusedAsAWhole() {
        Destruction.Signed one = signed(1, Hash.START, KEY);
        Destruction.Signed[] many = new Destruction.Signed[101];
        Arrays.fill(many, one);

        assertThat(post(asha, many).statusCode()).isEqualTo(413);
        assertThat(shown(Cast.TABLET_A)).isEmpty();
    }

    private long trail(String act) {
        String found = new String(ada.get("/audit?act=" + act).body(), StandardCharsets.UTF_8);
        return found.split("\"act\":\"" + act + "\"", -1).length - 1L;
    }

    private List<Fields> shown(DeviceId device) {
        HttpResponse<byte[]> answer = ada.get("/administration/devices/destroyed?device=" + device);
        assertThat(answer.statusCode()).isEqualTo(200);
        return ((Json.Arr) JsonText.read(answer.body()))
                .items().stream().map(item -> Fields.of((Json.Obj) item)).toList();
    }

    private static List<String> handIn(TestClient by, Destruction.Signed... receipts) {
        HttpResponse<byte[]> answer = post(by, receipts);
        assertThat(answer.statusCode()).isEqualTo(200);
        List<String> said = new ArrayList<>();
        new String(answer.body(), StandardCharsets.UTF_8).lines().forEach(line -> {
            Destruction.Answer one = DestructionCodec.readAnswer(line.getBytes(StandardCharsets.UTF_8));
            said.add(one instanceof Destruction.Answer.Refused refused ? refused.code() : "kept");
        });
        return said;
    }

    private static HttpResponse<byte[]> post(TestClient by, Destruction.Signed... receipts) {
        return by.atDock()
                .send(by.atDock()
                        .request("/sync/destroyed")
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(DestructionCodec.write(List.of(receipts)))));
    }

    private static Destruction.Signed signed(long number, Hash before, SigningKey key) {
        return Destruction.Signed.of(DestructionCodec.said(destruction(number, before, Cast.TABLET_A, 7)), key);
    }

    private static Destruction destruction(long number, Hash before, DeviceId device, long upTo) {
        return new Destruction(
                device,
                number,
                before,
                Instant.parse("2026-11-23T08:59:00Z"),
                Destruction.Why.WRONG_TRIES,
                List.of(Cast.ASHA),
                List.of(Cast.ASHA),
                List.of(new Destruction.Gone(Cast.MARK, upTo)),
                new Destruction.Left(3, 1, 2));
    }

    private static SigningKey key(int number) {
        byte[] seed = new byte[32];
        seed[0] = (byte) number;
        return SigningKey.of(seed);
    }
}
