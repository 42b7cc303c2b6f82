package org.throughcare.server.subjectaccess;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.calendar.Deadline;
import org.throughcare.model.calendar.WorkingDayCalendar;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.json.Words;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.subjectaccess.RequestState;
import org.throughcare.model.subjectaccess.ResponseTime;

/**
 * One request as it stands.
 *
 * @param language in which the person is answered
 * @param calendar by whose working days its due day is counted
 * @param gatheredBy who had the record gathered; null while nobody has
 * @param exemption why it was refused; null when it was not
 */
record SubjectRequest(
        UUID id,
        LedgerId ledger,
        String language,
        String calendar,
        ResponseTime time,
        RequestState state,
        @Nullable UUID gatheredBy,
        @Nullable String exemption) {

    static SubjectRequest of(ResultSet row) throws SQLException {
        return new SubjectRequest(
                row.getObject("id", UUID.class),
                LedgerId.person(row.getObject("ledger", UUID.class)),
                row.getString("language"),
                row.getString("calendar"),
                new ResponseTime(
                        row.getObject("received_on", LocalDate.class),
                        row.getObject("identity_asked_on", LocalDate.class),
                        row.getObject("identity_shown_on", LocalDate.class),
                        row.getInt("more_months")),
                Words.parse(RequestState.values(), row.getString("state")),
                row.getObject("gathered_by", UUID.class),
                row.getString("exemption"));
    }

    WorkingDayCalendar workingDays() {
        return Calendars.bundled().named(calendar);
    }

    ZoneId zone() {
        return workingDays().zone();
    }

    /** The request as it is told, by the day that it is where the calendar holds. */
    ObjBuilder told(LocalDate today) {
        Optional<Deadline> due = state.closed() ? Optional.empty() : time.due(workingDays());
        return Json.obj()
                .putText("id", id)
                .putText("ledger", ledger)
                .put("language", language)
                .put("state", Words.of(state))
                .putText("receivedOn", time.receivedOn())
                .putText("identityAskedOn", time.identityAskedOn())
                .putText("identityShownOn", time.identityShownOn())
                .put("moreMonths", time.moreMonths() == 0 ? null : time.moreMonths())
                .putText("dueOn", due.map(Deadline::dueOn).orElse(null))
                .put(
                        "daysLeft",
                        due.map(deadline -> (int) deadline.daysLeft(today)).orElse(null))
                .put("calendarConfirmed", due.map(Deadline::confirmed).orElse(null))
                .put("exemption", exemption);
    }
}
