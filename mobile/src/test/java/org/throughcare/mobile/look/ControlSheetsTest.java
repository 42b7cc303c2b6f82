package org.throughcare.mobile.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The style sheets of the controls have the rules of the theme for what the screens are made of, and few others. */
class ControlSheetsTest {

    private static final int FEW = 100;

    @ParameterizedTest
    @ValueSource(strings = {Theme.LIGHT, Theme.DARK})
    void everyControlOfTheTabletHasRulesAndTheyAreFew(String theme) {
        String sheet = ControlSheets.of(Theme.text(theme), Theme.text(Theme.OWN));
        Set<String> told = new TreeSet<>();
        ControlSheets.rules(sheet).forEach(rule -> told.addAll(ControlSheets.styles(rule.group(1))));

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
                        "menu-item")
                .doesNotContain("table-view", "date-picker", "tree-view");
        assertThat(ControlSheets.rules(sheet)
                        .mapToLong(rule -> rule.group(1).split(",").length)
                        .sum())
                .as("selectors")
                .isLessThan(FEW);
    }
}
