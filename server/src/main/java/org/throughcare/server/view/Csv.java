package org.throughcare.server.view;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables as comma-separated values (RFC 4180, UTF-8 with the mark by which spreadsheets know it). What people wrote
 * is never taken for a formula.
 */
public final class Csv {

    private static final String MARK = "\ufeff";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private Csv() {}

    /** The bytes of a table: the names of its columns, and its rows; an absent cell is empty. */
    public static byte[] bytes(List<String> columns, List<? extends List<? extends @Nullable Object>> rows) {
        StringBuilder table = new StringBuilder(MARK).append(line(columns));
        rows.forEach(row -> table.append(line(row)));
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.toString();
        }
        String text = value == null ? "" : value.toString();
        String safe = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(one -> one == ',' || one == '"' || one == '\n' || one == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
