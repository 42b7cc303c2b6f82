package org.throughcare.mobile.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

    private static final Texts EN = Texts.of("en");
    private static final Texts CY = Texts.of("cy");

    static Stream<String> keys() {
        return EN.keys().stream();
    }

    @Test
    void everyWordOfTheScreenIsThereInWelshAndNoOther() {
        assertThat(CY.keys()).containsExactlyElementsOf(EN.keys());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void bothLanguagesFillInTheSameFigures(String key) {
        assertThat(figures(CY.get(key))).isEqualTo(figures(EN.get(key)));
        assertThat(CY.get(key)).isNotBlank();
        assertThat(EN.get(key)).isNotBlank();
    }

    @Test
    void givenAWinterAndASummerInstantWhenShownThenTheWallClockIsLondons() {
        assertThat(EN.dateTime(Instant.parse("2026-12-08T14:05:00Z"))).isEqualTo("Tue 8 Dec 2026, 14:05");
        assertThat(EN.dateTime(Instant.parse("2026-07-08T14:05:00Z"))).isEqualTo("Wed 8 Jul 2026, 15:05");
        assertThat(CY.longDate(LocalDate.of(2026, 12, 8))).isEqualTo("Dydd Mawrth 8 Rhagfyr 2026");
    }

    @Test
    void givenManyThingsThenTheFirstTwoAndHowManyMore() {
        assertThat(EN.some(List.of("Where to go", "When to go", "Whom to see")))
                .isEqualTo("Where to go, When to go, Whom to see");
        assertThat(EN.some(List.of("Where to go", "When to go", "Whom to see", "What happens")))
                .isEqualTo("Where to go, When to go and 2 more");
        assertThat(EN.some(List.of())).isEmpty();
        assertThat(EN.number(1_234_567)).isEqualTo("1,234,567");
    }

    @Test
    void givenAnUnknownKeyThenTheKeyShowsSoThatItIsNoticed() {
        assertThat(EN.get("no.such.key")).isEqualTo("no.such.key");
    }

    private static Set<String> figures(String text) {
        Set<String> figures = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{\\w+}").matcher(text);
        while (matcher.find()) {
            figures.add(matcher.group());
        }
        return figures;
    }
}
