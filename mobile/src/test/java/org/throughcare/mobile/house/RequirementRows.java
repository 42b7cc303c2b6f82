package org.throughcare.mobile.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rows of the requirement matrix, read from {@code docs/requirements.csv}. */
final class RequirementRows {

    /** One row: what is required, how it is seen to be met, and how much depends on it. */
    record Row(String id, String requirement, String acceptance, String priority) {}

    private RequirementRows() {}

    static List<Row> read(Path csv) throws IOException {
        List<List<String>> lines = parse(Files.readString(csv));
        List<String> header = lines.get(0);
        return lines.stream()
                .skip(1)
                .map(cells -> new Row(
                        cells.get(header.indexOf("id")),
                        cells.get(header.indexOf("requirement")),
                        cells.get(header.indexOf("acceptance")),
                        cells.get(header.indexOf("priority"))))
                .toList();
    }

    /** Splits comma-separated text with quoted cells, in which a doubled quote stands for one. */
    private static List<List<String>> parse(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                line.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n' && !quoted) {
                line.add(cell.toString().stripTrailing());
                cell.setLength(0);
                lines.add(line);
                line = new ArrayList<>();
            } else {
                cell.append(c);
            }
        }
        return lines;
    }
}
