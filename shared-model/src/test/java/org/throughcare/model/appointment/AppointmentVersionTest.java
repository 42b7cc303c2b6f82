package org.throughcare.model.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.testkit.Sessions;

@Requirement("USR-3")
class AppointmentVersionTest {

    private static final Appointment FRIDAY = Sessions.appointment("2027-01-15T10:00");
    private static final Appointment MONDAY = FRIDAY.movedTo(LocalDateTime.parse("2027-01-18T10:00"));

    private final Entries record = Entries.of(Cast.SIAN);
    private final Entry booked = record.record(Appointment.KIND, FRIDAY);

    @Test
    void anInstructionLeavesTheVersionAsItIs() {
        AppointmentVersion before = version();
        Entry told = correct(booked, FRIDAY.instructed(Sessions.instruction("2027-01-04")));
        correct(told, FRIDAY);

        assertThat(version()).isEqualTo(before);
        assertThat(version().first()).isTrue();
        assertThat(version().since()).isEqualTo(booked.capturedAt());
    }

    @Test
    void anotherTimePlaceOrStatusIsAnotherVersion() {
        AppointmentVersion first = version();
        Entry moved = correct(booked, MONDAY);
        AppointmentVersion second = version();
        Entry cancelled = correct(moved, MONDAY.cancelled(Appointment.Party.PERSON));
        AppointmentVersion third = version();

        assertThat(List.of(first.key(), second.key(), third.key())).doesNotHaveDuplicates();
        assertThat(second.first()).isFalse();
        assertThat(third.since()).isEqualTo(cancelled.capturedAt());
    }

    @Test
    void goingBackToTheFirstTimeIsANewVersion() {
        AppointmentVersion first = version();
        correct(correct(booked, MONDAY), FRIDAY);

        assertThat(version().key()).isNotEqualTo(first.key());
        assertThat(version().first()).isFalse();
    }

    @Test
    void aHeadThatOnlyAddsAnInstructionDoesNotChangeTheVersionOfTheOneThatMoved() {
        Entry moved = correct(booked, MONDAY);
        AppointmentVersion alone = version();
        Entry told = correct(booked, FRIDAY.instructed(Sessions.instruction("2027-01-04")));
        assertThat(version()).isEqualTo(alone);

        record.correct(
                Appointment.KIND, List.of(moved, told), MONDAY.instructed(Sessions.instruction("2027-01-04")), "both");

        assertThat(version()).isEqualTo(alone);
    }

    @Test
    void twoHeadsThatComeToSomethingTogetherMakeAVersionBothOfThem() {
        Entry moved = correct(booked, MONDAY);
        String movedKey = version().key();
        Entry elsewhere = record.raw(
                "appointment",
                1,
                List.of(booked.id()),
                Appointment.KIND.writer().apply(FRIDAY).with("place", Json.of("Market Street")));

        assertThat(version().key()).isNotEqualTo(movedKey);
        assertThat(version().since()).isEqualTo(elsewhere.capturedAt());
        assertThat(version().first()).isFalse();
        assertThat(moved.capturedAt()).isBefore(elsewhere.capturedAt());
    }

    @Test
    void anEntryOfANewerBuildInBetweenChangesNothing() {
        AppointmentVersion before = version();
        Entry newer = record.raw(
                "appointment",
                9,
                List.of(booked.id()),
                Json.obj().put("when", "later").build());
        assertThat(version()).isEqualTo(before);

        correct(newer, FRIDAY);

        assertThat(version()).isEqualTo(before);
    }

    private Entry correct(Entry cited, Appointment body) {
        return record.correct(Appointment.KIND, cited, body, "test");
    }

    private AppointmentVersion version() {
        List<Current<Appointment>> all = record.ledger().current(Appointment.KIND);
        assertThat(all).hasSize(1);
        return AppointmentVersion.of(all.get(0));
    }
}
