package org.throughcare.model.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.appointment.ReminderPolicy.Offset;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.person.LegalStatus;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Phone;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.testkit.Sessions;

class ReminderPlanTest {

    private static final Appointment FRIDAY = Sessions.appointment("2027-01-15T10:00");

    private final Entries record = Entries.of(Cast.SIAN).at("2026-12-01T09:00:00Z");

    @BeforeEach
    void aPersonWithAPhone() {
        record.record(Person.KIND, Cast.sian());
        record.record(Phone.KIND, Sessions.phone("cy"));
    }

    @Test
    @Requirement("USR-3")
    void remindersGoSevenDaysOneDayAndTwoHoursBefore() {
        record.at("2027-01-04T11:00:00Z").record(Appointment.KIND, FRIDAY);

        assertThat(Reminders.planned(record.ledger(), "2027-01-04T11:00:00Z"))
                .containsExactly("7d 2027-01-08T10:00", "1d 2027-01-14T10:00", "2h 2027-01-15T08:00");
    }

    @Test
    @Requirement("USR-3")
    void whenItIsMovedTheUnsentOnesAreReplacedAndOneChangeNoticeGoes() {
        Entry booked = record.at("2027-01-04T11:00:00Z").record(Appointment.KIND, FRIDAY);
        String before = versionKey("2027-01-13T11:00:00Z");

        record.at("2027-01-13T12:00:00Z")
                .correct(
                        Appointment.KIND,
                        booked,
                        FRIDAY.movedTo(LocalDateTime.parse("2027-01-18T10:00")),
                        "asked by the person");

        assertThat(Reminders.planned(record.ledger(), "2027-01-13T12:00:00Z"))
                .containsExactly(
                        "change 2027-01-13T12:00", "7d BOOKED_TOO_LATE", "1d 2027-01-17T10:00", "2h 2027-01-18T08:00");
        assertThat(versionKey("2027-01-13T12:00:00Z")).isNotEqualTo(before);
    }

    @Test
    @Requirement("USR-3")
    void whenCustodyIsRecordedNothingMoreGoes() {
        record.at("2027-01-04T11:00:00Z").record(Appointment.KIND, FRIDAY);
        record.at("2027-01-12T09:00:00Z")
                .record(LegalStatus.KIND, new LegalStatus("remand", LocalDate.of(2027, 1, 12), "HMP Eastgate"));

        assertThat(Reminders.toSend(record.ledger(), "2027-01-12T09:00:00Z")).isEmpty();
    }

    @Test
    @Requirement("USR-3")
    void aPlanComesOutTheSameHoweverTheEntriesArrived() {
        Entry booked = record.at("2027-01-04T11:00:00Z").record(Appointment.KIND, FRIDAY);
        record.correct(Appointment.KIND, booked, FRIDAY.instructed(Sessions.instruction("2027-01-04")), "told");
        List<Entry> reversed = new ArrayList<>(record.all());
        Collections.reverse(reversed);

        assertThat(all(record.ledger(), "2027-01-05T00:00:00Z"))
                .isEqualTo(all(new Ledger(Cast.SIAN, reversed), "2027-01-05T00:00:00Z"));
    }

    @ParameterizedTest
    @Requirement("USR-3")
    @CsvSource({
        // start, 7 days, 1 day, 2 hours before
        "2027-01-15T09:00, 2027-01-08T09:00, 2027-01-14T09:00, 2027-01-15T08:00",
        "2027-01-15T08:30, 2027-01-08T08:30, 2027-01-14T08:30, 2027-01-15T08:00",
        "2027-01-15T08:29, 2027-01-08T08:29, 2027-01-14T08:29, TOO_CLOSE",
        "2027-01-15T07:30, 2027-01-08T18:00, 2027-01-14T18:00, TOO_CLOSE",
        "2027-01-15T19:59, 2027-01-08T19:59, 2027-01-14T19:59, 2027-01-15T17:59",
        "2027-01-15T20:00, 2027-01-08T18:00, 2027-01-14T18:00, 2027-01-15T18:00",
        "2027-01-15T21:00, 2027-01-08T18:00, 2027-01-14T18:00, 2027-01-15T19:00",
        "2027-01-15T22:30, 2027-01-08T18:00, 2027-01-14T18:00, TOO_CLOSE",
        // The clocks go forward on Sunday 28 March 2027 and back on Sunday 31 October 2027.
        "2027-03-30T10:00, 2027-03-23T10:00, 2027-03-29T10:00, 2027-03-30T08:00",
        "2027-03-28T10:00, 2027-03-21T10:00, 2027-03-27T10:00, 2027-03-28T08:00",
        "2027-11-02T10:00, 2027-10-26T10:00, 2027-11-01T10:00, 2027-11-02T08:00",
        "2027-10-31T10:00, 2027-10-24T10:00, 2027-10-30T10:00, 2027-10-31T08:00",
        // Over the end of a year, and a leap day.
        "2027-01-01T10:00, 2026-12-25T10:00, 2026-12-31T10:00, 2027-01-01T08:00",
        "2028-03-01T10:00, 2028-02-23T10:00, 2028-02-29T10:00, 2028-03-01T08:00",
    })
    void remindersKeepToTheWallClockAndOutOfTheQuietHours(String start, String week, String day, String hours) {
        record.at("2026-12-01T11:00:00Z").record(Appointment.KIND, Sessions.appointment(start));

        assertThat(Reminders.planned(record.ledger(), "2026-12-01T11:00:00Z"))
                .containsExactly("7d " + week, "1d " + day, "2h " + hours);
    }

