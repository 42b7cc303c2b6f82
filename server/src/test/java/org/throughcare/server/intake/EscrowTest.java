package org.throughcare.server.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughcare.server.intake.Handing.ASHA;
import static org.throughcare.server.intake.Handing.BETHAN;
import static org.throughcare.server.intake.Handing.COLIN;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.transfer.Transfer.Stage;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.model.wire.ReceiptCodec;
import org.throughcare.server.access.Roles;
import org.throughcare.server.testkit.TestClient;

/** What workers recorded whose access had ended is dealt with by those who have the record now. */
class EscrowTest {

    private final Handing world = new Handing();
    private Entry late;

    @BeforeEach
    void markIsWithTheClinicAndAshasLastTestComesTooLate() {
        Entry offer = world.said(ASHA, Stage.OFFERED);
        world.push(ASHA, offer);
        late = world.entries(ASHA)
                .record(
                        DrugTest.KIND,
                        DrugTests.voluntary("2026-11-23T08:00:00Z")
                                .negative("O")
                                .build());
        world.push(BETHAN, world.said(BETHAN, Stage.ACCEPTED, offer));
        assertThat(world.push(ASHA, late)).isInstanceOf(Receipt.Escrowed.class);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void itIsOnTheListOfThoseWhoHaveTheRecordAndOfNobodyElse() {
        assertThat(list(BETHAN)).singleElement().satisfies(kept -> {
            assertThat(kept.text("author")).isEqualTo(ASHA);
            assertThat(kept.text("device")).isEqualTo("Tablet");
            assertThat(kept.text("line").getBytes(StandardCharsets.UTF_8))
                    .isEqualTo(EntryCodec.write(late).bytes());
        });
        assertThat(list(ASHA)).isEmpty();
        String id = list(BETHAN).get(0).text("id");
        assertThat(post(ASHA, "admit", id, null).statusCode()).isEqualTo(404);
        assertThat(post(ASHA, "set-aside", id, "mine").statusCode()).isEqualTo(404);
        assertThat(world.client(COLIN).get("/escrow").statusCode())
                .as("who only reads")
                .isEqualTo(403);
    }

    @Test
    void letInItIsItsAuthorsByteForByteAndTheTabletHearsThatItIsThere() {
        HttpResponse<byte[]> answer = post(BETHAN, "admit", list(BETHAN).get(0).text("id"), null);

        assertThat(ReceiptCodec.read(answer.body())).isEqualTo(new Receipt.Accepted(late.id(), 4));
        assertThat(world.client(BETHAN).pull(List.of()).entries()).contains(EntryCodec.write(late));
        assertThat(list(BETHAN)).isEmpty();
        assertThat(world.push(ASHA, late)).isEqualTo(new Receipt.Duplicate(late.id(), 4));
        assertThat(world.query("select worker::text from entry where number = 4"))
                .containsExactly(Cast.ASHA.toString());
        assertThat(world.query("select asked_by::text from held where admitted_at is not null"))
                .containsExactly(Cast.BETHAN.toString());
    }

    @Test
    void setAsideItStaysKeptLeavesTheListAndStandsInTheAudit() {
        String id = list(BETHAN).get(0).text("id");

        assertThat(post(BETHAN, "set-aside", id, "Recorded for somebody else").statusCode())
                .isEqualTo(204);

        assertThat(list(BETHAN)).isEmpty();
        assertThat(post(BETHAN, "admit", id, null).statusCode())
                .as("decided once")
                .isEqualTo(404);
        assertThat(world.push(ASHA, late)).isInstanceOf(Receipt.Escrowed.class);
        assertThat(list(BETHAN)).as("sent again it does not come back").isEmpty();
        assertThat(world.query("select count(*) from held")).containsExactly("1");
        TestClient administrator = administrator();
        assertThat(text(administrator.get("/administration/held"))).isEqualTo("[]");
        assertThat(text(administrator.get("/administration/held/settled")))
                .contains("\"setAsideBy\":\"" + Cast.BETHAN, "\"setAsideReason\":\"Recorded for somebody else\"", id)
                .doesNotContain("negative");
    }

    @ParameterizedTest
    @CsvSource({"admit, x, , 400, id", "set-aside, , , 400, reason", "set-aside, , ' ', 400, reason"})
    void whatCanNotBeIsRefusedWithItsField(String route, String id, String reason, int status, String field) {
        String known = list(BETHAN).get(0).text("id");
        HttpResponse<byte[]> answer = post(BETHAN, route, id == null ? known : id, reason);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(text(answer)).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void whatBreaksARuleIsNotLetInAndStaysOnTheList() {
        Entry broken = world.said(ASHA, Handing.OFFER.at(Stage.ACCEPTED), late);
        world.push(ASHA, broken);
        String id = list(BETHAN).stream()
                .filter(kept -> kept.text("line").contains("transfer"))
                .findFirst()
                .orElseThrow()
                .text("id");

        assertThat(text(post(BETHAN, "admit", id, null))).contains("held", "wrong-team");

        assertThat(list(BETHAN)).hasSize(2);
        assertThat(world.holders()).containsExactly(Cast.CLINIC);
    }

    @Test
    void anAcceptanceThatComesAfterTheWithdrawalIsLetInAndBothHaveHimUntilItIsResolved() {
        Entry offer = world.said(BETHAN, back(Stage.OFFERED));
        world.push(BETHAN, offer);
        Entry accepted = world.said(ASHA, back(Stage.ACCEPTED), offer);
        Entry withdrawn = world.said(BETHAN, back(Stage.WITHDRAWN), offer);
        world.push(BETHAN, withdrawn);
        assertThat(world.push(ASHA, accepted)).isInstanceOf(Receipt.Escrowed.class);
        assertThat(world.holders()).containsExactly(Cast.CLINIC);

        String id = list(BETHAN).stream()
                .filter(kept -> kept.text("line").contains("accepted"))
                .findFirst()
                .orElseThrow()
                .text("id");
        post(BETHAN, "admit", id, null);
        assertThat(world.holders()).containsExactly(Cast.WING, Cast.CLINIC);

        world.push(BETHAN, world.said(BETHAN, back(Stage.WITHDRAWN), accepted, withdrawn));
        assertThat(world.holders()).containsExactly(Cast.CLINIC);
    }

    @Test
    void aRecordThatSomebodyOpenedBeforeTheyLeftIsTheirTeams() {
        world.server().directory().real().withdraw(Cast.ASHA);
        LedgerId newcomer = LedgerId.person(new UUID(9, 9));
        Entry opened = Entries.of(newcomer, FixedIds.after(9000)).record(Person.KIND, Cast.mark());
        assertThat(world.push(ASHA, opened)).isInstanceOf(Receipt.Escrowed.class);
        assertThat(list(BETHAN)).hasSize(1);

        String id = list(Handing.RHYS).get(0).text("id");
        assertThat(text(post(Handing.RHYS, "admit", id, null))).contains("accepted");

        assertThat(world.gives(Handing.RHYS, newcomer)).isTrue();
        assertThat(list(Handing.RHYS)).isEmpty();
    }

    @Test
    void anAdministratorHasAHeldEntryJudgedAgainOnceTheGrantIsThere() {
        LedgerId sian = Cast.SIAN;
        world.push(
                BETHAN,
                Entries.of(sian)
                        .by(Cast.BETHAN)
                        .on(new DeviceId(new UUID(7, 3)))
                        .record(Person.KIND, Cast.sian()));
        Entry note = Entries.of(sian, FixedIds.after(7000))
                .record(
                        DrugTest.KIND,
                        DrugTests.voluntary("2026-11-23T08:00:00Z").build());
        assertThat(world.push(ASHA, note)).isInstanceOf(Receipt.Held.class);
        TestClient administrator = administrator();
        String id = Fields.of((Json.Obj) ((Json.Arr) JsonText.read(
                                administrator.get("/administration/held").body()))
                        .items().stream()
                                .filter(item -> JsonText.writeText(item).contains("no-grant"))
                                .findFirst()
                                .orElseThrow())
                .text("id");
        Json.Obj asked = Json.obj().put("id", id).build();

        assertThat(text(administrator.post("/administration/held/admit", asked)))
                .contains("no-ledger");
        assertThat(text(administrator.get("/administration/held")))
                .as("the administrator is told the truth")
                .contains("no-grant");
        world.server().directory().real().grant(sian, Cast.ASHA);
        assertThat(text(administrator.post("/administration/held/admit", asked)))
                .contains("accepted");

        assertThat(administrator.post("/administration/held/admit", asked).statusCode())
                .isEqualTo(404);
        assertThat(world.gives(ASHA, sian)).isTrue();
    }

    private static org.throughcare.model.transfer.Transfer back(Stage stage) {
        return new org.throughcare.model.transfer.Transfer(
                Cast.CLINIC, Cast.WING, "COMMUNITY-PRISON", "prison", null, null, null, stage);
    }

    private TestClient administrator() {
        world.server().directory().worker("Ada Min", Set.of(Roles.ADMINISTRATOR));
        return TestClient.signIn(world.server().uri(), "Ada Min", new DeviceId(new UUID(7, 9)));
    }

    private List<Fields> list(String worker) {
        return Fields.of(JsonText.readObject(world.client(worker).get("/escrow").body()))
                .list("entries", fields -> fields);
    }

    private HttpResponse<byte[]> post(String worker, String route, String id, String reason) {
        return world.client(worker)
                .post(
                        "/escrow/" + route,
                        Json.obj().put("id", id).put("reason", reason).build());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
