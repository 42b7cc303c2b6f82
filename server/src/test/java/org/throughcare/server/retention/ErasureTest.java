package org.throughcare.server.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.PersonLink;
import org.throughcare.model.sync.HandBack;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.server.access.Roles;
import org.throughcare.server.ledger.Rebuild;
import org.throughcare.server.store.Sql;
import org.throughcare.server.testkit.Pulled;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestServer;

/** Nothing is kept longer than it has to be, and what two people erase is gone from everywhere (USR-8). */
class ErasureTest {

    private static final LedgerId OTHER = LedgerId.person(UUID.fromString("01930000-0000-7000-8000-009e00000077"));
    private static final UUID PROPOSAL = new UUID(5, 1);

    private final TestServer server = TestServer.start();
    private final List<Entry> mark = new ArrayList<>();
    private TestClient ada;
    private TestClient berwyn;
    private TestClient asha;

    @BeforeEach
    void fillTheRecords() {
        server.directory().cast();
        server.directory().worker("Ada Administrator", Set.of(Roles.ADMINISTRATOR));
        server.directory().worker("Berwyn Second", Set.of(Roles.ADMINISTRATOR));
        Entries own = entries(Cast.MARK, 1_000_000);
        own.record(Person.KIND, Cast.mark());
        own.record(DrugTest.KIND, DrugTests.voluntary("2026-11-23T08:00:00Z").build());
        own.record(PersonLink.KIND, new PersonLink(OTHER, true, List.of("prison-number")));
        mark.addAll(own.all());
        Entries other = entries(OTHER, 2_000_000);
        other.record(Person.KIND, Cast.mark());
        other.raw("note", 1, List.of(), Json.obj().put("text", "Zzsecond").build());
        Entries sian =
                Entries.of(Cast.SIAN, FixedIds.after(3_000_000)).by(Cast.BETHAN).on(Cast.TABLET_B);
        sian.record(Person.KIND, Cast.sian());
        signIn();
        accepted(asha.push(mark));
        accepted(asha.push(other.all()));
        accepted(TestClient.signIn(server.uri(), "Bethan Hughes", Cast.TABLET_B).push(sian.all()));
        asha.push(List.of(held()));
    }

