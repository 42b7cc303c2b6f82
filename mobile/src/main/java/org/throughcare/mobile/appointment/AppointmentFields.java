package org.throughcare.mobile.appointment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Options;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Person;
import org.throughcare.model.session.ContactMode;

/** The fields of an appointment, and the appointment they come to. */
final class AppointmentFields {

    private static final String TEXT_VERSION = "2026-12";
    private static final int NEAR_DAYS = 10;
    private static final String UNACKNOWLEDGED = "unacknowledged";

    private final Texts texts;
    private final Options options;
    private final Desk desk;
    private final @Nullable Appointment before;
    private final List<Current<Requirement>> requirements;
    private final @Nullable Person person;
    private final Optional<Appointment> last;
    private final LocalDate nextWorkingDay;

    AppointmentFields(LedgerId ledger, @Nullable Appointment before, Desk desk) {
        this.texts = desk.texts();
        this.options = new Options(texts, desk.lists());
        this.desk = desk;
        this.before = before;
        Ledger record = desk.ledger(ledger);
        this.requirements = record.current(Requirement.KIND).stream()
                .filter(current -> current.body().runsOn(desk.today()))
                .toList();
        this.last = record.current(Appointment.KIND).stream()
                .map(Current::body)
                .filter(Appointment::booked)
                .max(Comparator.comparing(Appointment::startsAt));
        this.nextWorkingDay =
                desk.reference().calendar(desk.session(), record, desk.today()).addWorkingDays(desk.today(), 1);
        this.person = record.current(Person.KIND).stream()
                .findFirst()
                .map(Current::body)
                .orElse(null);
    }

    /** The next working day, at the time and for as long as the last one: all of it can be seen and changed. */
    Values fresh() {
        boolean prison = person != null && person.setting().equals(Person.PRISON);
        String requirement = requirements.stream()
                .findFirst()
                .map(current -> current.id().toString())
                .orElse("");
        return Values.EMPTY
                .with("what", "keywork")
                .with("day", nextWorkingDay)
                .with("time", last.map(one -> one.start().toLocalTime()).orElse(null))
                .with(
                        "minutes",
                        last.map(Appointment::minutes).map(String::valueOf).orElse("45"))
                .with("mode", (prison ? ContactMode.WING_VISIT : ContactMode.IN_PERSON).word())
                .with("place", person == null ? "" : person.place())
                .with("withWhom", desk.session().name())
                .with("requirement", requirement)
                .with("repeat", "once")
                .with("method", "spoken")
                .with("toldOn", desk.today())
                .with("toldBy", desk.session().name());
    }

    Values of(Appointment appointment) {
        EntryId requirement = appointment.requirement();
        Appointment.Instruction told = appointment.instruction();
        return Values.EMPTY
                .with("status", appointment.booked() ? "booked" : "cancelled")
                .with("what", appointment.what())
                .with("day", appointment.start().toLocalDate())
                .with("time", appointment.start().toLocalTime())
                .with("minutes", String.valueOf(appointment.minutes()))
                .with("mode", appointment.mode().word())
                .with("place", appointment.place())
                .with("withWhom", appointment.withWhom())
                .with("requirement", requirement == null ? "" : requirement.toString())
                .with("told", told == null ? "no" : told.acknowledged() ? "yes" : UNACKNOWLEDGED)
                .with("method", told == null ? "spoken" : told.method())
                .with("toldOn", told == null ? desk.today() : told.on())
                .with("toldBy", told == null ? desk.session().name() : told.by());
    }

    /** Whether the answers put it at another time than it had. */
    boolean moves(Values values) {
        return before != null
                && before.booked()
                && !(before.start().toLocalDate().equals(values.date("day"))
                        && before.start().toLocalTime().equals(values.time("time")));
    }

    /** Whether the answers call it off. */
    static boolean callsOff(Values values) {
        return values.is("status", "service") || values.is("status", "person");
    }

    /** What is asked; the notes stand under the time. */
    List<Section> sections(Values values, List<Field.Note> notes) {
        List<Section> sections = new ArrayList<>();
        if (before != null) {
            sections.add(Section.of(
                    "",
                    Field.Choice.tiles(
                            About.of("status", texts.get("appointment.status")),
                            options.words("appointment.status", "booked", "service", "person"))));
        }
        if (!callsOff(values)) {
            sections.add(when(values, notes));
            sections.add(where());
            sections.add(told(values));
        }
        return sections;
    }

    private Section when(Values values, List<Field.Note> notes) {
        LocalDate today = desk.today();
        List<Field> fields = new ArrayList<>();
        fields.add(Field.Choice.tiles(
                About.of("what", texts.get("appointment.what")),
                options.words("appointment.what", "keywork", "test", "group", "medical", "review", "other")));
        fields.add(new Field.Day(
                About.of("day", texts.get("appointment.day")),
                Stream.iterate(today, day -> day.plusDays(1))
                        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                        .limit(NEAR_DAYS)
                        .toList()));
        fields.add(new Field.Time(
                About.of("time", texts.get("appointment.time")),
                Stream.of(9, 10, 11, 13, 14, 15, 16)
                        .map(hour -> LocalTime.of(hour, 0))
                        .toList()));
        fields.addAll(notes);
        fields.add(new Field.Count(
                About.of("minutes", texts.get("appointment.minutes")), 5, 600, 15, texts.get("appointment.unit")));
        if (before == null) {
            fields.addAll(repeat(values));
        }
        return new Section(texts.get("appointment.when"), fields);
    }

