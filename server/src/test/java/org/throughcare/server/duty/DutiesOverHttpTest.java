package org.throughcare.server.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.duty.DutySettled;
import org.throughcare.model.json.Fields;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.PersonLink;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.transfer.Transfer;
import org.throughcare.server.access.Team;
import org.throughcare.server.view.Clinic;

/** The team's list of what is due, asked over HTTP on Tuesday 8 December 2026. */
class DutiesOverHttpTest {

    private static final LedgerId AGAIN = LedgerId.person(
            new UUID(Cast.SIAN.uuid().getMostSignificantBits(), Cast.SIAN.uuid().getLeastSignificantBits() + 0x100));

    private final Clinic clinic = new Clinic("2026-12-08T10:00:00Z");
    private final Entries sian = clinic.sian("2026-12-01T09:00:00Z");

    @AfterEach
    void close() {
        clinic.close();
    }

    @Test
    void saysWhatIsDueForWhomByWhenAndHowSeriousItIs() {
        Entry drr = sian.record(Requirement.KIND, Bodies.drr("2026-12-01", "O", "C"));
        clinic.arrive(drr);

        Fields answer = Clinic.get("/duties?on=2026-12-09", clinic.colin());

        assertThat(answer.text("on")).isEqualTo("2026-12-09");
        assertThat(answer.integer("people")).isEqualTo(1);
        assertThat(answer.has("next")).isFalse();
        assertThat(rules(answer))
                .containsExactly("review-provision-missing", "induction-incomplete", "treatment-start", "weekly-test");
        Fields weekly = duties(answer).get(3);
        assertThat(weekly.text("ledger")).isEqualTo(Cast.SIAN.toString());
        assertThat(weekly.text("name")).isEqualTo("Siân Llewellyn-Price");
        assertThat(weekly.text("because")).isEqualTo(drr.id().toString());
        assertThat(weekly.text("dueOn")).isEqualTo("2026-12-08");
        assertThat(weekly.text("adviseOn")).isEqualTo("2026-12-08");
        assertThat(weekly.bool("late")).isTrue();
        assertThat(weekly.text("gravity")).isEqualTo("serious");
        assertThat(weekly.text("settling")).isEqualTo("by-record-unless-not-needed");
        assertThat(weekly.texts("details")).containsExactly("2026-12-01");
        assertThat(weekly.has("unconfirmedYear")).isFalse();
        assertThat(Clinic.get("/duties", clinic.colin()).text("on")).isEqualTo("2026-12-08");
    }

    @Test
    void everybodySeesTheirOwnCaseloadAndStrangersNothing() {
        clinic.arrive(sian.record(Requirement.KIND, Bodies.drr("2026-12-01", "O", "C")));

        assertThat(rules(Clinic.get("/duties", clinic.bethan()))).hasSize(4);
        assertThat(rules(Clinic.get("/duties", clinic.asha()))).isEmpty();
        assertThat(Clinic.get("/duties", clinic.asha()).integer("people")).isZero();
        assertThat(Clinic.status("/duties", clinic.administrator())).isEqualTo(403);
        assertThat(Clinic.status("/duties", clinic.stranger())).isEqualTo(401);
        assertThat(Clinic.status("/duties?on=soon", clinic.colin())).isEqualTo(400);
        assertThat(Clinic.status("/duties?behind=nobody", clinic.colin())).isEqualTo(400);
    }

    @Test
    void whatIsRecordedMeanwhileIsThereAtTheNextLook() {
        Entry drr = sian.record(Requirement.KIND, Bodies.drr("2026-12-01", "O", "C"));
        clinic.arrive(drr);
        assertThat(rules(Clinic.get("/duties", clinic.colin()))).contains("weekly-test");
        Entry notNeeded = sian.at("2026-12-08T09:30:00Z")
                .record(
                        DutySettled.KIND,
                        new DutySettled(
                                "weekly-test",
                                drr.id(),
                                LocalDate.of(2026, 12, 8),
                                DutySettled.NOT_NEEDED,
                                null,
                                "in hospital"));

        clinic.arrive(notNeeded);

        assertThat(duties(Clinic.get("/duties", clinic.colin())))
                .filteredOn(duty -> duty.text("rule").equals("weekly-test"))
                .extracting(duty -> duty.text("dueOn"))
                .containsExactly("2026-12-15");
    }

