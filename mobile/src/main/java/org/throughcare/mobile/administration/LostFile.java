package org.throughcare.mobile.administration;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.link.AdministrationLink.Holding;
import org.throughcare.model.person.NameSearch;

/** The list of a lost tablet as a file that a spreadsheet opens: a line each record, times in UTC. */
final class LostFile {

    private static final int LONGEST_NAME = 40;

    private static final List<String> COLUMNS = List.of(
            "tablet",
            "tablet id",
            "listed at",
            "last contact",
            "record",
            "name",
            "birth date",
            "all entries up to",
            "further entries",
            "workers",
            "being removed since",
            "keys destroyed at");

    private LostFile() {}

    /** Writes it into the folder; gives its path; throws IOException. */
    static Path save(LostList list, Path folder) throws IOException {
        return PrivateFile.save(folder, n -> name(list, n), file -> file.write(text(list)));
    }

    /** A name of small letters, digits and dashes, whatever the tablet is called; the n-th of that second. */
    static String name(LostList list, int n) {
        String tablet = NameSearch.fold(list.tablet().tablet().name())
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String called = tablet.length() > LONGEST_NAME ? tablet.substring(0, LONGEST_NAME) : tablet;
        String id = list.tablet().tablet().id().toString().substring(0, 8);
        String at = PrivateFile.stamp(list.askedAt());
        return Stream.of("lost-tablet", called, id, at, n == 1 ? "" : String.valueOf(n))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("-"))
                + ".csv";
    }

    /** The text of it: commas, quotes where they are needed, and a mark by which spreadsheets know that it is UTF-8. */
    static String text(LostList list) {
        StringBuilder text = new StringBuilder("\uFEFF").append(line(COLUMNS));
        list.holdings().forEach(holding -> text.append(line(cells(list, holding))));
        return text.toString();
    }

    private static List<String> cells(LostList list, Holding holding) {
        return List.of(
                list.tablet().tablet().name(),
                list.tablet().tablet().id().toString(),
                list.askedAt().toString(),
                said(list.lost().lastContact()),
                holding.ledger().toString(),
                holding.name(),
                holding.birthDate() == null ? "" : holding.birthDate().toString(),
                String.valueOf(holding.upTo()),
                holding.own().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                list.workers(holding),
                said(holding.leavingSince()),
                said(holding.destroyedAt()));
    }

    private static String said(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(LostFile::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** What begins like a formula is a text to a spreadsheet as well: somebody may be called so on purpose. */
    private static String cell(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        String safe = formula ? "'" + value : value;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
