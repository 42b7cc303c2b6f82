package org.throughcare.mobile.versions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Texts;
import org.throughcare.model.json.Json;

/**
 * A value that none of the versions has, as a worker gives it: a date with the parts of a date, a time with its day.
 *
 * @param key what it is kept under in the form
 * @param sort what the values of the versions are
 */
record OtherValue(String key, Sort sort) {

    /** What a value is made of. */
    enum Sort {
        /** A local date and time. */
        DATE_TIME,
        /** A moment. */
        INSTANT,
        /** A local date. */
        DATE,
        /** A number. */
        NUMBER,
        /** Words or a code. */
        TEXT,
        /** A list or a group of fields: no other can be given here. */
        NONE
    }

    /** The other value beside these. */
    static OtherValue beside(String key, Collection<Json> values) {
        Sort sort = null;
        for (Json value : values) {
            if (!(value instanceof Json.Null)) {
                Sort own = sort(value);
                sort = sort == null || sort == own ? own : Sort.TEXT;
            }
        }
        return new OtherValue(key, sort == null ? Sort.NONE : sort);
    }

    private static Sort sort(Json value) {
        if (value instanceof Json.Num) {
            return Sort.NUMBER;
        } else if (!(value instanceof Json.Text)) {
            return Sort.NONE;
        }
        String text = ((Json.Text) value).value();
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return Sort.DATE;
        } else if (text.matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+")) {
            return Sort.DATE_TIME;
        }
        return text.matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z") ? Sort.INSTANT : Sort.TEXT;
    }

    /** Whether one can be given. */
    boolean possible() {
        return sort != Sort.NONE;
    }

    /** The fields in which it is given. */
    List<Field> fields(String label, Texts texts) {
        About about = About.of(key, label);
        return switch (sort) {
            case DATE -> List.of(new Field.Day(about, List.of()));
            case DATE_TIME, INSTANT ->
                List.of(
                        new Field.Day(about, List.of()),
                        new Field.Time(About.of(key + "-time", texts.get("versions.conflict.time")), List.of()));
            case NUMBER, TEXT, NONE -> List.of(new Field.Text(about, 1));
        };
    }

    /** The value that was given; {@link Json#NULL} for none. */
    Json of(Values values) {
        String typed = values.text(key);
        return switch (sort) {
            case DATE -> text(values.date(key));
            case DATE_TIME, INSTANT -> moment(values.date(key), values.time(key + "-time"));
            case NUMBER -> typed.matches("-?\\d+(\\.\\d+)?") ? new Json.Num(new BigDecimal(typed)) : Json.of(typed);
            case TEXT, NONE -> Json.of(typed);
        };
    }

    private Json moment(@Nullable LocalDate day, @Nullable LocalTime time) {
        if (day == null || time == null) {
            return Json.NULL;
        }
        return sort == Sort.INSTANT ? text(day.atTime(time).atZone(Texts.ZONE).toInstant()) : text(day.atTime(time));
    }

    private static Json text(@Nullable Object value) {
        return value == null ? Json.NULL : Json.of(value.toString());
    }
}
