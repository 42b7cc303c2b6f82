package org.throughcare.mobile.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.assessment.Assessment;
import org.throughcare.model.assessment.ToolScore;
import org.throughcare.model.assessment.ValidatedTools;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.reference.ReferenceData;

/** The tools that an assessment used: screenings of the record, and scores from elsewhere (CTR-4, CTR-26). */
public final class ToolsForm extends AssessmentPart {

    /** What a route calls it. */
    public static final String WHAT = "assessment-tools";

    private static final String TOOLS = "tools";
    private static final String ELSEWHERE = "elsewhere";
    private static final int MOST = 100;

    private final List<ToolScore> recorded;

    /** The page of that assessment. */
    public ToolsForm(Desk desk, LedgerId ledger, Current<Assessment> current) {
        super(desk, ledger, WHAT, current);
        this.recorded = ValidatedTools.in(record(), Texts.ZONE).stream()
                .sorted(Comparator.comparing(ToolScore::on).reversed())
                .toList();
    }

    @Override
    public Values start() {
        Values values = Values.EMPTY.with(
                TOOLS, chosen().map(tool -> String.valueOf(tool.screening())).toList());
        int number = 0;
        for (ToolScore tool : elsewhere().toList()) {
            String line = Values.line(ELSEWHERE, number++);
            values = values.withLine(ELSEWHERE)
                    .with(line + "code", tool.code())
                    .with(line + "total", String.valueOf(tool.total()))
                    .with(line + "on", tool.on());
        }
        return values;
    }

    /** What was chosen before; at first whatever of the record is fresh. */
    private Stream<ToolScore> chosen() {
        LocalDate fresh = assessment().heldOn().minusDays(ValidatedTools.FRESH_DAYS);
        return assessment().tools().isEmpty()
                ? recorded.stream().filter(tool -> !tool.on().isBefore(fresh))
                : assessment().tools().values().stream().filter(tool -> tool.screening() != null);
    }

    private Stream<ToolScore> elsewhere() {
        return assessment().tools().values().stream().filter(tool -> tool.screening() == null);
    }

    @Override
    public List<Section> sections(Values values) {
        List<Field> fields = new ArrayList<>();
        if (!recorded.isEmpty()) {
            fields.add(new Field.Choices(about(TOOLS).orNot(), options()));
        }
        fields.add(new Field.Lines(
                about(ELSEWHERE).orNot(),
                texts().get("assessment.elsewhere.add"),
                List.of(
                        Field.Choice.tiles(about("code"), codes(ReferenceData.VALIDATED_TOOLS)),
                        new Field.Count(about("total"), 0, MOST, 1, ""),
                        new Field.Day(about("on"), List.of(desk().today())))));
        return List.of(new Section("", fields));
    }

    private List<Option> options() {
        return recorded.stream()
                .map(tool -> Option.of(String.valueOf(tool.screening()), ToolWords.of(tool, texts())))
                .toList();
    }

    @Override
    protected Assessment body(Values values) {
        List<String> ids = values.codes(TOOLS);
        Stream<ToolScore> kept = Stream.concat(recorded.stream(), assessment().tools().values().stream())
                .filter(tool -> ids.contains(String.valueOf(tool.screening())));
        Stream<ToolScore> entered =
                values.lines(ELSEWHERE).stream().map(number -> entered(values, Values.line(ELSEWHERE, number)));
        return assessment().using(Stream.concat(kept, entered).toList());
    }

    private ToolScore entered(Values values, String line) {
        LocalDate on = values.date(line + "on");
        Integer total = values.number(line + "total");
        return ValidatedTools.entered(
                values.text(line + "code"), on == null ? desk().today() : on, total == null ? 0 : total);
    }
}
