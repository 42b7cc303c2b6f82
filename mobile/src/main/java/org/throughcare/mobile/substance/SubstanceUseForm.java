package org.throughcare.mobile.substance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.substance.SubstanceUse;

/** What a person uses, line by line, from the list in force (PRS-13); begins with what they used when last asked. */
public final class SubstanceUseForm extends EntryForm<SubstanceUse> {

    private static final String LINES = "lines";
    private static final Set<String> NEEDS_NAME = Set.of("OTH", "OTC");
    private static final int DAYS = 28;

    /** The form; with a thread it amends that one. */
    public SubstanceUseForm(Desk desk, LedgerId ledger, @Nullable Current<SubstanceUse> amended) {
        super(desk, ledger, SubstanceUse.KIND, amended);
    }

    @Override
    public Values start() {
        Current<SubstanceUse> current = amended();
        if (current != null) {
            return of(current.body(), current.body().happenedOn());
        }
        return latest(record().current(SubstanceUse.KIND))
                .map(last -> of(last.body(), desk().today()))
                .orElse(Values.EMPTY
                        .with("happenedOn", desk().today())
                        .with("any", "yes")
                        .withLine(LINES));
    }

    /** What was said last. */
    static Optional<Current<SubstanceUse>> latest(List<Current<SubstanceUse>> all) {
        return all.stream().max(Comparator.comparing(one -> one.body().happenedOn()));
    }

    private static Values of(SubstanceUse use, LocalDate on) {
        Values values =
                Values.EMPTY.with("happenedOn", on).with("any", use.lines().isEmpty() ? "no" : "yes");
        for (int i = 0; i < use.lines().size(); i++) {
            SubstanceUse.Line line = use.lines().get(i);
            String at = Values.line(LINES, i);
            Integer days = line.daysInLast28();
            values = values.withLine(LINES)
                    .with(at + "code", line.code())
                    .with(at + "otherText", line.otherText())
                    .with(at + "source", line.source())
                    .with(at + "route", line.route())
                    .with(at + "daysInLast28", days == null ? null : days.toString())
                    .with(at + "amount", line.amount())
                    .with(at + "lastUse", line.lastUse());
        }
        return values;
    }

    @Override
    public List<Section> sections(Values values) {
        Section first = Section.of(
                "",
                new Field.Day(
                        about("happenedOn"),
                        List.of(desk().today(), desk().today().minusDays(1))),
                Field.Choice.tiles(about("any"), words("answer", "yes", "no")));
        if (!values.is("any", "yes")) {
            return List.of(first);
        }
        Field lines = new Field.Lines(about(LINES), texts().get("substance-use.add"), line(values));
        return List.of(first, Section.of(texts().get("substance-use.what"), lines));
    }

    private List<Field> line(Values values) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Search(about("code"), codes(ReferenceData.SUBSTANCES)));
        if (values.lines(LINES).stream()
                .anyMatch(line -> NEEDS_NAME.contains(values.text(Values.line(LINES, line) + "code")))) {
            fields.add(new Field.Text(about("otherText").orNot(), 1));
        }
        fields.add(Field.Choice.tiles(about("source").orNot(), codes(ReferenceData.USE_SOURCES)));
        fields.add(Field.Choice.tiles(about("route").orNot(), codes(ReferenceData.ROUTES)));
        fields.add(new Field.Count(about("daysInLast28").orNot(), 0, DAYS, 1, texts().get("substance-use.days")));
        fields.add(new Field.Text(about("amount").orNot(), 1));
        fields.add(new Field.Day(
                about("lastUse").orNot(), List.of(desk().today(), desk().today().minusDays(1))));
        return fields;
    }

    @Override
    protected SubstanceUse body(Values values) {
        LocalDate on = values.date("happenedOn");
        List<SubstanceUse.Line> lines = values.is("any", "yes")
                ? values.lines(LINES).stream()
                        .map(line -> line(values, Values.line(LINES, line)))
                        .toList()
                : List.of();
        return new SubstanceUse(on == null ? desk().today() : on, lines);
    }

    private SubstanceUse.Line line(Values values, String at) {
        String code = values.text(at + "code");
        return new SubstanceUse.Line(
                code,
                desk().lists().list(ReferenceData.SUBSTANCES).version(),
                NEEDS_NAME.contains(code) ? values.optional(at + "otherText") : null,
                values.optional(at + "source"),
                values.optional(at + "route"),
                values.number(at + "daysInLast28"),
                values.optional(at + "amount"),
                values.date(at + "lastUse"));
    }

    @Override
    public String keyOf(int draft, String bodyField) {
        return bodyField;
    }
}
