package org.throughcare.server.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.Kinds;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.PersonLink;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.server.access.Roles;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestServer;

/** Everything held on a person can be given to them, once what names others was looked through by two people (USR-6). */
class SubjectAccessTest {

    private static final String REQUEST = "01930000-0000-7000-8000-0000000005a1";
    private static final String PATH = "/subject-access/" + REQUEST;
    private static final LedgerId OTHER = LedgerId.person(UUID.fromString("01930000-0000-7000-8000-009e00000077"));
    private static final String INJECTED = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>";

    private final TestServer server = TestServer.start(Instant.parse("2027-01-04T10:00:00Z"));
    private TestClient reviewer;
    private TestClient reader;
    private TestClient asha;

    @BeforeEach
    void fillTheRecords() {
        server.directory().cast();
        server.directory().worker("Ada Administrator", Set.of(Roles.ADMINISTRATOR));
        server.directory().worker("Berwyn Second", Set.of(Roles.ADMINISTRATOR));
        reviewer = TestClient.signIn(server.uri(), "Ada Administrator", new DeviceId(new UUID(9, 9)));
        reader = TestClient.signIn(server.uri(), "Berwyn Second", new DeviceId(new UUID(9, 8)));
        asha = TestClient.signIn(server.uri(), "Asha Patel", Cast.TABLET_A);
        Entries mark = entries(Cast.MARK, 1_000_000);
        Entry first = mark.record(Person.KIND, Cast.mark());
        Entry note = mark.raw("note", 1, List.of(), note("Wayne Informer said so"));
        mark.raw("note", 1, List.of(note.id()), note("seen by " + INJECTED));
        mark.record(PersonLink.KIND, new PersonLink(OTHER, true, List.of("prison-number")));
        Entries other = entries(OTHER, 2_000_000);
        other.record(Person.KIND, Cast.mark());
        other.raw("note", 1, List.of(), note("in the second record"));
        asha.push(mark.all());
        asha.push(other.all());
        assertThat(first.ledger()).isEqualTo(Cast.MARK);
        asha.get("/people/" + Cast.MARK + "/appointments");
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static Entries entries(LedgerId ledger, long ids) {
        return Entries.of(ledger, FixedIds.after(ids)).by(Cast.ASHA).on(Cast.TABLET_A);
    }

    private static Json.Obj note(String text) {
        return Json.obj().put("text", text).build();
    }

    @Test
    @Requirement("USR-6")
    void aRequestIsDueInAMonthAndStandsStillWhileIdentityIsChecked() {
        assertThat(text(open())).contains("\"dueOn\":\"2027-02-04\"", "\"daysLeft\":31", "\"state\":\"received\"");
        assertThat(text(open())).as("asking again is safe").contains("\"dueOn\":\"2027-02-04\"");
        assertThat(text(post("/identity", Json.obj().put("askedOn", "2027-01-04"))))
                .doesNotContain("dueOn");
        assertThat(text(post(
                        "/identity", Json.obj().put("askedOn", "2027-01-04").put("shownOn", "2027-01-05"))))
                .contains("\"dueOn\":\"2027-02-05\"");
        assertThat(text(post("/longer", Json.obj().put("months", 2).put("reason", "three records"))))
                .contains("\"dueOn\":\"2027-04-05\"");
        assertThat(post("/longer", Json.obj().put("months", 1).put("reason", "again"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(text(reviewer.get("/subject-access"))).contains(REQUEST, "\"dueOn\":\"2027-04-05\"");
        for (String odd : List.of("2027-01-06", "0001-01-01", "-999999999-01-01", "+999999999-12-31", "2027-02-30")) {
            assertThat(post("/identity", Json.obj().put("askedOn", odd)).statusCode())
                    .as(odd)
                    .isEqualTo(400);
        }
        HttpResponse<byte[]> taken = reviewer.post(
                "/subject-access", opening().putText("ledger", OTHER).build());
        assertThat(taken.statusCode()).isEqualTo(409);
    }

    @Test
    void everythingOnThePersonIsGatheredOverAllTheirRecords() {
        open();
        assertThat(text(post("/gather", Json.obj()))).contains("\"state\":\"gathered\"");
        List<String> items = items();

        assertThat(items).anySatisfy(item -> assertThat(item).contains("in the second record", OTHER.toString()));
        assertThat(items).anySatisfy(item -> assertThat(item).contains("Wayne Informer", "free-text", "colleague"));
        assertThat(items).anySatisfy(item -> assertThat(item).contains("\"sort\":\"grant\"", "Recovery wing"));
        assertThat(items)
                .anySatisfy(item -> assertThat(item).contains("appointments-read", "Asha Patel", "\"sort\":\"read\""));
        assertThat(items)
                .as("what nobody else is in stands to be given")
                .anySatisfy(item -> assertThat(item)
                        .contains("Recovery wing", "\"decision\":\"given\"")
                        .doesNotContain("concerns", "decidedBy"));
    }

    @Test
    void nothingIsReleasedThatIsUndecidedNorByWhoReviewedIt() {
        open();
        assertThat(code(reader.post(PATH + "/release", Json.obj().build()))).isEqualTo("out-of-turn");
        post("/gather", Json.obj());
        assertThat(code(reader.post(PATH + "/release", Json.obj().build()))).isEqualTo("undecided");
        assertThat(reader.get(PATH + "/file.html").statusCode()).isEqualTo(404);
        give(1, 1000);
        assertThat(code(post("/gather", Json.obj())))
                .as("not once somebody has decided")
                .isEqualTo("out-of-turn");
        assertThat(code(post("/release", Json.obj()))).isEqualTo("second-reader");
        assertThat(reader.post(PATH + "/release", Json.obj().build()).statusCode())
                .isEqualTo(200);
        assertThat(code(reader.post(PATH + "/release", Json.obj().build()))).isEqualTo("out-of-turn");
        assertThat(items()).as("the copies go with the release").isEmpty();
    }

    @Test
    void whatWasWithheldIsInNoFileAndWhatIsGivenCanDoNothing() {
        open();
        post("/gather", Json.obj());
        give(1, 1000);
        decide(numberOf("Wayne Informer"), "withheld", List.of());
        decide(numberOf("onerror"), "redacted", List.of("/by"));
        assertThat(code(decide(numberOf("onerror"), "redacted", List.of("/body/nothing"))))
                .isEqualTo("not-in-item");
        reader.post(PATH + "/release", Json.obj().build());
        HttpResponse<byte[]> html = reader.get(PATH + "/file.html");
        HttpResponse<byte[]> json = reader.get(PATH + "/file.json");

        assertThat(text(html))
                .contains("O&#39;Leary", "What is held on you", "4 January 2027", "in the second record")
                .contains("&lt;script&gt;alert(&#39;x&#39;)", "Left out: it is about somebody else too.")
                .doesNotContain("Wayne", "<script", "<img");
        assertThat(text(json)).contains("in the second record", "takenOut").doesNotContain("Wayne");
        assertThat(html.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"subject-access-" + REQUEST + ".html\"");
        assertThat(html.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'", "sandbox"));
        assertThat(text(reviewer.get("/audit?act=subject-record-released")))
                .contains(
                        "html " + Hash.of(html.body()) + ", json " + Hash.of(json.body()),
                        "subject-request:" + REQUEST,
                        Cast.MARK.uuid().toString());
        assertThat(text(reviewer.get("/audit?act=subject-file-taken&ledger=" + Cast.MARK)))
                .contains("\"outcome\":\"done\"");
    }

    @Test
    void thePageIsInWelshForWhoeverWantsIt() {
        reviewer.post("/subject-access", opening().put("language", "cy").build());
        post("/gather", Json.obj());
        give(1, 1000);
        reader.post(PATH + "/release", Json.obj().build());
        assertThat(text(reader.get(PATH + "/file.html")))
                .contains("lang=\"cy\"", "Yr hyn a gedwir amdanoch", "4 Ionawr 2027");
    }

    @Test
    void aRequestIsRefusedWithAReasonInLawAndNoOther() {
        open();
        post("/gather", Json.obj());
        assertThat(code(post("/refuse", Json.obj().put("exemption", "BECAUSE").put("reason", "x"))))
                .isEqualTo("unknown");
        assertThat(text(post("/refuse", Json.obj().put("exemption", "EXCESSIVE").put("reason", "weekly"))))
                .contains("\"state\":\"refused\"", "EXCESSIVE")
                .doesNotContain("dueOn");
        assertThat(items()).isEmpty();
        assertThat(code(post("/gather", Json.obj()))).isEqualTo("out-of-turn");
        assertThat(text(reviewer.get("/audit?act=subject-request-refused"))).contains("weekly");
    }

    @Test
    void onlyAnAdministratorAnswersAndOddPathsAreNobody() {
        assertThat(asha.get("/subject-access").statusCode()).isEqualTo(403);
        for (String odd : List.of("..%2f..%2fetc%2fpasswd", "x", REQUEST.toUpperCase(Locale.ROOT), "%00")) {
            assertThat(reviewer.get("/subject-access/" + odd + "/file.html").statusCode())
                    .as(odd)
                    .isBetween(400, 404);
        }
    }

    @Test
    void everyKindHasANameInBothLanguages() {
        FileWords words = new FileWords();
        assertThat(words.keys("cy")).isEqualTo(words.keys("en"));
        Kinds.all().forEach(kind -> assertThat(words.keys("cy")).contains("kind." + kind.name()));
        assertThat(words.kind("en", "care-of-dragons")).isEqualTo("Care of dragons");
        assertThat(words.field("en", "note", "seenWhen")).isEqualTo("Seen when");
    }

    private static ObjBuilder opening() {
        return Json.obj()
                .put("id", REQUEST)
                .putText("ledger", Cast.MARK)
                .put("receivedOn", "2027-01-04")
                .put("calendar", "england-and-wales")
                .put("language", "en");
    }

    private HttpResponse<byte[]> open() {
        return reviewer.post("/subject-access", opening().build());
    }

    private HttpResponse<byte[]> post(String step, ObjBuilder body) {
        return reviewer.post(PATH + step, body.build());
    }

    private void give(int first, int last) {
        HttpResponse<byte[]> given =
                post("/items", Json.obj().put("first", first).put("last", last).put("decision", "given"));
        assertThat(given.statusCode()).as(text(given)).isEqualTo(200);
        assertThat(text(given)).contains("in-review");
    }

    private HttpResponse<byte[]> decide(int number, String decision, List<String> fields) {
        return post(
                "/items",
                Json.obj()
                        .put("first", number)
                        .put("last", number)
                        .put("decision", decision)
                        .put("exemption", "THIRD-PARTY")
                        .put("reason", "somebody else")
                        .put("fields", Json.texts(fields)));
    }

    private int numberOf(String mark) {
        for (String item : items()) {
            if (item.contains(mark)) {
                return Fields.of(JsonText.readObject(item)).integer("number");
            }
        }
        throw new AssertionError("no item has " + mark);
    }

    private List<String> items() {
        List<String> items = new ArrayList<>();
        Fields.of(JsonText.readObject(reviewer.get(PATH + "/items").body()))
                .list("items", Fields::json)
                .forEach(item -> items.add(JsonText.writeText(item)));
        return items;
    }

    private static String code(HttpResponse<byte[]> answer) {
        return Fields.of(JsonText.readObject(answer.body())).text("code");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
