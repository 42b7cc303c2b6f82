package org.throughcare.mobile.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.assessment.ClosingChecklist;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.order.CourtOrder;
import org.throughcare.model.order.OrderLimits;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.order.Requirement.Arrangements;
import org.throughcare.model.order.Requirement.Course;
import org.throughcare.model.order.RequirementRules;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.session.AttendanceFramework;
import org.throughcare.model.session.AttendanceFrameworks;

/** What the court ordered: the requirement, its length, how often, for which drugs, and which order it is part
 * of (DRR-2, DRR-5, DRR-8, DRR-B1, ATR-B1). */
public final class RequirementForm extends EntryForm<Requirement> {

    private static final int MOST_CONTACTS = 14;
    private static final int MOST_TESTS = 7;

    private final List<Current<CourtOrder>> orders;
    private final @Nullable EntryId order;

    /** The form for a part of that order, where one is named; with a thread it amends that one. */
    public RequirementForm(
            Desk desk, LedgerId ledger, @Nullable Current<Requirement> amended, @Nullable EntryId order) {
        super(desk, ledger, Requirement.KIND, amended);
        this.orders = record().current(CourtOrder.KIND).stream()
                .sorted(Comparator.comparing(
                                (Current<CourtOrder> one) -> one.body().sentenceDate())
                        .reversed())
                .toList();
        this.order = order == null && orders.size() == 1 ? orders.get(0).id() : order;
    }

    @Override
    public Values start() {
        Current<Requirement> current = amended();
        if (current == null) {
            return Values.EMPTY
                    .with("framework", AttendanceFramework.STANDARD)
                    .with("order", order == null ? null : order.toString())
                    .with("state", Course.MADE);
        }
        Requirement requirement = current.body();
        EntryId partOf = requirement.order();
        return Values.EMPTY
                .with("order", partOf == null ? null : partOf.toString())
                .with("state", requirement.course().current())
                .with("endedOn", requirement.course().endedOn())
                .with("endReason", requirement.course().endReason())
                .with("advisedStart", requirement.advisedStart())
                .with("director", requirement.arrangements().director())
                .with("place", requirement.arrangements().place())
                .with("setting", requirement.arrangements().setting())
                .with("type", requirement.type())
                .with("start", requirement.start())
                .with("end", requirement.end())
                .with("intensity", requirement.intensity())
                .with("contactsPerWeek", text(requirement.contactsPerWeek()))
                .with("primaryDrugs", requirement.primaryDrugs())
                .with("framework", requirement.framework())
                .with("testsPerWeek", text(requirement.testsPerWeek()));
    }

