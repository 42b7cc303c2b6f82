package org.throughcare.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.Derivations;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.ResultLine;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.person.Person;
import org.throughcare.model.seal.RecipientKey;
import org.throughcare.model.seal.SealedBytes;
import org.throughcare.model.sync.Delivery;
import org.throughcare.model.sync.HoldReason;
import org.throughcare.model.sync.Limits;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.wire.DeliveryCodec;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.server.fault.Ledgers;
import org.throughcare.server.store.Sql;
import org.throughcare.server.testkit.Sealing;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestServer;

/** What a tablet hands in that can't read it is in the record as if it had been pushed; what can't be opened stays there. */
class DeliveryTest {

    private static final FixedIds IDS = FixedIds.after(40_000_000);
    private static TestServer server;

    private LedgerId person;
    private Entries entries;
    private TestClient asha;
    private TestClient dock;
    private Sealing sealing;

    @BeforeAll
    static void startServer() {
        server = TestServer.start(Instant.parse("2026-12-11T12:00:00Z"));
        server.directory().cast();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void aNewPerson() {
        person = LedgerId.person(IDS.next());
        entries = Entries.of(person, IDS);
        asha = TestClient.signIn(server.uri(), "Asha Patel", Cast.TABLET_A);
        dock = asha.atDock();
        sealing = asha.sealing();
    }

    @Test
    void whatIsDeliveredIsInTheRecordByteForByteAndOnce() {
        Entry opening = entries.record(Person.KIND, Cast.mark());
        byte[] odd =
                text(note()).replace("{\"id\"", "{ \"later\":[1.50],\"id\"").getBytes(StandardCharsets.UTF_8);
        List<Written> captured = List.of(EntryCodec.write(opening), EntryCodec.read(odd));
        Delivery delivery = sealing.ofWritten(captured);

        assertThat(dock.deliver(delivery)).isEqualTo(accepted(1, 2));

        assertThat(Ledgers.of(server).mustBeSound().bytes(person))
                .containsExactly(captured.get(0).bytes(), odd);
        assertThat(dock.deliver(delivery)).containsExactly(duplicate(0), duplicate(1));
        assertThat(asha.push(
                        TestClient.lines(captured.stream().map(Written::bytes).toList())))
                .containsExactly(duplicate(0), duplicate(1));
    }

    @Test
    void whatRulesWriteComesAlongOnceWhoeverWroteIt() {
        entries.record(Person.KIND, Cast.mark());
        Entry test = entries.at("2026-12-10T14:30:00Z")
                .record(
                        DrugTest.KIND,
                        DrugTests.of("MDR", "2026-12-07T10:00:00Z")
                                .line(new ResultLine(
                                        "O",
                                        ResultLine.Screen.POS,
                                        null,
                                        ResultLine.Confirm.CONFIRMED,
                                        "Regional toxicology",
                                        Instant.parse("2026-12-10T14:00:00Z"),
                                        null))
                                .build());
        List<Written> derived = Derivations.from(List.of(test), ledger -> entries.ledger());
        assertThat(derived).hasSize(1);
        assertThat(dock.deliver(sealing.of(entries.all()))).isEqualTo(accepted(1, 2));

        assertThat(dock.deliver(sealing.ofWritten(derived)))
                .containsExactly(new Receipt.Duplicate(derived.get(0).entry().id(), 3));
    }

    @Test
    void whatAPushWouldHoldOrEscrowIsHeldOrEscrowed() throws SQLException {
        asha.push(List.of(entries.record(Person.KIND, Cast.mark())));
        Entry byRhys =
                entries.by(Cast.RHYS).raw("note", 1, List.of(), Json.obj().build());
        Entry elsewhere = Entries.of(LedgerId.person(IDS.next()), IDS)
                .raw("note", 1, List.of(), Json.obj().build());

        assertThat(dock.deliver(sealing.of(List.of(byRhys, elsewhere))))
                .containsExactly(
                        held(byRhys, 1, HoldReason.WRONG_AUTHOR, "by"),
                        held(elsewhere, 2, HoldReason.NO_LEDGER, "ledger"));
        server.directory().real().move(person, Cast.WING, Cast.CLINIC);
        server.clock().advance(Duration.ofSeconds(1));
        Entry late = entries.by(Cast.ASHA).raw("note", 1, List.of(), Json.obj().build());
        assertThat(dock.deliver(sealing.of(List.of(late)))).containsExactly(new Receipt.Escrowed(late.id()));
        assertThat(kept("escrowed")).isEqualTo(1);
    }

    @Test
    void aRevokedTabletCanStillDeliverWhatWaits() throws SQLException {
        DeviceId lost = new DeviceId(IDS.next());
        TestClient client = TestClient.signIn(server.uri(), "Asha Patel", lost);
        entries.on(lost);
        client.push(List.of(entries.record(Person.KIND, Cast.mark())));
        Entry late = note();
        server.directory().real().revoke(lost);

        assertThat(client.atDock().deliver(client.sealing().of(List.of(late))))
                .containsExactly(new Receipt.Escrowed(late.id()));
        assertThat(kept("escrowed")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "a bit of the entry was changed, entry",
        "the entry was cut, entry",
        "it was sealed for another id, entry",
        "it was sealed for another ledger, entry",
        "its key has another number, no-key",
        "there is no key, no-key",
        "the key is of another ledger, no-key",
        "the key is sealed for somebody else, no-key",
        "the key is sealed for somebody else and says it is for the server, key",
        "a bit of the key was changed, key",
        "the key is too short to be one, key",
        "another entry was sealed, other-entry",
    })
    void whatDoesNotOpenGetsNoReceiptAndHoldsNothingUp(String what, String fault) {
        entries.record(Person.KIND, Cast.mark());
        Entry good = note();
        asha.push(entries.all().subList(0, 1));
        Entry bad = Entries.of(LedgerId.person(IDS.next()), IDS).record(Person.KIND, Cast.mark());
        Delivery fine = sealing.of(List.of(bad, good));
        double before = unopened(fault);

        assertThat(dock.deliver(damaged(what, fine, bad, good))).containsExactly(new Receipt.Accepted(good.id(), 2));

        assertThat(unopened(fault) - before).as(what).isEqualTo(1);
        assertThat(Ledgers.of(server).bytes(bad.ledger())).isEmpty();
        assertThat(dock.deliver(fine))
                .as("and nothing is lost")
                .containsExactly(new Receipt.Accepted(bad.id(), 1), new Receipt.Duplicate(good.id(), 2));
    }

    /** The delivery with the first item spoilt in that way. */
    private Delivery damaged(String what, Delivery fine, Entry bad, Entry good) {
        Delivery.Item item = fine.items().get(0);
        Delivery.Key key = fine.keys().get(0);
        Delivery.Key goodKey = fine.keys().get(1);
        RecipientKey stranger = RecipientKey.random(new Random(3));
        Delivery.Key strange = Delivery.Key.of(bad.ledger(), 1, stranger.recipient(), sealing.key(bad.ledger()));
        return switch (what) {
            case "a bit of the entry was changed" -> with(fine, key, sealed(item, changed(item.sealed())));
            case "the entry was cut" ->
                with(fine, key, sealed(item, Arrays.copyOf(item.sealed().bytes(), 7)));
            case "it was sealed for another id" ->
                with(fine, key, new Delivery.Item(new EntryId(IDS.next()), item.ledger(), 1, item.sealed()));
            case "it was sealed for another ledger" ->
                new Delivery(
                        fine.keys(),
                        List.of(
                                new Delivery.Item(item.id(), good.ledger(), 1, item.sealed()),
                                fine.items().get(1)));
            case "its key has another number" ->
                with(fine, key, new Delivery.Item(item.id(), item.ledger(), 2, item.sealed()));
            case "there is no key" -> new Delivery(List.of(goodKey), fine.items());
            case "the key is of another ledger" ->
                new Delivery(
                        List.of(
                                goodKey,
                                new Delivery.Key(LedgerId.person(IDS.next()), 1, key.recipient(), key.sealed())),
                        fine.items());
            case "the key is sealed for somebody else" -> with(fine, strange, item);
            case "the key is sealed for somebody else and says it is for the server" ->
                with(fine, new Delivery.Key(bad.ledger(), 1, key.recipient(), strange.sealed()), item);
            case "a bit of the key was changed" ->
                with(
                        fine,
                        new Delivery.Key(bad.ledger(), 1, key.recipient(), SealedBytes.of(changed(key.sealed()))),
                        item);
            case "the key is too short to be one" ->
                with(fine, new Delivery.Key(bad.ledger(), 1, key.recipient(), SealedBytes.of(new byte[] {1, 2})), item);
            default -> with(fine, key, item(bad, EntryCodec.write(good).bytes()));
        };
    }

    private Delivery.Item item(Entry said, byte[] bytes) {
        return sealing.item(said.id(), said.ledger(), bytes);
    }

    private static Delivery with(Delivery fine, Delivery.Key key, Delivery.Item item) {
        return new Delivery(
                List.of(key, fine.keys().get(1)), List.of(item, fine.items().get(1)));
    }

    private static Delivery.Item sealed(Delivery.Item item, byte[] bytes) {
        return new Delivery.Item(item.id(), item.ledger(), item.key(), SealedBytes.of(bytes));
    }

    private static byte[] changed(SealedBytes sealed) {
        byte[] bytes = sealed.bytes();
        bytes[bytes.length / 2] ^= 1;
        return bytes;
    }

    @Test
    void whatOpensAndIsNoEntryIsHeldUnderTheIdThatTheTabletKnows() {
        Entry opening = entries.record(Person.KIND, Cast.mark());
        Entry broken = note();
        Entry twoLines = note();
        Entry large = note();
        Entry last = note();
        byte[] lines = text(twoLines).replace("{\"id\"", "{\n\"id\"").getBytes(StandardCharsets.UTF_8);
        assertThat(EntryCodec.read(lines).entry()).as("JSON it is").isEqualTo(twoLines);
        Delivery delivery = new Delivery(
                sealing.of(List.of(opening)).keys(),
                List.of(
                        item(opening, EntryCodec.write(opening).bytes()),
                        item(broken, new byte[0]),
                        item(twoLines, lines),
                        item(large, new byte[Limits.ENTRY_BYTES + 1]),
                        item(last, EntryCodec.write(last).bytes())));

        assertThat(dock.deliver(delivery))
                .containsExactly(
                        new Receipt.Accepted(opening.id(), 1),
                        held(broken, 2, HoldReason.MALFORMED, ""),
                        held(twoLines, 3, HoldReason.MALFORMED, ""),
                        held(large, 4, HoldReason.TOO_LARGE, ""),
                        new Receipt.Accepted(last.id(), 2));
    }

    @Test
    void whatIsNoDeliveryIsRefusedAndNothingOfItIsTakenIn() {
        Entry opening = entries.record(Person.KIND, Cast.mark());
        String fine = new String(DeliveryCodec.write(sealing.of(List.of(opening))), StandardCharsets.UTF_8);
        String items = fine.lines().skip(1).findFirst().orElseThrow();
        Map<String, String> refused = Map.of(
                "\n",
                "keys",
                "rubbish",
                "",
                fine + "rubbish",
                "",
                fine + "{}",
                "id",
                fine.replace("\"sealed\":\"", "\"sealed\":\"*"),
                "keys[0].sealed",
                fine.replace(items, items.replace("\"sealed\":\"", "\"sealed\":\"*")),
                "sealed",
                fine.replace("\"number\":1", "\"number\":\"one\""),
                "keys[0].number");
        refused.forEach((body, field) -> {
            HttpResponse<byte[]> answer = dock.deliverRaw(body.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            Json named = JsonText.readObject(answer.body()).get("field");
            assertThat(named).as(body).isEqualTo(field.isEmpty() ? null : Json.of(field));
        });
        assertThat(Ledgers.of(server).bytes(person)).isEmpty();
    }

    @Test
    void aDeliveryOverTheLimitsOrCutIsRefusedAsAWhole() {
        Entry opening = entries.record(Person.KIND, Cast.mark());
        Delivery one = sealing.of(List.of(opening));
        Delivery.Item item = one.items().get(0);
        problem(
                dock.deliverRaw(DeliveryCodec.write(
                        new Delivery(one.keys(), Collections.nCopies(Limits.BATCH_ENTRIES + 1, item)))),
                413,
                "batch-entries");
        problem(
                dock.deliverRaw(DeliveryCodec.write(new Delivery(
                        Collections.nCopies(Limits.BATCH_ENTRIES + 1, one.keys().get(0)), one.items()))),
                400,
                "too-many");
        problem(dock.deliverRaw(new byte[Limits.DELIVERY_BYTES + 1]), 413, "batch-bytes");
        problem(zipped(gzip(new byte[64 << 20])), 413, "request-entity-too-large");
        byte[] zip = gzip(DeliveryCodec.write(one));
        assertThat(zipped(Arrays.copyOf(zip, zip.length / 2)).statusCode()).isEqualTo(400);
        assertThat(Ledgers.of(server).bytes(person)).isEmpty();
        assertThat(new String(zipped(zip).body(), StandardCharsets.UTF_8)).contains("\"accepted\"");
    }

    @Test
    void asMuchAsAPushMayHaveCanBeDelivered() {
        asha.push(List.of(entries.record(Person.KIND, Cast.mark())));
        List<Entry> notes = new ArrayList<>();
        int bytes = 0;
        while (notes.size() < Limits.BATCH_ENTRIES) {
            Entry note = entries.raw(
                    "note",
                    1,
                    List.of(),
                    Json.obj().put("text", "x".repeat(3_900)).build());
            bytes += EntryCodec.write(note).bytes().length + 1;
            notes.add(note);
        }
        assertThat(bytes).isBetween(Limits.BATCH_BYTES * 9 / 10, Limits.BATCH_BYTES);

        assertThat(dock.deliver(sealing.of(notes)))
                .hasSize(Limits.BATCH_ENTRIES)
                .allMatch(Receipt.Accepted.class::isInstance);
    }

    @Test
    void aServerWithAnotherSecretAnswersNothingAndNothingIsLost() throws SQLException {
        List<Entry> waiting = List.of(entries.record(Person.KIND, Cast.mark()));
        try (TestServer other = TestServer.start(
                server.database(),
                server.clock(),
                Map.of("THROUGHCARE_TOKEN_SECRET", "the secret of a server that was set up anew"))) {
            assertThat(dock.at(other.uri()).deliverRaw(new byte[0]).statusCode())
                    .isEqualTo(401);
            TestClient again = TestClient.signIn(other.uri(), "Asha Patel", Cast.TABLET_A);
            assertThat(again.atDock().deliver(sealing.of(waiting))).isEmpty();
            assertThat(kept("held") + kept("escrowed")).isZero();
            assertThat(again.atDock().deliver(again.sealing().of(waiting))).isEqualTo(accepted(1));
        }
    }

    @Test
    void anotherServerOfTheServiceOpensItToo() {
        List<Entry> waiting = List.of(entries.record(Person.KIND, Cast.mark()));
        try (TestServer another = server.another()) {
            assertThat(dock.at(another.uri()).deliver(sealing.of(waiting))).isEqualTo(accepted(1));
        }
    }

    private static HttpResponse<byte[]> zipped(TestClient client, byte[] zip) {
        return client.send(client.request("/sync/deliver")
                .header("Content-Type", "application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(zip)));
    }

    private HttpResponse<byte[]> zipped(byte[] zip) {
        return zipped(dock, zip);
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
            stream.write(plain);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void problem(HttpResponse<byte[]> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(JsonText.readObject(answer.body()).get("code")).isEqualTo(Json.of(code));
    }

    private Entry note() {
        return entries.raw(
                "note", 1, List.of(), Json.obj().put("text", "quiet day").build());
    }

    private static String text(Entry entry) {
        return new String(EntryCodec.write(entry).bytes(), StandardCharsets.UTF_8);
    }

    private List<Receipt> accepted(long... numbers) {
        List<Receipt> receipts = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            receipts.add(new Receipt.Accepted(entries.all().get(i).id(), numbers[i]));
        }
        return receipts;
    }

    private Receipt duplicate(int at) {
        return new Receipt.Duplicate(entries.all().get(at).id(), at + 1);
    }

    private static Receipt held(Entry entry, int line, String code, String field) {
        return new Receipt.Held(entry.id(), line, new HoldReason(code, field));
    }

    private static double unopened(String fault) {
        Counter counter = server.part(MeterRegistry.class)
                .find("throughcare.intake.unopened")
                .tag("fault", fault)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private long kept(String standing) throws SQLException {
        UUID id = person.uuid();
        try (Connection tx = server.database().connect()) {
            return Sql.list(
                            tx,
                            "select count(*) from held where ledger = ? and standing = ?",
                            row -> row.getLong(1),
                            id,
                            standing)
                    .get(0);
        }
    }
}
