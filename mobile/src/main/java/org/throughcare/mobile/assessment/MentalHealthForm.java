package org.throughcare.mobile.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.assessment.Assessment;
import org.throughcare.model.assessment.MentalHealth;
import org.throughcare.model.assessment.MentalHealth.Source;
import org.throughcare.model.assessment.ToolScore;
import org.throughcare.model.assessment.ValidatedTools;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.LedgerId;

/** The section on mental health, which asks for a second illness and for whoever may know more (CTR-6). */
public final class MentalHealthForm extends SectionForm {

    /** The code of the section. */
    public static final String CODE = "MENTAL-HEALTH";

    private static final String SOURCES = "sources";
    private static final Set<String> TOOLS = Set.of("PHQ-9", "GAD-7");

    /** The page of that assessment. */
    public MentalHealthForm(Desk desk, LedgerId ledger, Current<Assessment> current) {
        super(desk, ledger, CODE, current);
    }

    @Override
    public Values start() {
        MentalHealth said = assessment().mentalHealth();
        Values values = super.start()
                .with("dualDiagnosis", said.dualDiagnosis())
                .with("services", said.services())
                .with("noSourceWhy", said.noSourceWhy())
                .with("effect", said.effect());
        for (int number = 0; number < said.sources().size(); number++) {
            Source source = said.sources().get(number);
            String line = Values.line(SOURCES, number);
            values = values.withLine(SOURCES)
                    .with(line + "who", source.who())
                    .with(line + "contactedOn", source.contactedOn())
                    .with(line + "askedOn", source.askedOn())
                    .with(line + "receivedOn", source.receivedOn());
        }
        return values;
    }

    @Override
    public List<Section> sections(Values values) {
        List<Section> all = new ArrayList<>(super.sections(values));
        List<Field> fields = new ArrayList<>();
        fields.add(scores());
        fields.add(Field.Choice.rows(
                about("dualDiagnosis"),
                words("assessment.dual", MentalHealth.NONE, MentalHealth.SUSPECTED, MentalHealth.KNOWN)));
        fields.add(new Field.Text(about("services").orNot(), 2));
        fields.add(new Field.Lines(
                about(SOURCES).orNot(),
                texts().get("assessment.sources.add"),
                List.of(new Field.Text(about("who"), 1), day("contactedOn"), day("askedOn"), day("receivedOn"))));
        if (said(values).asksWhyNobody()) {
            fields.add(new Field.Text(about("noSourceWhy").orNot(), 2));
        }
        if (said(values).dual()) {
            fields.add(new Field.Text(about("effect").orNot(), 2));
        }
        all.add(new Section(texts().get("assessment.dual.heading"), fields));
        return all;
    }

    private Field day(String key) {
        return new Field.Day(about(key).orNot(), List.of(desk().today()));
    }

    private Field scores() {
        String found = ValidatedTools.in(record(), Texts.ZONE).stream()
                .filter(tool -> TOOLS.contains(tool.code()))
                .map(this::line)
                .collect(Collectors.joining("\n"));
        return new Field.Note(
                About.of("scores", texts().get("assessment.scores"))
                        .hint(found.isEmpty() ? texts().get("assessment.scores.none") : found),
                Tone.INFO);
    }

    private String line(ToolScore tool) {
        return ToolWords.of(tool, texts());
    }

    @Override
    protected Assessment body(Values values) {
        return super.body(values).knowing(said(values));
    }

    @Override
    public String keyOf(int draft, String bodyField) {
        return bodyField.startsWith(SOURCES) ? SOURCES : super.keyOf(draft, bodyField);
    }

    private static MentalHealth said(Values values) {
        List<Source> sources = values.lines(SOURCES).stream()
                .map(number -> source(values, Values.line(SOURCES, number)))
                .toList();
        MentalHealth said = new MentalHealth(
                values.optional("dualDiagnosis"),
                values.optional("services"),
                sources,
                values.optional("noSourceWhy"),
                values.optional("effect"));
        return said.asksWhyNobody() ? said : said.nobodyBecause(null);
    }

    private static Source source(Values values, String line) {
        return new Source(
                values.text(line + "who"),
                values.date(line + "contactedOn"),
                values.date(line + "askedOn"),
                values.date(line + "receivedOn"));
    }
}
