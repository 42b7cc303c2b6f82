package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughcare.mobile.GalleryTablet;
import org.throughcare.mobile.Tablet;
import org.throughcare.mobile.Workbench;
import org.throughcare.mobile.loop.Threads;
import org.throughcare.mobile.testkit.FakeLink;
import org.throughcare.mobile.testkit.StepClock;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.Overall;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.wire.EntryCodec;

/** How many taps it takes from Today until what was recorded is saved: every press of a real window is counted. */
class TapCountTest {

    @TempDir
    Path folder;

    /** Ten answers that come to 27. */
    private static final List<String> AUDIT = List.of(
            "4 or more times a week",
            "7 to 9",
            "Weekly",
            "Monthly",
            "Monthly",
            "Less than monthly",
            "Monthly",
            "Monthly",
            "Yes, during the last year",
            "Yes, during the last year");

    @Test
    void attendanceOfAGroupOfTwelveTakesFifteenTapsAtMost() {
        shift(tablet -> taps -> {
            taps.tap("13:30  Staying well");
            taps.tap("Callum Davies: Did not come");
            taps.tap("Luke Novak: Late");
            taps.tap("Continue");
            taps.tap("Save");

            report("a register of twelve with two exceptions", taps);
            assertThat(taps.count()).isLessThanOrEqualTo(15);
            for (int i = 0; i < 12; i++) {
                assertThat(saved(tablet, Stories.wingLedger(i), Attendance.KIND))
                        .singleElement()
                        .matches(one -> one.framework() != null);
            }
            assertThat(saved(tablet, Stories.wingLedger(2), Attendance.KIND)
                            .get(0)
                            .outcome())
                    .isEqualTo("FTA");
            assertThat(saved(tablet, Stories.wingLedger(11), Attendance.KIND)
                            .get(0)
                            .outcome())
                    .isEqualTo("ATT-LATE");
            assertThat(saved(tablet, Stories.wingLedger(0), Attendance.KIND)
                            .get(0)
                            .outcome())
                    .isEqualTo("ATT");
        });
    }

    @Test
    void auditTakesFourteenTapsAtMost() {
        shift(tablet -> taps -> {
            taps.tap("Page of Mark O'Leary");
            taps.tap("Screening");
            taps.tap("AUDIT (units)");
            AUDIT.forEach(taps::tapAnswer);
            taps.tap("Save");

            report("an AUDIT of ten answers", taps);
            assertThat(saved(tablet, Cast.MARK, Screening.KIND))
                    .anyMatch(one -> Integer.valueOf(27).equals(one.total()));
            assertThat(taps.count()).isLessThanOrEqualTo(14);
        });
    }

    @Test
    void auditForSomebodyWhoIsNotOnTodayTakesFourteenTapsAtMost() {
        shift(tablet -> taps -> {
            assertThat(taps.says("Aaron Adeyemi"))
                    .as("nothing on Today leads there")
                    .isFalse();
            taps.tap("People");
            taps.tap("Adeyemi, Aaron");
            taps.tap("AUDIT");
            AUDIT.forEach(taps::tapAnswer);
            taps.tap("Save");

            report("an AUDIT of somebody who is not on Today", taps);
            assertThat(saved(tablet, Stories.wingLedger(0), Screening.KIND))
                    .singleElement()
                    .matches(one -> one.instrument().equals("AUDIT/uk-units")
                            && Integer.valueOf(27).equals(one.total()));
            assertThat(taps.count()).isLessThanOrEqualTo(14);
        });
    }

    @Test
    void negativeDrugTestTakesSevenTapsAtMost() {
        shift(tablet -> taps -> {
            taps.tap("Siân Llewellyn-Price, Weekly test");
            assertThat(saved(tablet, Cast.SIAN, DrugTest.KIND)).hasSize(1);
            assertThat(taps.says("Not given")).isFalse();
            taps.tap("All rows: Negative");
            taps.tap("Continue");
            taps.tap("Save");

            report("a negative test that the order asks for", taps);
            assertThat(saved(tablet, Cast.SIAN, DrugTest.KIND))
                    .hasSize(2)
                    .anyMatch(test ->
                            test.overall() == Overall.NEGATIVE && test.purpose().equals("CRT"));
            assertThat(taps.count()).isLessThanOrEqualTo(7);
        });
    }

