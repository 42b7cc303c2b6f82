package org.throughcare.mobile.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of settings in docs/operations.md names every setting that there is, and none that there is not. */
class SettingsTableTest {

    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern VARIABLE = Pattern.compile("THROUGHCARE(?:_[A-Z]+)+");
    private static final Pattern PROPERTY =
            Pattern.compile("(?:\\$\\{|name = \"|property = \")throughcare\\.([a-z][a-z-]*[a-z])");
    private static final Pattern ROW = Pattern.compile("^\\| `(THROUGHCARE_[A-Z_]+)` \\|", Pattern.MULTILINE);

    @Test
    void theTableNamesEverySettingOnce() {
        assertThat(found(ROW, read(TOP.resolve("docs/operations.md"))))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(settings());
    }

    private static Set<String> settings() {
        Set<String> settings = new TreeSet<>();
        for (Path file : sources()) {
            String text = read(file);
            settings.addAll(
                    VARIABLE.matcher(text).results().map(MatchResult::group).toList());
            found(PROPERTY, text)
                    .forEach(name -> settings.add(
                            "THROUGHCARE_" + name.toUpperCase(Locale.ROOT).replace('-', '_')));
        }
        return settings;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /** What is shipped, and the commands at the top; tests have settings of their own. */
    private static Set<Path> sources() {
        Stream<String> roots =
                Stream.of("shared-model/src/main", "server/src/main", "mobile/src/main", "run", "test", ".build");
        return roots.map(TOP::resolve)
                .flatMap(SettingsTableTest::files)
                .filter(file ->
                        !file.toString().endsWith(".ttf") && !file.toString().endsWith(".png"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> files(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
