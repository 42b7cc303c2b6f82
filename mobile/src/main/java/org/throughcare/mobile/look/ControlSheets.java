package org.throughcare.mobile.look;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The theme's style sheets without the rules that can match nothing on the tablet's screens: each of these would be asked of
 * every node that comes onto one, and they are more than nine in ten.
 */
final class ControlSheets {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern STYLE = Pattern.compile("\\.([A-Za-z][A-Za-z0-9_-]*)");

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

    private ControlSheets() {}

    /** What a theme's sheet says of our controls and of what our own sheet names. */
    static String of(String theme, String own) {
        Set<String> ours = new TreeSet<>(CONTROLS);
        rules(own).forEach(rule -> ours.addAll(styles(rule.group(1))));
        return rules(theme)
                .map(rule -> kept(rule, ours))
                .filter(rule -> !rule.isEmpty())
                .collect(Collectors.joining());
    }

    /** The same as an address that a scene can be dressed with. */
    static String addressOf(String theme, String own) {
        byte[] sheet = of(theme, own).getBytes(StandardCharsets.UTF_8);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(sheet);
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

    static Set<String> styles(String selectors) {
        return STYLE.matcher(selectors)
                .results()
                .map(style -> style.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Stream<MatchResult> rules(String sheet) {
        return RULE.matcher(COMMENT.matcher(sheet).replaceAll("")).results();
    }
}
