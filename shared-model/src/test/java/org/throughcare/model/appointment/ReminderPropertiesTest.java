package org.throughcare.model.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Phone;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.testkit.Sessions;

@Requirement("USR-3")
class ReminderPropertiesTest {

    private static final ReminderPolicy POLICY = ReminderPolicy.standard();

    /** Appointments that were booked at one time, some of which moved or were called off at another, seen at a third. */
    record Case(List<Booking> bookings, Instant now) {

        Ledger record() {
            Entries entries = Entries.of(Cast.SIAN).at("2026-10-01T09:00:00Z");
            entries.record(Person.KIND, Cast.sian());
            entries.record(Phone.KIND, Sessions.phone("en"));
            bookings.forEach(booking -> booking.record(entries));
            return entries.ledger();
        }
    }

    record Booking(LocalDateTime start, long bookedBefore, String then, LocalDateTime movedTo) {

        void record(Entries entries) {
            Appointment appointment = Sessions.appointment(start.toString());
            Instant booked = appointment.startsAt().minus(Duration.ofMinutes(bookedBefore));
            Entry entry = entries.at(booked.toString()).record(Appointment.KIND, appointment);
            Appointment changed = switch (then) {
                case "moved" -> appointment.movedTo(movedTo);
                case "cancelled" -> appointment.cancelled(Appointment.Party.PERSON);
                default -> appointment;
            };
            if (!changed.equals(appointment)) {
                entries.at(booked.plus(Duration.ofHours(30)).toString())
                        .correct(Appointment.KIND, entry, changed, "test");
            }
        }
    }

    @Property(tries = 500)
    void nothingGoesInTheQuietHoursOrBeforeNowOrAfterItsUse(@ForAll("cases") Case given) {
        for (PlannedReminder reminder : toSend(given.record(), given.now())) {
            LocalTime local = reminder.sendAt().atZone(Sessions.LONDON).toLocalTime();

            assertThat(POLICY.quietAt(local)).isFalse();
            assertThat(reminder.sendAt()).isAfterOrEqualTo(given.now()).isBefore(reminder.expiresAt());
        }
    }

    @Property(tries = 500)
    void nothingGoesAfterTheAppointmentHasBegun(@ForAll("cases") Case given) {
        assertThat(toSend(given.record(), given.now())).allSatisfy(reminder -> {
            LocalDateTime start = LocalDateTime.parse(reminder.args().get("start"));
            assertThat(reminder.sendAt()).isBefore(start.atZone(Sessions.LONDON).toInstant());
        });
    }

    @Property(tries = 500)
    void eachMessageIsPlannedOnce(@ForAll("cases") Case given) {
        assertThat(ReminderPlan.all(given.record(), POLICY, given.now()))
                .extracting(ReminderPropertiesTest::name)
                .doesNotHaveDuplicates();
    }

    @Property(tries = 500)
    void noAppointmentHasMoreThanThreeRemindersAndNobodyMoreThanFourMeantForADay(@ForAll("cases") Case given) {
        List<PlannedReminder> messages = toSend(given.record(), given.now());

        Map<Object, Long> reminders = messages.stream()
                .filter(reminder -> reminder.textKey().equals(PlannedReminder.UPCOMING))
                .collect(Collectors.groupingBy(PlannedReminder::thread, Collectors.counting()));
        Map<LocalDate, Long> days = messages.stream()
                .filter(reminder -> reminder.sendAt().equals(meant(reminder)))
                .collect(Collectors.groupingBy(
                        reminder -> LocalDate.ofInstant(reminder.sendAt(), Sessions.LONDON), Collectors.counting()));
        assertThat(reminders.values()).allMatch(count -> count <= 3);
        assertThat(days.values()).allMatch(count -> count <= 4);
    }

