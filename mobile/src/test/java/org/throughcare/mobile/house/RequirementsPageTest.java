package org.throughcare.mobile.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughcare.model.testkit.Requirement;

/**
 * Keeps {@code docs/requirements.md} true: row by row, which tests check the row's worked example. Run with {@code
 * -Ddocs.update=true} to write the page anew.
 */
class RequirementsPageTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Path PAGE = DOCS.resolve("requirements.md");
    private static final String WHOLE_STACK = ".scenario.";

    /** The rows that must be met by now, in the order in which they are built. */
    private static final List<String> BUILT = List.of(
            "USR-1", "USR-2", "USR-3", "USR-4", "USR-5", "USR-9", "PRS-7", "CTR-23", "DRR-7", "CTR-10", "CTR-11",
            "DRR-8", "PRS-22", "CTR-25", "CTR-9", "DRR-11", "DRR-2", "ATR-2", "ATR-3", "DRR-5", "CTR-13", "CTR-14",
            "PRS-13", "PRS-24", "CTR-3", "CTR-4", "CTR-5", "CTR-6", "CTR-7", "CTR-8", "CTR-20", "CTR-21", "CTR-22",
            "CTR-26", "CTR-28", "DRR-1", "DRR-B1", "DRR-B2", "DRR-B5", "DRR-B7", "DRR-10", "ATR-1", "ATR-9", "ATR-B1",
            "ATR-B2", "ATR-B3", "ATR-B4", "ATR-B7", "PRS-1", "PRS-2", "PRS-3", "PRS-4", "PRS-9", "NDS-1", "NDS-6",
            "NDS-7", "NDS-8", "NDS-9");

    private final List<RequirementRows.Row> rows = RequirementRows.read(DOCS.resolve("requirements.csv"));
    private final Map<String, Set<String>> tests = testsByRow();

    RequirementsPageTest() throws IOException {}

    @Test
    void everyRowThatIsBuiltIsCheckedByATestThroughTheWholeStack() {
        List<String> missing = BUILT.stream()
                .filter(id -> tests.getOrDefault(id, Set.of()).stream().noneMatch(test -> test.contains(WHOLE_STACK)))
                .toList();
        assertThat(missing).as("rows without a test in a scenario package").isEmpty();
    }

    @Test
    void everyIdThatATestNamesIsARow() {
        Set<String> known = rows.stream().map(RequirementRows.Row::id).collect(Collectors.toSet());
        assertThat(known).containsAll(tests.keySet());
    }

    @Test
    void thePageIsTheOneThatTheTestsGive() throws IOException {
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE))
                .as("docs/requirements.md is out of date: run the tests once with -Ddocs.update=true")
                .isEqualTo(page());
    }

    private String page() {
        StringBuilder page = new StringBuilder("""
                # Requirements, row by row

                Written by `RequirementsPageTest` from the tests that carry a row's id; `requirements.csv` has the rows
                in full. A test in bold takes the row through the real tablet code, HTTP and PostgreSQL.

                """);
        long met = rows.stream().filter(row -> tests.containsKey(row.id())).count();
        page.append("%d of %d rows are met by a test.%n%n"
                .formatted(met, rows.size())
                .replace("\r", ""));
        page.append("| id | requirement | priority | met by |\n|---|---|---|---|\n");
        for (RequirementRows.Row row : rows) {
            page.append("| %s | %s | %s | %s |\n"
                    .formatted(row.id(), row.requirement().replace("|", "\\|"), row.priority(), metBy(row.id())));
        }
        return page.toString();
    }

    private String metBy(String id) {
        Set<String> names = tests.getOrDefault(id, Set.of());
        return names.isEmpty()
                ? "not yet"
                : names.stream().map(RequirementsPageTest::shown).collect(Collectors.joining("<br>"));
    }

    private static String shown(String test) {
        String shortName = test.substring(test.lastIndexOf('/') + 1);
        return test.contains(WHOLE_STACK) ? "**" + shortName + "**" : shortName;
    }

    /** The tests of each row, each as package, slash, class and method; sorted, so that the page is always the same. */
    private static Map<String, Set<String>> testsByRow() {
        Map<String, Set<String>> tests = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter().importPackages("org.throughcare")) {
            ids(type.tryGetAnnotationOfType(Requirement.class))
                    .forEach(id -> add(tests, id, type, type.getSimpleName()));
            for (JavaMethod method : type.getMethods()) {
                ids(method.tryGetAnnotationOfType(Requirement.class))
                        .forEach(id -> add(tests, id, type, type.getSimpleName() + "." + method.getName()));
            }
        }
        return tests;
    }

    private static void add(Map<String, Set<String>> tests, String id, JavaClass type, String name) {
        tests.computeIfAbsent(id, row -> new TreeSet<>()).add(type.getPackageName() + "./" + name);
    }

    private static List<String> ids(Optional<Requirement> annotation) {
        return annotation.map(Requirement::value).map(List::of).orElse(List.of());
    }
}
