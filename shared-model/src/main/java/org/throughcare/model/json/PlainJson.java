package org.throughcare.model.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the plain JSON that nearly every line is, in one pass over its bytes, and leaves all else to the general parser:
 * whatever is broken, and whatever is rare (escapes by number, exponents, very long numbers, odd names, objects of very
 * many members, deep nesting). It answers null then. What it does read is what the general parser would have read; that
 * it never takes what that one refuses is shown by {@code PlainJsonTest}.
 */
final class PlainJson {

    private static final int DEEPEST = 16;
    private static final int MOST_DIGITS = 18;
    private static final int LONGEST_NAME = 64;
    private static final Json TRUE = new Json.Bool(true);
    private static final Json FALSE = new Json.Bool(false);

    /**
     * Names that were read before, each at a place that its hash says, so that a name is one text in all objects. Threads
     * may overwrite each other's: a text is immutable, and one that is lost is made again.
     */
    private static final @Nullable String[] NAMES = new String[1024];

    private final byte[] bytes;
    private String[] names = new String[32];
    private Json[] values = new Json[32];
    private int top;
    private int at;

    private PlainJson(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The value, or null when it is for the general parser to say. */
    static @Nullable Json read(byte[] utf8) {
        PlainJson reader = new PlainJson(utf8);
        int first = reader.next();
        Json value = first == '{' || first == '[' ? reader.value(1) : null;
        return value != null && reader.next() == -1 && reader.at >= utf8.length ? value : null;
    }

    /** The first byte that is no space, where the reader stands then; -1 at the end. */
    private int next() {
        while (at < bytes.length) {
            byte one = bytes[at];
            if (one != ' ' && one != '\n' && one != '\r' && one != '\t') {
                return one;
            }
            at++;
        }
        return -1;
    }

    private boolean take(char wanted) {
        if (next() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    private @Nullable Json value(int depth) {
        if (depth > DEEPEST) {
            return null;
        }
        return switch (next()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> textValue();
            case 't' -> literal("true", TRUE);
            case 'f' -> literal("false", FALSE);
            case 'n' -> literal("null", Json.NULL);
            default -> number();
        };
    }

    private @Nullable Json textValue() {
        String text = text();
        return text == null ? null : new Json.Text(text);
    }

    private @Nullable Json object(int depth) {
        at++;
        int from = top;
        if (take('}')) {
            return new Json.Obj(new Members(new String[0], new Json[0]));
        }
        do {
            String name = name();
            if (name == null || !take(':') || top - from == Members.MOST || Members.isAmong(names, from, top, name)) {
                return null;
            }
            int place = place();
            names[place] = name;
            Json value = value(depth + 1);
            if (value == null) {
                return null;
            }
            values[place] = value;
        } while (take(','));
        if (!take('}')) {
            return null;
        }
        Json.Obj object =
                new Json.Obj(new Members(Arrays.copyOfRange(names, from, top), Arrays.copyOfRange(values, from, top)));
        top = from;
        return object;
    }

    /** One more place on the pile of what is being read, which serves all objects and lists within each other. */
    private int place() {
        if (top == names.length) {
            names = Arrays.copyOf(names, 2 * top);
            values = Arrays.copyOf(values, 2 * top);
        }
        return top++;
    }

    private @Nullable Json array(int depth) {
        at++;
        int from = top;
        if (take(']')) {
            return new Json.Arr(List.of());
        }
        do {
            int place = place();
            Json item = value(depth + 1);
            if (item == null) {
                return null;
            }
            values[place] = item;
        } while (take(','));
        if (!take(']')) {
            return null;
        }
        Json.Arr list = new Json.Arr(List.of(Arrays.copyOfRange(values, from, top)));
        top = from;
        return list;
    }

    private @Nullable String name() {
        if (next() != '"') {
            return null;
        }
        int from = ++at;
        int hash = 0;
        for (; at < bytes.length && bytes[at] != '"'; at++) {
            byte one = bytes[at];
            if (one < ' ' || one == '\\' || at - from == LONGEST_NAME) {
                return null;
            }
            hash = 31 * hash + one;
        }
        return at == bytes.length ? null : known(hash, from, at++);
    }

    /** The name of these bytes, whose hash is that of the text. */
    private String known(int hash, int from, int to) {
        int place = (hash ^ hash >>> 16) & (NAMES.length - 1);
        String before = NAMES[place];
        if (before != null && before.hashCode() == hash && isAt(before, from, to)) {
            return before;
        }
        String name = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        NAMES[place] = name;
        return name;
    }

    private boolean isAt(String name, int from, int to) {
        if (name.length() != to - from) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }

    private @Nullable String text() {
        int from = ++at;
        boolean ascii = true;
        boolean escapes = false;
        for (; at < bytes.length && bytes[at] != '"'; at++) {
            byte one = bytes[at];
            if (one == '\\') {
                escapes = true;
                at++;
            } else if (one < 0) {
                ascii = false;
            } else if (one < ' ') {
                return null;
            }
        }
        if (at >= bytes.length) {
            return null;
        }
        String raw = new String(bytes, from, at - from, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        at++;
        // What is no UTF-8 becomes that sign; where it was written as such, the general parser finds it in order.
        if (!ascii && raw.indexOf('\uFFFD') >= 0) {
            return null;
        }
        return escapes ? unescaped(raw) : raw;
    }

    private static @Nullable String unescaped(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char one = raw.charAt(i);
            if (one == '\\') {
                int which = "\"\\/bfnrt".indexOf(raw.charAt(++i));
                if (which < 0) {
                    return null;
                }
                one = "\"\\/\b\f\n\r\t".charAt(which);
            }
            text.append(one);
        }
        return text.toString();
    }

    private @Nullable Json literal(String word, Json value) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= bytes.length || bytes[at + i] != word.charAt(i)) {
                return null;
            }
        }
        at += word.length();
        return value;
    }

    /** A number within an object or a list, so that something has to follow it; what is not a digit does not. */
    private @Nullable Json number() {
        boolean negative = bytes.length > at && bytes[at] == '-';
        int from = negative ? ++at : at;
        long digits = digits(0);
        int whole = at - from;
        if (whole == 0 || (whole > 1 && bytes[from] == '0') || whole > MOST_DIGITS) {
            return null;
        }
        int scale = 0;
        if (at < bytes.length && bytes[at] == '.') {
            int point = at++;
            digits = digits(digits);
            scale = at - point - 1;
            if (scale == 0 || whole + scale > MOST_DIGITS) {
                return null;
            }
        }
        return new Json.Num(BigDecimal.valueOf(negative ? -digits : digits, scale));
    }

    /** Reads on over digits; what comes of more than {@link #MOST_DIGITS} is not used. */
    private long digits(long before) {
        long number = before;
        for (; at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9'; at++) {
            number = 10 * number + (bytes[at] - '0');
        }
        return number;
    }
}
