package org.throughcare.mobile.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.FakeTablet;
import org.throughcare.mobile.Tablet;
import org.throughcare.mobile.TabletRooms;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.capture.SaveResult;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.loop.Threads;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.testkit.FakeLink;
import org.throughcare.mobile.testkit.Nowhere;
import org.throughcare.mobile.testkit.StepClock;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.appointment.WeeklyContacts;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.wire.EntryCodec;

/** The form of an appointment, without a screen: what it books, what it says first, what a move and a cancel save. */
class AppointmentSpecTest {

    private final StepClock clock = new StepClock("2026-12-08T14:05:00Z");
    private final FakeLink link = new FakeLink().worker(Cast.ASHA, "Asha Patel", "correct horse", "worker");
    private final Tablet tablet = FakeTablet.with(clock, link);
    private Desk desk;
    private Entry order;

    @BeforeEach
    void asha() {
        Entries sian = Entries.of(Cast.SIAN);
        sian.record(Person.KIND, Cast.sian());
        order = sian.record(
                org.throughcare.model.order.Requirement.KIND,
                new org.throughcare.model.order.Requirement(
                        "drr",
                        LocalDate.parse("2026-12-01"),
                        LocalDate.parse("2027-11-30"),
                        "high",
                        3,
                        List.of("O"),
                        null,
                        null));
        sian.all().forEach(entry -> link.accept(EntryCodec.write(entry)));
        tablet.access().signIn("Asha Patel", "correct horse".toCharArray());
        tablet.sync().syncNow();
        desk = new Desk(
                tablet.access().session().orElseThrow(),
                Texts.of("en"),
                new Nowhere(),
                Threads.direct(),
                clock,
                tablet.capture(),
                tablet.drafts(),
                tablet.records(),
                tablet.reference(),
                TabletRooms.of(tablet));
    }

    @Test
    @Requirement("DRR-2")
    void threeContactsAWeekForFourWeeksAreTwelveAppointmentsEachWithItsInstruction() {
        AppointmentSpec form = form(null);
        Values values = told(form.start())
                .with("day", LocalDate.parse("2027-01-04"))
                .with("time", LocalTime.of(10, 0))
                .with("repeat", "weekdays")
                .with("weekdays", List.of("MONDAY", "WEDNESDAY", "FRIDAY"))
                .with("until", LocalDate.parse("2027-01-25"));

        save(form, values);

        List<Current<Appointment>> booked = booked();
        assertThat(booked).hasSize(12).allSatisfy(one -> {
            Appointment.Instruction instruction = one.body().instruction();
            assertThat(instruction).isNotNull();
            assertThat(instruction.by()).isEqualTo("Asha Patel");
            assertThat(one.body().requirement()).isEqualTo(order.id());
        });
        assertThat(booked).extracting(one -> one.body().series()).doesNotContainNull();

        AppointmentSpec cancel = form(booked.get(4));
        save(cancel, cancel.start().with("status", "service").with("reason", "The clinic is closed"));

        Ledger record = desk.ledger(Cast.SIAN);
        List<WeeklyContacts> weeks = WeeklyContacts.of(
                record,
                record.current(org.throughcare.model.order.Requirement.KIND).get(0));
        assertThat(weeks.stream().filter(WeeklyContacts::isShort))
                .singleElement()
                .satisfies(week ->
                        assertThat(week.booked() + " of " + week.needed()).isEqualTo("2 of 3"));
    }

    @Test
    void anAppointmentOnABankHolidayIsToldTheLastWorkingDayBefore() {
        AppointmentSpec form = form(null);
        Values values = at(form.start(), "2026-12-28", "10:00");

        assertThat(form.advice(values))
                .containsExactly(Problem.warning(
                        "start", "appointment-not-working", "Monday 28 December 2026", "Thursday 24 December 2026"));
    }

    @Test
    @Requirement("USR-9")
    void aDateBehindTheKnownHolidaysSaysSo() {
        AppointmentSpec form = form(null);
        Values values = at(form.start(), "2029-01-09", "10:00");

        assertThat(form.advice(values)).containsExactly(Problem.warning("start", "appointment-not-confirmed", "2029"));
    }