    @Override
    public List<Section> sections(Values values) {
        boolean drr = values.is("type", Requirement.DRR);
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(
                "",
                Field.Choice.tiles(
                        about("type"),
                        words("order.type", Requirement.DRR, Requirement.ATR, Requirement.MHTR, "programme", "other")),
                new Field.Day(about("start"), firstDays(values)),
                new Field.Day(about("end").orNot(), lengths(values))));
        sections.add(partOf(values));
        if (drr) {
            sections.add(Section.of(
                    texts().get("requirement.testing"),
                    new Field.Choices(about("primaryDrugs"), codes(ReferenceData.SUBSTANCE_GROUPS)),
                    new Field.Count(
                            about("testsPerWeek").orNot(), 1, MOST_TESTS, 1, texts().get("requirement.aWeek"))));
        }
        sections.add(Section.of(
                texts().get("requirement.contact"),
                Field.Choice.tiles(about("intensity").orNot(), words("order.intensity", "low", "medium", "high")),
                new Field.Count(
                        about("contactsPerWeek").orNot(), 1, MOST_CONTACTS, 1, texts().get("requirement.aWeek")),
                Field.Choice.rows(about("framework").orNot(), frameworks(values))));
        sections.add(treatment(values));
        return sections;
    }

    /** What order it is part of and how far it has come: what is only proposed has no order yet. */
    private Section partOf(Values values) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.Choice.tiles(about("state"), states(values)));
        if (!values.is("state", Course.PROPOSED)) {
            fields.add(
                    orders.isEmpty()
                            ? new Field.Note(
                                    About.of("order", texts().get("requirement.order.none"))
                                            .hint(texts().get("requirement.order.none.more")),
                                    Tone.WARNING)
                            : Field.Choice.rows(about("order").orNot(), options()));
        }
        if (Requirement.ENDS.contains(values.text("state")) || values.has("endedOn.day")) {
            fields.add(new Field.Day(
                    about("endedOn").orNot(),
                    List.of(desk().today(), desk().today().minusDays(1))));
            fields.add(new Field.Text(about("endReason").orNot(), 2));
        }
        return new Section(texts().get("requirement.order.heading"), fields);
    }

    private List<Option> states(Values values) {
        List<String> codes = new ArrayList<>(List.of(Course.PROPOSED, Course.MADE, Course.STARTED, Course.PAUSED));
        codes.addAll(Requirement.ENDS);
        if (values.has("state") && !codes.contains(values.text("state"))) {
            codes.add(values.text("state"));
        }
        return words("value.state", codes.toArray(String[]::new));
    }

    private List<Option> options() {
        return orders.stream()
                .map(one -> Option.of(one.id().toString(), OrderLines.order(one.body(), texts())))
                .toList();
    }

    private Section treatment(Values values) {
        List<Field> fields = new ArrayList<>();
        if (values.is("type", Requirement.ATR)) {
            fields.add(new Field.Day(about("advisedStart").orNot(), List.of()));
        }
        fields.add(new Field.Text(about("director").orNot(), 1));
        fields.add(new Field.Text(about("place").orNot(), 1));
        fields.add(
                Field.Choice.tiles(about("setting").orNot(), words("value.setting", "residential", "non-residential")));
        return new Section(texts().get("requirement.treatment"), fields);
    }

    /** The day of the sentence, where the order is known, and today. */
    private List<LocalDate> firstDays(Values values) {
        return orders.stream()
                .filter(one -> values.is("order", one.id().toString()))
                .findFirst()
                .map(one -> List.of(one.body().sentenceDate(), desk().today()))
                .orElseGet(() -> List.of(desk().today()))
                .stream()
                .distinct()
                .toList();
    }

    /** What was recorded before orders were kept is amended without naming one; a new requirement names its order. */
    @Override
    public List<Problem> advice(Values values) {
        Requirement requirement = body(values);
        Current<Requirement> before = amended();
        boolean asBefore = before != null && before.body().order() == null && requirement.order() == null;
        List<Problem> problems = new ArrayList<>(
                ClosingChecklist.beforeCompleted(record(), before == null ? null : before.id(), requirement));
        if (!asBefore) {
            problems.addAll(RequirementRules.check(
                    requirement, record(), OrderLimits.inForce(desk().ledger(LedgerId.SERVICE), desk().today())));
        }
        return problems;
    }

    /** The usual lengths of a requirement, counted from its first day. */
    private static List<LocalDate> lengths(Values values) {
        LocalDate start = values.date("start");
        return start == null
                ? List.of()
                : List.of(
                        start.plusMonths(6).minusDays(1),
                        start.plusMonths(9).minusDays(1),
                        start.plusMonths(12).minusDays(1));
    }

    private List<Option> frameworks(Values values) {
        LocalDate start = values.date("start");
        LocalDate on = start == null || start.isBefore(desk().today()) ? desk().today() : start;
        AttendanceFrameworks all = AttendanceFrameworks.of(desk().ledger(LedgerId.SERVICE));
        return all.versions().values().stream()
                .map(AttendanceFramework::id)
                .distinct()
                .sorted()
                .filter(id -> all.inForce(id, on) != null || values.is("framework", id))
                .map(id -> Option.of(id, texts().getOr("framework." + id, id)))
                .toList();
    }

    @Override
    protected Requirement body(Values values) {
        LocalDate start = values.date("start");
        boolean drr = values.is("type", Requirement.DRR);
        String partOf = values.is("state", Course.PROPOSED) ? null : values.optional("order");
        return new Requirement(
                        values.text("type"),
                        start == null ? desk().today() : start,
                        values.date("end"),
                        values.optional("intensity"),
                        values.number("contactsPerWeek"),
                        drr ? values.codes("primaryDrugs") : List.of(),
                        values.optional("framework"),
                        drr ? values.number("testsPerWeek") : null)
                .in(
                        partOf == null ? null : EntryId.parse(partOf),
                        values.is("type", Requirement.ATR) ? values.date("advisedStart") : null)
                .with(
                        new Arrangements(
                                values.optional("director"), values.optional("place"), values.optional("setting")),
                        new Course(values.optional("state"), values.date("endedOn"), values.optional("endReason")));
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }
}
