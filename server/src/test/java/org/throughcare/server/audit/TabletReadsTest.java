package org.throughcare.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.ReadId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.seal.RecipientKey;
import org.throughcare.model.sync.Limits;
import org.throughcare.model.sync.ReadNote;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.wire.ReadNoteCodec;
import org.throughcare.server.access.Roles;
import org.throughcare.server.testkit.Sealing;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestServer;

/** What was read on a tablet is a row of the trail, once; what a tablet can't have read stands there with a code. */
class TabletReadsTest {

    private final FixedIds ids = FixedIds.after(500);
    private final TestServer server = TestServer.start();
    private TestClient administrator;
    private TestClient asha;
    private Instant now;

    @BeforeEach
    void signIn() {
        server.directory().cast();
        server.directory().worker("Ada Administrator", Set.of(Roles.ADMINISTRATOR));
        administrator = TestClient.signIn(server.uri(), "Ada Administrator", new DeviceId(new UUID(9, 9)));
        asha = TestClient.signIn(server.uri(), "Asha Patel", Cast.TABLET_A);
        asha.push(List.of(Entries.of(Cast.MARK).record(Person.KIND, Cast.mark())));
        now = server.clock().instant();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    @Requirement("USR-6")
    void aNoteIsOneRowHoweverOftenItIsHandedIn() {
        ReadNote note = note(Cast.ASHA, Cast.MARK, now.minusSeconds(60), "hand-over");
        String line = asha.sealing().line(note);

        assertThat(receipts(asha, line + line)).containsExactly(note.id(), note.id());
        assertThat(receipts(asha, line)).containsExactly(note.id());

        assertThat(rows("")).singleElement().satisfies(row -> {
            assertThat(row.instant("deviceAt")).isEqualTo(now.minusSeconds(60));
            assertThat(row.instant("at")).isEqualTo(now);
            assertThat(row.bool("offline")).isTrue();
            assertThat(row.text("reason")).isEqualTo("hand-over");
            assertThat(row.text("outcome")).isEqualTo("done");
            assertThat(row.texts("ledgers")).containsExactly(Cast.MARK.uuid().toString());
        });
        assertThat(text(administrator.get("/audit/export?act=record-read-on-tablet")))
                .contains("\"deviceAt\":\"" + now.minusSeconds(60) + "\"", "\"offline\":true");
        assertThat(text(administrator.get("/audit/verify"))).contains("\"whole\":true");
    }

    @Test
    void whoHandsInForAColleagueIsToldBesideWhoRead() {
        TestClient rhys = TestClient.signIn(server.uri(), "Rhys Morgan", Cast.TABLET_A);
        receipts(rhys, asha.sealing().line(note(Cast.ASHA, Cast.MARK, now, null)));

        assertThat(rows("&worker=" + Cast.ASHA)).singleElement().satisfies(row -> {
            assertThat(row.text("outcome")).isEqualTo("done");
            assertThat(row.texts("about")).containsExactly("handed-in-by:" + Cast.RHYS);
        });
    }

    @Test
    void whatCanNotHaveBeenReadThereIsConspicuous() {
        LedgerId nobody = LedgerId.person(ids.next());
        WorkerId stranger = new WorkerId(ids.next());
        server.directory().real().end(Cast.MARK, Cast.WING);
        server.clock().advance(Duration.ofHours(1));
        now = server.clock().instant();
        administrator = TestClient.signIn(server.uri(), "Ada Administrator", new DeviceId(new UUID(9, 9)));
        asha = TestClient.signIn(server.uri(), "Asha Patel", Cast.TABLET_A);
        TestClient bethan = TestClient.signIn(server.uri(), "Bethan Hughes", Cast.TABLET_A);

        String lines = asha.sealing().line(note(stranger, Cast.MARK, now, null))
                + asha.sealing().line(note(Cast.ASHA, nobody, now, null))
                + asha.sealing().line(note(Cast.BETHAN, Cast.MARK, now, null))
                + asha.sealing().line(note(Cast.ASHA, Cast.MARK, now, null))
                + asha.sealing().line(note(Cast.ASHA, Cast.MARK, now.minus(Duration.ofMinutes(61)), null))
                + asha.sealing().line(on(Cast.TABLET_B, note(Cast.ASHA, Cast.MARK, now, null)));
        assertThat(receipts(bethan, lines)).hasSize(6);

        assertThat(rows(""))
                .extracting(row -> row.text("outcome"))
                .containsExactly(
                        "another-tablet",
                        "done",
                        "not-granted-then",
                        "never-granted",
                        "no-such-record",
                        "never-signed-in-there");
        assertThat(rows("&outcome=never-granted")).hasSize(1);
    }

    @Test
    void whatDoesNotOpenStaysOnTheTabletAndIsCounted() {
        ReadNote note = note(Cast.ASHA, Cast.MARK, now, null);
        String foreign =
                Sealing.to(RecipientKey.random(new Random(3)).recipient()).line(note);
        ReadNote fine = note(Cast.ASHA, Cast.MARK, now, null);

        assertThat(receipts(asha, foreign + asha.sealing().line(fine))).containsExactly(fine.id());

        assertThat(rows("")).hasSize(1);
        assertThat(text(administrator.get("/audit?act=reads-delivered"))).contains("notes 1, unopened 1");
    }

    @Test
    void anotherTabletsNoteKeepsNobodysOut() {
        ReadNote note = note(Cast.ASHA, Cast.MARK, now, null);
        TestClient bethan = TestClient.signIn(server.uri(), "Bethan Hughes", Cast.TABLET_B);
        receipts(bethan, asha.sealing().line(note));
        receipts(asha, asha.sealing().line(note));

        assertThat(rows("")).extracting(row -> row.text("outcome")).containsExactly("done", "another-tablet");
    }

    @Test
    void moreThanMayComeAtOnceIsRefused() {
        String line = asha.sealing().line(note(Cast.ASHA, Cast.MARK, now, null));
        assertThat(send(asha, line.repeat(Limits.READS + 1)).statusCode()).isEqualTo(413);
        assertThat(send(asha, "{\"id\":\"x\"}\n").statusCode()).isEqualTo(400);
        assertThat(rows("")).isEmpty();
    }

    private ReadNote note(WorkerId worker, LedgerId ledger, Instant at, @Nullable String reason) {
        return new ReadNote(new ReadId(ids.next()), worker, Cast.TABLET_A, List.of(ledger), at, null, true, 0, reason);
    }

    private static ReadNote on(DeviceId device, ReadNote note) {
        return new ReadNote(note.id(), note.worker(), device, note.ledgers(), note.at(), null, true, 0, note.reason());
    }

    private static HttpResponse<byte[]> send(TestClient client, String lines) {
        TestClient docked = client.atDock();
        return docked.send(docked.request("/sync/reads")
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(lines)));
    }

    private static List<ReadId> receipts(TestClient client, String lines) {
        HttpResponse<byte[]> answer = send(client, lines);
        assertThat(answer.statusCode()).isEqualTo(200);
        return text(answer)
                .lines()
                .map(line -> ReadNoteCodec.readReceipt(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private List<Fields> rows(String more) {
        Json.Obj answer = JsonText.readObject(
                administrator.get("/audit?act=record-read-on-tablet" + more).body());
        return Fields.of(answer).list("records", row -> row);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
