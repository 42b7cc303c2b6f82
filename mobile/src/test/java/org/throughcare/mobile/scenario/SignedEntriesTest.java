package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.access.SignIn;
import org.throughcare.mobile.store.TabletKey;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Phone;
import org.throughcare.model.seal.Recipient;
import org.throughcare.model.sync.HoldReason;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.wire.DeliveryCodec;
import org.throughcare.server.access.Roles;
import org.throughcare.server.testkit.Sealing;
import org.throughcare.server.testkit.TestClient;

/** What is recorded on a real tablet is signed on its whole way, and a stolen token says nothing in its worker's name. */
class SignedEntriesTest {

    private static final String ADMINISTRATOR = "Ada Administrator";

    private final World world = World.at("2026-12-08T09:00:00Z", Map.of("THROUGHCARE_SIGNATURES", "required"));
    private final Hand tablet = world.tablet("a").signIn("Asha Patel");

    @BeforeEach
    void aRecord() {
        world.server().directory().worker(ADMINISTRATOR, Set.of(Roles.ADMINISTRATOR));
        tablet.record(Cast.MARK, Person.KIND, Cast.mark());
        tablet.record(Cast.MARK, Phone.KIND, phone(0));
        tablet.sync();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @Requirement("USR-4")
    void whatIsPushedDeliveredAndLeftByADestroyedVaultIsSignedByItsWorker() {
        tablet.wire().down();
        tablet.record(Cast.MARK, Phone.KIND, phone(1));
        tablet.restart();
        tablet.wire().up();
        assertThat(tablet.sync().held()).as("handed in by a locked tablet").isZero();

        tablet.signIn("Asha Patel");
        tablet.wire().down();
        tablet.record(Cast.MARK, Phone.KIND, phone(2));
        tablet.record(Cast.MARK, Phone.KIND, phone(3));
        destroyTheVault();
        tablet.wire().up();
        assertThat(tablet.signIn("Asha Patel").sync().held())
                .as("signed by a vault that is no more")
                .isZero();
        tablet.record(Cast.MARK, Phone.KIND, phone(4));
        assertThat(tablet.sync().waiting()).isZero();

        assertThat(verified()).isEqualTo("{\"signed\":6,\"derived\":0,\"unsigned\":[],\"wrong\":[]}");
    }

    private void destroyTheVault() {
        tablet.tablet().access().signOut();
        for (int tries = 0; tries < 10; tries++) {
            SignIn answer = tablet.trySignIn("Asha Patel", "wrong");
            world.pass(answer instanceof SignIn.LockedOut locked ? locked.remaining() : Duration.ZERO);
        }
    }

    @Test
    @Requirement("USR-4")
    void whoeverTakesTheDockTokenOutOfATabletsFileSaysNothingInItsWorkersName() {
        tablet.restart();
        Fields account = Fields.of(JsonText.readObject(
                tablet.tablet().store().setting("account:asha patel").orElseThrow()));
        String deliveryKey = tablet.tablet().store().setting("delivery-key").orElseThrow();
        Entry forged = new Entry(
                new EntryId(new UUID(0x7000, 0x8000_0000_0000_0000L)),
                Cast.MARK,
                Phone.KIND.name(),
                Phone.KIND.version(),
                new Author.Worker(Cast.ASHA),
                tablet.tablet().device(),
                world.now(),
                null,
                List.of(),
                null,
                Phone.KIND.writer().apply(phone(9)));

        TestClient thief = TestClient.stranger(world.server().uri()).withToken(account.text("dockToken"));
        byte[] delivery =
                DeliveryCodec.write(Sealing.to(Recipient.parse(deliveryKey)).of(List.of(forged)));
        TabletKey key = TabletKey.read(
                        tablet.tablet().store().setting(TabletKey.SETTING).orElseThrow())
                .orElseThrow();

        assertThat(text(thief.deliverRaw(delivery))).as("the token alone").contains("proof-wrong");
        assertThat(text(thief.with(key.signingKey()).deliverRaw(delivery)))
                .as("with the tablet's key, which lies beside it")
                .contains("\"receipt\":\"held\"")
                .contains(HoldReason.UNSIGNED);
        assertThat(world.onServer(Cast.MARK)).hasSize(2).doesNotContain(forged);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private String verified() {
        return new String(
                TestClient.signIn(world.server().uri(), ADMINISTRATOR, new DeviceId(new UUID(9, 9)))
                        .get("/administration/signatures?ledger=" + Cast.MARK)
                        .body(),
                StandardCharsets.UTF_8);
    }

    private static Phone phone(int number) {
        return new Phone(null, null, "en", Phone.OWN, true, "07700 90012" + number);
    }
}
