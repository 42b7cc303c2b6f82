package org.throughcare.server.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.EnteredInError;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.PersonLink;
import org.throughcare.model.person.RecordRestriction;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.server.door.Headers;
import org.throughcare.server.testkit.TestClient;

/** Whoever reads a restricted record at the server says why, and the trail has it. */
class ReasonRequiredTest {

    private static final String PATH = Clinic.path(Cast.SIAN, "appointments");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 8);

    private final Clinic clinic = new Clinic("2026-12-08T10:00:00Z");
    private final Entries sian = clinic.sian("2026-12-01T09:00:00Z");

    @AfterEach
    void close() {
        clinic.close();
    }

    @ParameterizedTest(name = "{0} is kept as {1}")
    @CsvSource({
        "'Cyfarf%C5%B5yd ddoe', Cyfarfŵyd ddoe",
        "'  Covering for Rhys  ', Covering for Rhys",
        "'50% of it is mine, 5%5', '50% of it is mine, 5%5'",
        "'a+b with care', a+b with care"
    })
    void theTrailHasWhoReadItAndWhy(String sent, String kept) {
        restrict(TODAY, null);
        TestClient colin = clinic.colin();

        HttpResponse<byte[]> without = colin.get(PATH);
        HttpResponse<byte[]> with = ask(colin, PATH, sent);

        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(Fields.of(JsonText.readObject(without.body())).text("code")).isEqualTo("reason-required");
        assertThat(with.statusCode()).isEqualTo(200);
        List<Fields> read = trail();
        assertThat(read).hasSize(2).allSatisfy(row -> {
            assertThat(row.text("worker")).isEqualTo(Cast.COLIN.toString());
            assertThat(row.texts("ledgers")).containsExactly(Cast.SIAN.uuid().toString());
        });
        assertThat(read)
                .extracting(row -> row.text("outcome") + " " + row.optText("reason"))
                .containsExactlyInAnyOrder("reason-required null", "done " + kept);
    }

    @Test
    void itIsAskedFromTheFirstDayToTheLast() {
        Entry said = restrict(TODAY.plusDays(1), null);
        assertThat(Clinic.status(PATH, clinic.colin())).isEqualTo(200);

        clinic.server().clock().set(Instant.parse("2026-12-09T00:00:00Z"));
        assertThat(Clinic.status(PATH, clinic.colin())).isEqualTo(403);

        clinic.arrive(sian.correct(
                RecordRestriction.KIND, said, said(TODAY.plusDays(1), TODAY.plusDays(1)), "It was for a day"));
        assertThat(Clinic.status(PATH, clinic.colin())).isEqualTo(403);
        clinic.server().clock().set(Instant.parse("2026-12-10T00:00:00Z"));
        assertThat(Clinic.status(PATH, clinic.colin())).isEqualTo(200);
    }

    @Test
    void aDeathIsEnoughAndOneThatWasEnteredInErrorIsNone() {
        Entry death = sian.record(Death.KIND, new Death(Instant.parse("2026-11-30T08:00:00Z"), "ward"));
        clinic.arrive(death);
        assertThat(Clinic.status(PATH, clinic.colin())).isEqualTo(403);
        assertThat(ask(clinic.colin(), PATH, "Writing to the coroner").statusCode())
                .isEqualTo(200);

        clinic.arrive(sian.correct(
                EnteredInError.KIND,
                death,
                new EnteredInError(Death.KIND.name(), death.id(), true),
                "It was the wrong person"));
        assertThat(Clinic.status(PATH, clinic.colin())).isEqualTo(200);
    }

    @Test
    void whatRestrictsOneOfAPersonsRecordsRestrictsTheOther() {
        LedgerId twin = LedgerId.person(new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0abc_0001L));
        Entries other =
                Entries.of(twin, FixedIds.after(90_000_000)).by(Cast.BETHAN).at("2026-12-01T10:00:00Z");
        clinic.arrive(other.record(Person.KIND, Cast.sian()));
        restrict(TODAY, null);
        assertThat(Clinic.status(Clinic.path(twin, "tests"), clinic.colin())).isEqualTo(200);

        clinic.arrive(other.record(PersonLink.KIND, new PersonLink(Cast.SIAN, true, List.of("prison-number"))));

        assertThat(Clinic.status(Clinic.path(twin, "tests"), clinic.colin())).isEqualTo(403);
    }

    @Test
    void whoMayNotReadItIsToldTheSameAsOfAnyOtherRecord() {
        HttpResponse<byte[]> before = clinic.asha().get(PATH);
        restrict(TODAY, null);

        HttpResponse<byte[]> after = clinic.asha().get(PATH);
        assertThat(after.statusCode()).isEqualTo(404);
        assertThat(after.body()).isEqualTo(before.body());
        assertThat(ask(clinic.asha(), PATH, "Covering for Rhys").body()).isEqualTo(before.body());
    }

    private Entry restrict(LocalDate from, LocalDate until) {
        Entry said = sian.record(RecordRestriction.KIND, said(from, until));
        clinic.arrive(said);
        return said;
    }

    private static RecordRestriction said(LocalDate from, LocalDate until) {
        return new RecordRestriction("staff", null, from, until);
    }

    private static HttpResponse<byte[]> ask(TestClient caller, String path, String reason) {
        return caller.send(caller.request(path).header(Headers.REASON, reason).GET());
    }

    private List<Fields> trail() {
        HttpResponse<byte[]> answer = clinic.administrator().get("/audit?act=appointments-read");
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return Fields.of(JsonText.readObject(answer.body())).list("records", row -> row);
    }
}
