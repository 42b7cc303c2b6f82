package org.throughcare.mobile.form;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.look.Texts;
import org.throughcare.model.signature.Signature;

/** What was answered, in words, for the page on which a worker checks it before saving. */
final class Answers {

    private final Texts texts;

    Answers(Texts texts) {
        this.texts = texts;
    }

    /** The answer to a field in words; the words for nothing when there is none. */
    String of(Field field, Values values) {
        String answer = words(field, values);
        return answer.isEmpty() ? texts.get("form.nothing") : answer;
    }

    private String words(Field field, Values values) {
        String key = field.key();
        if (field instanceof Field.Choice choice) {
            return label(choice.options(), values.text(key));
        } else if (field instanceof Field.Search search) {
            return label(search.options(), values.text(key));
        } else if (field instanceof Field.Choices choices) {
            return values.codes(key).stream()
                    .map(code -> label(choices.options(), code))
                    .collect(Collectors.joining("\n"));
        } else if (field instanceof Field.Day) {
            LocalDate day = values.date(key);
            return day == null ? "" : texts.longDate(day);
        } else if (field instanceof Field.Time) {
            LocalTime time = values.time(key);
            return time == null ? values.text(key) : texts.time(time);
        } else if (field instanceof Field.Count number) {
            return values.has(key) ? (values.text(key) + " " + number.unit()).strip() : "";
        } else if (field instanceof Field.Grid grid) {
            return grid.rows().stream()
                    .filter(row -> values.has(key + "." + row.code()))
                    .map(row -> row.label() + ": " + label(grid.columns(), values.text(key + "." + row.code())))
                    .collect(Collectors.joining("\n"));
        } else if (field instanceof Field.Sign) {
            return signature(Field.Sign.read(values, key));
        } else if (field instanceof Field.Lines lines) {
            return lines(lines, values);
        }
        return values.text(key);
    }

    private String signature(@Nullable Signature signature) {
        if (signature == null) {
            return "";
        }
        String how = texts.get("signature." + signature.how());
        return signature.note() == null ? how : how + ": " + signature.note();
    }

    private String lines(Field.Lines lines, Values values) {
        List<String> all = new ArrayList<>();
        for (int number : values.lines(lines.key())) {
            all.add(lines.fields().stream()
                    .map(field -> words(field.in(Values.line(lines.key(), number)), values))
                    .filter(answer -> !answer.isEmpty())
                    .collect(Collectors.joining(", ")));
        }
        return String.join("\n", all);
    }

    private static String label(List<Option> options, String code) {
        return options.stream()
                .filter(option -> option.code().equals(code))
                .map(Option::label)
                .findFirst()
                .orElse(code);
    }
}
