package org.throughcare.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.breach.BreachDecision;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.Person;
import org.throughcare.model.sync.HoldReason;
import org.throughcare.model.sync.Limits;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.server.store.Sql;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestDirectory;
import org.throughcare.server.testkit.TestServer;

class PushTest {

    private static final FixedIds IDS = FixedIds.after(1);
    private static TestServer server;

    private LedgerId person;
    private Entries entries;
    private TestClient asha;

    @BeforeAll
    static void startServer() {
        server = TestServer.start(Instant.parse("2026-12-01T12:00:00Z"));
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
    }

    @Test
    void entriesAreNumberedInTheOrderInWhichTheyCome() {
        entries.record(Person.KIND, Cast.mark());
        note();
        note();
        assertThat(asha.push(entries.all())).isEqualTo(accepted(1, 2, 3));
        note();
        assertThat(asha.push(entries.all().subList(3, 4)))
                .containsExactly(new Receipt.Accepted(entries.all().get(3).id(), 4));
    }

    @Test
    void aPushThatIsSentThreeTimesIsThereOnce() throws SQLException {
        entries.record(Person.KIND, Cast.mark());
        for (int i = 0; i < 24; i++) {
            note();
        }
        asha.push(entries.all());
        for (int again = 0; again < 2; again++) {
            assertThat(asha.push(entries.all())).hasSize(25).allMatch(Receipt.Duplicate.class::isInstance);
        }
        assertThat(count("select count(*) from entry where ledger = ?", person.uuid()))
                .isEqualTo(25);
    }

    @Test
    void theSameEntryTwiceInOnePushIsThereOnce() {
        Entry opening = entries.record(Person.KIND, Cast.mark());
        assertThat(asha.push(List.of(opening, opening)))
                .containsExactly(new Receipt.Accepted(opening.id(), 1), new Receipt.Duplicate(opening.id(), 1));
    }

