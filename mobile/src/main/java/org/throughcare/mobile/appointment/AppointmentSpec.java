package org.throughcare.mobile.appointment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.FormSpec;
import org.throughcare.mobile.form.ProblemWords;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.store.Stored;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.appointment.Series;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EnteredInError;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;

/** The form that books an appointment or a whole series (DRR-2, ATR-2), moves one, or calls it off. */
public final class AppointmentSpec implements FormSpec {

    private final LedgerId ledger;
    private final Desk desk;
    private final @Nullable Current<Appointment> amended;
    private final AppointmentFields fields;
    private final DateAdvice dates;
    private final List<Draft<Appointment>> made = new ArrayList<>();

    /** The form for that person; {@code corrects} names the appointment to move or call off, null for a new one. */
    public AppointmentSpec(LedgerId ledger, @Nullable EntryId corrects, Desk desk, Store store) {
        this.ledger = ledger;
        this.desk = desk;
        this.amended = desk.ledger(ledger).current(Appointment.KIND).stream()
                .filter(current -> current.id().equals(corrects))
                .findFirst()
                .orElse(null);
        this.fields = new AppointmentFields(ledger, amended == null ? null : amended.body(), desk);
        List<Entry> known = Stream.of(Appointment.KIND.name(), EnteredInError.KIND.name())
                .flatMap(kind -> store.entriesOfKind(desk.session().worker(), kind).stream())
                .map(Stored::entry)
                .toList();
        this.dates = new DateAdvice(
                desk.records().lead(ledger),
                desk.reference().calendar(desk.session(), desk.ledger(ledger), desk.today()),
                Diary.of(known, corrects, desk.records()::lead, desk::caption),
                desk.texts());
    }

    @Override
    public String key() {
        return "appointment/" + ledger + (amended == null ? "" : "/" + amended.id());
    }

    @Override
    public String caption() {
        return desk.caption(ledger);
    }

    @Override
    public String title() {
        return desk.texts().get(amended == null ? "kind.appointment" : "appointment.move");
    }

    @Override
    public Values start() {
        return amended == null ? fields.fresh() : fields.of(amended.body());
    }

    @Override
    public List<Section> sections(Values values) {
        return fields.sections(values, notes(values));
    }

    private List<Field.Note> notes(Values values) {
        List<Field.Note> notes = new ArrayList<>();
        if (values.date("day") == null || values.time("time") == null) {
            return notes;
        }
        Texts texts = desk.texts();
        if (fields.moves(values)) {
            notes.add(new Field.Note(
                    About.of("one-notice", texts.get("appointment.notice")).hint(texts.get("appointment.notice.more")),
                    Tone.INFO));
        }
        List<Appointment> wanted = appointments(values);
        List<String> advice = wanted.size() == 1 ? words(dates.of(wanted)) : List.of();
        if (!advice.isEmpty()) {
            notes.add(new Field.Note(
                    About.of("advice", texts.get("appointment.advice")).hint(String.join("\n", advice)), Tone.WARNING));
        } else if (series(values)) {
            notes.add(preview(wanted));
        }
        return notes;
    }

    private Field.Note preview(List<Appointment> wanted) {
        Texts texts = desk.texts();
        String lines = wanted.stream()
                .map(one -> Stream.concat(Stream.of(texts.dateTime(one.start())), words(dates.of(one)).stream())
                        .collect(Collectors.joining("\n    ")))
                .collect(Collectors.joining("\n"));
        boolean advised = !dates.of(wanted).isEmpty();
        return new Field.Note(
                About.of("preview", texts.count("appointment.preview", wanted.size()))
                        .hint(lines),
                advised ? Tone.WARNING : Tone.INFO);
    }

    private List<String> words(List<Problem> advice) {
        ProblemWords words = new ProblemWords(desk.texts());
        return advice.stream().map(words::of).toList();
    }

    private boolean series(Values values) {
        return amended == null && values.has("repeat") && !values.is("repeat", "once");
    }

    @Override
    public boolean amends() {
        return amended != null;
    }

    @Override
    public String keyOf(int draft, String bodyField) {
        return bodyField.equals("start") ? "day" : FormSpec.super.keyOf(draft, bodyField);
    }

    @Override
    public List<Draft<?>> drafts(Values values) {
        List<Appointment> bodies = appointments(values);
        while (made.size() > bodies.size()) {
            made.remove(made.size() - 1);
        }
        for (int i = 0; i < bodies.size(); i++) {
            if (i < made.size()) {
                made.set(i, again(made.get(i), bodies.get(i), values));
            } else {
                made.add(draft(bodies.get(i), values));
            }
        }
        return List.copyOf(made);
    }

    private Draft<Appointment> draft(Appointment body, Values values) {
        return amended == null
                ? desk.capture().draft(ledger, Appointment.KIND, body)
                : desk.capture().amend(amended, body, values.text("reason"));
    }

    private static Draft<Appointment> again(Draft<Appointment> known, Appointment body, Values values) {
        String reason = known.reason() == null ? null : values.text("reason");
        return new Draft<>(known.id(), known.ledger(), known.kind(), body, known.basis(), reason);
    }

    @Override
    public List<Problem> advice(Values values) {
        if (AppointmentFields.callsOff(values)) {
            return List.of();
        }
        List<Appointment> wanted = appointments(values);
        if (wanted.isEmpty()) {
            return List.of(Problem.refusal("until", "appointment-none"));
        }
        boolean stays = amended != null && !fields.moves(values);
        return stays ? List.of() : dates.of(wanted);
    }

    @Override
    public String savedWords() {
        return desk.texts().get("appointment.saved");
    }

    @Override
    public Route after(List<Entry> saved) {
        return new Route.Person(ledger);
    }

    @Override
    public @Nullable Route correct(List<Entry> saved) {
        EntryId thread = amended == null ? saved.get(0).id() : amended.id();
        return Route.Capture.correcting("appointment", ledger, thread);
    }

    private List<Appointment> appointments(Values values) {
        Appointment first = fields.body(values);
        if (!series(values)) {
            return List.of(first);
        }
        Appointment.Instruction told = first.instruction();
        List<Appointment> row = new ArrayList<>();
        String series = ledger.uuid() + "/" + first.start();
        for (LocalDateTime start : series(values, first).starts()) {
            Appointment one = first.movedTo(start).inSeries(series);
            row.add(told == null ? one : one.instructed(told));
        }
        return row;
    }

    private static Series series(Values values, Appointment first) {
        Integer times = values.number("times");
        if (values.is("repeat", "weekly")) {
            return Series.weekly(first.start(), times == null ? 1 : times);
        }
        LocalDate from = first.start().toLocalDate();
        LocalTime time = first.start().toLocalTime();
        LocalDate until = values.date("until");
        List<Series.Slot> slots = values.codes("weekdays").stream()
                .map(day -> new Series.Slot(DayOfWeek.valueOf(day), time))
                .toList();
        List<LocalDateTime> starts = Series.inEveryWeek(slots, from, until == null ? from : until).starts().stream()
                .filter(start -> !start.toLocalDate().isBefore(from))
                .toList();
        return new Series(starts);
    }
}
