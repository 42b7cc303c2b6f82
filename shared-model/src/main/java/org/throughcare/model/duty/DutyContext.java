package org.throughcare.model.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.calendar.WorkingDayCalendar;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.order.OrderLimits;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.session.AttendanceFrameworks;

/**
 * What a rule knows beside the record.
 *
 * @param now the moment for which duties are asked, in UTC
 * @param calendar the working days of the record's team
 * @param reference the code lists in force
 * @param frameworks the attendance frameworks, in all their versions
 * @param limits what the law allows of orders and requirements, and when a court has to review them
 */
public record DutyContext(
        Instant now,
        WorkingDayCalendar calendar,
        ReferenceData reference,
        AttendanceFrameworks frameworks,
        OrderLimits limits) {

    /** In which reference data comes into force at midnight. */
    static final ZoneId LOCAL = ZoneId.of("Europe/London");

    /** A context with the attendance frameworks and the limits of orders that ship with the program. */
    public DutyContext(Instant now, WorkingDayCalendar calendar, ReferenceData reference) {
        this(now, calendar, reference, AttendanceFrameworks.bundled(), OrderLimits.bundled());
    }

    /**
     * A context with what the service's ledger holds in force on that moment's day, and the calendar of that name; that of
     * England and Wales where none is called so.
     */
    public static DutyContext of(Instant now, String calendar, Ledger service) {
        LocalDate on = LocalDate.ofInstant(now, LOCAL);
        Calendars calendars = Calendars.inForce(service, on);
        WorkingDayCalendar own = calendars.byName().get(calendar);
        return new DutyContext(
                now,
                own == null ? calendars.named(Calendars.ENGLAND_AND_WALES) : own,
                ReferenceData.inForce(service, on),
                AttendanceFrameworks.of(service),
                OrderLimits.inForce(service, on));
    }

    /** The local date of now. */
    public LocalDate today() {
        return calendar.dateOf(now);
    }
}
