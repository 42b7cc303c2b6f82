package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.link.EscrowLink;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.ContactMode;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Sessions;
import org.throughcare.model.transfer.Transfer;
import org.throughcare.model.transfer.Transfer.Stage;
import org.throughcare.model.wire.EntryCodec;

/** A person is handed on, seen from both sides, and what came too late is dealt with; through real taps. */
class TransferGalleryTest {

    private static final WorkerId ELIN = new WorkerId(new UUID(8, 1));
    private static final Transfer TO_US = new Transfer(
            World.CAERWEN,
            Cast.WING,
            "PRISON-PRISON",
            "prison",
            "C wing, C3-02",
            LocalDate.of(2026, 12, 10),
            "On 40 ml methadone. Naloxone kit in his property. Court on 17 December.",
            Stage.OFFERED);

    @Test
    void aPersonIsOfferedToAnotherTeamAndTheOfferIsTakenBack() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(new Route.Person(Cast.MARK));
            shoot.tap("More to record");
            shoot.tap("Transfer");
            shoot.tap("Which team is to take over: Station Road clinic");
            shoot.tap("Why: Prison to community");
            shoot.tap("Day of the move: Wednesday 9 December 2026");
            shoot.type("Where the person will be met", "Station Road clinic, room 4");
            shoot.type("Handover note", "Naloxone given on the wing. First appointment on Friday at 10:00.");
            shoot.shot("transfer-offer");
            shoot.bottom();
            shoot.shot("transfer-offer-end");
            shoot.tap("Continue");
            shoot.shot("transfer-offer-check");
            shoot.tap("Save");
            assertThat(shoot.says("Offered to Station Road clinic on Tue 8 Dec 2026, not answered yet"))
                    .isTrue();
            shoot.shot("transfer-offered");
            Transfer offered = transfer(shoot, Cast.MARK).body();
            assertThat(offered.from()).isEqualTo(Cast.WING);
            assertThat(offered.setting()).isEqualTo("community");

