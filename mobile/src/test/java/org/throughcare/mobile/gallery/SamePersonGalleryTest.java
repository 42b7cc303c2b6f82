package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.PersonLink;
import org.throughcare.model.person.Phone;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.ContactMode;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Sessions;

/** Two records that may be about one person: seen, decided, read as one, and parted again. */
class SamePersonGalleryTest {

    private static final LedgerId AGAIN = Stories.wingLedger(0x80);

    @Test
    void twoRecordsBecomeOnePageAndPartAgain() {
        Shoot.withAsha(everybody(), shoot -> {
            shoot.go(new Route.Today());
            assertThat(shoot.says("May have two records: same CRN")).isTrue();
            shoot.shot("today-same-person");
            shoot.tap("Siân Llewellyn-Price, May have two records");
            assertThat(shoot.says("May be the same person as Sian Llewellyn Price"))
                    .isTrue();
            shoot.shot("same-person-proposed");
            shoot.tap("Compare both records");
            shoot.shot("same-person-compared");
            shoot.tap("Same person");
            shoot.tap("Continue");
            assertThat(shoot.says("Sian Llewellyn Price, born Fri 21 Jul 1995, X123456: please answer"))
                    .isTrue();
            shoot.tap("Leave for now");
            shoot.tap("Compare both records");
            shoot.tap("Same person");
            shoot.tap("Sian Llewellyn Price, born Fri 21 Jul 1995, X123456: Yes");
            shoot.shot("same-person");
            shoot.tap("Continue");
            shoot.shot("same-person-check");
            shoot.tap("Save");
            assertThat(shoot.says("Both records are one person's now.")).isTrue();
            assertThat(shoot.says("May be the same person")).isFalse();
            shoot.shot("same-person-saved");
            shoot.bottom();
            assertThat(shoot.says("One person, 2 records")).isTrue();
            shoot.shot("same-person-records");
            assertThat(record(shoot, Cast.SIAN).current(Phone.KIND)).hasSize(1);
            assertThat(record(shoot, AGAIN)).isEqualTo(record(shoot, Cast.SIAN));
            shoot.go(new Route.People());
            shoot.type("Search people", "sian llew");
            assertThat(shoot.says("1 person")).isTrue();
            shoot.shot("people-same-person");
            shoot.go(new Route.Person(AGAIN));
            shoot.tap("Record 2 is about somebody else");
            shoot.tap("Sian Llewellyn Price, born Fri 21 Jul 1995, X123456: Yes");
            shoot.type("Reason for the change", "Her sister: the number was copied from the wrong letter");
            shoot.shot("part-records");
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(shoot.says("The records have parted.")).isTrue();
            assertThat(shoot.says("May be the same person")).isFalse();
            shoot.bottom();
            assertThat(shoot.says("Not the same person")).isTrue();
            shoot.shot("part-records-saved");
            assertThat(record(shoot, Cast.SIAN).current(Phone.KIND)).isEmpty();
        });
    }

    @Test
    void whatIsRecordedGoesIntoTheLeadAndACorrectionIntoTheRecordOfWhatItCorrects() {
        Shoot.withAsha(everybody(), shoot -> {
            EntryId attended =
                    record(shoot, AGAIN).current(Attendance.KIND).get(0).id();
            shoot.go(new Route.Person(AGAIN));
            shoot.tap("Compare both records");
            shoot.tap("Same person");
            shoot.tap("Siân Llewellyn-Price, born Wed 12 Jul 1995, X123456: Yes");
            shoot.tap("Continue");
            shoot.tap("Save");
            shoot.go(Route.Capture.correcting("attendance", Cast.SIAN, attended));
            shoot.type("Reason for the change", "It was the day before");
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(shoot.says("Saved: Attendance")).isTrue();
            assertThat(ledgersOf(shoot, attended)).containsExactly(AGAIN, AGAIN);
            shoot.go(new Route.Person(AGAIN));
            shoot.tap("More to record");
            shoot.tap("Custody and legal status");
            shoot.tap("Where they stand in law: On remand");
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(record(shoot, AGAIN).entries())
                    .filteredOn(entry -> entry.kind().equals("legal-status"))
                    .extracting(Entry::ledger)
                    .containsExactly(Cast.SIAN, Cast.SIAN);
        });
    }