    private void signIn() {
        ada = TestClient.signIn(server.uri(), "Ada Administrator", new DeviceId(new UUID(9, 9)));
        berwyn = TestClient.signIn(server.uri(), "Berwyn Second", new DeviceId(new UUID(9, 8)));
        asha = TestClient.signIn(server.uri(), "Asha Patel", Cast.TABLET_A);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static Entries entries(LedgerId ledger, long ids) {
        return Entries.of(ledger, FixedIds.after(ids)).by(Cast.ASHA).on(Cast.TABLET_A);
    }

    /** An entry of somebody else's, which is held. */
    private static Entry held() {
        return Entries.of(Cast.MARK, FixedIds.after(4_000_000))
                .by(Cast.RHYS)
                .on(Cast.TABLET_A)
                .raw("note", 1, List.of(), Json.obj().put("text", "Zzheld").build());
    }

    private static void accepted(List<Receipt> receipts) {
        assertThat(receipts).allSatisfy(receipt -> assertThat(receipt).isInstanceOf(Receipt.Accepted.class));
    }

    @Test
    void aRecordIsDueWhenItsTimeHasPassedAndNoEarlier() {
        assertThat(text(ada.get("/retention/due"))).contains("\"due\":[]");
        assertThat(text(ada.get("/retention/due?on=2034-11-30"))).contains("\"due\":[]");
        String due = text(ada.get("/retention/due?on=2034-12-31"));
        assertThat(due)
                .contains("\"dueOn\":\"2034-12-01\"", Cast.SIAN.toString())
                .contains("\"ledgers\":[\"" + Cast.MARK + "\",\"" + OTHER + "\"]")
                .doesNotContain("Leary");
    }

    @Test
    void itTakesTwoPeopleAndATimeThatHasPassed() {
        assertThat(code(propose("retention"))).isEqualTo("not-due");
        later();
        assertThat(propose("retention").statusCode()).isEqualTo(204);
        assertThat(code(propose("retention"))).isEqualTo("proposed");
        assertThat(code(confirm(ada))).isEqualTo("second-person");
        assertThat(asha.post("/retention/erasures/confirm", id(PROPOSAL)).statusCode())
                .isEqualTo(403);
        assertThat(berwyn.post("/retention/erasures/withdraw", id(PROPOSAL)).statusCode())
                .isEqualTo(204);
        assertThat(code(confirm(berwyn))).isEqualTo("unknown");
        assertThat(text(ada.get("/audit?act=record-erased"))).doesNotContain("\"outcome\":\"done\"");
    }

    @Test
    void whatIsHeldIsNotErasedThoughSomebodyHasProposedIt() {
        assertThat(propose("upheld-request").statusCode()).isEqualTo(204);
        assertThat(berwyn.post(
                                "/retention/holds",
                                Json.obj()
                                        .putText("id", new UUID(6, 1))
                                        .putText("ledger", OTHER)
                                        .put("ground", "litigation")
                                        .put("reason", "a claim")
                                        .build())
                        .statusCode())
                .as("a hold on one of the person's records holds all")
                .isEqualTo(204);
        assertThat(code(confirm(berwyn))).isEqualTo("held");
        ada.post(
                "/retention/holds/lift",
                Json.obj()
                        .putText("id", new UUID(6, 1))
                        .put("reason", "settled")
                        .build());
        assertThat(confirm(berwyn).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsErasedIsGoneFromEverywhereAndTheChainStillVerifies() throws SQLException {
        ada.post(
                "/subject-access",
                Json.obj()
                        .putText("id", new UUID(6, 2))
                        .putText("ledger", Cast.MARK)
                        .put("receivedOn", "2026-11-20")
                        .put("calendar", "guernsey")
                        .put("language", "en")
                        .build());
        String request = "/subject-access/" + new UUID(6, 2);
        ada.post(request + "/gather", Json.obj().build());
        assertThat(tablesWith("O'Leary")).contains("entry", "person", "subject_item");
        assertThat(code(propose("upheld-request")))
                .as("what somebody has asked to see is held")
                .isEqualTo("held");
        ada.post(
                request + "/items",
                Json.obj()
                        .put("first", 1)
                        .put("last", 900)
                        .put("decision", "given")
                        .build());
        assertThat(berwyn.post(request + "/release", Json.obj().build()).statusCode())
                .isEqualTo(200);
        assertThat(tablesWith("O'Leary")).contains("subject_request").doesNotContain("subject_item");
        assertThat(tablesWith("Zzheld")).contains("held");
        List<String> numbers = query("select ledger || number::text || id || hash || chain from entry order by 1");
        erase();

        for (String mark : List.of("O'Leary", "A1234AA", "Zzsecond", "Zzheld")) {
            assertThat(tablesWith(mark)).as(mark).isEmpty();
        }
        assertThat(tablesWith("Llewellyn")).as("somebody else's record stays").contains("entry", "person");
        assertThat(query("select ledger || number::text || id || hash || chain from entry order by 1"))
                .isEqualTo(numbers);
        for (LedgerId ledger : List.of(Cast.MARK, OTHER)) {
            chainMustVerify(ledger);
        }
        String log = text(ada.get("/retention/erasures"));
        assertThat(log)
                .contains("\"what\":\"record\"", "eight years have passed", "entries 5", "kept 1", OTHER.toString())
                .doesNotContain("Leary");
        assertThat(text(ada.get("/audit?act=record-erased")))
                .contains(
                        "erasure:" + PROPOSAL,
                        "entries 5",
                        "proposed-by:",
                        OTHER.uuid().toString());
        assertThat(text(ada.get("/audit/verify"))).contains("\"whole\":true");
        assertThat(code(propose("upheld-request"))).isEqualTo("erased");
    }

    @Test
    void tabletsDropItAndWhatComesBackIsRefusedAndNoted() throws SQLException {
        Pulled whole = asha.pull(List.of());
        Head head = whole.reached().stream()
                .filter(each -> each.ledger().equals(Cast.MARK))
                .findFirst()
                .orElseThrow();
        List<Written> written = mark.stream().map(EntryCodec::write).toList();
        HandBack proof = new HandBack(
                0, head, whole.seal(head), written.stream().map(Written::hash).toList());
        erase();

        Pulled after = asha.pull(whole.reached());
        assertThat(after.dropped()).contains(Cast.MARK, OTHER);
        assertThat(after.entries()).isEmpty();
        HttpResponse<byte[]> handedBack = asha.handBack(proof, written);
        assertThat(handedBack.statusCode()).isEqualTo(409);
        assertThat(code(handedBack)).isEqualTo("erased");
        assertThat(asha.push(mark)).allSatisfy(receipt -> assertThat(receipt).isInstanceOf(Receipt.Duplicate.class));
        Entries late = entries(Cast.MARK, 5_000_000);
        late.raw("note", 1, List.of(), Json.obj().put("text", "Zzlate").build());
        assertThat(asha.push(late.all()))
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.toString()).contains("Held", "no-ledger"));
        assertThat(tablesWith("Zzlate")).isEmpty();
        assertThat(text(ada.get("/audit?ledger=" + Cast.MARK + "&act=hand-back")))
                .contains("\"outcome\":\"erased\"");
        assertThat(text(ada.get("/audit?ledger=" + Cast.MARK + "&act=push"))).contains("held 1", "duplicate 3");
    }

    @Test
    void nobodyIsGivenItAgainAndDrawingItAnewBringsNothingBack() throws SQLException {
        erase();
        for (Json.Obj grant : List.of(
                Json.obj()
                        .putText("ledger", Cast.MARK)
                        .putText("team", Cast.WING)
                        .build(),
                Json.obj()
                        .putText("ledger", Cast.MARK)
                        .putText("worker", Cast.ASHA)
                        .build())) {
            assertThat(code(ada.post("/administration/grants", grant))).isEqualTo("erased");
        }
        server.part(Rebuild.class).run();
        assertThat(tablesWith("O'Leary")).isEmpty();
        assertThat(query("select given_name from person")).hasSize(1);
        assertThat(asha.pull(List.of()).entries()).isEmpty();
        assertThat(text(ada.get("/administration/signatures?ledger=" + Cast.MARK)))
                .contains("\"wrong\":[]");
    }

    /** The tables of which a row has that text, or its bytes. */
    private List<String> tablesWith(String text) throws SQLException {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        List<String> found = new ArrayList<>();
        for (String table : query("select relname from pg_class where relkind = 'r'"
                + " and relnamespace = current_schema()::regnamespace order by 1")) {
            boolean has = query("select t::text from " + table + " t").stream()
                    .anyMatch(row -> row.contains(text) || row.contains(hex));
            if (has) {
                found.add(table);
            }
        }
        return found;
    }

    private void chainMustVerify(LedgerId ledger) throws SQLException {
        try (Connection tx = server.database().connect()) {
            Head head = Head.start(ledger);
            List<byte[][]> rows = Sql.list(
                    tx,
                    "select hash, chain, bytes from entry where ledger = ? order by number",
                    row -> new byte[][] {row.getBytes(1), row.getBytes(2), row.getBytes(3)},
                    ledger.uuid());
            assertThat(rows).isNotEmpty();
            for (byte[][] row : rows) {
                head = head.then(Hash.ofBytes(row[0]));
                assertThat(head.chain()).isEqualTo(Hash.ofBytes(row[1]));
                assertThat(row[2]).isEmpty();
            }
            assertThat(query("select encode(chain, 'hex') from ledger where id = '" + ledger.uuid() + "'"))
                    .containsExactly(head.chain().toString());
        }
    }

    private List<String> query(String query) throws SQLException {
        try (Connection tx = server.database().connect()) {
            return Sql.list(tx, query, row -> String.valueOf(row.getString(1)));
        }
    }

    private void later() {
        server.clock().advance(Duration.ofDays(366 * 9));
        signIn();
    }

    private void erase() {
        later();
        assertThat(propose("retention").statusCode()).isEqualTo(204);
        HttpResponse<byte[]> gone = confirm(berwyn);
        assertThat(gone.statusCode()).as(text(gone)).isEqualTo(200);
    }

    private HttpResponse<byte[]> propose(String ground) {
        return ada.post(
                "/retention/erasures",
                Json.obj()
                        .putText("id", PROPOSAL)
                        .putText("ledger", Cast.MARK)
                        .put("ground", ground)
                        .put("reason", "eight years have passed")
                        .build());
    }

    private static Json.Obj id(UUID id) {
        return Json.obj().putText("id", id).build();
    }

    private static HttpResponse<byte[]> confirm(TestClient by) {
        return by.post("/retention/erasures/confirm", id(PROPOSAL));
    }

    private static String code(HttpResponse<byte[]> answer) {
        return Fields.of(JsonText.readObject(answer.body())).text("code");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
