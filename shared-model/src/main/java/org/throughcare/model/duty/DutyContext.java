package org.throughcare.model.duty;

import java.time.Instant;
import java.time.LocalDate;
import org.throughcare.model.calendar.WorkingDayCalendar;
import org.throughcare.model.reference.ReferenceData;

/**
 * What a rule knows beside the record.
 *
 * @param now the moment for which duties are asked, in UTC
 * @param calendar the working days of the record's team
 * @param reference the code lists in force
 */
public record DutyContext(Instant now, WorkingDayCalendar calendar, ReferenceData reference) {

    /** The local date of now. */
    public LocalDate today() {
        return calendar.dateOf(now);
    }
}
