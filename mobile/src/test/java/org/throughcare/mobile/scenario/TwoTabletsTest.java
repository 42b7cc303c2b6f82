package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.store.Stored;
import org.throughcare.mobile.sync.SyncStatus;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.FieldConflict;
import org.throughcare.model.person.Person;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.ContactMode;
import org.throughcare.model.sync.HoldReason;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.testkit.Sessions;

/** Asha and Rhys change the same things on two tablets that do not know of each other. */
class TwoTabletsTest {

    private final World world = World.at("2026-12-08T09:00:00Z");
    private final Hand asha = world.tablet("first").signIn("Asha Patel");
    private final Hand rhys = world.tablet("second").signIn("Rhys Morgan");
    private final Appointment booked = Sessions.appointment("2026-12-15T10:00");
    private EntryId meeting;

    @BeforeEach
    void bothHaveMarksAppointment() {
        asha.record(Cast.MARK, Person.KIND, Cast.mark());
        meeting = asha.record(Cast.MARK, Appointment.KIND, booked);
        asha.sync();
        rhys.sync();
        asha.wire().down();
        rhys.wire().down();
        world.pass(Duration.ofMinutes(30));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whoChangesTheTimeAndWhoChangesTheRoomChangeOneAppointmentTogether() {
        asha.amend(Cast.MARK, Appointment.KIND, meeting, moved("2026-12-16T14:00"), "Visit in the morning");
        rhys.amend(Cast.MARK, Appointment.KIND, meeting, in("C wing, room 4"), "Room 2 is painted");

        meet();

        Appointment both = booked.movedTo(LocalDateTime.parse("2026-12-16T14:00"));
        for (Hand hand : List.of(asha, rhys)) {
            Current<Appointment> current = hand.current(Cast.MARK, Appointment.KIND, meeting);
            assertThat(current.inConflict()).isFalse();
            assertThat(current.body()).isEqualTo(in("C wing, room 4", both));
            assertThat(hand.duties(Cast.MARK, "to-resolve")).isEmpty();
        }
    }

    @Test
    @Requirement("USR-2")
    void whoChangeTheSameFieldBothSeeWithWhomWhenAndBothValuesAndTheEarlierTimeCountsUntilOneChooses() {
        EntryId ashas =
                asha.amend(Cast.MARK, Appointment.KIND, meeting, moved("2026-12-17T11:00"), "Visit in the morning");
        world.pass(Duration.ofMinutes(5));
        EntryId rhyss = rhys.amend(Cast.MARK, Appointment.KIND, meeting, moved("2026-12-16T14:00"), "Workshop");

        meet();

        for (Hand hand : List.of(asha, rhys)) {
            Current<Appointment> current = hand.current(Cast.MARK, Appointment.KIND, meeting);
            FieldConflict conflict = current.conflicts().get(0);
            assertThat(conflict.field()).isEqualTo("start");
            assertThat(conflict.values())
                    .containsEntry(ashas, Json.of("2026-12-17T11:00"))
                    .containsEntry(rhyss, Json.of("2026-12-16T14:00"));
            assertThat(conflict.counts()).as("the earlier time").isEqualTo(rhyss);
            assertThat(current.body().start()).isEqualTo("2026-12-16T14:00");
            assertThat(current.heads())
                    .extracting(Entry::recordedAt)
                    .containsExactly(world.now().minus(Duration.ofMinutes(5)), world.now());
            assertThat(hand.duties(Cast.MARK, "to-resolve")).hasSize(1);
        }
        assertThat(asha.session().nameOf(Cast.RHYS)).contains("Rhys Morgan");
        assertThat(rhys.session().nameOf(Cast.ASHA)).contains("Asha Patel");

        asha.wire().down();
        asha.amend(Cast.MARK, Appointment.KIND, meeting, moved("2026-12-17T11:00"), "Asked Rhys");
        assertThat(asha.duties(Cast.MARK, "to-resolve"))
                .as("without a network too")
                .isEmpty();
        meet();
        for (Hand hand : List.of(asha, rhys)) {
            Current<Appointment> current = hand.current(Cast.MARK, Appointment.KIND, meeting);
            assertThat(current.inConflict()).isFalse();
            assertThat(current.body().start()).isEqualTo("2026-12-17T11:00");
            assertThat(current.thread().entries()).as("both versions stay").hasSize(4);
            assertThat(hand.duties(Cast.MARK, "to-resolve")).isEmpty();
        }
    }

    @Test
    void whoResolveTheSameThingAtTheSameTimeAgreeOrAreAskedAgain() {
        asha.amend(Cast.MARK, Appointment.KIND, meeting, moved("2026-12-17T11:00"), "Visit");
        rhys.amend(Cast.MARK, Appointment.KIND, meeting, moved("2026-12-16T14:00"), "Workshop");
        meet();
        asha.wire().down();
        rhys.wire().down();
        asha.amend(Cast.MARK, Appointment.KIND, meeting, moved("2026-12-17T11:00"), "Asha's holds");
        rhys.amend(Cast.MARK, Appointment.KIND, meeting, moved("2026-12-16T14:00"), "Rhys's holds");

        meet();

        for (Hand hand : List.of(asha, rhys)) {
            assertThat(hand.duties(Cast.MARK, "to-resolve"))
                    .as("neither choice is lost")
                    .hasSize(1);
        }
        asha.wire().down();
        rhys.wire().down();
        asha.amend(Cast.MARK, Appointment.KIND, meeting, moved("2026-12-18T09:00"), "Talked it over");
        rhys.amend(Cast.MARK, Appointment.KIND, meeting, moved("2026-12-18T09:00"), "Talked it over");
        meet();
        for (Hand hand : List.of(asha, rhys)) {
            assertThat(hand.current(Cast.MARK, Appointment.KIND, meeting).inConflict())
                    .isFalse();
            assertThat(hand.current(Cast.MARK, Appointment.KIND, meeting).body().start())
                    .isEqualTo("2026-12-18T09:00");
        }
    }

    @Test
    void whatBothRecordedIsThereTwiceAndNothingIsToResolve() {
        DrugTest positive =
                DrugTests.voluntary("2026-12-08T08:00:00Z").positive("O").build();
        DrugTest negative =
                DrugTests.voluntary("2026-12-08T08:00:00Z").negative("O").build();
        asha.record(Cast.MARK, DrugTest.KIND, positive);
        rhys.record(Cast.MARK, DrugTest.KIND, negative);
        asha.record(Cast.MARK, Attendance.KIND, Sessions.attended(meeting, "2026-12-08"));
        rhys.record(Cast.MARK, Attendance.KIND, Sessions.attended(meeting, "2026-12-08"));

        meet();

        for (Hand hand : List.of(asha, rhys)) {
            assertThat(hand.current(Cast.MARK, DrugTest.KIND))
                    .extracting(Current::body)
                    .containsExactlyInAnyOrder(positive, negative);
            assertThat(hand.current(Cast.MARK, Attendance.KIND)).hasSize(2);
            assertThat(hand.duties(Cast.MARK, "to-resolve")).isEmpty();
        }
    }

    @Test
    @Requirement("USR-2")
    void whatIsHeldCanBeSentAgainOnceWhatStoodInTheWayIsOutOfIt() {
        asha.wire().up();
        EntryId early = asha.record(Cast.DECLAN, Attendance.KIND, Sessions.attendance("2026-12-08", "ATT", null));
        assertThat(asha.sync().held()).isEqualTo(1);
        List<Entry> held = asha.tablet().store().unsent().stream()
                .filter(stored -> HoldReason.NO_LEDGER.equals(stored.held().code()))
                .map(Stored::entry)
                .toList();

        asha.tablet().capture().sendAgain(held);
        assertThat(asha.tablet().sync().status().waiting()).isEqualTo(1);
        assertThat(asha.sync().held()).as("nobody has registered Declan yet").isEqualTo(1);

        asha.record(Cast.DECLAN, Person.KIND, declan());
        asha.sync();
        asha.tablet().capture().sendAgain(held);
        SyncStatus status = asha.sync();

        assertThat(status.held()).isZero();
        assertThat(status.waiting()).isZero();
        assertThat(world.onServer(Cast.DECLAN))
                .extracting(Entry::id)
                .as("the very same entry, once")
                .containsOnlyOnce(early);
        assertThat(world.query("select count(*) from held where admitted_at is null"))
                .isEqualTo("0\n");
    }

    private static Person declan() {
        Person plain = Cast.declan();
        return new Person(
                Cast.WING,
                plain.givenName(),
                plain.familyName(),
                plain.aliases(),
                plain.birthDate(),
                plain.identifiers(),
                plain.language(),
                Person.PRISON,
                plain.place(),
                plain.manager());
    }

    /** Both have a network again, and hear of each other. */
    private void meet() {
        asha.wire().up();
        rhys.wire().up();
        asha.sync();
        rhys.sync();
        asha.sync();
    }

    private Appointment moved(String start) {
        return booked.movedTo(LocalDateTime.parse(start));
    }

    private Appointment in(String place) {
        return in(place, booked);
    }

    private static Appointment in(String place, Appointment meeting) {
        return new Appointment(
                meeting.start(),
                meeting.zone(),
                meeting.minutes(),
                meeting.what(),
                meeting.requirement(),
                place,
                ContactMode.IN_PERSON,
                meeting.withWhom(),
                meeting.series(),
                meeting.status(),
                meeting.cancelledBy(),
                meeting.instruction());
    }
}
