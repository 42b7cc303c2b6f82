package org.throughcare.mobile.substance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Options;
import org.throughcare.mobile.form.Questions;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.substance.SubstanceUse;

/** What is asked of a person's use: a line for each drug, medicine or drink (PRS-13). */
public final class SubstanceQuestions implements Questions<SubstanceUse> {

    private static final String LINES = "lines";

    private final Texts texts;
    private final Options options;
    private final ReferenceData lists;
    private final LocalDate today;

    /** Questions with the lists in force. */
    public SubstanceQuestions(Desk desk) {
        this.texts = desk.texts();
        this.lists = desk.lists();
        this.options = new Options(texts, lists);
        this.today = desk.today();
    }

    @Override
    public Kind<SubstanceUse> kind() {
        return SubstanceUse.KIND;
    }

    @Override
    public Values fresh() {
        return Values.EMPTY.with("happenedOn", today).withLine(LINES);
    }

    @Override
    public Values of(SubstanceUse use) {
        Values values = Values.EMPTY.with("happenedOn", use.happenedOn());
        for (int i = 0; i < use.lines().size(); i++) {
            SubstanceUse.Line line = use.lines().get(i);
            String at = Values.line(LINES, i);
            Integer days = line.daysInLast28();
            values = values.withLine(LINES)
                    .with(at + "code", line.code())
                    .with(at + "otherText", line.otherText())
                    .with(at + "source", line.source())
                    .with(at + "route", line.route())
                    .with(at + "daysInLast28", days == null ? "" : days.toString())
                    .with(at + "amount", line.amount())
                    .with(at + "lastUse", line.lastUse());
        }
        return values;
    }

    @Override
    public List<Section> sections(Values values) {
        List<Field> line = List.of(
                Field.Choice.tiles(
                        About.of("code", texts.get("substance.what")), options.list(ReferenceData.SUBSTANCES)),
                new Field.Text(
                        About.of("otherText", texts.get("substance.otherText")).orNot(), 1),
                Field.Choice.tiles(
                        About.of("source", texts.get("substance.source")).orNot(),
                        options.list(ReferenceData.USE_SOURCES)),
                Field.Choice.tiles(
                        About.of("route", texts.get("substance.route")).orNot(), options.list(ReferenceData.ROUTES)),
                new Field.Count(
                        About.of("daysInLast28", texts.get("substance.days")).orNot(), 0, 28, 1, texts.get("days")),
                new Field.Text(About.of("amount", texts.get("substance.amount")).orNot(), 1),
                new Field.Day(
                        About.of("lastUse", texts.get("substance.lastUse")).orNot(),
                        List.of(today, today.minusDays(1))));
        return List.of(
                Section.of("", new Field.Day(About.of("happenedOn", texts.get("substance.asked")), List.of(today))),
                Section.of(
                        "",
                        new Field.Lines(
                                About.of(LINES, texts.get("substance.line")).orNot(),
                                texts.get("substance.add"),
                                line)));
    }

    @Override
    public SubstanceUse body(Values values, @Nullable SubstanceUse before) {
        LocalDate asked = values.date("happenedOn");
        List<SubstanceUse.Line> lines = new ArrayList<>();
        for (int number : values.lines(LINES)) {
            String at = Values.line(LINES, number);
            lines.add(new SubstanceUse.Line(
                    values.text(at + "code"),
                    lists.list(ReferenceData.SUBSTANCES).version(),
                    values.optional(at + "otherText"),
                    values.optional(at + "source"),
                    values.optional(at + "route"),
                    values.number(at + "daysInLast28"),
                    values.optional(at + "amount"),
                    values.date(at + "lastUse")));
        }
        return new SubstanceUse(asked == null ? today : asked, lines);
    }
}