            shoot.tap("Take the offer back");
            shoot.type("Why", "His release was put off");
            shoot.shot("transfer-take-back");
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(shoot.says("not answered yet")).isFalse();
            assertThat(transfer(shoot, Cast.MARK).body().stage()).isEqualTo(Stage.WITHDRAWN);
            assertThat(transfer(shoot, Cast.MARK).latest().reason()).isEqualTo("His release was put off");
        });
    }

    @Test
    void aPersonWhoIsHandedOverIsTakenOverFromTodaysList() {
        Shoot.withAsha(handedOver(), shoot -> {
            shoot.go(new Route.Today());
            assertThat(shoot.says("Handed over by HMP Caerwen recovery on Mon 7 Dec 2026: take over or decline"))
                    .isTrue();
            shoot.shot("transfer-today");
            shoot.tap("Gethin Powell");
            shoot.shot("transfer-received");
            shoot.wear(true, 100, "cy");
            shoot.shot("transfer-received-welsh-dark");
            shoot.wear(false, 200, "en");
            shoot.shot("transfer-received-200");
            shoot.wear(false, 100, "en");
            shoot.tap("Take over or decline");
            shoot.shot("transfer-answer");
            shoot.tap("Your answer: We cannot take over");
            shoot.tap("Continue");
            assertThat(shoot.says("Why: please answer")).isTrue();
            shoot.shot("transfer-answer-decline");
            shoot.tap("Your answer: We take over");
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(shoot.says("offered this person to your team")).isFalse();
            shoot.shot("transfer-taken-over");
            Person person = record(shoot, GETHIN).current(Person.KIND).get(0).body();
            assertThat(person.team()).isEqualTo(Cast.WING);
            assertThat(person.place()).isEqualTo("C wing, C3-02");
            assertThat(transfer(shoot, GETHIN).body().stage()).isEqualTo(Stage.ACCEPTED);
            shoot.go(new Route.Today());
            assertThat(shoot.says("Handed over by")).isFalse();
        });
    }

    @Test
    void anOfferThatWasDeclinedSaysWhyAndTwoAnswersAreForAPerson() {
        Entries mark = Entries.of(Cast.MARK, FixedIds.after(0x77000)).at("2026-12-07T09:00:00Z");
        Transfer offer =
                new Transfer(Cast.WING, World.CAERWEN, "PRISON-PRISON", "prison", null, null, null, Stage.OFFERED);
        Entry offered = mark.record(Transfer.KIND, offer);
        mark.by(ELIN).correct(Transfer.KIND, offered, offer.at(Stage.DECLINED), "No place on the wing before January");
        Entries sian = Entries.of(Cast.SIAN, FixedIds.after(0x79000)).at("2026-12-08T09:00:00Z");
        Transfer back =
                new Transfer(Cast.CLINIC, World.CAERWEN, "COMMUNITY-PRISON", "prison", null, null, null, Stage.OFFERED);
        Entry again = sian.record(Transfer.KIND, back);
        sian.correct(Transfer.KIND, again, back.at(Stage.WITHDRAWN), "Released by the court");
        sian.by(ELIN).correct(Transfer.KIND, again, back.at(Stage.ACCEPTED), "Taken over");
        List<Entry> entries = new ArrayList<>(Stories.everybody());
        entries.addAll(mark.all());
        entries.addAll(sian.all());
        Shoot.withAsha(entries, shoot -> {
            shoot.go(new Route.Person(Cast.MARK));
            assertThat(shoot.says("No place on the wing before January")).isTrue();
            shoot.shot("transfer-declined");
            shoot.go(new Route.Person(Cast.SIAN));
            assertThat(shoot.says("Two answers to the handover were given")).isTrue();
            shoot.shot("transfer-both");
            shoot.tap("Say what holds");
            shoot.type("Why", "Agreed by phone with Elin");
            shoot.tap("Continue");
            shoot.tap("Save");
            Current<Transfer> resolved = transfer(shoot, Cast.SIAN);
            assertThat(resolved.inConflict()).isFalse();
            assertThat(resolved.latest().basis()).hasSize(2);
            assertThat(resolved.body().stage()).isEqualTo(Stage.WITHDRAWN);
        });
    }

    @Test
    void whatCameTooLateIsAddedOrSetAside() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(new Route.Escrow());
            assertThat(shoot.says("This needs the network")).isTrue();
            shoot.shot("escrow-offline");
            shoot.server.online = true;
            keepThree(shoot);
            shoot.clock.pass(java.time.Duration.ofMinutes(11));
            shoot.go(new Route.Today());
            assertThat(shoot.says("3 entries wait for your team to decide")).isTrue();
            shoot.shot("escrow-door");
            shoot.tap("Look at them");
            shoot.shot("escrow");
            shoot.wear(true, 100, "cy");
            shoot.shot("escrow-welsh-dark");
            shoot.wear(false, 200, "en");
            shoot.shot("escrow-200");
            shoot.wear(false, 100, "en");
            shoot.tap("Add to the record: Drug test");
            assertThat(shoot.says("Added to the record")).isTrue();
            shoot.shot("escrow-added");
            shoot.tap("Set aside: Attendance");
            shoot.tap("Set aside for good");
            assertThat(shoot.server.setAside).as("a reason is needed").isEmpty();
            shoot.shot("escrow-set-aside");
            shoot.type("Why it does not belong in the record", "Siân was not there; it was somebody else");
            shoot.tap("Set aside for good");
            assertThat(shoot.server.setAside).containsValue("Siân was not there; it was somebody else");
            shoot.server.hold(shoot.server.escrowed.get(0).written().entry().id(), "no-ledger", "ledger");
            shoot.tap("Add to the record: Appointment");
            assertThat(shoot.says("It could not be added as it is")).isTrue();
            shoot.shot("escrow-not-added");
            shoot.server.escrowed.clear();
            shoot.tap("Set aside: Appointment");
            shoot.type("Why it does not belong in the record", "Twice");
            shoot.tap("Set aside for good");
            assertThat(shoot.says("somebody else has dealt with it")).isTrue();
            assertThat(shoot.says("Nothing waits for your team")).isTrue();
            shoot.shot("escrow-none");
        });
    }

    private static final LedgerId GETHIN = LedgerId.person(new UUID(8, 2));

    private static List<Entry> handedOver() {
        Entries gethin = Entries.of(GETHIN, FixedIds.after(0x7a000))
                .by(ELIN)
                .on(new DeviceId(new UUID(8, 3)))
                .at("2026-11-02T09:00:00Z");
        gethin.record(
                Person.KIND,
                new Person(
                        World.CAERWEN,
                        "Gethin",
                        "Powell",
                        List.of(),
                        LocalDate.of(1991, 5, 3),
                        List.of(),
                        "cy",
                        Person.PRISON,
                        "A wing, A1-11",
                        "Helen Ward"));
        gethin.record(Attendance.KIND, Sessions.attendance("2026-11-20", "ATT", null));
        gethin.at("2026-12-07T15:30:00Z").record(Transfer.KIND, TO_US);
        List<Entry> entries = new ArrayList<>(Stories.everybody());
        entries.addAll(gethin.all());
        return entries;
    }

    private static void keepThree(Shoot shoot) {
        Entries sian = Entries.of(Cast.SIAN, FixedIds.after(0x7b000)).by(ELIN).at("2026-12-05T10:15:00Z");
        Entries mark = Entries.of(Cast.MARK, FixedIds.after(0x7c000)).by(ELIN).at("2026-12-06T09:40:00Z");
        keep(
                shoot,
                mark.record(
                        DrugTest.KIND,
                        DrugTests.voluntary("2026-12-06T09:30:00Z")
                                .negative("O", "C")
                                .build()));
        keep(shoot, sian.record(Attendance.KIND, Sessions.attendance("2026-12-05", "ATT", null)));
        keep(
                shoot,
                mark.record(
                        Appointment.KIND,
                        Stories.appointment("2026-12-16T10:00", "keywork", "Room 2", ContactMode.WING_VISIT)));
    }

    private static void keep(Shoot shoot, Entry entry) {
        var written = EntryCodec.write(entry);
        shoot.server.escrowed.add(new EscrowLink.Kept(
                written.hash(), "Elin Roberts", "Tablet 12", Instant.parse("2026-12-08T08:20:00Z"), written));
    }

    private static Ledger record(Shoot shoot, LedgerId ledger) {
        return shoot.tablet.records().of(ledger).ledger();
    }

    private static Current<Transfer> transfer(Shoot shoot, LedgerId ledger) {
        return record(shoot, ledger).current(Transfer.KIND).get(0);
    }
}
