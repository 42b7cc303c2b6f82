package org.throughcare.mobile.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents on security, data protection and clinical safety say holds something is held by a test that is there. */
class DocumentsTest {

    private static final Path TOP = Path.of("..");
    private static final Path DOCS = TOP.resolve("docs");
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z0-9]*Test)`");
    private static final Pattern ROW = Pattern.compile("^\\| ([A-Z]+-[0-9]+) \\|.*$", Pattern.MULTILINE);
    private static final Pattern ANSWER = Pattern.compile("^\\| ([A-D][0-9](?:\\.[0-9])+) \\|.*$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)(?:#[^)]*)?\\)");
    private static final Set<String> TESTS = tests();

    private static Set<String> tests() {
        return Stream.of("shared-model", "server", "mobile")
                .map(module -> TOP.resolve(module).resolve("src/test/java"))
                .flatMap(DocumentsTest::files)
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith("Test.java"))
                .map(name -> name.substring(0, name.length() - ".java".length()))
                .collect(Collectors.toSet());
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "security.md",
                "threat-model.md",
                "data-protection.md",
                "clinical-safety.md",
                "dtac.md",
                "licences/README.md"
            })
    void everyTestThatIsNamedIsThereAndEveryLinkLeadsSomewhere(String document) throws IOException {
        String text = Files.readString(DOCS.resolve(document));
        assertThat(found(NAMED, text)).isNotEmpty().isSubsetOf(TESTS);
        assertThat(found(LINK, text))
                .allSatisfy(link ->
                        assertThat(DOCS.resolve(document).resolveSibling(link)).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"threat-model.md", "data-protection.md", "clinical-safety.md"})
    void everyThreatRiskAndHazardNamesItsTestOrIsOpen(String document) throws IOException {
        List<MatchResult> rows =
                ROW.matcher(Files.readString(DOCS.resolve(document))).results().toList();
        assertThat(rows).hasSizeGreaterThan(9);
        assertThat(rows).extracting(row -> row.group(1)).doesNotHaveDuplicates();
        assertThat(rows)
                .extracting(MatchResult::group)
                .allSatisfy(row -> assertThat(row)
                        .satisfiesAnyOf(
                                it -> assertThat(found(NAMED, it)).isNotEmpty(),
                                it -> assertThat(it).contains("**open**")));
    }

    @Test
    void everyAnswerOfTheCriteriaNamesWhatShowsItOrWhoHasToGiveIt() throws IOException {
        List<MatchResult> answers = ANSWER.matcher(Files.readString(DOCS.resolve("dtac.md")))
                .results()
                .toList();
        assertThat(answers).hasSizeGreaterThan(40);
        assertThat(answers).extracting(answer -> answer.group(1)).doesNotHaveDuplicates();
        assertThat(answers)
                .extracting(MatchResult::group)
                .allSatisfy(answer -> assertThat(answer)
                        .satisfiesAnyOf(
                                it -> assertThat(found(NAMED, it)).isNotEmpty(),
                                it -> assertThat(found(LINK, it)).isNotEmpty(),
                                it -> assertThat(it).containsAnyOf("**open**", "**[you]**")));
    }

    @Test
    void theReadMeListsThem() throws IOException {
        String readMe = Files.readString(TOP.resolve("README.md"));
        assertThat(readMe)
                .contains(
                        "docs/threat-model.md",
                        "docs/data-protection.md",
                        "docs/clinical-safety.md",
                        "docs/dtac.md",
                        "docs/licences");
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
