package org.throughcare.model.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.person.ContactRestriction;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.LegalStatus;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Phone;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.testkit.Sessions;

class ReminderSuppressionTest {

    private static final String NOW = "2027-01-04T11:00:00Z";

    private final Entries record = Entries.of(Cast.SIAN).at("2026-12-01T09:00:00Z");
    private Entry appointment;

    @BeforeEach
    void anAppointment() {
        record.record(Person.KIND, Cast.sian());
        appointment = record.record(Appointment.KIND, Sessions.appointment("2027-01-15T10:00"));
    }

    @Test
    @Requirement("PRS-24")
    void afterADeathNoMessageGoesOutAndQueuedOnesAreVoid() {
        Entries mark = Entries.of(Cast.MARK).at("2026-12-01T09:00:00Z");
        mark.record(Person.KIND, Cast.declan());
        mark.record(Phone.KIND, Sessions.phone("en"));
        mark.record(Appointment.KIND, Sessions.appointment("2026-12-09T11:00"));
        mark.record(Appointment.KIND, Sessions.appointment("2026-12-16T08:05"));
        assertThat(Reminders.toSend(mark.ledger(), "2026-12-09T08:00:00Z"))
                .contains("2h 2026-12-09T09:00", "7d 2026-12-09T08:05");

        mark.at("2026-12-09T08:00:00Z")
                .record(Death.KIND, new Death(Instant.parse("2026-12-09T07:40:00Z"), "duty doctor"));

        assertThat(Reminders.planned(mark.ledger(), "2026-12-09T08:05:00Z"))
                .hasSize(6)
                .allMatch(message -> message.endsWith(" DIED"));
    }

    @ParameterizedTest
    @Requirement("USR-3")
    @CsvSource({
        "own, true, ",
        "own, false, OPTED_OUT",
        "shared, true, SHARED_PHONE",
        "staff, true, STAFF_PHONE",
        "shared, false, OPTED_OUT",
    })
    void onlyThePersonsOwnPhoneIsUsedAndOnlyWithTheirConsent(
            String held, boolean mayRemind, @Nullable String suppressed) {
        record.record(Phone.KIND, Sessions.phone("en", held, mayRemind));

        assertThat(reasons()).isEqualTo(suppressed);
    }

    @Test
    @Requirement("USR-3")
    void withoutAPhoneNothingCanGo() {
        assertThat(reasons()).isEqualTo("NO_PHONE");
        record.record(Phone.KIND, new Phone(null, null, "en", Phone.OWN, true, "landline only"));
        assertThat(reasons()).isEqualTo("NO_PHONE");
    }

    @Test
    void oneUsablePhoneIsEnoughAndItsLanguageCounts() {
        record.record(Phone.KIND, Sessions.phone("cy", Phone.SHARED, true));
        record.record(Phone.KIND, Sessions.phone("en"));

        assertThat(reasons()).isNull();
        assertThat(plan()).extracting(PlannedReminder::language).containsOnly("en");
    }

    @Test
    void twoHeadsThatDisagreeOnConsentCountAsNoConsent() {
        Entry phone = record.record(Phone.KIND, Sessions.phone("en"));
        Entry renewed = record.correct(
                Phone.KIND, phone, new Phone("token-2", "android", "en", Phone.OWN, true, "new app"), "new app");
        assertThat(reasons()).isNull();

        record.correct(
                Phone.KIND, phone, new Phone("token-1", "android", "en", Phone.OWN, false, "not now"), "objected");

        assertThat(renewed.basis()).isNotEmpty();
        assertThat(reasons()).isEqualTo("OPTED_OUT");
    }

    @Test
    void whereTwoHeadsGiveDifferentStatusesTheCautiousOneCounts() {
        record.record(Phone.KIND, Sessions.phone("en"));
        LocalDate from = LocalDate.of(2027, 1, 4);
        Entry status = record.record(LegalStatus.KIND, new LegalStatus("bail", from, null));
        record.correct(LegalStatus.KIND, status, new LegalStatus("licence", from, null), "one source");
        record.correct(LegalStatus.KIND, status, new LegalStatus("recalled", from, null), "another source");

        assertThat(record.ledger().current(LegalStatus.KIND).get(0).body().inCustody())
                .isTrue();
        assertThat(reasons()).isEqualTo("IN_CUSTODY");
    }

    @ParameterizedTest
    @Requirement("USR-3")
    @CsvSource({
        "remand, 2027-01-12, IN_CUSTODY",
        "recalled, 2027-01-12, IN_CUSTODY",
        "unlawfully-at-large, 2027-01-12, UNLAWFULLY_AT_LARGE",
        "licence, 2027-01-12, ",
    })
    void aLegalStatusHoldsFromItsDayOn(String status, String from, @Nullable String suppressed) {
        record.record(Phone.KIND, Sessions.phone("en"));
        record.record(LegalStatus.KIND, new LegalStatus("community-order", LocalDate.of(2026, 11, 1), null));
        record.record(LegalStatus.KIND, new LegalStatus(status, LocalDate.parse(from), null));

        String rest = suppressed == null ? "2027-01-14T10:00, 2h 2027-01-15T08:00" : suppressed + ", 2h " + suppressed;
        assertThat(String.join(", ", Reminders.planned(record.ledger(), NOW)))
                .isEqualTo("7d 2027-01-08T10:00, 1d " + rest);
    }

    @Test
    @Requirement("USR-3")
    void someoneOnAWingIsInCustodyUntilAStatusSaysOtherwise() {
        Entries mark = Entries.of(Cast.MARK).at("2026-12-01T09:00:00Z");
        mark.record(Person.KIND, Cast.mark());
        mark.record(Phone.KIND, Sessions.phone("en"));
        mark.record(Appointment.KIND, Sessions.appointment("2027-01-15T10:00"));
        assertThat(Reminders.toSend(mark.ledger(), NOW)).isEmpty();

        mark.record(LegalStatus.KIND, new LegalStatus("licence", LocalDate.of(2027, 1, 14), null));

        assertThat(Reminders.toSend(mark.ledger(), NOW)).containsExactly("1d 2027-01-14T10:00", "2h 2027-01-15T08:00");
    }

    @Test
    @Requirement("USR-3")
    void aContactRestrictionHoldsFromItsFirstToItsLastDay() {
        record.record(Phone.KIND, Sessions.phone("en"));
        record.record(
                ContactRestriction.KIND,
                new ContactRestriction("no-safe-contact", LocalDate.of(2027, 1, 8), LocalDate.of(2027, 1, 14)));

        assertThat(Reminders.planned(record.ledger(), NOW))
                .containsExactly("7d RESTRICTED", "1d RESTRICTED", "2h 2027-01-15T08:00");
    }

    @Test
    @Requirement("USR-3")
    void onceTheOutcomeIsRecordedNothingMoreGoes() {
        record.record(Phone.KIND, Sessions.phone("en"));
        record.record(Attendance.KIND, Sessions.attended(appointment.id(), "2026-12-31"));

        assertThat(reasons()).isEqualTo("OUTCOME_RECORDED");
    }

    private List<PlannedReminder> plan() {
        return ReminderPlan.all(record.ledger(), ReminderPolicy.standard(), Instant.parse(NOW));
    }

    /** The one reason why none of the three reminders goes; null when all of them go. */
    private @Nullable String reasons() {
        Stream<String> reasons =
                plan().stream().map(PlannedReminder::suppressed).map(String::valueOf);
        List<String> distinct = reasons.distinct().toList();
        assertThat(distinct).hasSize(1);
        return distinct.get(0).equals("null") ? null : distinct.get(0);
    }
}
