package org.throughcare.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.sync.Bookmark;
import org.throughcare.model.sync.Digest;
import org.throughcare.model.sync.PullLine;
import org.throughcare.model.sync.PullQuestion;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.server.testkit.Pulled;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestServer;

/** What a tablet may do while its worker is not there, for how long, and what it is told. */
class DockTest {

    private static final PullQuestion NOTHING_HELD = new PullQuestion.Behind(List.of());

    private TestServer server;
    private TestClient rhys;

    @BeforeEach
    void startServer() {
        server = TestServer.start(Instant.parse("2026-12-01T12:00:00Z"));
        server.directory().cast();
        rhys = signIn();
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void aSessionHasOneDockTokenSoThatALostAnswerDoesNoHarm() {
        TestClient carriedOn = TestClient.of(server.uri(), refresh(rhys.refreshToken()));
        assertThat(carriedOn.dockToken()).isEqualTo(rhys.dockToken());
        assertThat(isGood(rhys)).isTrue();
    }

    @Test
    void anEarlierDockTokenIsGoodUntilALaterOneOfTheSameTabletIsUsed() {
        TestClient elsewhere = TestClient.signIn(server.uri(), "Rhys Morgan", Cast.TABLET_A);
        TestClient asha = TestClient.signIn(server.uri(), "Asha Patel", Cast.TABLET_B);
        server.clock().advance(Duration.ofHours(1));
        TestClient later = signIn();
        assertThat(isGood(rhys)).as("the answer may have been lost").isTrue();
        assertThat(isGood(later)).isTrue();
        assertThat(isGood(rhys)).isFalse();
        assertThat(isGood(later)).isTrue();
        assertThat(isGood(elsewhere)).as("another tablet").isTrue();
        assertThat(isGood(asha)).as("another worker").isTrue();
    }

    @Test
    void aDockTokenIsGoodForThirtyDaysAfterTheSessionWasCarriedOn() {
        server.clock().advance(Duration.ofDays(20));
        TestClient carriedOn = TestClient.of(server.uri(), refresh(rhys.refreshToken()));
        server.clock().advance(Duration.ofDays(30).minusSeconds(1));
        assertThat(isGood(rhys)).isTrue();
        server.clock().advance(Duration.ofSeconds(1));
        assertThat(isGood(rhys)).isFalse();
        assertThat(refresh(carriedOn.refreshToken()).statusCode())
                .as("the session itself goes on")
                .isEqualTo(200);
        assertThat(isGood(rhys)).isTrue();
    }

    @Test
    void aSessionThatSomebodyElseUsedTooTakesItsDockTokenWithIt() {
        TestClient second = TestClient.of(server.uri(), refresh(rhys.refreshToken()));
        refresh(second.refreshToken());
        assertThat(refresh(rhys.refreshToken()).statusCode()).isEqualTo(401);
        assertThat(isGood(second)).isFalse();
    }

    @Test
    void anAccessTokenIsRefusedWhereADockTokenIsNeededAndTheOtherWayRound() {
        assertThat(rhys.askWithdrawn(NOTHING_HELD).statusCode()).isEqualTo(403);
        assertThat(rhys.deliverRaw(new byte[0]).statusCode()).isEqualTo(403);
        TestClient dock = rhys.atDock();
        assertThat(dock.pullRaw(List.of()).statusCode()).isEqualTo(403);
        assertThat(dock.pushRaw(new byte[0]).statusCode()).isEqualTo(403);
        assertThat(dock.get("/escrow").statusCode()).isEqualTo(403);
        assertThat(dock.get("/people").statusCode()).isEqualTo(403);
    }

    @Test
    void aTabletIsToldWhatItHasToLetGoOfAndNothingElse() {
        LedgerId kept = person(1);
        LedgerId gone = person(2);
        LedgerId owed = person(3);
        LedgerId unknown = LedgerId.person(new UUID(4, 4));
        List<Head> heads = new ArrayList<>(rhys.pull(List.of()).reached());
        assertThat(heads).hasSize(3);
        note(kept);
        person(5);
        server.directory().real().end(gone, Cast.WING);
        server.directory().real().end(owed, Cast.WING);
        List<Head> held = new ArrayList<>();
        for (Head head : heads) {
            held.add(head.ledger().equals(owed) ? new Head(owed, 9, Hash.of(new byte[] {1})) : head);
        }
        held.add(new Head(unknown, 7, Hash.of(new byte[] {2})));
        TestClient dock = rhys.atDock();

        assertThat(withdrawn(dock, held))
                .containsExactly(
                        new PullLine.Dropped(gone, false), new PullLine.Dropped(owed, true), new PullLine.End());
        assertThat(rhys.pull(held).dropped()).as("as a pull says it").containsExactly(gone, owed);
        held.removeIf(head -> !head.ledger().equals(kept));
        assertThat(withdrawn(dock, held)).containsExactly(new PullLine.End());
        assertThat(withdrawn(dock, List.of(new Head(kept, 9, Hash.of(new byte[] {1})))))
                .as("of a ledger that it may have it hears nothing, however it stands")
                .containsExactly(new PullLine.End());
    }

    @Test
    void aDigestIsAnsweredByWhetherAnythingHasChanged() {
        LedgerId mark = person(1);
        List<Head> heads = rhys.pull(List.of()).reached();
        assertThat(changed(heads)).containsExactly(new PullLine.End());
        server.directory().real().end(mark, Cast.WING);
        assertThat(changed(heads)).containsExactly(new PullLine.Tell());
    }

    @Test
    void aWithdrawnTabletOrWorkerIsToldToErase() {
        person(1);
        TestClient asha = TestClient.signIn(server.uri(), "Asha Patel", Cast.TABLET_A);
        server.directory().real().revoke(Cast.TABLET_B);
        assertThat(withdrawn(rhys.atDock(), List.of())).containsExactly(new PullLine.Wipe());
        server.directory().real().withdraw(Cast.ASHA);
        assertThat(withdrawn(asha.atDock(), List.of())).containsExactly(new PullLine.Wipe());
    }

    @Test
    void whatItWasToldToLetGoOfIsKnownShouldItBeLost() {
        LedgerId mark = person(1);
        List<Head> heads = rhys.pull(List.of()).reached();
        server.directory().real().end(mark, Cast.WING);
        server.clock().advance(Duration.ofHours(1));
        withdrawn(rhys.atDock(), heads);
        assertThat(lost()).contains("\"lastContact\":\"2026-12-01T13:00:00Z\"", "leavingSince", mark.toString());
    }

    @Test
    void whatIsDeliveredIsKnownToBeOnTheTabletShouldItBeLost() {
        LedgerId mark = LedgerId.person(new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0009L));
        Entry opening = Entries.of(mark).by(Cast.RHYS).on(Cast.TABLET_B).record(Person.KIND, Cast.mark());
        rhys.atDock().deliver(rhys.sealing().of(List.of(opening)));
        assertThat(lost()).contains("\"own\":[1]", mark.toString());
    }