    @Property(tries = 500)
    void aLaterPlanOfTheSameRecordHasNoMessageThatTheEarlierOneDidNotHave(
            @ForAll("oneAppointment") Case given, @ForAll("waits") Duration wait) {
        Ledger record = given.record();
        Instant known = record.entries().stream()
                .map(Entry::capturedAt)
                .max(Instant::compareTo)
                .orElseThrow();
        Instant now = given.now().isBefore(known) ? known : given.now();

        Set<String> earlier = names(toSend(record, now));
        Set<String> later = names(toSend(record, now.plus(wait)));

        assertThat(earlier).containsAll(later);
    }

    @Property(tries = 300)
    void aMessageThatWaitsKeepsItsTimeUntilThatTimeComes(
            @ForAll("oneAppointment") Case given, @ForAll("waits") Duration wait) {
        Ledger record = given.record();
        Instant later = given.now().plus(wait);
        Map<String, Instant> after = toSend(record, later).stream()
                .collect(Collectors.toMap(ReminderPropertiesTest::name, PlannedReminder::sendAt));

        toSend(record, given.now()).stream()
                .filter(reminder -> reminder.textKey().equals(PlannedReminder.UPCOMING))
                .filter(reminder -> !reminder.sendAt().isBefore(later) && after.containsKey(name(reminder)))
                .forEach(reminder -> assertThat(after.get(name(reminder))).isEqualTo(reminder.sendAt()));
    }

    /** When a reminder is meant to go; one that goes late counts for that day. */
    private static Instant meant(PlannedReminder reminder) {
        LocalDateTime start = LocalDateTime.parse(reminder.args().get("start"));
        return POLICY.offsets().stream()
                .filter(offset -> offset.key().equals(reminder.key()))
                .map(offset ->
                        POLICY.wanted(offset, start).atZone(Sessions.LONDON).toInstant())
                .findFirst()
                .orElse(Instant.MIN);
    }

    private static List<PlannedReminder> toSend(Ledger record, Instant now) {
        return ReminderPlan.all(record, POLICY, now).stream()
                .filter(PlannedReminder::isToSend)
                .toList();
    }

    private static Set<String> names(List<PlannedReminder> reminders) {
        return reminders.stream().map(ReminderPropertiesTest::name).collect(Collectors.toSet());
    }

    private static String name(PlannedReminder reminder) {
        return reminder.thread() + " " + reminder.versionKey() + " " + reminder.key();
    }

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(bookings().list().ofMinSize(1).ofMaxSize(6), nows())
                .as(Case::new);
    }

    @Provide
    Arbitrary<Case> oneAppointment() {
        return Combinators.combine(bookings().list().ofSize(1), nows()).as(Case::new);
    }

    @Provide
    Arbitrary<Duration> waits() {
        return Arbitraries.longs().between(0, 20 * 24 * 60).map(Duration::ofMinutes);
    }

    /** Around both changes of the clocks and the end of a year. */
    private static Arbitrary<LocalDateTime> starts() {
        Arbitrary<LocalDate> days = Arbitraries.of(
                        LocalDate.of(2026, 12, 31), LocalDate.of(2027, 3, 28), LocalDate.of(2027, 10, 31))
                .flatMap(day -> Arbitraries.integers().between(-8, 8).map(day::plusDays));
        Arbitrary<LocalTime> times =
                Arbitraries.integers().between(0, 24 * 12 - 1).map(fives -> LocalTime.MIDNIGHT.plusMinutes(fives * 5L));
        return Combinators.combine(days, times).as(LocalDateTime::of);
    }

    private static Arbitrary<Booking> bookings() {
        return Combinators.combine(
                        starts(),
                        Arbitraries.longs().between(0, 21 * 24 * 60),
                        Arbitraries.of("kept", "moved", "cancelled"),
                        starts())
                .as(Booking::new);
    }

    private static Arbitrary<Instant> nows() {
        return Combinators.combine(starts(), Arbitraries.longs().between(0, 20 * 24 * 60))
                .as((start, before) -> start.atZone(Sessions.LONDON).toInstant().minus(Duration.ofMinutes(before)));
    }
}
