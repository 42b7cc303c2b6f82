package org.throughcare.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughcare.model.testkit.Requirement;

class ReminderTextsTest {

    private static final LocalDateTime FRIDAY = LocalDateTime.parse("2027-01-15T10:00");

    private static final List<String> NEVER_IN_ENGLISH = List.of(
            "drug",
            "alcohol",
            "substance",
            "treatment",
            "recovery",
            "rehab",
            "probation",
            "offender",
            "prison",
            "hmp",
            "court",
            "order",
            "requirement",
            "test",
            "sample",
            "urine",
            "swab",
            "clinic",
            "methadone",
            "script",
            "mental",
            "therapy",
            "breach",
            "licence",
            "service",
            "health");

    private static final List<String> NEVER_IN_WELSH = List.of(
            "cyffur",
            "alcohol",
            "sylwedd",
            "triniaeth",
            "adferiad",
            "adsefydlu",
            "prawf",
            "brawf",
            "phrawf",
            "profion",
            "troseddwr",
            "carchar",
            "garchar",
            "llys",
            "lys",
            "gorchymyn",
            "orchymyn",
            "gofyniad",
            "ofyniad",
            "sampl",
            "wrin",
            "swab",
            "clinig",
            "glinig",
            "methadon",
            "sgript",
            "presgripsiwn",
            "meddwl",
            "feddwl",
            "therapi",
            "torri",
            "trwydded",
            "drwydded",
            "gwasanaeth",
            "wasanaeth",
            "iechyd");

    private final ReminderTexts texts = new ReminderTexts();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | upcoming  | You have an appointment on Fri 15 Jan at 10:00. Open the app for details.
            cy | upcoming  | Mae gennych apwyntiad ddydd Gwener 15 Ionawr am 10:00. Agorwch yr ap am fanylion.
            en | change   | Your appointment has changed. It is now on Fri 15 Jan at 10:00. Open the app for details.
            en | strict                | You have a reminder. Open the app.
            fr | upcoming  | You have an appointment on Fri 15 Jan at 10:00. Open the app for details.
            """)
    void aTextNamesTheDayAndTheTime(String language, String key, String text) {
        assertThat(texts.render(language, key, FRIDAY)).isEqualTo(text);
    }

    @Test
    void everyTextIsThereInEveryLanguage() {
        for (String language : ReminderTexts.LANGUAGES) {
            assertThat(texts.keys(language)).isEqualTo(texts.keys("en")).hasSize(5);
        }
    }

    @Requirement("USR-3")
    @ParameterizedTest
    @MethodSource("everyText")
    void noTextSaysWhatTheAppointmentIsFor(String text) {
        String small = text.toLowerCase(Locale.ROOT);

        assertThat(NEVER_IN_ENGLISH).noneMatch(small::contains);
        assertThat(NEVER_IN_WELSH).noneMatch(small::contains);
    }

    /** Every text in every language on every day of a year, so that no day's or month's name slips through. */
    static Stream<Arguments> everyText() {
        ReminderTexts texts = new ReminderTexts();
        return ReminderTexts.LANGUAGES.stream()
                .flatMap(language -> texts.keys(language).stream()
                        .flatMap(key -> IntStream.range(0, 366)
                                .mapToObj(day -> texts.render(language, key, FRIDAY.plusDays(day)))
                                .reduce((all, more) -> all + "\n" + more)
                                .stream())
                        .map(Arguments::of));
    }
}