    @Test
    void theBytesAreKeptAndRelayedAsTheyCame() throws SQLException {
        Entry opening = entries.record(Person.KIND, Cast.mark());
        String line = new String(EntryCodec.write(opening).bytes(), StandardCharsets.UTF_8).replace("\":", "\" :  ");
        asha.push(TestClient.lines(line));
        try (Connection tx = server.database().connect()) {
            assertThat(Sql.list(tx, "select bytes from entry where ledger = ?", row -> row.getBytes(1), person.uuid()))
                    .containsExactly(line.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(asha.pull(List.of()).entries())
                .extracting(Written::bytes)
                .contains(line.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void kindsAndVersionsThatThisBuildDoesNotKnowAreKept() {
        entries.record(Person.KIND, Cast.mark());
        entries.raw("breath-test", 1, List.of(), Json.obj().put("reading", 35).build());
        entries.raw("death", 99, List.of(), Json.obj().put("when", "later").build());
        assertThat(asha.push(entries.all())).isEqualTo(accepted(1, 2, 3));
    }

    @Test
    void oneBadLineNeverStopsTheOthers() {
        Entry opening = entries.record(Person.KIND, Cast.mark());
        Entry good = note();
        String noTime = text(note()).replaceFirst("\"at\":\"[^\"]*\"", "\"at\":\"yesterday\"");
        Entry future = entries.record(Death.KIND, new Death(Instant.parse("2027-01-01T00:00:00Z"), null));
        Entry noDate = entries.raw("death", 1, List.of(), Json.obj().build());
        Entry wrongPlace = Entries.of(LedgerId.team(Cast.WING), IDS).record(Death.KIND, new Death(Instant.EPOCH, null));
        Entry unknownLedger = Entries.of(LedgerId.person(IDS.next()), IDS)
                .raw("note", 1, List.of(), Json.obj().build());
        Entry foreign = Entries.of(LedgerId.person(IDS.next()), IDS).record(Person.KIND, Cast.sian());
        Entry byRhys = Entries.of(person, IDS)
                .by(Cast.RHYS)
                .raw("note", 1, List.of(), Json.obj().build());
        Entry elsewhere = Entries.of(person, IDS)
                .on(new DeviceId(new UUID(1, 2)))
                .raw("note", 1, List.of(), Json.obj().build());
        String long64 = "{\"id\":\"" + "x".repeat(Limits.ENTRY_BYTES) + "\"}";
        Entry last = note();

        List<Receipt> receipts = asha.push(TestClient.lines(
                text(opening),
                "{\"id\":",
                text(good),
                noTime,
                text(future),
                text(noDate),
                text(wrongPlace),
                text(unknownLedger),
                text(foreign),
                text(byRhys),
                text(elsewhere),
                long64,
                text(last)));

        assertThat(receipts)
                .containsExactly(
                        new Receipt.Accepted(opening.id(), 1),
                        held(null, 2, "malformed", ""),
                        new Receipt.Accepted(good.id(), 2),
                        held(
                                EntryCodec.read(bytes(noTime.replace("yesterday", "2026-12-01T09:00:00Z")))
                                        .entry(),
                                4,
                                "malformed",
                                "at"),
                        held(future, 5, "in-the-future", "body.diedAt"),
                        held(noDate, 6, "required", "body.diedAt"),
                        held(wrongPlace, 7, "wrong-subject", "ledger"),
                        held(unknownLedger, 8, "no-ledger", "ledger"),
                        held(foreign, 9, "no-grant", "body.team"),
                        held(byRhys, 10, "wrong-author", "by"),
                        held(elsewhere, 11, "wrong-author", "device"),
                        held(null, 12, "too-large", ""),
                        new Receipt.Accepted(last.id(), 3));
    }

    @Test
    @Requirement("DRR-B7")
    void whatOnlyAnotherRoleRecordsIsHeldWhateverItCallsItself() {
        Entry opening = entries.record(Person.KIND, Cast.mark());
        Entry decision = entries.record(
                BreachDecision.KIND,
                new BreachDecision(
                        opening.id(),
                        "breach",
                        LocalDate.parse("2026-12-01"),
                        "Asha Patel",
                        BreachDecision.OFFENDER_MANAGER,
                        "two failures"));

        assertThat(asha.push(List.of(opening, decision)))
                .containsExactly(
                        new Receipt.Accepted(opening.id(), 1),
                        new Receipt.Held(decision.id(), 2, new HoldReason(HoldReason.WRONG_ROLE, "by")));
    }

    @Test
    void anEntryForALedgerThatOneNeverHadIsHeldLikeOneForALedgerThatIsNotThere() {
        asha.push(List.of(entries.record(Person.KIND, Cast.mark())));
        TestClient bethan = TestClient.signIn(server.uri(), "Bethan Hughes", Cast.TABLET_B);
        Entry note = entries.by(Cast.BETHAN)
                .on(Cast.TABLET_B)
                .raw("note", 1, List.of(), Json.obj().build());
        assertThat(bethan.push(List.of(note))).containsExactly(held(note, 1, "no-ledger", "ledger"));
    }

    @Test
    void anotherEntryWithAnIdThatIsTakenIsHeldAndTheFirstStays() throws SQLException {
        Entry opening = entries.record(Person.KIND, Cast.mark());
        asha.push(List.of(opening));
        String other = text(opening).replace("Mark", "Marc");
        assertThat(asha.push(TestClient.lines(other))).containsExactly(held(opening, 1, "id-taken", "id"));
        assertThat(count("select count(*) from entry where ledger = ?", person.uuid()))
                .isEqualTo(1);
    }

    @Test
    void whatIsHeldIsKeptOnceAndAdmittedWhenTheReasonHasGone() throws SQLException {
        Entry opening = entries.record(Person.KIND, Cast.mark());
        Entry early = note();
        for (int i = 0; i < 3; i++) {
            assertThat(asha.push(List.of(early))).containsExactly(held(early, 1, "no-ledger", "ledger"));
        }
        assertThat(unsettled()).isEqualTo(1);
        assertThat(asha.push(List.of(opening, early))).isEqualTo(accepted(1, 2));
        assertThat(unsettled()).isZero();
    }

    @Test
    void whatComesAfterAGrantHasEndedIsEscrowed() throws SQLException {
        Entry opening = entries.record(Person.KIND, Cast.mark());
        asha.push(List.of(opening));
        server.directory().real().move(person, Cast.WING, Cast.CLINIC);
        server.clock().advance(Duration.ofSeconds(1));
        Entry late = note();
        for (int i = 0; i < 2; i++) {
            assertThat(asha.push(List.of(opening, late)))
                    .containsExactly(new Receipt.Duplicate(opening.id(), 1), new Receipt.Escrowed(late.id()));
        }
        assertThat(count("select count(*) from held where ledger = ? and standing = 'escrowed'", person.uuid()))
                .isEqualTo(1);
    }

    @Test
    void aRevokedTabletCanStillHandInWhatWaits() {
        DeviceId lost = new DeviceId(IDS.next());
        TestClient client = TestClient.signIn(server.uri(), "Asha Patel", lost);
        entries.on(lost);
        Entry opening = entries.record(Person.KIND, Cast.mark());
        client.push(List.of(opening));
        Entry late = note();
        server.directory().real().revoke(lost);
        assertThat(client.push(List.of(late))).containsExactly(new Receipt.Escrowed(late.id()));
    }

    @Test
    void aWorkerWhoHasLeftTheTeamHandsInForTheRecordsOwner() {
        TestDirectory directory = server.directory();
        TestDirectory.Worker leaver = directory.worker("Leaver " + person, Cast.WING);
        DeviceId tablet = new DeviceId(IDS.next());
        TestClient client = TestClient.signIn(server.uri(), leaver.name(), tablet);
        entries.by(leaver.id()).on(tablet);
        client.push(List.of(entries.record(Person.KIND, Cast.mark())));
        directory.real().leave(leaver.id(), Cast.WING);
        server.clock().advance(Duration.ofSeconds(1));
        Entry late = note();
        Entry newPerson = Entries.of(LedgerId.person(IDS.next()), IDS)
                .by(leaver.id())
                .on(tablet)
                .record(Person.KIND, Cast.mark());
        assertThat(client.push(List.of(late, newPerson)))
                .containsExactly(new Receipt.Escrowed(late.id()), new Receipt.Escrowed(newPerson.id()));
    }

    @Test
    void nobodyGetsIntoATeamsLedgerByPassingItOffAsAPersons() {
        LedgerId clinic = LedgerId.team(Cast.CLINIC);
        Entry passedOff = Entries.of(LedgerId.person(clinic.uuid()), IDS).record(Person.KIND, Cast.mark());
        Entry inside =
                Entries.of(clinic, IDS).raw("note", 1, List.of(), Json.obj().build());
        assertThat(asha.push(List.of(passedOff, inside)))
                .containsExactly(held(passedOff, 1, "no-ledger", "ledger"), held(inside, 2, "no-ledger", "ledger"));
        TestClient bethan = TestClient.signIn(server.uri(), "Bethan Hughes", Cast.TABLET_B);
        Entry own = Entries.of(clinic, IDS)
                .by(Cast.BETHAN)
                .on(Cast.TABLET_B)
                .raw("note", 1, List.of(), Json.obj().build());
        assertThat(bethan.push(List.of(own))).containsExactly(new Receipt.Accepted(own.id(), 1));
        assertThat(asha.push(List.of(passedOff, inside)))
                .containsExactly(held(passedOff, 1, "no-ledger", "ledger"), held(inside, 2, "no-ledger", "ledger"));
    }

    @Test
    void aClockThatIsTwoYearsOffChangesNothingButIsNoted() throws SQLException {
        entries.at("2024-12-01T09:00:00Z");
        entries.record(Person.KIND, Cast.mark());
        HttpResponse<byte[]> answer = asha.send(asha.request("/sync/push")
                .header("Content-Type", "application/x-ndjson")
                .header(
                        "Throughcare-Time",
                        server.clock().instant().minus(Duration.ofDays(730)).toString())
                .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(
                        TestClient.lines(text(entries.all().get(0))))));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("\"accepted\"");
        assertThat(answer.headers().firstValue("Throughcare-Time"))
                .contains(server.clock().instant().toString());
        assertThat(count("select skew_seconds from device where id = ?", Cast.TABLET_A.uuid()))
                .isEqualTo(Duration.ofDays(730).toSeconds());
    }

    @Test
    void aPushOverTheLimitsIsRefusedAsAWhole() throws SQLException {
        String line = text(entries.record(Person.KIND, Cast.mark()));
        List<String> many = Collections.nCopies(Limits.BATCH_ENTRIES + 1, line);
        problem(asha.pushRaw(TestClient.lines(many.toArray(String[]::new))), 413, "batch-entries");
        problem(asha.pushRaw(new byte[Limits.BATCH_BYTES + 1]), 413, "batch-bytes");
        problem(asha.pushGzip(new byte[Limits.BATCH_BYTES + 1]), 413, "batch-bytes");
        problem(asha.pushGzip(new byte[64 * 1024 * 1024]), 413, "request-entity-too-large");
        assertThat(count("select count(*) from entry where ledger = ?", person.uuid()))
                .isZero();
    }

    @Test
    void aCompressedPushIsUnderstood() {
        Entry opening = entries.record(Person.KIND, Cast.mark());
        assertThat(new String(asha.pushGzip(TestClient.lines(text(opening))).body(), StandardCharsets.UTF_8))
                .contains("\"accepted\"");
    }

    private Entry note() {
        return entries.raw(
                "note", 1, List.of(), Json.obj().put("text", "quiet day").build());
    }

    private List<Receipt> accepted(long... numbers) {
        List<Receipt> receipts = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            receipts.add(new Receipt.Accepted(entries.all().get(i).id(), numbers[i]));
        }
        return receipts;
    }

    private static Receipt held(Entry entry, int line, String code, String field) {
        return new Receipt.Held(entry == null ? null : entry.id(), line, new HoldReason(code, field));
    }

    private static void problem(HttpResponse<byte[]> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JsonText.readObject(answer.body()).get("code")).isEqualTo(Json.of(code));
    }

    private static String text(Entry entry) {
        return new String(EntryCodec.write(entry).bytes(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private long unsettled() throws SQLException {
        return count("select count(*) from held where ledger = ? and admitted_at is null", person.uuid());
    }

    private static long count(String query, UUID id) throws SQLException {
        try (Connection tx = server.database().connect()) {
            return Sql.list(tx, query, row -> row.getLong(1), id).get(0);
        }
    }
}