    @Test
    @Requirement("USR-3")
    void overTheSpringChangeSevenDaysAre167Hours() {
        record.at("2027-03-01T11:00:00Z").record(Appointment.KIND, Sessions.appointment("2027-03-30T10:00"));

        assertThat(all(record.ledger(), "2027-03-01T11:00:00Z").get(0).sendAt())
                .isEqualTo("2027-03-23T10:00:00Z")
                .isEqualTo(Instant.parse("2027-03-30T09:00:00Z").minusSeconds(167 * 3600));
    }

    @ParameterizedTest
    @Requirement("USR-3")
    @CsvSource(
            delimiter = '|',
            value = {
                // recorded | what goes out
                "2027-01-08T09:00:00Z | 7d 2027-01-08T10:00, 1d 2027-01-14T10:00, 2h 2027-01-15T08:00",
                "2027-01-08T11:00:00Z | confirmation 2027-01-08T11:00, 1d 2027-01-14T10:00, 2h 2027-01-15T08:00",
                "2027-01-14T11:00:00Z | confirmation 2027-01-14T11:00, 2h 2027-01-15T08:00",
                "2027-01-14T22:00:00Z | confirmation 2027-01-15T08:00",
                "2027-01-15T09:29:00Z | confirmation 2027-01-15T09:29",
                "2027-01-15T09:30:00Z | ",
                "2027-01-15T11:00:00Z | ",
            })
    void aLateBookingIsConfirmedAtOnceAndOnlyFutureOffsetsFollow(String recorded, String messages) {
        record.at(recorded).record(Appointment.KIND, FRIDAY);

        assertThat(String.join(", ", Reminders.toSend(record.ledger(), recorded)))
                .isEqualTo(messages == null ? "" : messages);
    }

    @Test
    @Requirement("USR-3")
    void aCancellationIsToldOnceAndNothingElse() {
        Entry booked = record.at("2027-01-04T11:00:00Z").record(Appointment.KIND, FRIDAY);
        record.at("2027-01-14T21:00:00Z")
                .correct(Appointment.KIND, booked, FRIDAY.cancelled(Appointment.Party.SERVICE), "worker ill");

        assertThat(Reminders.planned(record.ledger(), "2027-01-14T21:00:00Z"))
                .containsExactly("cancel 2027-01-15T08:00", "7d CANCELLED", "1d CANCELLED", "2h CANCELLED");
    }

    @Test
    @Requirement("USR-3")
    void whatCameInLateGoesOutAsLongAsItIsOfUse() {
        record.at("2027-01-04T11:00:00Z").record(Appointment.KIND, FRIDAY);

        assertThat(Reminders.toSend(record.ledger(), "2027-01-10T15:00:00Z"))
                .containsExactly("7d 2027-01-10T15:00", "1d 2027-01-14T10:00", "2h 2027-01-15T08:00");
        assertThat(Reminders.toSend(record.ledger(), "2027-01-14T21:00:00Z")).containsExactly("2h 2027-01-15T08:00");
        assertThat(Reminders.toSend(record.ledger(), "2027-01-15T09:31:00Z")).isEmpty();
    }

    @Test
    void aNoticeThatIsAWeekOldIsNoNews() {
        Entry booked = record.at("2027-01-04T11:00:00Z").record(Appointment.KIND, FRIDAY);
        record.correct(
                Appointment.KIND, booked, FRIDAY.movedTo(LocalDateTime.parse("2027-02-15T10:00")), "worker away");

        assertThat(Reminders.planned(record.ledger(), "2027-01-11T11:00:59Z")).contains("change 2027-01-11T11:00:59");
        assertThat(Reminders.planned(record.ledger(), "2027-01-11T11:01:00Z")).contains("change EXPIRED");
    }

    @Test
    void aTabletWhoseClockIsTwoYearsFastStillReminds() {
        record.at("2029-01-04T11:00:00Z").record(Appointment.KIND, FRIDAY);

        assertThat(Reminders.toSend(record.ledger(), "2027-01-04T11:00:00Z"))
                .containsExactly("7d 2027-01-08T10:00", "1d 2027-01-14T10:00", "2h 2027-01-15T08:00");
    }

    @Test
    void aMessageCarriesTheTimeAndNothingElse() {
        Entry booked = record.at("2027-01-04T11:00:00Z").record(Appointment.KIND, FRIDAY);

        PlannedReminder first = all(record.ledger(), "2027-01-04T11:00:00Z").get(0);

        assertThat(first.thread()).isEqualTo(booked.id());
        assertThat(first.language()).isEqualTo("cy");
        assertThat(first.textKey()).isEqualTo(PlannedReminder.UPCOMING);
        assertThat(first.args()).containsOnlyKeys("start").containsEntry("start", "2027-01-15T10:00");
        assertThat(first.expiresAt()).isEqualTo("2027-01-14T10:00:00Z");
        assertThat(ReminderPlan.of(
                        record.ledger(), booked.id(), ReminderPolicy.standard(), Instant.parse("2027-01-04T11:00:00Z")))
                .hasSize(3);
    }

