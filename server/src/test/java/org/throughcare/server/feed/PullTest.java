package org.throughcare.server.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.person.Person;
import org.throughcare.model.sync.Bookmark;
import org.throughcare.model.sync.Limits;
import org.throughcare.model.sync.PullLine;
import org.throughcare.model.sync.PullQuestion;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.server.testkit.Pulled;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestServer;

class PullTest {

    private static final Hash CHAIN = Hash.of(new byte[] {1});

    private static final LedgerId WING = LedgerId.team(Cast.WING);

    private final FixedIds ids = FixedIds.after(1);
    private TestServer server;
    private TestClient asha;
    private TestClient rhys;

    @BeforeEach
    void startServer() {
        server = TestServer.start(Instant.parse("2026-12-01T12:00:00Z"));
        server.directory().cast();
        asha = TestClient.signIn(server.uri(), "Asha Patel", Cast.TABLET_A);
        rhys = TestClient.signIn(server.uri(), "Rhys Morgan", Cast.TABLET_B);
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void aTabletGetsTheLedgersOfItsWorkersTeamsAndNoOthers() {
        LedgerId mark = person(2, 10);
        push(notes(WING, 5, 10));
        Pulled rhysHas = rhys.pull(List.of());
        assertThat(rhysHas.reached()).extracting(Head::ledger).containsExactly(WING, mark);
        assertThat(rhysHas.entries()).hasSize(8);
        assertThat(rhysHas.lines()).endsWith(new PullLine.End());
        TestClient bethan = TestClient.signIn(server.uri(), "Bethan Hughes", Cast.TABLET_B);
        assertThat(bethan.pull(List.of()).lines()).containsExactly(new PullLine.End());
    }

    @Test
    void aTabletThatHasEverythingGetsOneLine() {
        person(3, 10);
        List<Head> heads = rhys.pull(List.of()).reached();
        assertThat(rhys.pull(heads).lines()).containsExactly(new PullLine.End());
    }

    @Test
    void aPullGoesOnFromAnyPlaceWhereItStopped() {
        LedgerId mark = person(6, 10);
        List<Written> all = rhys.pull(List.of()).entries();
        Head head = Head.start(mark);
        for (int have = 0; have < all.size(); have++) {
            Pulled rest = rhys.pull(List.of(head));
            assertThat(rest.entries()).isEqualTo(all.subList(have, all.size()));
            assertThat(rest.lines()).startsWith(new PullLine.Entries(mark, have, all.size() - have));
            head = head.then(all.get(have).hash());
        }
        assertThat(rhys.pull(List.of(head)).entries()).isEmpty();
    }

    @Test
    void aFullPageSaysThereIsMoreAndTheNextOneGoesOn() {
        LedgerId mark = person(40, 30_000);
        List<Head> heads = List.of();
        List<Written> all = new ArrayList<>();
        Pulled page = rhys.pull(heads);
        assertThat(page.more()).isTrue();
        int pages = 1;
        while (true) {
            all.addAll(page.entries());
            heads = page.reached();
            if (!page.more()) {
                break;
            }
            page = rhys.pull(heads);
            pages++;
        }
        assertThat(pages).isEqualTo(2);
        assertThat(all).hasSize(41);
        Head head = Head.start(mark);
        for (Written written : all) {
            head = head.then(written.hash());
        }
        assertThat(heads).containsExactly(head);
        assertThat(page.lines()).contains(new PullLine.Reached(head, true, page.seal(head), page.audience(head)));
    }

    @Test
    void whatOneMayNotHaveAnyMoreIsDroppedBeforeAnythingElse() {
        LedgerId mark = person(3, 10);
        List<Head> heads = rhys.pull(List.of()).reached();
        server.directory().real().move(mark, Cast.WING, Cast.CLINIC);
        LedgerId other = person(1, 10);
        Pulled pulled = rhys.pull(heads);
        assertThat(pulled.lines()).startsWith(new PullLine.Dropped(mark, false));
        assertThat(pulled.reached()).extracting(Head::ledger).containsExactly(other);
        TestClient bethan = TestClient.signIn(server.uri(), "Bethan Hughes", Cast.TABLET_B);
        assertThat(bethan.pull(List.of()).entries()).hasSize(4);
    }

    @Test
    void aWithdrawnTabletOrWorkerIsToldToEraseAndNothingElse() {
        person(3, 10);
        server.directory().real().revoke(Cast.TABLET_B);
        assertThat(rhys.pull(List.of()).lines()).containsExactly(new PullLine.Wipe());
        server.directory().real().withdraw(Cast.ASHA);
        assertThat(asha.pull(List.of()).lines()).containsExactly(new PullLine.Wipe());
    }

    @Test
    void aHeadThatTheServerDoesNotRecogniseIsAnsweredByWhereTheServerStands() {
        LedgerId mark = person(3, 10);
        Head has = rhys.pull(List.of()).reached().get(0);
        for (Head wrong : List.of(new Head(mark, 9, CHAIN), new Head(mark, 4, CHAIN))) {
            Pulled pulled = rhys.pull(List.of(wrong));
            PullLine.Differs differs = (PullLine.Differs) pulled.lines().get(0);
            assertThat(differs.ledger()).isEqualTo(mark);
            assertThat(differs.marks()).extracting(Head::number).containsExactly(4L, 3L, 2L);
            assertThat(differs.marks().get(0)).isEqualTo(has);
            assertThat(pulled.entries()).isEmpty();
        }
    }

    @Test
    void aLedgerThatTheServerHasLostIsAnsweredByNoMarkAtAll() {
        LedgerId unknown = LedgerId.person(ids.next());
        assertThat(rhys.pull(List.of(new Head(unknown, 7, CHAIN))).lines())
                .containsExactly(new PullLine.Differs(unknown, List.of()), new PullLine.End());
        assertThat(rhys.pull(List.of(Head.start(unknown))).lines()).containsExactly(new PullLine.End());
    }

    @Test
    void aLedgerToDropThatTheServerDoesNotRecogniseIsOwed() {
        LedgerId mark = person(3, 10);
        server.directory().real().move(mark, Cast.WING, Cast.CLINIC);
        assertThat(rhys.pull(List.of(new Head(mark, 9, CHAIN))).lines())
                .startsWith(new PullLine.Dropped(mark, true))
                .hasAtLeastOneElementOfType(PullLine.Differs.class)
                .doesNotHaveAnyElementsOfTypes(PullLine.Reached.class);
    }

    @Test
    void whoAsksWhetherAnythingHasChangedIsToldSoAndNothingElse() {
        LedgerId mark = person(3, 10);
        List<Head> heads = rhys.pull(List.of()).reached();
        assertThat(rhys.changed(heads).lines()).containsExactly(new PullLine.End());
        push(notes(mark, 1, 10));
        assertThat(rhys.changed(heads).lines()).containsExactly(new PullLine.Tell());
        assertThat(rhys.changed(List.of()).lines()).containsExactly(new PullLine.Tell());
    }

    @Test
    void aLedgerThatTheTabletHasNotSeenToItsEndIsToldToBeCompleteThoughNothingIsNew() {
        person(3, 10);
        Head has = rhys.pull(List.of()).reached().get(0);
        Pulled again = Pulled.read(rhys.ask(new PullQuestion.Behind(List.of(new Bookmark(has, false))))
                .body());
        assertThat(again.lines())
                .containsExactly(
                        new PullLine.Reached(has, true, again.seal(has), again.audience(has)), new PullLine.End());
    }

    @Test
    void aPageIsCompressedForWhoReadsThat() {
        person(40, 200);
        HttpResponse<byte[]> plain = rhys.pullRaw(List.of());
        HttpResponse<byte[]> small = rhys.send(rhys.request("/sync/pull")
                .header("Content-Type", "application/json")
                .header("Accept-Encoding", "gzip")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"protocol\":1,\"heads\":[]}")));
        assertThat(small.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(small.body().length).isLessThan(plain.body().length / 3);
    }

    @Test
    void aQuestionThatIsNoneIsAnsweredByAProblemThatNamesTheField() {
        HttpResponse<byte[]> answer = rhys.post(
                "/sync/pull", Json.obj().put("protocol", Limits.PROTOCOL + 1).build());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("\"field\":\"protocol\"");
    }

    /** A new person on the wing with so many notes of so many characters. */
    private LedgerId person(int notes, int characters) {
        LedgerId person = LedgerId.person(ids.next());
        List<Entry> all = new ArrayList<>(List.of(Entries.of(person, ids).record(Person.KIND, Cast.mark())));
        all.addAll(notes(person, notes, characters));
        push(all);
        return person;
    }

    private List<Entry> notes(LedgerId ledger, int count, int characters) {
        Entries entries = Entries.of(ledger, ids);
        for (int i = 0; i < count; i++) {
            entries.raw(
                    "note",
                    1,
                    List.of(),
                    Json.obj().put("text", "n".repeat(characters)).build());
        }
        return entries.all();
    }

    private void push(List<Entry> entries) {
        assertThat(asha.push(entries)).allMatch(Receipt.Accepted.class::isInstance);
        assertThat(EntryCodec.write(entries.get(0)).entry()).isEqualTo(entries.get(0));
    }
}
