package org.throughcare.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.person.ContactRestriction;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.PersonLink;
import org.throughcare.server.reminder.ReminderWorld.Someone;

/** What one record of a person says counts for the messages about the appointments in another. */
class LinkedRecordsTest {

    private final ReminderWorld world = new ReminderWorld();
    private final Someone person = world.someone("en");
    private final Someone again = world.someone("en");

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aRestrictionInTheOtherRecordStopsMessagesUntilTheRecordsPart() throws SQLException {
        person.books("2027-01-15T10:00");
        again.record(
                ContactRestriction.KIND, new ContactRestriction("no-safe-contact", LocalDate.of(2026, 12, 1), null));
        assertThat(world.table(person)).contains("7d planned");

        Entry here = person.record(PersonLink.KIND, link(again, true));
        again.record(PersonLink.KIND, link(person, true));
        assertThat(world.table(person)).noneMatch(row -> row.endsWith(" planned"));
        assertThat(world.jobAt("2027-01-08T10:00:00Z")).isZero();

        person.correct(PersonLink.KIND, here, link(again, false));
        assertThat(world.table(person)).contains("1d planned");
        assertThat(world.jobAt("2027-01-14T10:00:00Z")).isPositive();
        assertThat(person.read()).isNotEmpty();
    }

    @Test
    void aDeathInTheOtherRecordEndsEverything() throws SQLException {
        person.books("2027-01-15T10:00");
        person.record(PersonLink.KIND, link(again, true));
        again.record(PersonLink.KIND, link(person, true));
        assertThat(world.table(person)).contains("7d planned");

        again.record(Death.KIND, new Death(Instant.parse("2026-12-01T08:00:00Z"), null));

        assertThat(world.table(person)).noneMatch(row -> row.endsWith(" planned"));
        assertThat(world.jobAt("2027-01-14T10:00:00Z")).isZero();
    }

    @Test
    void eachRecordsAppointmentsArePlannedOnce() throws SQLException {
        person.books("2027-01-15T10:00");
        again.books("2027-01-20T10:00");
        List<String> before = world.table(person);
        List<String> others = world.table(again);

        person.record(PersonLink.KIND, link(again, true));
        again.record(PersonLink.KIND, link(person, true));

        assertThat(world.table(person)).isEqualTo(before);
        assertThat(world.table(again)).isEqualTo(others);
        assertThat(world.jobAt("2027-01-08T10:00:00Z")).isEqualTo(1);
    }

    private static PersonLink link(Someone other, boolean same) {
        return new PersonLink(other.ledger, same, List.of(Identifier.CRN));
    }
}