    @Test
    @Requirement("USR-3")
    void anAppointmentHasAtMostThreeRemindersTheNearestOnes() {
        ReminderPolicy five =
                policy(List.of(Offset.days(14), Offset.days(7), Offset.days(1), Offset.hours(4), Offset.hours(2)));
        record.at("2026-12-04T11:00:00Z").record(Appointment.KIND, Sessions.appointment("2027-01-15T14:00"));

        assertThat(Reminders.planned(record.ledger(), five, "2026-12-04T11:00:00Z"))
                .containsExactly(
                        "14d ENOUGH_FOR_APPOINTMENT",
                        "7d ENOUGH_FOR_APPOINTMENT",
                        "1d 2027-01-14T14:00",
                        "4h 2027-01-15T10:00",
                        "2h 2027-01-15T12:00");
    }

    @Test
    void aReminderThatDoesNotGoTakesNoPlaceAmongTheThree() {
        ReminderPolicy five =
                policy(List.of(Offset.days(14), Offset.days(7), Offset.days(1), Offset.hours(4), Offset.hours(2)));
        record.at("2026-12-04T11:00:00Z").record(Appointment.KIND, Sessions.appointment("2027-01-15T14:00"));

        assertThat(Reminders.planned(record.ledger(), five, "2027-01-08T15:00:00Z"))
                .startsWith("14d EXPIRED", "7d ENOUGH_FOR_APPOINTMENT", "1d 2027-01-14T14:00");
    }

    @Test
    @Requirement("USR-3")
    void aPersonGetsAtMostFourMessagesADayTheMostUrgentOnes() {
        record.at("2026-12-04T11:00:00Z");
        List.of("2027-01-15T10:00", "2027-01-15T14:00", "2027-01-15T16:00", "2027-01-16T10:00", "2027-01-22T11:00")
                .forEach(start -> record.record(Appointment.KIND, Sessions.appointment(start)));

        List<String> plan = Reminders.planned(record.ledger(), "2026-12-04T11:10:00Z");

        assertThat(plan.stream().filter(message -> message.contains("2027-01-15T")))
                .containsExactlyInAnyOrder(
                        "2h 2027-01-15T08:00", "2h 2027-01-15T12:00", "2h 2027-01-15T14:00", "1d 2027-01-15T10:00");
        assertThat(plan).containsOnlyOnce("7d ENOUGH_FOR_DAY");
    }

    @Test
    @Requirement("USR-3")
    void whatWasTakenUpOnOneDayLeavesRoomOnTheNext() {
        record.at("2026-12-04T11:00:00Z");
        List<String> starts = List.of(
                "2027-01-18T10:00", "2027-01-19T10:00", "2027-01-20T10:00", "2027-01-21T10:00", "2027-01-22T10:00");
        List<Entry> booked = starts.stream()
                .map(start -> record.record(Appointment.KIND, Sessions.appointment(start)))
                .toList();
        record.record(Appointment.KIND, FRIDAY);
        record.at("2027-01-13T12:00:00Z");
        booked.forEach(entry -> record.correct(
                Appointment.KIND,
                entry,
                Appointment.KIND.bodyOf(entry).cancelled(Appointment.Party.SERVICE),
                "worker ill"));

        assertThat(Reminders.toSend(record.ledger(), "2027-01-13T12:05:00Z"))
                .filteredOn(message -> message.startsWith("cancel"))
                .hasSize(4);
        assertThat(Reminders.toSend(record.ledger(), "2027-01-14T09:00:00Z"))
                .contains("1d 2027-01-14T10:00", "2h 2027-01-15T08:00");
    }

    @Test
    void eachOffsetCanBeSwitchedOff() {
        record.at("2027-01-04T11:00:00Z").record(Appointment.KIND, FRIDAY);

        assertThat(Reminders.planned(record.ledger(), policy(List.of(Offset.days(1))), "2027-01-04T11:00:00Z"))
                .containsExactly("1d 2027-01-14T10:00");
        assertThat(Reminders.planned(record.ledger(), policy(List.of()), "2027-01-04T11:00:00Z"))
                .isEmpty();
    }

    private static ReminderPolicy policy(List<Offset> offsets) {
        ReminderPolicy standard = ReminderPolicy.standard();
        return new ReminderPolicy(
                offsets,
                LocalTime.of(20, 0),
                LocalTime.of(8, 0),
                LocalTime.of(18, 0),
                standard.leastNotice(),
                standard.noticeFor(),
                standard.perAppointment(),
                standard.perDay());
    }

    private String versionKey(String now) {
        return all(record.ledger(), now).get(0).versionKey();
    }

    private static List<PlannedReminder> all(Ledger record, String now) {
        return ReminderPlan.all(record, ReminderPolicy.standard(), Instant.parse(now));
    }
}
