package org.throughcare.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.ledger.EnteredInError;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.LegalStatus;
import org.throughcare.model.person.Phone;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.testkit.Sessions;
import org.throughcare.server.ledger.Rebuild;
import org.throughcare.server.reminder.ReminderWorld.Someone;

/** What a person's phone shows, through intake, PostgreSQL and the real Firebase SDK. */
class RemindersTest {

    private static final String FRIDAY = "You have an appointment on Fri 15 Jan at 10:00. Open the app for details.";

    private static ReminderWorld world;

    @BeforeAll
    static void start() {
        world = new ReminderWorld();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static Someone booked(String on, String start) {
        world.clock.set(Instant.parse(on));
        Someone someone = world.someone("en");
        someone.books(start);
        return someone;
    }

    @Test
    @Requirement("USR-3")
    void remindersGoSevenDaysOneDayAndTwoHoursBefore() {
        Someone someone = booked("2027-01-04T09:00:00Z", "2027-01-15T10:00");

        world.jobAt("2027-01-08T09:59:59Z");
        assertThat(someone.read()).isEmpty();
        world.jobAt("2027-01-08T10:00:00Z");
        assertThat(someone.read()).containsExactly(FRIDAY);
        world.jobAt("2027-01-14T10:00:00Z");
        assertThat(someone.read()).hasSize(2);
        world.jobAt("2027-01-15T08:00:00Z");
        assertThat(someone.read()).containsExactly(FRIDAY, FRIDAY, FRIDAY);
        world.jobAt("2027-01-15T12:00:00Z");
        assertThat(someone.read()).hasSize(3);
    }

    @Test
    @Requirement("USR-3")
    void anAppointmentThatMovedNeverRemindsOfItsOldTime() throws SQLException {
        world.clock.set(Instant.parse("2027-01-04T09:00:00Z"));
        Someone someone = world.someone("en");
        Entry first = someone.books("2027-01-15T10:00");
        world.jobAt("2027-01-08T10:00:00Z");

        world.clock.set(Instant.parse("2027-01-13T11:00:00Z"));
        someone.correct(Appointment.KIND, first, Sessions.appointment("2027-01-18T10:00"));
        world.jobAt("2027-01-13T11:00:00Z");
        assertThat(someone.read())
                .containsExactly(
                        FRIDAY,
                        "Your appointment has changed. It is now on Mon 18 Jan at 10:00. Open the app for details.");

        world.jobAt("2027-01-14T10:00:00Z");
        world.jobAt("2027-01-15T08:00:00Z");
        assertThat(someone.read()).hasSize(2);
        world.jobAt("2027-01-17T10:00:00Z");
        world.jobAt("2027-01-18T08:00:00Z");
        assertThat(someone.read())
                .hasSize(4)
                .endsWith("You have an appointment on Mon 18 Jan at 10:00. Open the app for details.");
        assertThat(world.table(someone))
                .filteredOn(row -> row.contains("REPLACED"))
                .hasSize(2);
    }

    @Test
    @Requirement("USR-3")
    void nothingGoesToSomeoneInCustody() {
        Someone someone = booked("2027-01-04T09:00:00Z", "2027-01-15T10:00");
        world.jobAt("2027-01-08T10:00:00Z");

        world.clock.set(Instant.parse("2027-01-12T15:00:00Z"));
        someone.record(LegalStatus.KIND, new LegalStatus("remand", LocalDate.of(2027, 1, 12), "HMP Cardiff"));
        world.jobAt("2027-01-14T10:00:00Z");
        world.jobAt("2027-01-15T08:00:00Z");

        assertThat(someone.read()).containsExactly(FRIDAY);
    }

    @Test
    @Requirement("PRS-24")
    void nothingGoesToSomeoneWhoDied() throws SQLException {
        Someone someone = booked("2026-12-01T09:00:00Z", "2026-12-09T10:05");
        someone.books("2026-12-17T10:05");
        world.jobAt("2026-12-08T10:05:00Z");
        int before = someone.read().size();

        world.clock.set(Instant.parse("2026-12-09T08:00:00Z"));
        someone.record(Death.KIND, new Death(Instant.parse("2026-12-09T03:00:00Z"), "the family"));
        world.jobAt("2026-12-09T08:05:00Z");
        world.jobAt("2026-12-16T10:05:00Z");

        assertThat(someone.read()).hasSize(before);
        assertThat(world.table(someone))
                .filteredOn(row -> !row.contains(" sent"))
                .isNotEmpty()
                .allMatch(row -> row.endsWith("cancelled DIED"));
    }

    @Test
    void aDeathOfTheWrongPersonThatIsTakenBackLetsRemindersGoAgain() {
        Someone someone = booked("2026-12-01T09:00:00Z", "2026-12-09T10:05");
        world.clock.set(Instant.parse("2026-12-07T08:00:00Z"));
        Entry death = someone.record(Death.KIND, new Death(Instant.parse("2026-12-07T03:00:00Z"), "the family"));
        world.jobAt("2026-12-07T09:00:00Z");
        int before = someone.read().size();

        world.clock.set(Instant.parse("2026-12-07T09:30:00Z"));
        someone.correct(EnteredInError.KIND, death, new EnteredInError(Death.KIND.name(), death.id(), true));
        world.jobAt("2026-12-08T10:05:00Z");

        assertThat(someone.read()).hasSize(before + 1);
    }

    @Test
    void nothingRemindsOfAnAppointmentThatWasEnteredInError() {
        world.clock.set(Instant.parse("2027-01-04T09:00:00Z"));
        Someone someone = world.someone("en");
        Entry wrong = someone.books("2027-01-15T10:00");

        someone.correct(EnteredInError.KIND, wrong, new EnteredInError(Appointment.KIND.name(), wrong.id(), true));
        world.jobAt("2027-01-08T10:00:00Z");
        world.jobAt("2027-01-15T08:00:00Z");

        assertThat(someone.read()).isEmpty();
    }

    @Test
    void remindersFollowTheWallClockWhenTheClocksChange() {
        Someone someone = booked("2027-03-10T09:00:00Z", "2027-03-30T10:00");

        world.jobAt("2027-03-23T09:59:00Z");
        assertThat(someone.read()).isEmpty();
        world.jobAt("2027-03-23T10:00:00Z");
        assertThat(someone.read()).hasSize(1);
        world.jobAt("2027-03-29T08:59:00Z");
        assertThat(someone.read()).hasSize(1);
        world.jobAt("2027-03-29T09:00:00Z");
        assertThat(someone.read()).hasSize(2);
        world.jobAt("2027-03-30T07:00:00Z");
        assertThat(someone.read()).hasSize(3);
    }

    @Test
    void oneNoticeGoesWhenAnAppointmentIsCalledOff() {
        world.clock.set(Instant.parse("2027-01-04T09:00:00Z"));
        Someone someone = world.someone("en");
        Entry first = someone.books("2027-01-15T10:00");

        world.clock.set(Instant.parse("2027-01-06T21:30:00Z"));
        someone.correct(
                Appointment.KIND,
                first,
                Sessions.appointment("2027-01-15T10:00").cancelled(Appointment.Party.SERVICE));
        world.jobAt("2027-01-06T21:31:00Z");
        assertThat(someone.read()).as("in the quiet hours").isEmpty();
        world.jobAt("2027-01-07T08:00:00Z");
        world.jobAt("2027-01-08T10:00:00Z");
        world.jobAt("2027-01-14T10:00:00Z");

        assertThat(someone.read())
                .containsExactly(
                        "Your appointment on Fri 15 Jan at 10:00 will not go ahead. Open the app for details.");
    }

    @Test
    void atMostFourMessagesADayAndTheNearestFirst() throws SQLException {
        world.clock.set(Instant.parse("2027-02-01T09:00:00Z"));
        Someone someone = world.someone("en");
        for (int hour = 10; hour < 16; hour++) {
            someone.books(LocalDateTime.parse("2027-02-16T00:15").withHour(hour).toString());
        }

        for (int hour = 10; hour < 20; hour++) {
            world.jobAt("2027-02-09T" + hour + ":15:00Z");
        }

        assertThat(someone.read())
                .containsExactly(
                        "You have an appointment on Tue 16 Feb at 10:15. Open the app for details.",
                        "You have an appointment on Tue 16 Feb at 11:15. Open the app for details.",
                        "You have an appointment on Tue 16 Feb at 12:15. Open the app for details.",
                        "You have an appointment on Tue 16 Feb at 13:15. Open the app for details.");
        assertThat(world.table(someone))
                .filteredOn(row -> row.endsWith("ENOUGH_FOR_DAY"))
                .hasSize(2);
    }

    @Test
    void aPhoneThatIsGoneIsNotTriedAgainAndANewOneIs() throws SQLException {
        Someone someone = booked("2027-01-04T09:00:00Z", "2027-01-15T10:00");
        world.fcm.uninstall(someone.token);

        world.jobAt("2027-01-08T10:00:00Z");
        assertThat(world.tries(someone)).containsExactly("push TokenDead", "none NoOtherChannel");
        assertThat(world.table(someone)).contains("7d failed NO_LIVE_PHONE");

        someone.record(Phone.KIND, new Phone("token-new", "android", "en", Phone.OWN, true, null));
        world.jobAt("2027-01-14T10:00:00Z");
        assertThat(world.fcm.phone("token-new").shown()).hasSize(1);
        assertThat(world.tries(someone)).endsWith("push Delivered").hasSize(3);
    }

    @Test
    void anAppointmentRecordedOfflineRemindsAsSoonAsItIsSyncedIfThatIsStillOfUse() {
        world.clock.set(Instant.parse("2027-01-04T09:00:00Z"));
        Someone someone = world.someone("en");
        Entry waiting = someone.writes(Appointment.KIND, Sessions.appointment("2027-01-15T10:00"));

        world.clock.set(Instant.parse("2027-01-09T11:00:00Z"));
        someone.delivers(waiting);
        world.jobAt("2027-01-09T11:00:00Z");
        assertThat(someone.read()).containsExactly(FRIDAY);

        world.jobAt("2027-01-14T10:00:00Z");
        assertThat(someone.read()).hasSize(2);
    }

    @Test
    void aLateBookingIsConfirmedAtOnce() {
        Someone someone = booked("2027-01-13T11:00:00Z", "2027-01-15T10:00");

        world.jobAt("2027-01-13T11:00:00Z");
        assertThat(someone.read())
                .containsExactly("You have a new appointment on Fri 15 Jan at 10:00. Open the app for details.");
        world.jobAt("2027-01-14T10:00:00Z");
        world.jobAt("2027-01-15T08:00:00Z");
        assertThat(someone.read()).hasSize(3).endsWith(FRIDAY, FRIDAY);
    }

    @Test
    void someoneWhoWantsWelshReadsWelsh() {
        world.clock.set(Instant.parse("2027-01-04T09:00:00Z"));
        Someone someone = world.someone("cy");
        someone.books("2027-01-15T10:00");

        world.jobAt("2027-01-08T10:00:00Z");

        assertThat(someone.read())
                .containsExactly("Mae gennych apwyntiad ddydd Gwener 15 Ionawr am 10:00. Agorwch yr ap am fanylion.");
    }

    @Test
    void whatAppearsOnAPhoneCarriesNothingButTextKeyAndReference() {
        Someone someone = booked("2027-01-04T09:00:00Z", "2027-01-15T10:00");

        world.jobAt("2027-01-08T10:00:00Z");

        assertThat(world.fcm.phone(someone.token).shown())
                .singleElement()
                .satisfies(push -> assertThat(push.data()).containsOnlyKeys("key", "reference"));
    }

    @Test
    void drawingEverythingAgainSendsNothingAgain() throws SQLException {
        Someone someone = booked("2027-01-04T09:00:00Z", "2027-01-15T10:00");
        world.jobAt("2027-01-08T10:00:00Z");
        List<String> before = world.table(someone);

        world.server.part(Rebuild.class).run();
        world.jobAt("2027-01-08T10:30:00Z");

        assertThat(someone.read()).containsExactly(FRIDAY);
        assertThat(world.table(someone)).isEqualTo(before);
    }
}
