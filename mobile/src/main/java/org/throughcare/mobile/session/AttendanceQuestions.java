package org.throughcare.mobile.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Options;
import org.throughcare.mobile.form.Questions;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.AttendanceFramework;
import org.throughcare.model.session.AttendanceRules;
import org.throughcare.model.session.ContactMode;

/** What is asked of one person's session (DRR-8, CTR-25, PRS-22), and why treatment started late where it did (DRR-1). */
public final class AttendanceQuestions implements Questions<Attendance> {

    private static final List<String> USUAL =
            List.of("ATT", "ATT-LATE", "FTA", "ACC-MED", "LOCK", "STOOD", "DECL-VOL", "LEFT");
    private static final String OTHER = "other";

    private final Texts texts;
    private final Options options;
    private final Desk desk;
    private final List<Current<Requirement>> requirements;
    private final Optional<Current<Appointment>> appointment;
    private final Optional<Attendance> lastOne;
    private final LedgerId ledger;
    private final @Nullable EntryId amends;
    private final LateReasons late;

    /**
     * Questions about a session of that person, and the appointment that it was, if it was one; {@code amends} is the
     * thread of the session that is amended, null for a new one.
     */
    public AttendanceQuestions(LedgerId ledger, @Nullable EntryId about, @Nullable EntryId amends, Desk desk) {
        this.ledger = ledger;
        this.amends = amends;
        this.late = new LateReasons(desk);
        this.texts = desk.texts();
        this.options = new Options(texts, desk.lists());
        this.desk = desk;
        Ledger record = desk.ledger(ledger);
        this.requirements = record.current(Requirement.KIND);
        this.appointment = record.current(Appointment.KIND).stream()
                .filter(current -> current.id().equals(about))
                .findFirst();
        this.lastOne = record.current(Attendance.KIND).stream()
                .map(Current::body)
                .filter(body -> body.modality() != null)
                .max(Comparator.comparing(Attendance::happenedOn));
    }

    @Override
    public Kind<Attendance> kind() {
        return Attendance.KIND;
    }

    @Override
    public Values fresh() {
        Appointment booked = appointment.map(Current::body).orElse(null);
        LocalDate day = booked == null ? desk.today() : booked.start().toLocalDate();
        EntryId own = booked == null ? null : booked.requirement();
        String requirement = own != null
                ? own.toString()
                : running(day).stream()
                        .map(current -> current.id().toString())
                        .findFirst()
                        .orElse("");
        return Values.EMPTY
                .with("happenedOn", day)
                .with("requirement", requirement)
                .with("minutes", String.valueOf(booked == null ? 45 : booked.minutes()))
                .with("mode", (booked == null ? ContactMode.IN_PERSON : booked.mode()).word())
                .with("modality", lastOne.map(Attendance::modality).orElse(""))
                .with("intervention", lastOne.map(Attendance::intervention).orElse(""));
    }

    @Override
    public Values of(Attendance attendance) {
        EntryId requirement = attendance.requirement();
        Integer minutes = attendance.minutes();
        Attendance.Decision decision = attendance.decision();
        boolean usual = USUAL.contains(attendance.outcome());
        return Values.EMPTY
                .with("outcome", usual ? attendance.outcome() : OTHER)
                .with("otherOutcome", usual ? "" : attendance.outcome())
                .with("happenedOn", attendance.happenedOn())
                .with("requirement", requirement == null ? "" : requirement.toString())
                .with("modality", attendance.modality())
                .with("intervention", attendance.intervention())
                .with("minutes", minutes == null ? "" : minutes.toString())
                .with("mode", attendance.mode().word())
                .with("notes", attendance.notes())
                .with("decision", decision == null ? "" : decision.code())
                .with("evidence", decision == null ? "" : decision.evidence());
    }