    private String lost() {
        server.directory().worker("Ada Administrator", Set.of(Roles.ADMINISTRATOR));
        HttpResponse<byte[]> answer = TestClient.signIn(server.uri(), "Ada Administrator", new DeviceId(new UUID(9, 9)))
                .post(
                        "/administration/devices/lost",
                        Json.obj()
                                .putText("device", Cast.TABLET_B)
                                .put("reason", "left on the bus")
                                .build());
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private TestClient signIn() {
        return TestClient.signIn(server.uri(), "Rhys Morgan", Cast.TABLET_B);
    }

    private static boolean isGood(TestClient client) {
        int status = client.atDock().askWithdrawn(NOTHING_HELD).statusCode();
        assertThat(status).isIn(200, 401);
        return status == 200;
    }

    private HttpResponse<byte[]> refresh(String token) {
        return TestClient.stranger(server.uri())
                .post(
                        "/access/tokens/refresh",
                        Json.obj()
                                .put("refreshToken", token)
                                .putText("device", Cast.TABLET_B)
                                .build());
    }

    private List<PullLine> withdrawn(TestClient dock, List<Head> heads) {
        return lines(dock.askWithdrawn(new PullQuestion.Behind(
                heads.stream().map(head -> new Bookmark(head, true)).toList())));
    }

    private List<PullLine> changed(List<Head> heads) {
        return lines(rhys.atDock().askWithdrawn(new PullQuestion.Changed(Digest.of(heads))));
    }

    private static List<PullLine> lines(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        Pulled pulled = Pulled.read(answer.body());
        assertThat(pulled.entries()).isEmpty();
        return pulled.lines();
    }

    /** A new person of the wing, whose ledger has a number of its own. */
    private LedgerId person(long number) {
        LedgerId person = LedgerId.person(new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L | number));
        rhys.push(List.of(entries(person, number).record(Person.KIND, Cast.mark())));
        return person;
    }

    private void note(LedgerId person) {
        rhys.push(List.of(
                entries(person, 100).raw("note", 1, List.of(), Json.obj().build())));
    }

    private static Entries entries(LedgerId person, long number) {
        return Entries.of(person, FixedIds.after(number * 1_000)).by(Cast.RHYS).on(Cast.TABLET_B);
    }
}