    @Test
    void aTeamThatMovesToGuernseyHasItsHolidaysAtTheNextLook() {
        clinic.arrive(sian.record(
                Transfer.KIND,
                new Transfer(Cast.CLINIC, Cast.WING, "OTHER", null, null, null, null, Transfer.Stage.OFFERED)));
        sian.at("2028-05-05T10:00:00Z");
        clinic.server().clock().set(Instant.parse("2028-05-05T10:30:00Z"));
        clinic.arrive(sian.record(
                Transfer.KIND,
                new Transfer(Cast.CLINIC, Cast.WING, "CUSTODY", null, null, null, null, Transfer.Stage.OFFERED)));
        assertThat(dueOn("2028-05-11", "transfer-not-acknowledged")).contains("2028-05-09");

        clinic.server()
                .directory()
                .real()
                .keep(new Team(Cast.CLINIC, "Harbour Street clinic", "community", "guernsey"));

        assertThat(dueOn("2028-05-11", "transfer-not-acknowledged")).contains("2028-05-10");
    }

    @Test
    void twoRecordsThatMayBeOnePersonsAreToldOnceAndWhenTheyAreJoinedSoIsWhatIsDue() {
        clinic.arrive(sian.record(Requirement.KIND, Bodies.drr("2026-12-01", "O", "C")));
        Entries again =
                Entries.of(AGAIN, FixedIds.after(0x5555_0000L)).by(Cast.BETHAN).at("2026-12-03T09:00:00Z");
        clinic.arrive(again.record(Person.KIND, Cast.sian()));
        Fields before = Clinic.get("/duties", clinic.colin());
        assertThat(before.integer("people")).isEqualTo(2);
        assertThat(duties(before))
                .filteredOn(duty -> duty.text("rule").equals("same-person"))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.text("ledger")).isEqualTo(Cast.SIAN.toString());
                    assertThat(duty.texts("details")).contains(Identifier.CRN);
                });

        clinic.arrive(
                sian.record(PersonLink.KIND, new PersonLink(AGAIN, true, List.of("crn"))),
                again.record(PersonLink.KIND, new PersonLink(Cast.SIAN, true, List.of("crn"))));

        Fields after = Clinic.get("/duties", clinic.colin());
        assertThat(after.integer("people")).isEqualTo(1);
        assertThat(rules(after))
                .containsExactly("review-provision-missing", "induction-incomplete", "treatment-start", "weekly-test");
    }

    @Test
    void aLargeCaseloadIsAnsweredSomePeopleAtATimeAndNobodyTwice() {
        clinic.arrive(sian.record(Requirement.KIND, Bodies.drr("2026-12-01", "O", "C")));
        Entries declan = Entries.of(Cast.DECLAN).by(Cast.BETHAN);
        clinic.arrive(
                declan.record(Person.KIND, Cast.declan()), declan.record(Requirement.KIND, Bodies.atr("2026-12-01")));
        CaseloadDuties duties = clinic.server().part(CaseloadDuties.class);
        List<LocalDate> today = List.of(LocalDate.of(2026, 12, 8));
        WorkerId colin = Cast.COLIN;

        CaseloadDuties.Answer first = duties.on(colin, today, null, 1);
        CaseloadDuties.Answer second = duties.on(colin, today, first.next(), 1);

        assertThat(first.people()).isEqualTo(2);
        assertThat(first.next()).isEqualTo(Cast.SIAN);
        assertThat(first.due().get(today.get(0)))
                .isNotEmpty()
                .allMatch(due -> due.person().equals(Cast.SIAN));
        assertThat(second.next()).isNull();
        assertThat(second.due().get(today.get(0)))
                .isNotEmpty()
                .allMatch(due -> due.person().equals(Cast.DECLAN));
        assertThat(Clinic.get("/duties?behind=" + Cast.SIAN, clinic.colin()).list("duties", fields -> fields))
                .hasSameSizeAs(second.due().get(today.get(0)));
    }

    private List<String> dueOn(String day, String rule) {
        return duties(Clinic.get("/duties?on=" + day, clinic.colin())).stream()
                .filter(duty -> duty.text("rule").equals(rule))
                .map(duty -> duty.text("dueOn"))
                .toList();
    }

    private static List<Fields> duties(Fields answer) {
        return answer.list("duties", fields -> fields);
    }

    private static List<String> rules(Fields answer) {
        return duties(answer).stream().map(duty -> duty.text("rule")).toList();
    }
}
