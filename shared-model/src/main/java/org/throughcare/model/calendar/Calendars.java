package org.throughcare.model.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.reference.DataFile;
import org.throughcare.model.reference.Published;

/** The working-day calendars that sites can choose from (USR-9). */
public record Calendars(Map<String, WorkingDayCalendar> byName) {

    /** The calendar of England and Wales. */
    public static final String ENGLAND_AND_WALES = "england-and-wales";
    /** The calendar of Guernsey. */
    public static final String GUERNSEY = "guernsey";

    private static final List<String> BUNDLED = List.of(ENGLAND_AND_WALES, GUERNSEY);

    /** Copies the calendars. */
    public Calendars {
        byName = Map.copyOf(byName);
    }

    /** The calendars that ship with the program. */
    public static Calendars bundled() {
        return Bundled.CALENDARS;
    }

    /** The calendars in force on a day: those that ship with the program, grown by what the service's ledger holds. */
    public static Calendars inForce(Ledger service, LocalDate on) {
        Calendars calendars = bundled();
        for (WorkingDayCalendar calendar : Published.inForce(service, on, "calendar", Calendars::read)) {
            calendars = calendars.with(calendar);
        }
        return calendars;
    }

    /** The calendar of that name; throws IllegalArgumentException when there is none. */
    public WorkingDayCalendar named(String name) {
        WorkingDayCalendar calendar = byName.get(name);
        if (calendar == null) {
            throw new IllegalArgumentException("no calendar is called " + name);
        }
        return calendar;
    }

    /** These calendars with one that came later: it replaces the one of an older source date. */
    public Calendars with(WorkingDayCalendar calendar) {
        WorkingDayCalendar held = byName.get(calendar.name());
        if (held != null && held.sourceDate().isAfter(calendar.sourceDate())) {
            return this;
        }
        Map<String, WorkingDayCalendar> grown = new HashMap<>(byName);
        grown.put(calendar.name(), calendar);
        return new Calendars(grown);
    }

    /** Reads a calendar from its data file's form; throws {@link Malformed}. */
    public static WorkingDayCalendar read(Fields file) {
        return new WorkingDayCalendar(
                file.text("calendar"),
                file.parsed("zone", ZoneId::of, "not-a-zone"),
                file.date("validFrom"),
                file.date("validTo"),
                holidays(file.object("holidays")),
                file.text("source"),
                file.date("sourceDate"));
    }

    private static Set<LocalDate> holidays(Fields years) {
        Set<LocalDate> holidays = new HashSet<>();
        for (String year : years.names()) {
            for (String day : years.texts(year)) {
                if (!day.startsWith(year + "-")) {
                    throw new Malformed("holidays." + year, "not-in-this-year");
                }
                holidays.add(date(day, year));
            }
        }
        return holidays;
    }

    private static LocalDate date(String day, String year) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new Malformed("holidays." + year, "not-a-date");
        }
    }

    private static Calendars readBundled() {
        return new Calendars(BUNDLED.stream()
                .map(name -> read(DataFile.read("calendar/" + name + ".json")))
                .collect(Collectors.toMap(WorkingDayCalendar::name, Function.identity())));
    }

    /** Reads the files once, when they are first asked for. */
    private static final class Bundled {
        static final Calendars CALENDARS = readBundled();
    }
}
