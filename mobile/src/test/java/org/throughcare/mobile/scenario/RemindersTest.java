package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.LegalStatus;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Phone;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.testkit.Sessions;
import org.throughcare.server.reminder.SendDue;
import org.throughcare.server.testkit.FakeFcm;
import org.throughcare.server.testkit.Push;

/** What a worker records on a tablet decides what the person's phone receives. */
class RemindersTest {

    private static final String[] FORBIDDEN = {
        "drug",
        "alcohol",
        "probation",
        "treatment",
        "test",
        "clinic",
        "health",
        "prison",
        "order",
        "Harbour",
        "Throughcare"
    };

    private final FakeFcm fcm = FakeFcm.start();
    private final World world = World.at(
            "2027-01-04T09:00:00Z", Map.of("THROUGHCARE_REMINDERS_JOB", "off", "THROUGHCARE_FCM_URL", fcm.url()));
    private final Hand bethan = world.tablet("bethan").signIn("Bethan Hughes");
    private EntryId appointment;

    @BeforeEach
    void booked() {
        bethan.record(Cast.DECLAN, Person.KIND, Cast.declan());
        bethan.record(Cast.DECLAN, Phone.KIND, Sessions.phone("en"));
        appointment = bethan.record(Cast.DECLAN, Appointment.KIND, Sessions.appointment("2027-01-15T10:00"));
        bethan.sync();
    }

    @AfterEach
    void close() {
        world.close();
        fcm.close();
    }

    @Test
    @Requirement("USR-3")
    void anAppointmentIsRemindedOfThreeTimesInNeutralWords() {
        assertThat(jobAt("2027-01-08T09:59:59Z")).isZero();
        assertThat(jobAt("2027-01-08T10:00:00Z")).isEqualTo(1);
        assertThat(jobAt("2027-01-14T09:59:59Z")).isZero();
        assertThat(jobAt("2027-01-14T10:00:00Z")).isEqualTo(1);
        assertThat(jobAt("2027-01-15T07:59:59Z")).isZero();
        assertThat(jobAt("2027-01-15T08:00:00Z")).isEqualTo(1);
        assertThat(jobAt("2027-01-15T23:00:00Z")).isZero();

        assertThat(fcm.phone("token-1").shown())
                .hasSize(3)
                .extracting(Push::text)
                .allSatisfy(text -> assertThat(text).doesNotContainIgnoringCase("Declan"))
                .allSatisfy(text -> {
                    for (String word : FORBIDDEN) {
                        assertThat(text).doesNotContainIgnoringCase(word);
                    }
                });
    }

    @Test
    @Requirement("USR-3")
    void anAppointmentThatWasMovedRemindsOfItsNewTimeAndTellsOfTheChangeOnce() {
        jobAt("2027-01-08T10:00:00Z");
        world.nowAt("2027-01-13T11:00:00Z");
        Appointment moved = bethan.current(Cast.DECLAN, Appointment.KIND, appointment)
                .body()
                .movedTo(LocalDateTime.parse("2027-01-18T10:00"));
        bethan.amend(Cast.DECLAN, Appointment.KIND, appointment, moved, "the person asked for it");
        bethan.sync();

        assertThat(jobAt("2027-01-13T11:05:00Z")).as("one change notice").isEqualTo(1);
        assertThat(jobAt("2027-01-14T10:00:00Z")).as("the old time").isZero();
        assertThat(jobAt("2027-01-15T08:00:00Z")).as("the old time").isZero();
        assertThat(jobAt("2027-01-17T10:00:00Z")).as("a day before the new one").isEqualTo(1);
        assertThat(jobAt("2027-01-18T08:00:00Z")).as("two hours before it").isEqualTo(1);
        assertThat(fcm.phone("token-1").shown()).hasSize(4);
    }

    @Test
    @Requirement("USR-3")
    void nothingMoreGoesToSomebodyInCustody() {
        jobAt("2027-01-08T10:00:00Z");
        world.nowAt("2027-01-12T15:00:00Z");
        bethan.record(Cast.DECLAN, LegalStatus.KIND, new LegalStatus("remand", LocalDate.of(2027, 1, 12), "HMP Test"));
        bethan.sync();

        assertThat(jobAt("2027-01-14T10:00:00Z")).isZero();
        assertThat(jobAt("2027-01-15T08:00:00Z")).isZero();
        assertThat(fcm.phone("token-1").shown()).hasSize(1);
    }

    @Test
    @Requirement("PRS-24")
    void afterADeathNoMessageGoesOutAndNothingIsDue() {
        world.nowAt("2027-01-13T09:00:00Z");
        bethan.record(Cast.DECLAN, Appointment.KIND, Sessions.appointment("2027-01-20T10:05"));
        bethan.sync();
        world.nowAt("2027-01-20T08:00:00Z");
        bethan.record(
                Cast.DECLAN, Death.KIND, new Death(Instant.parse("2027-01-20T03:00:00Z"), "his sister telephoned"));
        bethan.sync();

        assertThat(jobAt("2027-01-20T08:05:00Z")).isZero();
        assertThat(jobAt("2027-01-27T10:00:00Z")).isZero();
        assertThat(fcm.phone("token-1").received()).isEmpty();
        assertThat(world.query("select state from reminder where state <> 'cancelled'"))
                .isEmpty();
        assertThat(bethan.tablet().today().duties(bethan.session(), Cast.DECLAN, world.now()))
                .isEmpty();
        assertThat(bethan.tablet().person().summary(Cast.DECLAN, world.now()).died())
                .isTrue();
    }

    /** The job runs at that moment; says how many messages it sent. */
    private int jobAt(String instant) {
        world.nowAt(instant);
        int before = fcm.requests().size();
        world.server().part(SendDue.class).run();
        return fcm.requests().size() - before;
    }
}
