package org.throughcare.model.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of one JSON object, asked for by name. Every method throws {@link Malformed} with the path of the field
 * when the member is not what was asked for; the {@code opt} ones give null when it is absent.
 */
public final class Fields {

    private static final int IN_NO_LIST = -1;

    private final Json.Obj object;
    private final @Nullable Fields within;
    private final String as;
    private final int index;

    /** The path of a field is put together for whoever is told of a mistake, and not for each that is read. */
    private Fields(Json.Obj object, @Nullable Fields within, String as, int index) {
        this.object = object;
        this.within = within;
        this.as = as;
        this.index = index;
    }

    /** The members of an object that stands at the top. */
    public static Fields of(Json.Obj object) {
        return new Fields(object, null, "", IN_NO_LIST);
    }

    /** Whether the member is there and not null. */
    public boolean has(String name) {
        return object.get(name) != null;
    }

    /** The names of all members, in order. */
    public List<String> names() {
        return List.copyOf(object.members().keySet());
    }

    /** A text of at least one character. */
    public String text(String name) {
        return required(name, optText(name));
    }

    /** A text, or null; an empty one counts as absent. */
    public @Nullable String optText(String name) {
        Json value = object.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Json.Text text)) {
            throw new Malformed(at(name), "not-a-text");
        }
        return text.value().isEmpty() ? null : text.value();
    }

    /** A text; empty when it is absent. */
    public String textOrEmpty(String name) {
        String text = optText(name);
        return text == null ? "" : text;
    }

    /** A whole number that fits an int. */
    public int integer(String name) {
        return required(name, optInteger(name));
    }

    /** A whole number that fits an int, or null. */
    public @Nullable Integer optInteger(String name) {
        BigDecimal number = optDecimal(name);
        if (number == null) {
            return null;
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            throw new Malformed(at(name), "not-a-whole-number");
        }
    }

    /** A number, or null. */
    public @Nullable BigDecimal optDecimal(String name) {
        Json value = object.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Json.Num number)) {
            throw new Malformed(at(name), "not-a-number");
        }
        return number.value();
    }

    /** True or false. */
    public boolean bool(String name) {
        return required(name, optBool(name));
    }

    /** True, false or null. */
    public @Nullable Boolean optBool(String name) {
        Json value = object.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Json.Bool bool)) {
            throw new Malformed(at(name), "not-true-or-false");
        }
        return bool.value();
    }

    /** A date such as 2026-12-08. */
    public LocalDate date(String name) {
        return required(name, optDate(name));
    }

    /** A date, or null. */
    public @Nullable LocalDate optDate(String name) {
        return optParsed(name, IsoTimes::date, "not-a-date");
    }

    /** A wall-clock time on a date such as 2027-01-15T10:00. */
    public LocalDateTime dateTime(String name) {
        return required(name, optParsed(name, LocalDateTime::parse, "not-a-date-and-time"));
    }

    /** An instant in UTC such as 2026-12-08T14:05:00Z. */
    public Instant instant(String name) {
        return required(name, optInstant(name));
    }

    /** An instant in UTC, or null. */
    public @Nullable Instant optInstant(String name) {
        return optParsed(name, IsoTimes::instant, "not-an-instant");
    }

    /** What the parser makes of a text; its exceptions become a {@link Malformed} with the code. */
    public <T> T parsed(String name, Function<String, T> parser, String code) {
        return required(name, optParsed(name, parser, code));
    }

    /** What the parser makes of a text, or null when it is absent. */
    public <T> @Nullable T optParsed(String name, Function<String, T> parser, String code) {
        String text = optText(name);
        if (text == null) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Malformed(at(name), code);
        }
    }

    /** The members of an object within this one. */
    public Fields object(String name) {
        return required(name, optObject(name));
    }

    /** The members of an object within this one, or null. */
    public @Nullable Fields optObject(String name) {
        Json value = object.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Json.Obj inner)) {
            throw new Malformed(at(name), "not-an-object");
        }
        return new Fields(inner, this, name, IN_NO_LIST);
    }

    /** A list of texts; empty when it is absent. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Json item : items(name)) {
            if (!(item instanceof Json.Text text)) {
                throw new Malformed(at(name, texts.size()), "not-a-text");
            }
            texts.add(text.value());
        }
        return List.copyOf(texts);
    }

    /** A list of objects, each read by the reader; empty when it is absent. */
    public <T> List<T> list(String name, Function<Fields, T> reader) {
        List<T> values = new ArrayList<>();
        for (Json item : items(name)) {
            if (!(item instanceof Json.Obj inner)) {
                throw new Malformed(at(name, values.size()), "not-an-object");
            }
            values.add(reader.apply(new Fields(inner, this, name, values.size())));
        }
        return List.copyOf(values);
    }

    /** The object itself, as it was read. */
    public Json.Obj json() {
        return object;
    }

    private List<Json> items(String name) {
        Json value = object.get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof Json.Arr array)) {
            throw new Malformed(at(name), "not-a-list");
        }
        return array.items();
    }

    private <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new Malformed(at(name), "required");
        }
        return value;
    }

    private String at(String name) {
        return within == null ? name : within.at(as, index) + "." + name;
    }

    private String at(String name, int place) {
        return place == IN_NO_LIST ? at(name) : at(name) + "[" + place + "]";
    }
}
