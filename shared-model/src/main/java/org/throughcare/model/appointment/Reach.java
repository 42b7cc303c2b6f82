package org.throughcare.model.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.appointment.PlannedReminder.Suppression;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerThread;
import org.throughcare.model.person.ContactRestriction;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.LegalStatus;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Phone;
import org.throughcare.model.session.Attendance;

/**
 * Whether a person may be sent a message, and in which language. Where heads are in conflict the more cautious one counts,
 * as each kind says ({@link Kind#cautious}).
 */
record Reach(
        boolean died,
        List<LegalStatus> statuses,
        boolean metInPrison,
        List<ContactRestriction> restrictions,
        List<Phone> phones,
        Set<EntryId> attended,
        String personLanguage) {

    static Reach of(Ledger record) {
        List<Person> people = bodies(record, Person.KIND);
        Set<EntryId> attended = new HashSet<>();
        for (Current<Attendance> attendance : record.current(Attendance.KIND)) {
            EntryId appointment = attendance.body().appointment();
            if (appointment != null) {
                attended.add(appointment);
            }
        }
        return new Reach(
                Death.recordedIn(record),
                bodies(record, LegalStatus.KIND),
                people.stream().anyMatch(person -> person.setting().equals(Person.PRISON)),
                bodies(record, ContactRestriction.KIND),
                bodies(record, Phone.KIND),
                attended,
                people.stream().map(Person::language).findFirst().orElse("en"));
    }

    /** Whether what came of the appointment of that thread is recorded. */
    boolean outcomeOf(LedgerThread<Appointment> thread) {
        return thread.entries().stream().anyMatch(entry -> attended.contains(entry.id()));
    }

    /** The language of the person's newest phone that messages may go to, or else the person's. */
    String language() {
        return phones.stream()
                .filter(Reach::usable)
                .reduce((older, newer) -> newer)
                .map(Phone::language)
                .orElse(personLanguage);
    }

    /** Why a message must not go out at that moment; null when it may. */
    @Nullable
    Suppression against(Instant at, ZoneId zone) {
        LocalDate day = at.atZone(zone).toLocalDate();
        Suppression custody = custodyOn(day);
        if (custody != null) {
            return custody;
        }
        if (restrictions.stream().anyMatch(restriction -> restriction.holdsOn(day))) {
            return Suppression.RESTRICTED;
        }
        return phones.stream().anyMatch(Reach::usable) ? null : noPhone();
    }

    private @Nullable Suppression custodyOn(LocalDate day) {
        LocalDate since = statuses.stream()
                .map(LegalStatus::from)
                .filter(from -> !from.isAfter(day))
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (since == null) {
            return metInPrison ? Suppression.IN_CUSTODY : null;
        }
        List<LegalStatus> inForce =
                statuses.stream().filter(status -> status.from().equals(since)).toList();
        if (inForce.stream().anyMatch(LegalStatus::unlawfullyAtLarge)) {
            return Suppression.UNLAWFULLY_AT_LARGE;
        }
        return inForce.stream().anyMatch(LegalStatus::inCustody) ? Suppression.IN_CUSTODY : null;
    }

    private Suppression noPhone() {
        List<Phone> withApp =
                phones.stream().filter(phone -> phone.token() != null).toList();
        if (withApp.isEmpty()) {
            return Suppression.NO_PHONE;
        }
        if (withApp.stream().anyMatch(phone -> !phone.mayRemind())) {
            return Suppression.OPTED_OUT;
        }
        return withApp.stream().anyMatch(phone -> phone.held().equals(Phone.STAFF))
                ? Suppression.STAFF_PHONE
                : Suppression.SHARED_PHONE;
    }

    private static boolean usable(Phone phone) {
        return phone.token() != null && phone.isOwn() && phone.mayRemind();
    }

    private static <B extends Body> List<B> bodies(Ledger record, Kind<B> kind) {
        return record.current(kind).stream().map(Current::body).toList();
    }
}
