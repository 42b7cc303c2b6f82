package org.throughcare.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
import org.throughcare.model.sync.HandBack;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.server.testkit.Pulled;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestServer;

/** What a server gets back that was restored from a backup. */
class HandBackTest {

    private TestServer server;
    private TestClient asha;
    private TestClient rhys;
    private LedgerId mark;
    private Pulled had;

    @BeforeEach
    void aWingWhoseServerLosesWhatCameLast() {
        server = TestServer.start();
        server.directory().cast();
        asha = TestClient.signIn(server.uri(), "Asha Patel", Cast.TABLET_A);
        rhys = TestClient.signIn(server.uri(), "Rhys Morgan", Cast.TABLET_B);
        FixedIds ids = FixedIds.after(100);
        mark = LedgerId.person(ids.next());
        List<Entry> entries =
                new java.util.ArrayList<>(List.of(Entries.of(mark, ids).record(Person.KIND, Cast.mark())));
        Entries notes = Entries.of(mark, ids);
        for (int i = 0; i < 5; i++) {
            notes.raw("note", 1, List.of(), Json.obj().put("text", "note " + i).build());
        }
        entries.addAll(notes.all());
        asha.push(entries);
        had = rhys.pull(List.of());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void whatAnotherWorkerRecordedComesBackByteForByteUnderItsNumber() {
        loseAllAfter(2);

        assertThat(handBack(2, had.entries().subList(2, 6)).statusCode()).isEqualTo(200);

        Pulled whole = asha.pull(List.of());
        assertThat(whole.entries()).isEqualTo(had.entries());
        assertThat(whole.reached()).isEqualTo(had.reached());
    }

    @Test
    void itComesInPartsAndTwiceAndStillOnce() {
        loseAllAfter(2);

        handBack(2, had.entries().subList(2, 4));
        handBack(2, had.entries().subList(2, 6));
        HttpResponse<byte[]> again = handBack(2, had.entries().subList(2, 6));

        assertThat(text(again)).doesNotContain("accepted").contains("duplicate");
        assertThat(asha.pull(List.of()).reached()).isEqualTo(had.reached());
    }

    @Test
    void aLedgerThatIsGoneAltogetherComesBackWithItsGrant() {
        loseAllAfter(0);
        change("delete from ledger_grant");
        change("delete from ledger where subject = 'person'");

        handBack(0, had.entries());

        assertThat(asha.pull(List.of()).reached()).isEqualTo(had.reached());
    }

    @Test
    void withoutTheServersOwnSealNothingComesIn() {
        loseAllAfter(2);
        Head head = head();
        HandBack forged = new HandBack(2, head, "0".repeat(32), hashes(2));

        HttpResponse<byte[]> answer = rhys.handBack(forged, had.entries().subList(2, 6));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(text(answer)).contains("not-proved").contains("\"field\":\"seal\"");
        assertThat(asha.pull(List.of()).entries()).hasSize(2);
    }

    @Test
    void whatTheSealDoesNotCoverIsHeldAndTheRestGoesIn() {
        loseAllAfter(2);
        Entries notes = Entries.of(mark, FixedIds.after(200));
        notes.raw("note", 1, List.of(), Json.obj().put("text", "made up").build());
        Written madeUp = org.throughcare.model.wire.EntryCodec.write(notes.all().get(0));

        HttpResponse<byte[]> answer =
                rhys.handBack(proof(2), List.of(had.entries().get(2), madeUp));

        assertThat(text(answer)).contains("accepted").contains("not-sealed");
        assertThat(asha.pull(List.of()).entries()).hasSize(3);
    }

    @Test
    void hashesThatDoNotLeadToTheSealedHeadProveNothing() {
        loseAllAfter(2);
        HandBack short_ = new HandBack(2, head(), had.seal(head()), hashes(3));
        HandBack gap = new HandBack(3, head(), had.seal(head()), hashes(3));

        assertThat(text(rhys.handBack(short_, List.of())))
                .contains(HandBack.MOVED)
                .contains("\"field\":\"hashes\"");
        assertThat(text(rhys.handBack(gap, List.of()))).contains(HandBack.MOVED).contains("\"field\":\"after\"");
    }

    private HttpResponse<byte[]> handBack(int after, List<Written> entries) {
        return rhys.handBack(proof(after), entries);
    }

    private HandBack proof(int after) {
        return new HandBack(after, head(), had.seal(head()), hashes(after));
    }

    private Head head() {
        return had.reached().get(0);
    }

    private List<Hash> hashes(int after) {
        return had.entries().subList(after, 6).stream().map(Written::hash).toList();
    }

    /** The database as it was when the ledger had so many entries. */
    private void loseAllAfter(int number) {
        change("update ledger set number = " + number + ", chain = coalesce((select e.chain from entry e"
                + " where e.ledger = ledger.id and e.number = " + number + "), decode(repeat('00', 32), 'hex'))"
                + " where subject = 'person'");
        change("delete from entry where number > " + number);
    }

    private void change(String sql) {
        try (Connection connection = server.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
