package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.Derivations;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.ResultLine;
import org.throughcare.model.drugtest.ResultLine.Confirm;
import org.throughcare.model.drugtest.ResultLine.Screen;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.person.Person;
import org.throughcare.model.reception.ReceptionScreen;
import org.throughcare.model.referral.Referrals;
import org.throughcare.model.referral.Standing;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Receptions;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.testkit.Sessions;

/** Referrals, offers, reception and first days, through real taps. */
class ReferralGalleryTest {

    @Test
    @Requirement("PRS-2")
    void somebodyNobodyKnowsCallsAndTheirRecordIsOpenedOffline() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(new Route.People());
            shoot.shot("referral-people");
            shoot.tap("Self-referral");
            shoot.type("First name", "Owen");
            shoot.type("Last name", "Price");
            shoot.type("Prison number", "a 4321 bc");
            shoot.tap("Team: C wing recovery");
            shoot.tap("How they asked: The person: in-cell phone");
            shoot.tap("Day of the call or the paper: Monday 7 December 2026");
            shoot.type("Time", "19:40");
            shoot.type("Message", "Can somebody see me about spice, I am on C2.");
            shoot.shot("referral-self");
            shoot.bottom();
            shoot.shot("referral-self-end");
            shoot.tap("Continue");
            shoot.shot("referral-self-check");
            shoot.tap("Save");
            assertThat(shoot.says("Self-referral saved")).isTrue();
            assertThat(shoot.says("Nothing offered yet")).isTrue();
            shoot.shot("referral-opened");
            Person person = shoot.tablet.records().everybody().people().stream()
                    .map(one -> one.person())
                    .filter(one -> one != null && one.familyName().equals("Price"))
                    .findFirst()
                    .orElseThrow();
            assertThat(person.identifiers().get(0).value()).isEqualTo("A4321BC");
            shoot.go(new Route.Today());
            assertThat(shoot.says("Offer an appointment: the person: in-cell phone, Mon 7 Dec 2026"))
                    .isTrue();
            shoot.shot("referral-today");
        });
    }

    @Test
    @Requirement({"PRS-3", "PRS-4"})
    void aReferralAfterATestIsOfferedAndDeclined() {
        Shoot.withAsha(tested(), shoot -> {
            shoot.go(new Route.Person(Cast.MARK));
            assertThat(shoot.says("1 more positive test is linked")).isTrue();
            shoot.shot("referral-after-test");
            shoot.wear(true, 100, "cy");
            shoot.shot("referral-after-test-welsh-dark");
            shoot.wear(false, 200, "en");
            shoot.shot("referral-after-test-200");
            shoot.wear(false, 100, "en");
            shoot.tap("Offer an appointment");
            shoot.tap("Told on: Tuesday 8 December 2026");
            shoot.tap("Day of the appointment: Wednesday 9 December 2026");
            shoot.type("Time of the appointment", "10:00");
            shoot.tap("How they were told: Slip");
            shoot.shot("referral-offer");
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(only(shoot).state()).isEqualTo(Standing.State.OFFERED);
            shoot.tap("Record the answer");
            shoot.tap("Answer: Declined");
            shoot.tap("Continue");
            assertThat(shoot.says("Why they declined: please answer")).isTrue();
            shoot.tap("Why they declined: Not ready");
            shoot.bottom();
            shoot.shot("referral-answer");
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(only(shoot).state()).isEqualTo(Standing.State.DECLINED);
            assertThat(only(shoot).countsAsOffered()).isTrue();
            shoot.shot("referral-declined");
        });
    }

    @Test
    @Requirement("PRS-1")
    void aReferralFromOutsidePlanningIsAskedForTheLiaisonNote() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(new Route.Person(Cast.MARK));
            shoot.tap("More to record");
            shoot.tap("Referral");
            shoot.type("Where it comes from", "prison healthcare");
            shoot.tap("Where it comes from: Prison healthcare");
            shoot.type("Who sent it", "Dr Meera Shah, healthcare");
            shoot.type("Reason", "Asks for help with spice");
            shoot.tap("Does it come from outside sentence planning?: Yes");
            shoot.tap("Is it for this service?: Yes, accepted");
            shoot.shot("referral-form");
            shoot.bottom();
            shoot.shot("referral-form-end");
            shoot.tap("Continue");
            assertThat(shoot.says("please note what was agreed with offender management"))
                    .isTrue();
            shoot.shot("referral-form-check");
            shoot.tap("I have read this");
            shoot.tap("Save");
            assertThat(only(shoot).body().source()).isEqualTo("PRISON-HEALTH");
            assertThat(shoot.says("Liaison note is missing")).isTrue();
        });
    }

    @Test
    @Requirement("NDS-9")
    void aFailedMandatoryTestWithoutAReferralIsSaidByItsDay() {
        List<Entry> entries = new ArrayList<>(Stories.everybody());
        entries.add(confirmed(Entries.of(Cast.MARK, FixedIds.after(0x91000)), "MDR", "2026-12-04"));
        Shoot.withAsha(entries, shoot -> {
            shoot.go(new Route.Person(Cast.MARK));
            assertThat(shoot.says("A mandatory test of Fri 4 Dec 2026 has no referral"))
                    .isTrue();
            shoot.shot("referral-unmatched");
        });
    }

    @Test
    @Requirement({"NDS-6", "NDS-7"})
    void aReceptionScreenIsKeptUnverifiedAndOnlyCliniciansSeeWithdrawal() {
        List<Entry> entries = new ArrayList<>(Stories.everybody());
        Entries mark = Entries.of(Cast.MARK, FixedIds.after(0x92000)).at("2026-11-17T18:45:00Z");
        mark.record(
                ReceptionScreen.KIND,
                Receptions.screen(LocalDate.of(2026, 11, 17), LocalDateTime.parse("2026-11-17T18:30"), null));
        mark.at("2026-12-07T12:00:00Z").record(Attendance.KIND, Sessions.attendance("2026-12-07", "ATT", null));
        entries.addAll(mark.all());
        Shoot.withAsha(entries, shoot -> {
            shoot.go(new Route.Person(Cast.MARK));
            assertThat(shoot.says("Day 21 of 28")).isTrue();
            assertThat(shoot.says("No contact")).isTrue();
            assertThat(shoot.says("as told, unverified")).isTrue();
            assertThat(shoot.says("Signs of withdrawal at reception")).isFalse();
            shoot.reveal("Review the first 28 days");
            shoot.shot("reception-first-days");
            shoot.go(new Route.Versions(
                    Cast.MARK, ReceptionScreen.KIND.name(), mark.all().get(0).id()));
            assertThat(shoot.says("For clinicians only")).isTrue();
            assertThat(shoot.says("60 ml")).isFalse();
            shoot.shot("reception-versions");
            shoot.go(Route.Capture.correcting(
                    ReceptionScreen.KIND.name(), Cast.MARK, mark.all().get(0).id()));
            assertThat(shoot.says("Signs of withdrawal")).isFalse();
        });
        Shoot.withClinician(entries, shoot -> {
            shoot.go(new Route.Person(Cast.MARK));
            assertThat(shoot.says("Signs of withdrawal at reception")).isTrue();
            shoot.shot("reception-clinician");
        });
    }

    @Test
    @Requirement({"NDS-6", "NDS-1"})
    void aReceptionScreenOfANewcomerOpensTheirRecordAndProposesTheOneThatIsThere() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(new Route.People());
            shoot.tap("Reception screen");
            shoot.type("First name", "Shan");
            shoot.type("Last name", "Llewellyn");
            shoot.type("NHS number", "943 476 5919");
            shoot.tap("Team: C wing recovery");
            shoot.tap("Came in on: Tuesday 8 December 2026");
            shoot.type("Medicine", "methadone");
            shoot.type("Dose as told", "60 ml");
            shoot.type("Who prescribes it", "clinic X");
            shoot.tap("Signs of withdrawal: Sweating");
            shoot.shot("reception-form");
            shoot.scroll(0.5);
            shoot.shot("reception-form-middle");
            shoot.bottom();
            shoot.shot("reception-form-end");
            shoot.tap("Continue");
            assertThat(shoot.says("9434765919")).isTrue();
            shoot.shot("reception-form-check");
            shoot.tap("I have read this");
            shoot.tap("Save");
            assertThat(shoot.says("Contact clinic X")).isTrue();
            assertThat(shoot.tablet.records().everybody().alike()).hasSize(1);
            shoot.shot("reception-opened");
        });
    }

    private static Standing only(Shoot shoot) {
        List<Standing> all = Referrals.of(shoot.tablet.records().of(Cast.MARK).ledger());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    /** Mark after two tests that were confirmed, with what the rule wrote. */
    private static List<Entry> tested() {
        Entries mark = Entries.of(Cast.MARK, FixedIds.after(0x90000));
        List<Entry> tests = List.of(confirmed(mark, "MDR", "2026-12-04"), confirmed(mark, "CBV", "2026-12-07"));
        List<Entry> all = new ArrayList<>(Stories.everybody());
        all.addAll(tests);
        Derivations.from(tests, id -> new Ledger(id, tests)).stream()
                .map(Written::entry)
                .forEach(all::add);
        return all;
    }

    private static Entry confirmed(Entries mark, String purpose, String day) {
        Instant at = Instant.parse(day + "T09:00:00Z");
        return mark.at(day + "T13:00:00Z")
                .record(
                        DrugTest.KIND,
                        DrugTests.of(purpose, at.toString())
                                .line(new ResultLine(
                                        "K",
                                        Screen.POS,
                                        null,
                                        Confirm.CONFIRMED,
                                        "Regional toxicology",
                                        at.plusSeconds(7200),
                                        null))
                                .build());
    }
}