    @Override
    public List<Section> sections(Values values) {
        List<Field> what = new ArrayList<>();
        what.add(Field.Choice.tiles(About.of("outcome", texts.get("attendance.outcome")), outcomes()));
        if (values.is("outcome", OTHER)) {
            what.add(Field.Choice.tiles(
                    About.of("otherOutcome", texts.get("attendance.otherOutcome")), otherOutcomes(values)));
        }
        if (mayDecide(values)) {
            what.add(Field.Choice.tiles(
                    About.of("decision", texts.get("attendance.decision"))
                            .hint(texts.get("attendance.decision.hint"))
                            .orNot(),
                    decided(values)));
            what.add(new Field.Text(
                    About.of("evidence", texts.get("attendance.evidence")).orNot(), 2));
        }
        List<Field> delivered = new ArrayList<>();
        if (attended(values)) {
            String type = requirement(values).map(each -> each.body().type()).orElse("");
            delivered.add(Field.Choice.tiles(
                    requirement(values).isPresent() ? modality() : modality().orNot(), modalities(type)));
            delivered.add(Field.Choice.tiles(
                    About.of("intervention", texts.get("attendance.intervention"))
                            .orNot(),
                    options.list(ReferenceData.INTERVENTIONS)));
            delivered.add(new Field.Count(
                    About.of("minutes", texts.get("attendance.minutes")).orNot(), 0, 600, 5, texts.get("minutes")));
        }
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("", what));
        if (!delivered.isEmpty()) {
            sections.add(new Section(texts.get("attendance.delivered"), delivered));
        }
        if (values.has("mode") && late.neededFor(ledger, body(values, null), amends)) {
            sections.add(new Section(
                    texts.get("late-start.heading"), late.fields(ledger, texts.get("late-start.reason"), values)));
        }
        sections.add(new Section(texts.get("test.besides"), besides(values)));
        return sections;
    }

    private List<Field> besides(Values values) {
        LocalDate today = desk.today();
        List<Field> fields = new ArrayList<>();
        fields.add(
                new Field.Day(About.of("happenedOn", texts.get("attendance.on")), List.of(today, today.minusDays(1))));
        List<Current<Requirement>> running = running(day(values));
        if (!running.isEmpty()) {
            List<Option> orders = new ArrayList<>();
            running.forEach(current -> orders.add(Option.of(
                    current.id().toString(),
                    texts.getOr(
                            "order.type." + current.body().type(),
                            current.body().type()))));
            fields.add(Field.Choice.tiles(
                    About.of("requirement", texts.get("attendance.requirement")).orNot(), orders));
        }
        fields.add(Field.Choice.tiles(
                About.of("mode", texts.get("mode")),
                options.words("mode", "in-person", "wing-visit", "phone", "video")));
        fields.add(
                new Field.Text(About.of("notes", texts.get("attendance.notes")).orNot(), 4));
        return fields;
    }

    @Override
    public Attendance body(Values values, @Nullable Attendance before) {
        boolean attended = attended(values);
        AttendanceFramework framework = framework(values);
        return new Attendance(
                day(values),
                before == null ? appointment.map(Current::id).orElse(null) : before.appointment(),
                before == null ? null : before.group(),
                requirement(values).map(Current::id).orElse(null),
                outcome(values),
                framework.ref(),
                attended ? values.optional("modality") : null,
                attended ? values.optional("intervention") : null,
                attended ? values.number("minutes") : null,
                ContactMode.ofWord(values.text("mode")),
                before == null ? null : before.deliverer(),
                values.optional("notes"),
                decision(values, before));
    }

    @Override
    public List<Draft<?>> beside(Values values, Attendance attendance) {
        return late.neededFor(ledger, attendance, amends) ? List.of(late.draft(ledger, attendance, values)) : List.of();
    }

    @Override
    public String keyBeside(String bodyField) {
        return late.keyOf(ledger, bodyField);
    }

    @Override
    public List<Problem> advice(Attendance attendance) {
        return AttendanceRules.check(attendance, desk.reference().frameworks());
    }

    private Attendance.@Nullable Decision decision(Values values, @Nullable Attendance before) {
        if (!mayDecide(values) || !values.has("decision")) {
            return before == null ? null : before.decision();
        }
        return new Attendance.Decision(
                values.text("decision"), desk.session().worker(), desk.today(), values.optional("evidence"));
    }

    private About modality() {
        return About.of("modality", texts.get("attendance.modality"));
    }

    private List<Option> modalities(String type) {
        List<Option> fitting =
                options.having(ReferenceData.MODALITIES, "requirements", type.toUpperCase(java.util.Locale.ROOT));
        return fitting.isEmpty() ? options.list(ReferenceData.MODALITIES) : fitting;
    }

    private List<Option> outcomes() {
        List<Option> usual = new ArrayList<>(options.list(ReferenceData.ATTENDANCE_OUTCOMES, USUAL));
        usual.add(Option.of(OTHER, texts.get("attendance.other")));
        return usual;
    }

    private List<Option> otherOutcomes(Values values) {
        List<String> codes = framework(values).codes().stream()
                .map(AttendanceFramework.Code::code)
                .filter(code -> !USUAL.contains(code))
                .toList();
        return options.list(ReferenceData.ATTENDANCE_OUTCOMES, codes);
    }

    private List<Option> decided(Values values) {
        List<String> codes = framework(values).codes().stream()
                .filter(code -> code.counts() == AttendanceFramework.Counts.ACCEPTABLE
                        || code.counts() == AttendanceFramework.Counts.FAILURE)
                .map(AttendanceFramework.Code::code)
                .toList();
        return options.list(ReferenceData.ATTENDANCE_OUTCOMES, codes);
    }

    private boolean mayDecide(Values values) {
        AttendanceFramework.Code code = framework(values).find(outcome(values));
        boolean open = code != null && code.counts() == AttendanceFramework.Counts.OPEN;
        return open && desk.session().roles().contains(framework(values).decider());
    }

    private boolean attended(Values values) {
        AttendanceFramework.Code code = framework(values).find(outcome(values));
        return code != null && code.attended();
    }

    private String outcome(Values values) {
        return values.is("outcome", OTHER) ? values.text("otherOutcome") : values.text("outcome");
    }

    private AttendanceFramework framework(Values values) {
        Requirement own = requirement(values).map(Current::body).orElse(null);
        return desk.reference().frameworks().forRequirement(own, day(values));
    }

    private Optional<Current<Requirement>> requirement(Values values) {
        return requirements.stream()
                .filter(current -> values.is("requirement", current.id().toString()))
                .findFirst();
    }

    private List<Current<Requirement>> running(LocalDate day) {
        return requirements.stream()
                .filter(current -> current.body().runsOn(day))
                .toList();
    }

    private LocalDate day(Values values) {
        LocalDate day = values.date("happenedOn");
        return day == null ? desk.today() : day;
    }
}
