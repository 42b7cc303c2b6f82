package org.throughcare.model.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.session.ContactMode;

/**
 * A time at which a person is to meet a worker (DRR-2, ATR-2).
 *
 * @param start the wall-clock time at which it begins
 * @param zone the zone of that wall clock
 * @param minutes how long it is to last
 * @param what the code of what it is for, such as {@code keywork}, {@code test}, {@code group}; never shown on a phone
 * @param requirement the thread of the requirement it counts for; null when it counts for none
 * @param place where; null when not said
 * @param mode how they are to meet
 * @param withWhom the name of whom the person is to meet; null when not said
 * @param series what holds the appointments of one series together; null for a single one
 * @param status whether it stands
 * @param cancelledBy who cancelled it; null while it stands
 * @param instruction how the person was told to come (DRR-2); null when that is not recorded
 */
public record Appointment(
        LocalDateTime start,
        ZoneId zone,
        int minutes,
        String what,
        @Nullable EntryId requirement,
        @Nullable String place,
        ContactMode mode,
        @Nullable String withWhom,
        @Nullable String series,
        Status status,
        @Nullable Party cancelledBy,
        @Nullable Instruction instruction)
        implements Body {

    /**
     * The kind of entry. Where heads disagree the earlier time counts, and an appointment stands rather than not: to come
     * for nothing costs a person a journey, to miss one that stands costs them an absence. That the person was told of it
     * goes with the time that they were told of.
     */
    public static final Kind<Appointment> KIND = new Kind<Appointment>(
                    "appointment",
                    1,
                    Subject.PERSON,
                    (version, fields) -> AppointmentForm.read(fields),
                    AppointmentForm::write,
                    AppointmentRules::check)
            .beside("start", "instruction")
            .cautious("start", Comparator.comparing(Appointment::startsAt))
            .cautious("instruction", Comparator.comparing(appointment -> appointment.instruction() != null))
            .cautious("status", Comparator.comparing(Appointment::status));

    /** Whether an appointment stands. */
    public enum Status {
        /** It stands. */
        BOOKED,
        /** It was called off. */
        CANCELLED
    }

    /** One of the two sides of an appointment. */
    public enum Party {
        /** The service. */
        SERVICE,
        /** The person. */
        PERSON
    }

    /**
     * How a person was told to attend (DRR-2).
     *
     * @param on the local date on which they were told
     * @param method how, such as {@code spoken}, {@code letter}, {@code slip}
     * @param by who told them, by name
     * @param textVersion the version of the text that was used
     * @param acknowledged whether the person confirmed it
     */
    public record Instruction(LocalDate on, String method, String by, String textVersion, boolean acknowledged) {}

    /** The moment at which it begins. */
    public Instant startsAt() {
        return start.atZone(zone).toInstant();
    }

    /** Whether it stands. */
    public boolean booked() {
        return status == Status.BOOKED;
    }

    /** The same appointment at another time, not yet told to the person. */
    public Appointment movedTo(LocalDateTime newStart) {
        return new Appointment(
                newStart, zone, minutes, what, requirement, place, mode, withWhom, series, status, cancelledBy, null);
    }

    /** The same appointment, called off by one side. */
    public Appointment cancelled(Party by) {
        return new Appointment(
                start,
                zone,
                minutes,
                what,
                requirement,
                place,
                mode,
                withWhom,
                series,
                Status.CANCELLED,
                by,
                instruction);
    }

    /** The same appointment as one of a series. */
    public Appointment inSeries(String itsSeries) {
        return new Appointment(
                start,
                zone,
                minutes,
                what,
                requirement,
                place,
                mode,
                withWhom,
                itsSeries,
                status,
                cancelledBy,
                instruction);
    }

    /** The same appointment with the instruction that was given. */
    public Appointment instructed(Instruction given) {
        return new Appointment(
                start, zone, minutes, what, requirement, place, mode, withWhom, series, status, cancelledBy, given);
    }

    /** Names the time only: what it is for belongs in no log. */
    @Override
    public String toString() {
        return "Appointment[" + start + "]";
    }
}
