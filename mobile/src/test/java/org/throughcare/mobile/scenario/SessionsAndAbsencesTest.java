package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.capture.SaveResult;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.appointment.Series;
import org.throughcare.model.appointment.WeeklyContacts;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Person;
import org.throughcare.model.reference.Reference;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.Attendance.FrameworkRef;
import org.throughcare.model.session.AttendanceFramework;
import org.throughcare.model.session.AttendanceFramework.Counts;
import org.throughcare.model.session.AttendanceFrameworks;
import org.throughcare.model.session.AttendanceTally;
import org.throughcare.model.session.GroupSession;
import org.throughcare.model.session.Register;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Sessions;

/** Appointments, sessions, registers and absences, from the tablet that records them to the one that supervises. */
class SessionsAndAbsencesTest {

    private final World world = World.at("2026-12-01T08:00:00Z");
    private final Hand bethan = world.tablet("bethan").signIn("Bethan Hughes");
    private final Hand colin = world.tablet("colin").signIn("Colin Baptiste");

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-2")
    void threeContactsAWeekForFourWeeksAreTwelveAppointmentsWithInstructions() {
        EntryId drr = sianUnder(new Requirement(
                Requirement.DRR,
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2027, 11, 30),
                "high",
                3,
                List.of("O"),
                null,
                null));
        List<Series.Slot> slots = List.of(
                new Series.Slot(DayOfWeek.MONDAY, LocalTime.of(10, 0)),
                new Series.Slot(DayOfWeek.WEDNESDAY, LocalTime.of(14, 0)),
                new Series.Slot(DayOfWeek.FRIDAY, LocalTime.of(10, 0)));
        bethan.wire().down();
        save(Series.inEveryWeek(slots, LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 25)), drr);
        bethan.wire().up();
        bethan.sync();
        colin.sync();

        List<Current<Appointment>> all = colin.current(Cast.SIAN, Appointment.KIND);
        assertThat(all)
                .hasSize(12)
                .allSatisfy(one -> assertThat(one.body().instruction()).isNotNull());
        assertThat(weeks(colin, drr))
                .allSatisfy(week -> assertThat(week.isShort()).isFalse());

        Current<Appointment> one = all.get(4);
        colin.amend(
                Cast.SIAN, Appointment.KIND, one.id(), one.body().cancelled(Appointment.Party.SERVICE), "worker ill");
        colin.sync();
        bethan.sync();

        LocalDate monday = one.body().start().toLocalDate().with(DayOfWeek.MONDAY);
        assertThat(weeks(bethan, drr))
                .filteredOn(week -> week.monday().equals(monday))
                .singleElement()
                .satisfies(week -> {
                    assertThat(week.booked()).isEqualTo(2);
                    assertThat(week.needed()).isEqualTo(3);
                    assertThat(week.isShort()).isTrue();
                });
        world.nowAt("2027-01-04T08:00:00Z");
        assertThat(bethan.duties(Cast.SIAN, "weekly-contacts-short"))
                .singleElement()
                .satisfies(duty -> assertThat(duty.details()).containsExactly(monday.toString(), "2", "3"));
    }

    @Test
    @org.throughcare.model.testkit.Requirement("ATR-2")
    void eightWeeklySessionsFromAScheduleAreEightAppointmentsThoseOfTheHolidaysIncluded() {
        EntryId atr = sianUnder(Bodies.atr("2026-12-01"));
        save(Series.weekly(LocalDateTime.parse("2026-12-08T10:00"), 8), atr);
        bethan.sync();
        colin.sync();

        assertThat(colin.current(Cast.SIAN, Appointment.KIND))
                .hasSize(8)
                .allSatisfy(one -> assertThat(one.body().instruction()).isNotNull())
                .extracting(one -> one.body().start().toLocalDate().toString())
                .containsExactlyInAnyOrder(
                        "2026-12-08",
                        "2026-12-15",
                        "2026-12-22",
                        "2026-12-29",
                        "2027-01-05",
                        "2027-01-12",
                        "2027-01-19",
                        "2027-01-26");
    }

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-8")
    void anAbsenceWaitsForADecisionUntilTheTimeForEvidenceIsOver() {
        EntryId drr = sianUnder(Bodies.drr("2026-12-01", "O"));
        world.nowAt("2026-12-09T16:00:00Z");
        EntryId absence = bethan.record(Cast.SIAN, Attendance.KIND, Sessions.attendance("2026-12-09", "FTA", drr));
        bethan.sync();
        colin.sync();

        for (Hand hand : List.of(bethan, colin)) {
            assertThat(hand.duties(Cast.SIAN, "absence-decision"))
                    .singleElement()
                    .satisfies(duty -> {
                        assertThat(duty.because()).isEqualTo(absence);
                        assertThat(duty.dueOn()).isEqualTo(LocalDate.of(2026, 12, 17));
                    });
            AttendanceTally tally = tally(hand, drr);
            assertThat(tally.count(Counts.OPEN)).isEqualTo(1);
            assertThat(tally.count(Counts.ACCEPTABLE)).isZero();
            assertThat(tally.count(Counts.FAILURE)).isZero();
        }

        world.nowAt("2026-12-14T09:00:00Z");
        Attendance.Decision decision =
                new Attendance.Decision("ACC-MED", Cast.COLIN, LocalDate.of(2026, 12, 14), "hospital letter");
        colin.amend(
                Cast.SIAN,
                Attendance.KIND,
                absence,
                colin.current(Cast.SIAN, Attendance.KIND, absence).body().decided(decision),
                "decided");
        colin.sync();
        bethan.sync();
        assertThat(bethan.duties(Cast.SIAN, "absence-decision")).isEmpty();
        assertThat(tally(bethan, drr).count(Counts.ACCEPTABLE)).isEqualTo(1);
    }

    @Test
    @org.throughcare.model.testkit.Requirement({"ATR-3", "DRR-8"})
    void anAbsenceOnTheAtrCountsByTheAtrsFrameworkAlone() {
        world.publish(new Reference("attendance-framework/harbour-atr", LocalDate.of(2026, 10, 1), (Json.Obj)
                JsonText.read("""
                        {"framework":"harbour-atr","version":"2026-10-01","source":"test","evidenceWorkingDays":10,
                         "warning":{"failures":3,"withinMonths":12},"breach":{"failures":5,"withinMonths":12},
                         "decider":"offender-manager",
                         "codes":[{"code":"ATT","counts":"complied","attended":true},{"code":"FTA","counts":"open"},
                                  {"code":"UNACC","counts":"failure"}]}""".getBytes(StandardCharsets.UTF_8))));
        EntryId drr = sianUnder(Bodies.drr("2026-12-01", "O"));
        EntryId atr = bethan.record(
                Cast.SIAN,
                Requirement.KIND,
                new Requirement(
                        Requirement.ATR,
                        LocalDate.of(2026, 12, 1),
                        LocalDate.of(2027, 6, 1),
                        null,
                        null,
                        List.of(),
                        "harbour-atr",
                        null));
        bethan.sync();
        world.nowAt("2026-12-09T16:00:00Z");
        FrameworkRef lenient = new FrameworkRef("harbour-atr", LocalDate.of(2026, 10, 1));
        for (String day : List.of("2026-12-08", "2026-12-09")) {
            bethan.record(Cast.SIAN, Attendance.KIND, Sessions.attendance(day, "UNACC", atr, null, lenient));
        }
        bethan.sync();
        colin.sync();

        for (Hand hand : List.of(bethan, colin)) {
            assertThat(tally(hand, atr).framework().id()).isEqualTo("harbour-atr");
            assertThat(tally(hand, atr).failures()).hasSize(2);
            assertThat(tally(hand, atr).step())
                    .as("two failures would be a breach under the standard framework")
                    .isEqualTo(AttendanceTally.Step.NONE);
            assertThat(tally(hand, drr).failures()).isEmpty();
            assertThat(tally(hand, drr).step()).isEqualTo(AttendanceTally.Step.NONE);
        }
    }

    @Test
    @org.throughcare.model.testkit.Requirement("CTR-25")
    void aDrrSessionWithoutItsModalityStaysADraft() {
        EntryId drr = sianUnder(Bodies.drr("2026-12-01", "O"));
        bethan.wire().down();
        world.nowAt("2026-12-09T16:00:00Z");
        Attendance without = Sessions.attendance("2026-12-09", "ATT", drr);
        Draft<Attendance> draft = bethan.draft(Cast.SIAN, Attendance.KIND, without);
        String form = "attendance/" + Cast.SIAN;
        bethan.tablet()
                .drafts()
                .keep(Cast.BETHAN, form, Attendance.KIND.writer().apply(without));

        assertThat(bethan.save(draft))
                .isInstanceOfSatisfying(
                        SaveResult.Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(found -> {
                                    assertThat(found.problem().field()).isEqualTo("modality");
                                    assertThat(found.problem().code()).isEqualTo("required");
                                }));
        assertThat(bethan.current(Cast.SIAN, Attendance.KIND)).isEmpty();

        bethan.restart().signIn("Bethan Hughes");
        assertThat(bethan.tablet().drafts().restore(Cast.BETHAN, form))
                .as("the draft is allowed offline, and kept")
                .isPresent();
        Attendance complete = Sessions.attendance("2026-12-09", "ATT", drr, "PSYCHOSOCIAL", Sessions.STANDARD);
        Hand.saved(bethan.save(draft.saying(complete)));
        bethan.wire().up();
        bethan.sync();
        colin.sync();
        assertThat(colin.current(Cast.SIAN, Attendance.KIND))
                .singleElement()
                .satisfies(one -> assertThat(one.body().modality()).isEqualTo("PSYCHOSOCIAL"));
    }

    @Test
    @org.throughcare.model.testkit.Requirement("PRS-22")
    void theRegisterOfAGroupOfEightIsEightAttendancesInOneSave() {
        Hand asha = world.tablet("asha").signIn("Asha Patel");
        List<LedgerId> wing = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            LedgerId person = LedgerId.person(UUID.nameUUIDFromBytes(new byte[] {(byte) i}));
            asha.record(person, Person.KIND, Cast.mark());
            wing.add(person);
        }
        asha.sync();
        asha.wire().down();
        world.nowAt("2026-12-08T15:30:00Z");

        LedgerId team = LedgerId.team(Cast.WING);
        GroupSession held = new GroupSession(
                LocalDate.of(2026, 12, 8),
                LocalTime.of(14, 0),
                60,
                "GROUP",
                "GROUP",
                "Relapse prevention",
                "C wing",
                "Asha Patel",
                wing);
        Draft<GroupSession> session = asha.draft(team, GroupSession.KIND, held);
        AttendanceFramework framework =
                asha.tablet().reference().frameworks().forRequirement(null, LocalDate.of(2026, 12, 8));
        List<String> outcomes = List.of("ATT", "ATT", "ATT", "ATT", "ATT", "ATT", "ACC-MED", "DECL-VOL");
        List<Register.Mark> marks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            marks.add(new Register.Mark(wing.get(i), outcomes.get(i), framework, null, null, null));
        }
        Register register = new Register(team, session.id(), held, marks);
        assertThat(register.problems()).isEmpty();
        List<Draft<?>> drafts = new ArrayList<>(List.of(session));
        register.rows().forEach(row -> drafts.add(asha.draft(row.person(), Attendance.KIND, row.attendance())));

        List<Entry> saved = Hand.saved(asha.tablet().capture().save(asha.session(), drafts));

        assertThat(saved).hasSize(9);
        assertThat(asha.tablet().store().unsent()).hasSize(9);
        Hand.saved(asha.tablet().capture().save(asha.session(), drafts));
        assertThat(asha.tablet().store().unsent())
                .as("a second tap makes no second register")
                .hasSize(9);

        asha.wire().up();
        asha.sync();
        Hand rhys = world.tablet("rhys").signIn("Rhys Morgan");
        rhys.sync();
        List<String> marked = wing.stream()
                .flatMap(person -> rhys.current(person, Attendance.KIND).stream())
                .map(one -> one.body().outcome())
                .toList();
        assertThat(marked).containsExactlyElementsOf(outcomes);
        assertThat(rhys.current(team, GroupSession.KIND))
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo(session.id()));
        assertThat(wing)
                .allSatisfy(person -> assertThat(rhys.current(person, Attendance.KIND)
                                .get(0)
                                .body()
                                .group())
                        .isEqualTo(new Attendance.GroupRef(team, session.id())));
    }

    private EntryId sianUnder(Requirement requirement) {
        bethan.record(Cast.SIAN, Person.KIND, Cast.sian());
        EntryId id = bethan.record(Cast.SIAN, Requirement.KIND, requirement);
        bethan.sync();
        return id;
    }

    private void save(Series series, EntryId requirement) {
        List<Draft<?>> drafts = new ArrayList<>();
        Appointment like = Sessions.appointment("2026-12-08T10:00", requirement);
        series.appointments(like, "series-1", Sessions.instruction("2026-12-01"))
                .forEach(one -> drafts.add(bethan.draft(Cast.SIAN, Appointment.KIND, one)));
        Hand.saved(bethan.tablet().capture().saveAnyway(bethan.session(), drafts));
    }

    private static List<WeeklyContacts> weeks(Hand hand, EntryId requirement) {
        return WeeklyContacts.of(hand.ledger(Cast.SIAN), hand.current(Cast.SIAN, Requirement.KIND, requirement));
    }

    private static AttendanceTally tally(Hand hand, EntryId requirement) {
        Ledger record = hand.ledger(Cast.SIAN);
        AttendanceFrameworks frameworks = hand.tablet().reference().frameworks();
        return AttendanceTally.of(record, requirement, frameworks, LocalDate.of(2026, 12, 14));
    }
}