    private List<Field> repeat(Values values) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.Choice.tiles(
                About.of("repeat", texts.get("appointment.repeat")),
                options.words("appointment.repeat", "once", "weekly", "weekdays")));
        if (values.is("repeat", "weekly")) {
            fields.add(new Field.Count(
                    About.of("times", texts.get("appointment.times")), 2, 52, 1, texts.get("appointment.weeks")));
        } else if (values.is("repeat", "weekdays")) {
            fields.add(new Field.Choices(
                    About.of("weekdays", texts.get("appointment.weekdays")).hint(intensity()),
                    Stream.of(DayOfWeek.values()).map(this::weekday).toList()));
            fields.add(new Field.Day(About.of("until", texts.get("appointment.until")), List.of()));
        }
        return fields;
    }

    private Option weekday(DayOfWeek day) {
        Locale locale = Locale.forLanguageTag(texts.language());
        return Option.of(day.name(), day.getDisplayName(TextStyle.FULL, locale));
    }

    private String intensity() {
        return requirements.stream()
                .map(current -> current.body().contactsPerWeek())
                .filter(Objects::nonNull)
                .findFirst()
                .map(contacts -> texts.get("appointment.intensity", contacts))
                .orElse("");
    }

    private Section where() {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.Choice.tiles(
                About.of("mode", texts.get("appointment.mode")),
                options.words("appointment.mode", "in-person", "wing-visit", "phone", "video")));
        fields.add(
                new Field.Text(About.of("place", texts.get("appointment.place")).orNot(), 1));
        fields.add(new Field.Text(
                About.of("withWhom", texts.get("appointment.withWhom")).orNot(), 1));
        if (!requirements.isEmpty()) {
            List<Option> orders = requirements.stream()
                    .map(current -> Option.of(
                            current.id().toString(),
                            texts.getOr(
                                    "order.type." + current.body().type(),
                                    current.body().type())))
                    .toList();
            fields.add(Field.Choice.tiles(
                    About.of("requirement", texts.get("appointment.requirement"))
                            .orNot(),
                    orders));
        }
        return new Section(texts.get("appointment.where"), fields);
    }

    private Section told(Values values) {
        // Being told of the old time is not being told of the new one: a move asks again, under a key of its own.
        String told = toldKey(values);
        List<Field> fields = new ArrayList<>();
        fields.add(Field.Choice.tiles(
                About.of(told, texts.get(moves(values) ? "appointment.retold" : "appointment.told")),
                options.words("appointment.told", "yes", UNACKNOWLEDGED, "no")));
        if (wasTold(values)) {
            fields.add(Field.Choice.tiles(
                    About.of("method", texts.get("appointment.method")),
                    options.words("appointment.method", "spoken", "slip", "letter", "phone")));
            fields.add(new Field.Day(About.of("toldOn", texts.get("appointment.toldOn")), List.of(desk.today())));
            fields.add(new Field.Text(
                    About.of("toldBy", texts.get("appointment.toldBy"))
                            .hint(texts.get("appointment.textVersion", TEXT_VERSION)),
                    1));
        }
        return new Section(texts.get("appointment.instruction"), fields);
    }

    Appointment body(Values values) {
        if (before != null && values.is("status", "service")) {
            return before.cancelled(Appointment.Party.SERVICE);
        } else if (before != null && values.is("status", "person")) {
            return before.cancelled(Appointment.Party.PERSON);
        }
        LocalDate day = values.date("day");
        LocalTime time = values.time("time");
        Integer minutes = values.number("minutes");
        LocalDateTime start = (day == null ? desk.today() : day).atTime(time == null ? LocalTime.NOON : time);
        return new Appointment(
                start,
                before == null ? Texts.ZONE : before.zone(),
                minutes == null ? 0 : minutes,
                values.text("what"),
                values.has("requirement") ? EntryId.parse(values.text("requirement")) : null,
                values.optional("place"),
                ContactMode.ofWord(values.text("mode")),
                values.optional("withWhom"),
                before == null ? null : before.series(),
                Appointment.Status.BOOKED,
                null,
                instruction(values));
    }

    private Appointment.@Nullable Instruction instruction(Values values) {
        LocalDate on = values.date("toldOn");
        return wasTold(values)
                ? new Appointment.Instruction(
                        on == null ? desk.today() : on,
                        values.text("method"),
                        values.text("toldBy"),
                        TEXT_VERSION,
                        values.is(toldKey(values), "yes"))
                : null;
    }

    private String toldKey(Values values) {
        return moves(values) ? "retold" : "told";
    }

    private boolean wasTold(Values values) {
        return values.is(toldKey(values), "yes") || values.is(toldKey(values), UNACKNOWLEDGED);
    }
}
