package org.throughcare.server.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.json.Fields;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.PersonLink;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Sessions;
import org.throughcare.server.ledger.Rebuild;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.view.Clinic;

/** Two records of one person at the server: proposed across teams, and read as one by those who may read both. */
class AlikeTest {

    private static final LedgerId AGAIN = LedgerId.person(
            new UUID(Cast.SIAN.uuid().getMostSignificantBits(), Cast.SIAN.uuid().getLeastSignificantBits() + 0x100));
    private static final String LIST = "/administration/alike";

    private final Clinic clinic = new Clinic("2026-12-08T10:00:00Z");
    private final Entries sian = clinic.sian("2026-12-01T09:00:00Z");
    private final Entries again =
            Entries.of(AGAIN, FixedIds.after(0x5555_0000L)).by(Cast.ASHA).at("2026-12-03T09:00:00Z");

    @AfterEach
    void close() {
        clinic.close();
    }

    @Test
    void anAdministratorIsToldOfAPairThatTwoTeamsHoldOneEachOf() {
        clinic.arrive(again.record(Person.KIND, sian(Cast.WING)));

        List<Fields> proposals = proposals();

        assertThat(proposals).hasSize(1);
        assertThat(proposals.get(0).texts("grounds")).containsExactly("crn");
        List<Fields> people = proposals.get(0).list("people", fields -> fields);
        assertThat(people)
                .extracting(person -> person.text("ledger"))
                .containsExactly(Cast.SIAN.toString(), AGAIN.toString());
        assertThat(people)
                .extracting(person -> person.list("teams", team -> team.text("name")))
                .containsExactly(List.of("Harbour Street clinic"), List.of("Recovery wing"));
    }

    @Test
    void theListIsForAdministratorsOnly() {
        assertThat(Clinic.status(LIST, clinic.stranger())).isEqualTo(401);
        assertThat(Clinic.status(LIST, clinic.colin())).isEqualTo(403);
        assertThat(Clinic.status(LIST, clinic.bethan())).isEqualTo(403);
        assertThat(proposals()).isEmpty();
    }

    @Test
    void whatIsDecidedIsOffTheListUntilItIsTakenBack() {
        clinic.arrive(again.record(Person.KIND, sian(Cast.CLINIC)));
        Entry here = sian.record(PersonLink.KIND, link(AGAIN, true));
        Entry there = again.record(PersonLink.KIND, link(Cast.SIAN, true));
        assertThat(proposals()).hasSize(1);

        clinic.arrive(here, there);
        assertThat(proposals()).isEmpty();
        assertThat(caseload()).hasSize(1);

        clinic.arrive(sian.correct(PersonLink.KIND, here, link(AGAIN, false), "her sister"));
        assertThat(proposals()).as("said to be different").isEmpty();
        assertThat(caseload())
                .as("one of two who disagree is enough to part them")
                .hasSize(2);
    }

    @Test
    void whoMayReadBothReadsThemAsOnePerson() {
        clinic.arrive(again.record(Person.KIND, sian(Cast.CLINIC)));
        clinic.arrive(
                sian.record(Attendance.KIND, Sessions.attendance("2026-12-01", "ATT", null)),
                again.record(Attendance.KIND, Sessions.attendance("2026-12-02", "FTA", null)),
                again.record(Appointment.KIND, Sessions.appointment("2026-12-10T10:00")),
                sian.record(PersonLink.KIND, link(AGAIN, true)),
                again.record(PersonLink.KIND, link(Cast.SIAN, true)));

        assertThat(caseload()).singleElement().satisfies(person -> {
            assertThat(person.text("ledger")).isEqualTo(Cast.SIAN.toString());
            assertThat(person.texts("linked")).containsExactly(AGAIN.toString());
            assertThat(person.list("identifiers", number -> number.text("value")))
                    .containsExactly("X123456", "9434765919", "A4410CD");
        });
        for (LedgerId either : List.of(Cast.SIAN, AGAIN)) {
            assertThat(outcomes(either, clinic.colin())).containsExactly("FTA", "ATT");
            assertThat(Clinic.get(Clinic.path(either, "appointments"), clinic.colin())
                            .list("appointments", fields -> fields))
                    .hasSize(1);
        }
        clinic.server().part(Rebuild.class).run();
        assertThat(outcomes(AGAIN, clinic.colin())).containsExactly("FTA", "ATT");
    }

    @Test
    void aLinkOpensNoRecordToSomebodyWhoMayNotReadIt() {
        clinic.arrive(again.record(Person.KIND, sian(Cast.WING)));
        clinic.arrive(
                sian.record(Attendance.KIND, Sessions.attendance("2026-12-01", "ATT", null)),
                again.record(Attendance.KIND, Sessions.attendance("2026-12-02", "FTA", null)),
                sian.record(PersonLink.KIND, link(AGAIN, true)),
                again.record(PersonLink.KIND, link(Cast.SIAN, true)));

        assertThat(outcomes(Cast.SIAN, clinic.colin())).containsExactly("ATT");
        assertThat(outcomes(AGAIN, clinic.asha())).containsExactly("FTA");
        assertThat(Clinic.status(Clinic.path(AGAIN, "attendance"), clinic.colin()))
                .isEqualTo(404);
        assertThat(caseload())
                .singleElement()
                .satisfies(person -> assertThat(person.texts("linked")).isEmpty());
    }

    private List<Fields> proposals() {
        return Clinic.get(LIST, clinic.administrator()).list("proposals", fields -> fields);
    }

    private List<Fields> caseload() {
        return Clinic.get("/people", clinic.colin()).list("people", fields -> fields);
    }

    private static List<String> outcomes(LedgerId ledger, TestClient caller) {
        return Clinic.get(Clinic.path(ledger, "attendance"), caller)
                .list("attendance", fields -> fields.text("outcome"));
    }

    private static PersonLink link(LedgerId other, boolean same) {
        return new PersonLink(other, same, List.of(Identifier.CRN));
    }

    private static Person sian(org.throughcare.model.ledger.TeamId team) {
        return new Person(
                team,
                "Sian",
                "Llewellyn",
                List.of(),
                null,
                List.of(new Identifier(Identifier.CRN, "X123456"), new Identifier(Identifier.PRISON_NUMBER, "A4410CD")),
                "en",
                Person.PRISON,
                null,
                null);
    }
}