    @Test
    void anAppointmentThatOverlapsOneOfThePersonOrTheWorkerIsAClash() {
        AppointmentSpec first = form(null);
        save(first, at(told(first.start()), "2026-12-11", "10:00"));

        AppointmentSpec second = form(null);

        assertThat(codes(second, at(second.start(), "2026-12-11", "10:44")))
                .containsExactly("appointment-clash-person");
        assertThat(codes(second, at(second.start(), "2026-12-11", "10:45"))).isEmpty();
        assertThat(codes(second, at(second.start(), "2026-12-11", "09:15"))).isEmpty();
        assertThat(codes(second, at(second.start(), "2026-12-11", "09:16")))
                .containsExactly("appointment-clash-person");
    }

    @Test
    void aMoveKeepsTheThreadAsksAgainWhoWasToldAndDoesNotClashWithItself() {
        AppointmentSpec first = form(null);
        save(first, at(told(first.start()), "2026-12-11", "10:00"));
        AppointmentSpec move = form(booked().get(0));
        Values values =
                at(move.start(), "2026-12-11", "10:30").with("retold", "no").with("reason", "Dentist");

        assertThat(move.advice(values)).isEmpty();
        assertThat(notes(move, values)).contains("one-notice");
        save(move, values);

        assertThat(booked()).singleElement().satisfies(one -> {
            assertThat(one.body().start()).isEqualTo(LocalDateTime.parse("2026-12-11T10:30"));
            assertThat(one.body().instruction()).as("told of the old time only").isNull();
            assertThat(one.latest().reason()).isEqualTo("Dentist");
        });
    }

    @Test
    void aCancelKeepsWhatItWasAndSaysWhoCalledItOff() {
        AppointmentSpec first = form(null);
        save(first, at(told(first.start()), "2026-12-11", "10:00"));
        AppointmentSpec cancel = form(booked().get(0));

        save(cancel, cancel.start().with("status", "person").with("reason", "She is ill"));

        assertThat(booked()).isEmpty();
        assertThat(all().get(0).body().cancelledBy()).isEqualTo(Appointment.Party.PERSON);
    }

    @Test
    void aSeriesThatEndsBeforeItBeginsIsRefused() {
        AppointmentSpec form = form(null);
        Values values = at(form.start(), "2027-01-06", "10:00")
                .with("repeat", "weekdays")
                .with("weekdays", List.of("MONDAY"))
                .with("until", LocalDate.parse("2027-01-04"));

        assertThat(form.drafts(values)).isEmpty();
        assertThat(form.advice(values)).anyMatch(Problem::refuses);
    }

    private AppointmentSpec form(Current<Appointment> amended) {
        return new AppointmentSpec(Cast.SIAN, amended == null ? null : amended.id(), desk, tablet.store());
    }

    private static Values told(Values values) {
        return values.with("told", "yes");
    }

    private static Values at(Values values, String day, String time) {
        return values.with("day", LocalDate.parse(day)).with("time", LocalTime.parse(time));
    }

    private static List<String> codes(AppointmentSpec form, Values values) {
        return form.advice(values).stream().map(Problem::code).toList();
    }

    private static List<String> notes(AppointmentSpec form, Values values) {
        return form.sections(values).stream()
                .flatMap(section -> section.fields().stream())
                .filter(Field.Note.class::isInstance)
                .map(Field::key)
                .toList();
    }

    private void save(AppointmentSpec form, Values values) {
        List<Draft<?>> drafts = form.drafts(values);
        assertThat(desk.capture().saveAnyway(desk.session(), drafts)).isInstanceOf(SaveResult.Saved.class);
    }

    private List<Current<Appointment>> all() {
        return desk.ledger(Cast.SIAN).current(Appointment.KIND);
    }

    private List<Current<Appointment>> booked() {
        return all().stream().filter(one -> one.body().booked()).toList();
    }
}
