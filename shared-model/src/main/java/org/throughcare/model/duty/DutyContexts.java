package org.throughcare.model.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.person.Person;

/**
 * What rules know of each day beside the records, made once a day and calendar: the one way in which tablet and server
 * come to a context, so that they can't come to different ones. A context's moment is noon of its day, because what is
 * due is the same all day long.
 */
public final class DutyContexts {

    /** What a list of what is due is made of reads a handful of days; whoever asks for a whole year gets it too. */
    private static final int AT_HAND = 1000;

    private final Ledger service;
    private final Map<TeamId, String> calendars;
    private final Map<Key, DutyContext> made = new ConcurrentHashMap<>();

    private record Key(LocalDate day, String calendar) {}

    /**
     * By what the service's ledger holds, and the names of the teams' calendars; a team that is not known here keeps the
     * calendar of England and Wales.
     */
    public DutyContexts(Ledger service, Map<TeamId, String> calendars) {
        this.service = service;
        this.calendars = Map.copyOf(calendars);
    }

    /** The context of a day for a record, with the working days of the person's team. */
    public DutyContext of(Ledger record, LocalDate day) {
        Key key = new Key(day, calendarOf(record));
        DutyContext known = made.get(key);
        if (known == null) {
            if (made.size() >= AT_HAND) {
                made.clear();
            }
            known = DutyContext.of(noonOf(day), key.calendar(), service);
            made.put(key, known);
        }
        return known;
    }

    private String calendarOf(Ledger record) {
        List<Current<Person>> person = record.current(Person.KIND);
        return person.isEmpty()
                ? Calendars.ENGLAND_AND_WALES
                : calendars.getOrDefault(person.get(0).body().team(), Calendars.ENGLAND_AND_WALES);
    }

    private static Instant noonOf(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(DutyContext.LOCAL).toInstant();
    }
}