    @Test
    void negativeVoluntaryTestTakesSevenTapsAtMost() {
        shift(tablet -> taps -> {
            taps.tap("Page of Mark O'Leary");
            taps.tap("Drug test");
            taps.tap("Purpose: Therapeutic, voluntary");
            taps.tap("Does the person agree to this test?: Yes");
            taps.tap("All rows: Negative");
            taps.tap("Continue");
            taps.tap("Save");

            report("a negative voluntary test", taps);
            assertThat(saved(tablet, Cast.MARK, DrugTest.KIND))
                    .singleElement()
                    .matches(test ->
                            test.overall() == Overall.NEGATIVE && test.purpose().equals("VOL-T"));
            assertThat(taps.count()).isLessThanOrEqualTo(7);
        });
    }

    @Test
    void appointmentTakesSevenTapsAtMost() {
        shift(tablet -> taps -> {
            taps.tap("Page of Mark O'Leary");
            taps.tap("Appointment");
            taps.tap("Day: Friday 11 December 2026");
            taps.tap("Time: 11:00");
            taps.tap("Has the person been told to come?: Yes, and they said");
            taps.tap("Continue");
            taps.tap("Save");

            report("an appointment on another day at another time", taps);
            assertThat(saved(tablet, Cast.MARK, Appointment.KIND))
                    .anyMatch(one -> one.start().equals(LocalDateTime.parse("2026-12-11T11:00"))
                            && one.instruction() != null
                            && one.instruction().acknowledged());
            assertThat(taps.count()).isLessThanOrEqualTo(7);
        });
    }

    @Test
    void appointmentAtTheUsualTimeTakesFewer() {
        shift(tablet -> taps -> {
            taps.tap("People");
            taps.tap("O'Leary, Mark");
            taps.tap("Appointment");
            assertThat(taps.says("15:30")).isTrue();
            taps.tap("Has the person been told to come?: No");
            taps.tap("Continue");
            taps.tap("Save");

            report("an appointment on the next working day at the usual time, for anybody", taps);
            assertThat(saved(tablet, Cast.MARK, Appointment.KIND))
                    .anyMatch(one ->
                            one.start().equals(LocalDateTime.parse("2026-12-09T15:30")) && one.instruction() == null);
            assertThat(taps.count()).isLessThanOrEqualTo(7);
        });
    }

    private static void report(String what, Taps taps) {
        System.out.println("Taps for " + what + ": " + taps.count() + ", scrolled " + taps.scrolls() + " times");
    }

    private static <B extends Body> List<B> saved(Tablet tablet, LedgerId person, Kind<B> kind) {
        return tablet.records().of(person).ledger().current(kind).stream()
                .map(Current::body)
                .toList();
    }

    /** A shift by Asha without a network, on the real window over a real file; what comes last is looked up in that file. */
    private void shift(java.util.function.Function<Tablet, Consumer<Taps>> visit) {
        List<Entry> entries = Stories.everybody();
        StepClock clock = new StepClock("2026-12-08T14:05:00Z");
        FakeLink server = new FakeLink().worker(Cast.ASHA, "Asha Patel", Shoot.PASSPHRASE, "worker");
        entries.forEach(entry -> server.accept(EntryCodec.write(entry)));
        try (Tablet tablet = GalleryTablet.on(new World(server), clock, folder.resolve("tablet.db"))) {
            tablet.access().signIn("Asha Patel", Shoot.PASSPHRASE.toCharArray());
            tablet.sync().syncNow();
            server.online = false;
            AtomicReference<Workbench> workbench = new AtomicReference<>();
            Fx.run(() -> workbench.set(new Workbench(tablet, Threads.direct(), clock)));
            try (Taps taps = Taps.on(workbench.get())) {
                visit.apply(tablet).accept(taps);
            }
        }
    }
}
