package org.throughcare.server.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughcare.server.intake.Handing.ASHA;
import static org.throughcare.server.intake.Handing.BETHAN;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.EnteredInError;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.person.RecordRestriction;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.transfer.Transfer.Stage;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.server.access.Roles;
import org.throughcare.server.door.Headers;
import org.throughcare.server.testkit.TestClient;

/** What is kept in escrow is read and decided about by whoever would read it in its record, and nobody else. */
class EscrowAudienceTest {

    private static final Map<String, String> ROLES = Map.of(
            "worker", Roles.WORKER_COMMUNITY,
            "manager", Roles.TEAM_MANAGER,
            "clinician", Roles.CLINICIAN,
            "security", Roles.SECURITY);

    private final Handing world = new Handing();
    private final Map<String, TestClient> clinic = new LinkedHashMap<>();
    private WorkerId manager;
    private Entry offer;

    @BeforeEach
    void theClinicHasSomebodyOfEachRole() {
        ROLES.forEach((who, role) -> {
            WorkerId worker = world.server()
                    .directory()
                    .worker(who, Set.of(role), Cast.CLINIC)
                    .id();
            manager = who.equals("manager") ? worker : manager;
            clinic.put(who, TestClient.signIn(world.server().uri(), who, tablet(who)));
        });
        offer = world.said(ASHA, Stage.OFFERED);
        world.push(ASHA, offer);
    }

    @AfterEach
    void close() {
        world.close();
    }

    /** For each purpose who of the clinic reads such a test. */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    CRT,   worker manager clinician security
                    VOL-T, worker manager clinician
                    MDR,   security
                    CLI,   clinician
                    """)
    @Requirement("NDS-12")
    void whoReadsTheKindDecidesAndOthersSeeThatItWaits(String purpose, String readers) {
        String id = tooLate(test(purpose));

        clinic.forEach((who, client) -> {
            boolean reads = List.of(readers.split(" ", -1)).contains(who);
            assertThat(list(client, "entries")).as(who).hasSize(reads ? 1 : 0);
            assertThat(list(client, "closed")).as(who).hasSize(reads ? 0 : 1);
            list(client, "entries").forEach(one -> assertThat(one.text("line")).contains(purpose));
            list(client, "closed").forEach(EscrowAudienceTest::isAStub);
            assertThat(client.get("/escrow/" + id).statusCode()).as(who).isEqualTo(reads ? 200 : 404);
            if (!reads) {
                assertThat(text(client.get("/escrow"))).as(who).doesNotContain(purpose, "drug-test");
                assertThat(decide(client, "admit", id, "").statusCode()).as(who).isEqualTo(404);
                assertThat(decide(client, "set-aside", id, "").statusCode())
                        .as(who)
                        .isEqualTo(404);
            }
        });
        assertThat(world.query("select count(*) from held where admitted_at is null and set_aside_at is null"))
                .containsExactly("1");

        String reader = readers.split(" ", -1)[0];
        assertThat(text(decide(clinic.get(reader), "admit", id, ""))).contains("accepted");
        clinic.forEach((who, client) -> assertThat(list(client, "closed")).isEmpty());
    }

    private static void isAStub(Fields stub) {
        assertThat(stub.text("shown")).isEqualTo("not-for-role");
        assertThat(stub.text("author")).isEqualTo(ASHA);
        assertThat(stub.text("device")).isEqualTo("Tablet");
        assertThat(stub.text("ledger")).isEqualTo(Cast.MARK.toString());
        assertThat(stub.instant("receivedAt")).isNotNull();
        assertThat(stub.optText("line")).isNull();
    }

    @Test
    void whatIsSaidOfAnEntryIsForWhoeverReadsThat() {
        Entry mandatory = test("MDR");
        world.push(ASHA, mandatory);
        Entry struck = world.entries(ASHA)
                .correct(
                        EnteredInError.KIND,
                        List.of(mandatory),
                        new EnteredInError("drug-test", mandatory.id(), true),
                        "Zzmistake on the wing");
        tooLate(struck);

        assertThat(text(clinic.get("security").get("/escrow"))).contains("Zzmistake");
        assertThat(text(clinic.get("worker").get("/escrow"))).doesNotContain("Zzmistake");
    }

    @Test
    @Requirement("USR-6")
    void inARestrictedRecordItIsReadAndDecidedAboutForAReason() {
        String id = tooLate(test("VOL-T"));
        assertThat(clinic.get("manager")
                        .push(List.of(world.entries(BETHAN)
                                .by(manager)
                                .on(tablet("manager"))
                                .record(
                                        RecordRestriction.KIND,
                                        new RecordRestriction("staff", null, LocalDate.parse("2020-01-01"), null)))))
                .allMatch(Receipt.Accepted.class::isInstance);
        TestClient worker = clinic.get("worker");

        assertThat(list(worker, "entries")).isEmpty();
        assertThat(list(worker, "closed"))
                .singleElement()
                .satisfies(stub -> assertThat(stub.text("shown")).isEqualTo("for-a-reason"));
        assertThat(list(clinic.get("security"), "closed")).singleElement().satisfies(EscrowAudienceTest::isAStub);
        assertThat(text(worker.get("/escrow"))).doesNotContain("VOL-T");
        for (String route : List.of("admit", "set-aside")) {
            HttpResponse<byte[]> refused = decide(worker, route, id, "");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(text(refused)).contains("reason-required");
        }
        assertThat(worker.get("/escrow/" + id).statusCode()).isEqualTo(403);
        assertThat(world.query("select count(*) from held where admitted_at is null and set_aside_at is null"))
                .containsExactly("1");

        String because = "Covering for a colleague";
        HttpResponse<byte[]> shown = worker.send(
                worker.request("/escrow/" + id).header(Headers.REASON, because).GET());
        assertThat(text(shown)).contains("VOL-T");
        assertThat(text(decide(worker, "admit", id, because))).contains("accepted");
        assertThat(world.query("select distinct act from audit where reason = '" + because + "' order by act"))
                .containsExactly("escrow-admitted", "escrow-entry-read");
    }

    private static DeviceId tablet(String who) {
        return new DeviceId(new UUID(8, who.length()));
    }

    private Entry test(String purpose) {
        return world.entries(ASHA)
                .record(
                        DrugTest.KIND,
                        DrugTests.of(purpose, "2026-11-23T08:00:00Z")
                                .negative("O")
                                .build());
    }

    /** Hands Mark on and has that entry arrive after that; its id among what is kept. */
    private String tooLate(Entry late) {
        world.push(BETHAN, world.said(BETHAN, Stage.ACCEPTED, offer));
        assertThat(world.push(ASHA, late)).isInstanceOf(Receipt.Escrowed.class);
        return EntryCodec.write(late).hash().toString();
    }

    private static List<Fields> list(TestClient client, String which) {
        return Fields.of(JsonText.readObject(client.get("/escrow").body())).list(which, fields -> fields);
    }

    private static HttpResponse<byte[]> decide(TestClient client, String route, String id, String because) {
        Json.Obj body = Json.obj().put("id", id).put("reason", "Not ours").build();
        HttpRequest.Builder request = client.request("/escrow/" + route)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JsonText.write(body)));
        return client.send(because.isEmpty() ? request : request.header(Headers.REASON, because));
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
