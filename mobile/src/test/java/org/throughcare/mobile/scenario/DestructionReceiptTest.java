package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.access.SignIn;
import org.throughcare.mobile.sync.SyncStatus;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Phone;
import org.throughcare.model.sync.Destruction;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.wire.DestructionCodec;
import org.throughcare.server.access.Roles;
import org.throughcare.server.testkit.TestClient;

/** Whatever a tablet destroys it signs for, and the server has the receipt as soon as there is a network, once. */
class DestructionReceiptTest {

    private final World world = World.at("2026-12-08T09:00:00Z");
    private final Hand tablet = world.tablet("a").signIn("Asha Patel");
    private final DeviceId device = tablet.tablet().device();

    @BeforeEach
    void aCaseload() {
        world.server().directory().worker("Ada Administrator", Set.of(Roles.ADMINISTRATOR));
        tablet.record(Cast.MARK, Person.KIND, Cast.mark());
        tablet.record(Cast.MARK, Phone.KIND, phone("07700 900100"));
        tablet.sync();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @Requirement("USR-4")
    void aRecordThatIsWithdrawnInTheDockIsSignedForWithoutAnyPassphrase() {
        tablet.restart();
        world.server().directory().real().end(Cast.MARK, Cast.WING);

        tablet.sync();

        assertThat(tablet.tablet().access().session()).isEmpty();
        Destruction receipt = receipts().get(0);
        assertThat(receipts()).hasSize(1);
        assertThat(receipt.why()).isEqualTo(Destruction.Why.WITHDRAWN);
        assertThat(receipt.at()).isEqualTo(world.now());
        assertThat(receipt.workers()).containsExactly(Cast.ASHA);
        assertThat(receipt.vaults()).as("the vault itself stays").isEmpty();
        assertThat(receipt.ledgers()).containsExactly(new Destruction.Gone(Cast.MARK, 2));
        assertThat(receipt.left()).as("all was delivered before").isEqualTo(new Destruction.Left(0, 0, 0));
        assertThat(lost())
                .as("nobody opens it there any more")
                .contains("\"ledger\":\"" + Cast.MARK + "\"")
                .contains("\"destroyedAt\":\"" + world.now() + "\"");
    }

    @Test
    @Requirement("USR-4")
    void aVaultThatIsDestroyedByWrongTriesIsSignedForAndWhatWaitedIsDeliveredAfterwards() {
        tablet.wire().down();
        tablet.record(Cast.MARK, Phone.KIND, phone("07700 900101"));
        tablet.record(Cast.MARK, Phone.KIND, phone("07700 900102"));
        destroyTheVault();
        tablet.restart();
        assertThat(receipts()).as("no network yet").isEmpty();
        tablet.wire().up();

        assertThat(tablet.sync().waiting()).isZero();

        Destruction receipt = receipts().get(0);
        assertThat(receipts()).hasSize(1);
        assertThat(receipt.why()).isEqualTo(Destruction.Why.WRONG_TRIES);
        assertThat(receipt.vaults()).containsExactly(Cast.ASHA);
        assertThat(receipt.ledgers()).contains(new Destruction.Gone(Cast.MARK, 2));
        assertThat(receipt.left().waiting()).as("sealed for the server").isEqualTo(2);
        assertThat(world.onServer(Cast.MARK)).hasSize(4);
    }

    @Test
    @Requirement("USR-4")
    void aLeaseThatLapsesIsSignedForThoughNobodyIsLeftOnTheTablet() {
        tablet.wire().down();
        world.pass(Duration.ofDays(15));
        assertThat(tablet.tablet().access().lockIfIdle()).isTrue();
        assertThat(tablet.tablet().access().lockIfIdle()).isFalse();
        tablet.restart();
        assertThat(tablet.tablet().access().knownWorkers()).isEmpty();
        tablet.wire().up();

        tablet.sync();
        tablet.sync();

        assertThat(receipts()).singleElement().satisfies(receipt -> {
            assertThat(receipt.why()).isEqualTo(Destruction.Why.LEASE);
            assertThat(receipt.workers()).containsExactly(Cast.ASHA);
            assertThat(receipt.vaults()).containsExactly(Cast.ASHA);
            assertThat(receipt.ledgers()).contains(new Destruction.Gone(Cast.MARK, 2));
        });
    }

    @Test
    @Requirement("USR-4")
    void aRevokedTabletDeliversFirstThenErasesItselfAndSignsForBoth() {
        tablet.wire().down();
        tablet.record(Cast.MARK, Phone.KIND, phone("07700 900101"));
        tablet.tablet().access().lock();
        String before = lost();
        assertThat(before).contains("\"ledger\":\"" + Cast.MARK + "\"").doesNotContain("destroyedAt");
        tablet.wire().up();
        world.pass(Duration.ofMinutes(1));

        assertThat(tablet.sync().phase()).isEqualTo(SyncStatus.Phase.WIPED);

        assertThat(receipts())
                .extracting(Destruction::why)
                .containsExactly(Destruction.Why.WITHDRAWN, Destruction.Why.ERASED);
        assertThat(receipts().get(0).vaults()).containsExactly(Cast.ASHA);
        assertThat(receipts().get(0).ledgers()).contains(new Destruction.Gone(Cast.MARK, 2));
        assertThat(receipts().get(1).left())
                .as("nothing was left to deliver when all of it went")
                .isEqualTo(new Destruction.Left(0, 0, 0));
        assertThat(world.query("select count(*) from held where standing = 'escrowed'"))
                .isEqualTo("1\n");
        assertThat(lost()).contains("\"destroyedAt\":\"" + world.now() + "\"").contains("\"verified\":true");
        assertThat(text("/administration/devices")).contains("\"erasedAt\":\"" + world.now() + "\"");
        assertThat(tablet.tablet().store().destructions(0, 10)).isEmpty();
    }

    @Test
    void aTabletThatDiesBetweenDestroyingAndSendingSendsItLater() {
        world.server().directory().real().revoke(device);
        tablet.wire().loseDestructions(1);
        tablet.sync();
        assertThat(tablet.tablet().store().settings("account:")).isEmpty();
        assertThat(receipts()).isEmpty();

        tablet.restart();
        assertThat(tablet.tablet().device())
                .as("it knows nothing of itself any more")
                .isNotEqualTo(device);
        tablet.sync();

        assertThat(receipts())
                .extracting(Destruction::why)
                .containsExactly(Destruction.Why.WITHDRAWN, Destruction.Why.ERASED);
        assertThat(tablet.tablet().store().destructions(0, 10)).isEmpty();
    }

    @Test
    void aReplyThatIsLostMakesNoSecondReceipt() {
        world.server().directory().real().end(Cast.MARK, Cast.WING);
        tablet.wire().loseDestructionReplies(1);

        tablet.sync();
        assertThat(tablet.tablet().store().destructions(0, 10)).hasSize(1);
        tablet.sync();

        assertThat(receipts()).hasSize(1);
        assertThat(tablet.tablet().store().destructions(0, 10)).isEmpty();
    }

    @Test
    void onASharedTabletTheReceiptSaysWhoseCopyWentAndTheOthersStays() {
        tablet.signIn("Rhys Morgan").sync();
        assertThat(tablet.tablet().store().bookmarks(Cast.RHYS)).isNotEmpty();
        world.server().directory().real().withdraw(Cast.RHYS);

        tablet.sync();

        assertThat(receipts()).singleElement().satisfies(receipt -> {
            assertThat(receipt.workers()).containsExactly(Cast.RHYS);
            assertThat(receipt.vaults()).containsExactly(Cast.RHYS);
        });
        tablet.signIn("Asha Patel");
        assertThat(tablet.current(Cast.MARK, Phone.KIND)).hasSize(1);
        assertThat(lost())
                .contains("\"workers\":[\"" + Cast.ASHA + "\",\"" + Cast.RHYS + "\"]")
                .doesNotContain("destroyedAt");
    }

    @Test
    void whatIsDestroyedAgainAfterASignInIsTheNextInTheChain() {
        destroyTheVault();
        tablet.signIn("Asha Patel").sync();
        destroyTheVault();
        tablet.signIn("Asha Patel").sync();

        List<Destruction> receipts = receipts();
        assertThat(receipts).extracting(Destruction::number).containsExactly(1L, 2L);
        assertThat(receipts.get(1).before())
                .isEqualTo(new Destruction.Signed(DestructionCodec.said(receipts.get(0)), "", "").hash());
    }

    @Test
    @Requirement("USR-4")
    void aClockThatIsSetBackBetweenTwoReceiptsBreaksNoChainAndLosesNone() {
        destroyTheVault();
        tablet.signIn("Asha Patel").sync();
        tablet.wire().down();
        tablet.clockWrongBy(Duration.ofDays(-400));
        destroyTheVault();
        tablet.wire().up();
        tablet.signIn("Asha Patel").sync();
        tablet.wire().down();
        tablet.clockWrongBy(Duration.ofDays(400));
        destroyTheVault();
        tablet.wire().up();
        tablet.signIn("Asha Patel").sync();

        List<Destruction> receipts = receipts();
        assertThat(receipts).extracting(Destruction::number).containsExactly(1L, 2L, 3L);
        for (int later = 1; later < receipts.size(); later++) {
            assertThat(receipts.get(later).before())
                    .isEqualTo(new Destruction.Signed(DestructionCodec.said(receipts.get(later - 1)), "", "").hash());
        }
        assertThat(receipts.get(1).at()).isBefore(receipts.get(0).at());
        assertThat(tablet.tablet().store().destructions(0, 10)).isEmpty();
    }

    private void destroyTheVault() {
        tablet.tablet().access().signOut();
        for (int tries = 0; tries < 10; tries++) {
            SignIn answer = tablet.trySignIn("Asha Patel", "wrong");
            world.pass(answer instanceof SignIn.LockedOut locked ? locked.remaining() : Duration.ZERO);
        }
        assertThat(tablet.tablet().store().bookmarks(Cast.ASHA)).isEmpty();
    }

    /** What the server shows of the tablet's receipts; each of them has to verify. */
    private List<Destruction> receipts() {
        Json.Arr shown = (Json.Arr) JsonText.read(
                text("/administration/devices/destroyed?device=" + device).getBytes(StandardCharsets.UTF_8));
        return shown.items().stream()
                .map(item -> Fields.of((Json.Obj) item))
                .peek(one -> assertThat(one.bool("verified")).isTrue())
                .map(one -> DestructionCodec.read(one.text("said")))
                .toList();
    }

    private TestClient ada() {
        return TestClient.signIn(world.server().uri(), "Ada Administrator", new DeviceId(new UUID(9, 9)));
    }

    private String text(String path) {
        return new String(ada().get(path).body(), StandardCharsets.UTF_8);
    }

    /** What an administrator is told who reports the tablet as lost. */
    private String lost() {
        return new String(
                ada().post(
                                "/administration/devices/lost",
                                Json.obj()
                                        .putText("device", device)
                                        .put("reason", "left on a bus")
                                        .build())
                        .body(),
                StandardCharsets.UTF_8);
    }

    private static Phone phone(String number) {
        return new Phone(null, null, "en", Phone.OWN, true, number);
    }
}
