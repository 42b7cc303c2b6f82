package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.store.SqliteStore;
import org.throughcare.mobile.testkit.EveryVault;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.GroupSession;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Requirement;

class SessionGalleryTest {

    @TempDir
    Path folder;

    @Test
    void attendanceOfOnePersonTakesFewTaps() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(new Route.Today());
            shoot.taps = 0;
            shoot.tap("14:30  Siân Llewellyn-Price");
            shoot.tap("What happened?: Attended and complied");
            shoot.shot("attendance");
            shoot.tap("Continue");
            shoot.shot("attendance-check");
            shoot.tap("Save");
            assertThat(shoot.taps).isLessThanOrEqualTo(6);
        });
    }

    @Test
    @Requirement("CTR-25")
    void sessionUnderAnOrderWithoutItsKindCannotBeSubmittedAndTheDraftStays() {
        Entries declan = Entries.of(Cast.DECLAN);
        declan.record(Person.KIND, Cast.declan());
        declan.record(org.throughcare.model.order.Requirement.KIND, Bodies.drr("2026-12-07", "O"));
        Shoot.withAsha(declan.all(), shoot -> {
            shoot.go(Route.Capture.of("attendance", Cast.DECLAN));
            shoot.tap("What happened?: Attended and complied");
            shoot.tap("Continue");
            assertThat(shoot.says("Kind of treatment: please answer")).isTrue();
            shoot.shot("attendance-modality");
            shoot.tap("Leave for now");
            assertThat(attendances(shoot, Cast.DECLAN)).isEmpty();
            assertThat(shoot.tablet.drafts().begun(Cast.ASHA)).containsExactly("attendance/" + Cast.DECLAN);
            shoot.go(Route.Capture.of("attendance", Cast.DECLAN));
            shoot.tap("Kind of treatment: Keywork");
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(attendances(shoot, Cast.DECLAN))
                    .singleElement()
                    .matches(one -> "KEYWORK".equals(one.modality()));
        });
    }

    @Test
    void registerOfTwelveTakesFewTapsAndOneSaveOnTheRealStore() {
        Shoot.withAsha(SqliteStore.open(folder.resolve("tablet.db"), new EveryVault()), Stories.everybody(), shoot -> {
            shoot.go(new Route.Today());
            shoot.taps = 0;
            shoot.tap("13:30  Staying well");
            shoot.shot("register");
            shoot.tap("Callum Davies: Did not come");
            shoot.tap("Luke Novak: Late");
            shoot.tap("Darius Evans: Other");
            shoot.tap("What came of it for Darius Evans: Voluntary contact or test declined");
            shoot.reveal("What came of it for Darius Evans: Voluntary contact or test declined");
            shoot.shot("register-exceptions");
            shoot.tap("Continue");
            shoot.shot("register-check");
            shoot.tap("Save");
            assertThat(shoot.taps).as("taps for a register of twelve").isLessThanOrEqualTo(15);
            assertThat(shoot.says("12 waiting")).isTrue();
            shoot.shot("register-saved");
            assertThat(outcome(shoot, 0)).isEqualTo("ATT");
            assertThat(outcome(shoot, 2)).isEqualTo("FTA");
            assertThat(outcome(shoot, 3)).isEqualTo("DECL-VOL");
            assertThat(outcome(shoot, 11)).isEqualTo("ATT-LATE");
        });
    }

    @Test
    @Requirement("PRS-22")
    void registerOfEightMakesEightRowsInOneSave() {
        Shoot.withAsha(groupOfEight(), shoot -> {
            // Given a group of 8 on 8 December 2026 and no network
            shoot.go(new Route.Today());
            shoot.tap("10:00  Relapse prevention");
            // When 6 attended, 1 was away for an accepted reason and 1 declined
            shoot.tap("Farid Hassan: Other");
            shoot.tap("What came of it for Farid Hassan: Acceptable absence: medical");
            shoot.tap("Gareth Hughes: Other");
            shoot.tap("What came of it for Gareth Hughes: Voluntary contact or test declined");
            shoot.tap("Continue");
            shoot.tap("Save");
            // Then there are 8 rows from one save
            List<String> outcomes = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                outcomes.add(outcome(shoot, i));
            }
            assertThat(outcomes).containsExactly("ATT", "ATT", "ATT", "ATT", "ATT", "ACC-MED", "DECL-VOL", "ATT");
            assertThat(shoot.says("8 waiting")).isTrue();
        });
    }

    @Test
    void somebodyWhoWasNotExpectedIsAddedToTheRegister() {
        Shoot.withAsha(groupOfEight(), shoot -> {
            shoot.go(new Route.Today());
            shoot.tap("10:00  Relapse prevention");
            shoot.tap("Add: Ibrahim Khan");
            shoot.reveal("Ibrahim Khan: Late");
            shoot.shot("register-added");
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(outcome(shoot, 8)).isEqualTo("ATT");
            shoot.tap("10:00  Relapse prevention");
            assertThat(shoot.says("Nobody is marked yet")).isTrue();
            shoot.shot("register-done");
        });
    }

    @Test
    void largeAndWelsh() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.wear(false, 200, "en");
            shoot.tap("13:30  Staying well");
            shoot.shot("register-200");
            shoot.wear(false, 100, "cy");
            shoot.shot("register-welsh");
            shoot.go(Route.Capture.of("attendance", Cast.SIAN));
            shoot.shot("attendance-welsh");
            shoot.wear(false, 200, "en");
            shoot.shot("attendance-200");
        });
    }

    private static List<Entry> groupOfEight() {
        List<Entry> all = new ArrayList<>(Stories.wing());
        List<LedgerId> expected = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            expected.add(Stories.wingLedger(i));
        }
        Entries team = Entries.of(LedgerId.team(Cast.WING));
        team.record(
                GroupSession.KIND,
                new GroupSession(
                        LocalDate.of(2026, 12, 8),
                        LocalTime.of(10, 0),
                        60,
                        "RELAPSE",
                        "GROUP",
                        "Relapse prevention",
                        "C wing, group room",
                        null,
                        expected));
        all.addAll(team.all());
        return all;
    }

    private static String outcome(Shoot shoot, int number) {
        List<Attendance> all = attendances(shoot, Stories.wingLedger(number));
        assertThat(all).hasSize(1);
        return all.get(0).outcome();
    }

    private static List<Attendance> attendances(Shoot shoot, LedgerId person) {
        Ledger record = shoot.tablet.records().of(person).ledger();
        return record.current(Attendance.KIND).stream().map(one -> one.body()).toList();
    }
}
