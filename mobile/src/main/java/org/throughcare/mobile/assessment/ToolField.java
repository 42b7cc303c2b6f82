package org.throughcare.mobile.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.assessment.ToolScore;
import org.throughcare.model.assessment.ValidatedTools;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.reference.ReferenceData;

/** The choice of one score: of a screening in the record, or one from paper. */
final class ToolField {

    private static final String KEY = "tool";
    private static final String PAPER = "paper";
    private static final String NONE = "none";
    private static final int MOST = 100;

    private final Texts texts;
    private final List<Option> tools;
    private final List<ToolScore> scores;
    private final LocalDate today;

    /** The choice among the scores of that record that are wanted, the newest first. */
    ToolField(Desk desk, Ledger record, Predicate<ToolScore> wanted) {
        this.texts = desk.texts();
        this.today = desk.today();
        List<ToolScore> newest = new ArrayList<>(ValidatedTools.in(record, Texts.ZONE));
        Collections.reverse(newest);
        this.scores = newest.stream().filter(wanted).toList();
        this.tools = desk.lists().list(ReferenceData.VALIDATED_TOOLS).codes().stream()
                .filter(code -> wanted.test(new ToolScore(code.code(), today, 0, null, null)))
                .map(code -> Option.of(code.code(), code.name(texts.language())))
                .toList();
    }

    /** What stands in it for that score; the newest of the record where there is none yet. */
    Values start(Values values, @Nullable ToolScore before) {
        ToolScore first = before != null ? before : scores.isEmpty() ? null : scores.get(0);
        if (first == null) {
            return values;
        }
        return first.screening() == null
                ? values.with(KEY, PAPER)
                        .with("toolCode", first.code())
                        .with("toolTotal", String.valueOf(first.total()))
                        .with("toolOn", first.on())
                : values.with(KEY, first.screening().toString());
    }

    /** Its fields. */
    List<Field> fields(Values values) {
        List<Option> options = new ArrayList<>();
        scores.forEach(score -> options.add(Option.of(String.valueOf(score.screening()), ToolWords.of(score, texts))));
        options.add(Option.of(PAPER, texts.get("tool.paper")));
        options.add(Option.of(NONE, texts.get("tool.none")));
        List<Field> fields = new ArrayList<>();
        fields.add(Field.Choice.rows(About.of(KEY, texts.get("tool.which")), options));
        if (values.is(KEY, PAPER)) {
            fields.add(Field.Choice.tiles(About.of("toolCode", texts.get("tool.code")), tools));
            fields.add(new Field.Count(About.of("toolTotal", texts.get("tool.total")), 0, MOST, 1, ""));
            fields.add(new Field.Day(About.of("toolOn", texts.get("tool.on")), List.of(today)));
        }
        return fields;
    }

    /** The score that was chosen; null for none. */
    @Nullable
    ToolScore of(Values values) {
        if (values.is(KEY, PAPER)) {
            Integer total = values.number("toolTotal");
            LocalDate on = values.date("toolOn");
            return total == null || on == null || !values.has("toolCode")
                    ? null
                    : ValidatedTools.entered(values.text("toolCode"), on, total);
        }
        Optional<ToolScore> chosen = scores.stream()
                .filter(score -> values.is(KEY, String.valueOf(score.screening())))
                .findFirst();
        return chosen.orElse(null);
    }
}
