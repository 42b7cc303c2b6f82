package org.throughcare.mobile.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Keeps the style sheets of the controls small: they have the rules of the theme for what the tablet's screens are made of,
 * and none of the others, each of which would be asked of every node that comes onto a screen. Run with {@code
 * -Ddocs.update=true} to write them anew.
 */
class ControlSheetsTest {

    private static final Path SHEETS = Path.of("src", "main", "resources", "org", "throughcare", "mobile", "look");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern STYLE = Pattern.compile("\\.([A-Za-z][A-Za-z0-9_-]*)");
    private static final int FEW = 100;

    /** What JavaFX calls the controls that the tablet uses, and their parts. */
    private static final Set<String> CONTROLS = Set.of(
            "root",
            "label",
            "text",
            "button",
            "toggle-button",
            "radio-button",
            "radio",
            "dot",
            "check-box",
            "box",
            "mark",
            "text-input",
            "text-field",
            "text-area",
            "password-field",
            "content",
            "scroll-pane",
            "viewport",
            "corner",
            "scroll-bar",
            "track",
            "track-background",
            "thumb",
            "increment-button",
            "decrement-button",
            "increment-arrow",
            "decrement-arrow",
            "progress-bar",
            "bar",
            "secondary-bar",
            "context-menu",
            "menu",
            "menu-item",
            "left-container",
            "right-container",
            "graphic-container",
            "arrow",
            "separator",
            "line");

    private static final String TERMS = """
            /* The rules of the AtlantaFX theme for what this app's screens are made of; ControlSheetsTest writes this file.

               Copyright (c) 2022 mkpaz

               Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
               documentation files (the "Software"), to deal in the Software without restriction, including without
               limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the
               Software, and to permit persons to whom the Software is furnished to do so, subject to the following
               conditions:

               The above copyright notice and this permission notice shall be included in all copies or substantial portions
               of the Software.

               THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED
               TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL
               THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF
               CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER
               DEALINGS IN THE SOFTWARE. */
            """;

    @ParameterizedTest
    @ValueSource(strings = {"primer-light.css", "primer-dark.css"})
    void theyAreWhatTheThemeSaysOfTheTabletsControls(String sheet) throws IOException {
        Path file = SHEETS.resolve(sheet);
        String wanted = wanted(read("/atlantafx/base/theme/" + sheet));
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(file, wanted);
        }
        assertThat(Files.readString(file))
                .as(sheet + " is out of date: run the tests once with -Ddocs.update=true")
                .isEqualTo(wanted);
    }

    @Test
    void everyControlOfTheTabletHasRulesAndTheyAreFew() throws IOException {
        String light = Files.readString(SHEETS.resolve("primer-light.css"));
        Set<String> told = new TreeSet<>();
        rules(light).forEach(rule -> told.addAll(styles(rule.group(1))));

        assertThat(told)
                .contains(
                        "root",
                        "text",
                        "label",
                        "button",
                        "toggle-button",
                        "radio-button",
                        "check-box",
                        "text-input",
                        "text-area",
                        "scroll-pane",
                        "scroll-bar",
                        "progress-bar",
                        "context-menu",
                        "menu-item");
        assertThat(rules(light)
                        .mapToLong(rule -> rule.group(1).split(",").length)
                        .sum())
                .as("selectors")
                .isLessThan(FEW);
    }

    private static String wanted(String theme) {
        Set<String> ours = ours();
        return TERMS
                + rules(theme)
                        .map(rule -> kept(rule, ours))
                        .filter(rule -> !rule.isEmpty())
                        .collect(Collectors.joining());
    }

    /** A rule for those of its selectors that can match one of our nodes; nothing when none can. */
    private static String kept(MatchResult rule, Set<String> ours) {
        List<String> selectors = Stream.of(rule.group(1).split(","))
                .map(String::strip)
                .filter(selector -> canMatch(selector, ours))
                .toList();
        return selectors.isEmpty() ? "" : String.join(", ", selectors) + " {" + rule.group(2) + "}\n";
    }

    private static boolean canMatch(String selector, Set<String> ours) {
        return ours.containsAll(styles(selector))
                && (selector.equals("Text") || (!styles(selector).isEmpty() && !selector.contains("*")));
    }

    /** The controls' names and those of our own sheet. */
    private static Set<String> ours() {
        Set<String> ours = new TreeSet<>(CONTROLS);
        rules(read("/org/throughcare/mobile/look/throughcare.css")).forEach(rule -> ours.addAll(styles(rule.group(1))));
        return ours;
    }

    private static Set<String> styles(String selectors) {
        return STYLE.matcher(selectors)
                .results()
                .map(style -> style.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<MatchResult> rules(String sheet) {
        return RULE.matcher(COMMENT.matcher(sheet).replaceAll("")).results();
    }

    private static String read(String name) {
        try (InputStream in = ControlSheetsTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
