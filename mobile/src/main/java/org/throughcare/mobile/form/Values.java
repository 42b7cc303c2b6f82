package org.throughcare.mobile.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Json;

/**
 * What stands in a form, exactly as it was typed: texts under keys. A date stands in its three parts, several answers
 * with a comma between them, a row of a grid under {@code grid.row}, a line of lines under {@code lines[2].field}.
 */
public record Values(Map<String, String> typed) {

    private static final Pattern PLACED = Pattern.compile("([^\\[]+)\\[([0-9]{1,4})\\]\\.(.+)");

    /** An empty form. */
    public static final Values EMPTY = new Values(Map.of());

    /** Copies what was typed. */
    public Values {
        typed = Map.copyOf(new TreeMap<>(typed));
    }

    /** What was kept of a form. */
    public static Values of(Json.Obj kept) {
        Map<String, String> typed = new LinkedHashMap<>();
        kept.members().forEach((key, value) -> {
            if (value instanceof Json.Text text) {
                typed.put(key, text.value());
            }
        });
        return new Values(typed);
    }

    /** What to keep of a form. */
    public Json.Obj json() {
        Map<String, Json> members = new LinkedHashMap<>();
        new TreeMap<>(typed).forEach((key, value) -> members.put(key, Json.of(value)));
        return new Json.Obj(members);
    }

    /** The text under a key, without spaces around it; empty when there is none. */
    public String text(String key) {
        return typed.getOrDefault(key, "").strip();
    }

    /** The text under a key as it was typed. */
    public String raw(String key) {
        return typed.getOrDefault(key, "");
    }

    /** The text under a key; null when there is none. */
    public @Nullable String optional(String key) {
        String text = text(key);
        return text.isEmpty() ? null : text;
    }

    /** Whether anything stands under the key. */
    public boolean has(String key) {
        return !text(key).isEmpty();
    }

    /** Whether the answer under the key is this one. */
    public boolean is(String key, String code) {
        return text(key).equals(code);
    }

    /** Several answers, in the order they were given. */
    public List<String> codes(String key) {
        return has(key) ? Arrays.asList(text(key).split(",")) : List.of();
    }

    /** The date in the three parts; null when it is none. */
    public @Nullable LocalDate date(String key) {
        try {
            String year = text(key + ".year");
            // A year of two figures would be one of antiquity.
            return !year.matches("(19|20|21)\\p{Nd}{2}")
                    ? null
                    : LocalDate.of(
                            Integer.parseInt(year),
                            Integer.parseInt(text(key + ".month")),
                            Integer.parseInt(text(key + ".day")));
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    /** The time of day; null when it is none. Also reads 9.30 and 930. */
    public @Nullable LocalTime time(String key) {
        String digits = text(key).replaceAll("[:. ]", "");
        if (!digits.matches("[0-9]{3,4}")) {
            return null;
        }
        try {
            int split = digits.length() - 2;
            return LocalTime.of(
                    Integer.parseInt(digits.substring(0, split)), Integer.parseInt(digits.substring(split)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The whole number; null when it is none. */
    public @Nullable Integer number(String key) {
        try {
            return Integer.valueOf(text(key));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The numbers of the lines under a key. */
    public List<Integer> lines(String key) {
        return codes(key).stream().map(Integer::valueOf).toList();
    }

    /** The beginning of the keys in one line. */
    public static String line(String key, int number) {
        return key + "[" + number + "].";
    }

    /** The key of a field of a line that is named by its place, such as {@code identifiers[0].value}. */
    public String keyAt(String placed) {
        Matcher matcher = PLACED.matcher(placed);
        if (!matcher.matches()) {
            return placed;
        }
        List<Integer> lines = lines(matcher.group(1));
        int place = Integer.parseInt(matcher.group(2));
        return place < lines.size() ? line(matcher.group(1), lines.get(place)) + matcher.group(3) : matcher.group(1);
    }

    /** The same with a text under a key; an empty one takes it away. */
    public Values with(String key, @Nullable String text) {
        Map<String, String> copy = new TreeMap<>(typed);
        if (text == null || text.isEmpty()) {
            copy.remove(key);
        } else {
            copy.put(key, text);
        }
        return new Values(copy);
    }

    /** The same with a date in three parts. */
    public Values with(String key, @Nullable LocalDate day) {
        return day == null
                ? this
                : with(key + ".day", String.valueOf(day.getDayOfMonth()))
                        .with(key + ".month", String.valueOf(day.getMonthValue()))
                        .with(key + ".year", String.valueOf(day.getYear()));
    }

    /** The same with a time of day. */
    public Values with(String key, @Nullable LocalTime time) {
        return time == null ? this : with(key, String.format("%02d:%02d", time.getHour(), time.getMinute()));
    }

    /** The same with several answers. */
    public Values with(String key, List<String> codes) {
        return with(key, String.join(",", codes));
    }

    /** The same with one line more. */
    public Values withLine(String key) {
        List<Integer> lines = new ArrayList<>(lines(key));
        lines.add(lines.stream().mapToInt(Integer::intValue).max().orElse(-1) + 1);
        return with(key, lines.stream().map(String::valueOf).toList());
    }

    /** The same without that line. */
    public Values withoutLine(String key, int number) {
        Map<String, String> copy = new TreeMap<>(typed);
        copy.keySet().removeIf(each -> each.startsWith(line(key, number)));
        List<String> left = lines(key).stream()
                .filter(each -> each != number)
                .map(String::valueOf)
                .toList();
        return new Values(copy).with(key, left);
    }
}
