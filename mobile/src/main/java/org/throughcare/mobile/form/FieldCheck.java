package org.throughcare.mobile.form;

import java.util.ArrayList;
import java.util.List;
import org.throughcare.mobile.look.Texts;

/** What can be said of a form before any rule of its kind: what is empty, and what can't be read. */
final class FieldCheck {

    private final Texts texts;

    FieldCheck(Texts texts) {
        this.texts = texts;
    }

    List<Mistake> check(List<Section> sections, Values values) {
        List<Mistake> found = new ArrayList<>();
        sections.forEach(section -> section.fields().forEach(field -> check(field, values, found)));
        return found;
    }

    private void check(Field field, Values values, List<Mistake> found) {
        String key = field.key();
        if (field instanceof Field.Day) {
            day(field, values, found);
        } else if (field instanceof Field.Time) {
            readable(field, values.has(key), values.time(key) != null, "form.mistake.time", found);
        } else if (field instanceof Field.Count number) {
            Integer value = values.number(key);
            boolean inside = value != null && value >= number.least() && value <= number.most();
            readable(field, values.has(key), inside, "form.mistake.number", found, number.least(), number.most());
        } else if (field instanceof Field.Sign) {
            readable(field, values.has(key + ".how"), true, "", found);
        } else if (field instanceof Field.Grid grid) {
            grid(grid, values, found);
        } else if (field instanceof Field.Lines lines) {
            lines(lines, values, found);
        } else if (!(field instanceof Field.Note)) {
            readable(field, values.has(key), true, "", found);
        }
    }

    private void day(Field field, Values values, List<Mistake> found) {
        String key = field.key();
        boolean any = values.has(key + ".day") || values.has(key + ".month") || values.has(key + ".year");
        readable(field, any, values.date(key) != null, "form.mistake.date", found);
    }

    private void grid(Field.Grid grid, Values values, List<Mistake> found) {
        if (grid.about().optional()) {
            return;
        }
        for (Option row : grid.rows()) {
            if (!values.has(grid.key() + "." + row.code())) {
                found.add(new Mistake(grid.key(), texts.get("form.mistake.row", row.label())));
            }
        }
    }

    private void lines(Field.Lines lines, Values values, List<Mistake> found) {
        List<Integer> numbers = values.lines(lines.key());
        if (numbers.isEmpty() && !lines.about().optional()) {
            found.add(new Mistake(
                    lines.key(),
                    texts.get("form.mistake.required", lines.about().label())));
        }
        for (int number : numbers) {
            lines.fields().forEach(field -> check(field.in(Values.line(lines.key(), number)), values, found));
        }
    }

    private void readable(
            Field field, boolean there, boolean readable, String code, List<Mistake> found, Object... args) {
        if (!there && !field.about().optional()) {
            found.add(new Mistake(
                    field.key(),
                    texts.get("form.mistake.required", field.about().label())));
        } else if (there && !readable) {
            List<Object> all = new ArrayList<>(List.of(field.about().label()));
            all.addAll(List.of(args));
            found.add(new Mistake(field.key(), texts.get(code, all.toArray())));
        }
    }
}