    private static List<LedgerId> ledgersOf(Shoot shoot, EntryId thread) {
        return record(shoot, Cast.SIAN).current(Attendance.KIND).stream()
                .filter(current -> current.id().equals(thread))
                .flatMap(current -> current.thread().entries().stream())
                .map(Entry::ledger)
                .toList();
    }

    @Test
    void twoPeopleWhoOnlyLookAlikeAreKeptApart() {
        Shoot.withAsha(everybody(), shoot -> {
            shoot.go(new Route.Person(AGAIN));
            shoot.tap("Compare both records");
            shoot.tap("Different people");
            shoot.tap("Siân Llewellyn-Price, born Wed 12 Jul 1995, X123456: Yes");
            shoot.shot("different-people");
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(shoot.says("They are kept apart.")).isTrue();
            shoot.go(new Route.Today());
            assertThat(shoot.says("May have two records")).isFalse();
            assertThat(shoot.tablet.records().of(Cast.SIAN).ledger().current(PersonLink.KIND))
                    .singleElement()
                    .satisfies(link -> assertThat(link.body().same()).isFalse());
        });
    }

    @Test
    void theProposalInWelshInTheDarkAndLarge() {
        Shoot.withAsha(everybody(), shoot -> {
            shoot.wear(false, 100, "cy");
            shoot.go(new Route.Person(Cast.SIAN));
            shoot.tap("Cymharu'r ddau gofnod");
            shoot.shot("same-person-compared-welsh");
            shoot.wear(true, 150, "en");
            shoot.go(new Route.Person(Cast.SIAN));
            shoot.tap("Compare both records");
            shoot.shot("same-person-compared-dark-150");
            shoot.tap("Same person");
            shoot.tap("Sian Llewellyn Price, born Fri 21 Jul 1995, X123456: Yes");
            shoot.tap("Continue");
            shoot.tap("Save");
            shoot.bottom();
            shoot.shot("same-person-records-dark-150");
        });
        Shoot.withAsha(everybody(), shoot -> {
            shoot.wear(false, 200, "en");
            shoot.go(new Route.Person(Cast.SIAN));
            shoot.tap("Compare both records");
            shoot.reveal("Different people");
            shoot.shot("same-person-compared-200");
            shoot.tap("Different people");
            shoot.shot("different-people-200");
            shoot.wear(false, 100, "en");
            shoot.upright();
            shoot.go(new Route.Person(Cast.SIAN));
            shoot.tap("Compare both records");
            shoot.shot("same-person-compared-upright");
        });
    }

    private static org.throughcare.model.ledger.Ledger record(Shoot shoot, LedgerId person) {
        return shoot.tablet.records().of(person).ledger();
    }

    /** Everybody, and Siân once more: the prison wing opened a record of her before the clinic knew. */
    private static List<Entry> everybody() {
        List<Entry> all = new ArrayList<>(Stories.everybody());
        Entries again = Entries.of(AGAIN, FixedIds.after(0x9999_0000L)).at("2026-12-04T10:20:00Z");
        again.by(Cast.RHYS);
        again.record(
                Person.KIND,
                new Person(
                        Cast.WING,
                        "Sian",
                        "Llewellyn Price",
                        List.of("Shan"),
                        LocalDate.of(1995, 7, 21),
                        List.of(
                                new Identifier(Identifier.CRN, "X123456"),
                                new Identifier(Identifier.PRISON_NUMBER, "A4410CD")),
                        "en",
                        Person.PRISON,
                        "B wing, reception",
                        null));
        again.record(Attendance.KIND, Sessions.attendance("2026-12-04", "ATT", null));
        again.record(Phone.KIND, new Phone(null, null, "cy", Phone.OWN, true, null));
        again.record(
                Appointment.KIND,
                Stories.appointment("2026-12-09T09:30", "keywork", "B wing, room 1", ContactMode.WING_VISIT));
        all.addAll(again.all());
        return all;
    }
}
