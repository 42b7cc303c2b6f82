package org.throughcare.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.appointment.PlannedReminder;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Phone;
import org.throughcare.model.session.ContactMode;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;

/** The policy that a server is given by its settings. */
class PlansTest {

    private static final String OFFSETS = "7d,1d,2h";

    @ParameterizedTest
    @CsvSource({
        "20:00-08:00, 2026-12-01T08:00:00Z",
        "none,        2026-12-01T03:15:00Z",
        "22:30-03:30, 2026-12-01T03:30:00Z",
    })
    void aBookingAtNightIsConfirmedWhenTheQuietHoursEnd(String quiet, Instant confirmedAt) {
        Instant booked = Instant.parse("2026-12-01T03:15:00Z");
        Entries entries = Entries.of(Cast.DECLAN).at("2026-12-01T03:13:00Z");
        entries.record(Person.KIND, Cast.declan());
        entries.record(Phone.KIND, new Phone("token", "android", "en", Phone.OWN, true, null));
        EntryId appointment = entries.record(Appointment.KIND, onFriday()).id();

        assertThat(new Plans(OFFSETS, quiet).of(alone(entries.ledger()), booked))
                .filteredOn(each -> each.thread().equals(appointment))
                .filteredOn(each -> each.key().equals(PlannedReminder.CONFIRMATION))
                .extracting(PlannedReminder::sendAt)
                .containsExactly(confirmedAt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8pm-8am", "20:00", "24:00-08:00", "20:00-08:00-09:00", "off"})
    void quietHoursThatAreNoneNameTheirSetting(String quiet) {
        assertThatThrownBy(() -> new Plans(OFFSETS, quiet)).hasMessageContaining("THROUGHCARE_REMINDERS_QUIET");
    }

    @Test
    void quietHoursThatSwallowTheEveningAreRefused() {
        assertThatThrownBy(() -> new Plans(OFFSETS, "17:00-08:00")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Whole alone(Ledger ledger) {
        return new Whole(ledger, ledger, List.of(ledger.id()));
    }

    private static Appointment onFriday() {
        return new Appointment(
                LocalDateTime.parse("2026-12-04T10:00"),
                ZoneId.of("Europe/London"),
                45,
                "keywork",
                null,
                null,
                ContactMode.IN_PERSON,
                null,
                null,
                Appointment.Status.BOOKED,
                null,
                null);
    }
}
