package org.throughcare.mobile.appointment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;

/**
 * What is booked already with everybody on a caseload, by start.
 *
 * @param bookings appointments that stand
 */
record Diary(List<Booking> bookings) {

    /**
     * An appointment that stands.
     *
     * @param name the person's name, for the words of a clash
     */
    record Booking(LedgerId person, String name, Appointment appointment) {}

    /** Copies the bookings. */
    Diary {
        bookings = List.copyOf(bookings);
    }

    /**
     * The diary that these entries come to, without the thread that is being moved (null when none is).
     *
     * @param lead which ledger stands for the person of a ledger
     */
    static Diary of(
            List<Entry> entries,
            @Nullable EntryId without,
            UnaryOperator<LedgerId> lead,
            Function<LedgerId, String> name) {
        Map<LedgerId, List<Entry>> byPerson = new LinkedHashMap<>();
        entries.forEach(entry -> byPerson.computeIfAbsent(lead.apply(entry.ledger()), key -> new ArrayList<>())
                .add(entry));
        List<Booking> bookings = new ArrayList<>();
        byPerson.forEach((person, own) -> {
            for (Current<Appointment> current : new Ledger(person, own).current(Appointment.KIND)) {
                if (current.body().booked() && !current.id().equals(without)) {
                    bookings.add(new Booking(person, name.apply(person), current.body()));
                }
            }
        });
        bookings.sort(Comparator.comparing(booking -> booking.appointment().startsAt()));
        return new Diary(bookings);
    }

    /** The appointments that a wanted one would overlap: the person's own, and those of whom the person is to meet. */
    List<Booking> clashes(LedgerId person, Appointment wanted) {
        return bookings.stream()
                .filter(booking -> booking.person().equals(person) || sameWorker(booking.appointment(), wanted))
                .filter(booking -> overlap(booking.appointment(), wanted))
                .toList();
    }

    private static boolean sameWorker(Appointment one, Appointment other) {
        String worker = one.withWhom();
        return worker != null && other.withWhom() != null && worker.equalsIgnoreCase(other.withWhom());
    }

    private static boolean overlap(Appointment one, Appointment other) {
        return one.startsAt().isBefore(end(other)) && other.startsAt().isBefore(end(one));
    }

    private static Instant end(Appointment appointment) {
        return appointment.startsAt().plusSeconds(appointment.minutes() * 60L);
    }
}
