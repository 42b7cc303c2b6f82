package org.throughcare.mobile.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughcare.mobile.gallery.Fx;
import org.throughcare.mobile.look.Texts;
import org.throughcare.model.duty.Duties;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Requirement;

/** What is due in words. A rule brings its words by their keys alone, in both languages. */
class DutyWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 8);

    static Stream<Arguments> everyRuleInBothLanguages() {
        return Duties.named().stream()
                .flatMap(rule -> Stream.of("en", "cy").map(language -> Arguments.of(rule, language)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("everyRuleInBothLanguages")
    void everyRuleHasItsWords(String rule, String language) {
        Texts texts = Texts.of(language);

        assertThat(texts.has("duty." + rule)).as("duty." + rule).isTrue();
        if (Duties.settling(rule).byPerson()) {
            assertThat(texts.has("duty." + rule + ".name"))
                    .as("what it is called in the record of what somebody settled: duty." + rule + ".name")
                    .isTrue();
        }
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("everyRuleInBothLanguages")
    void onlyFieldsOfTheWorkAreInTheWords(String rule, String language) {
        List<String> details = List.of("2026-12-01", "one", "two", "three", "four", "five", "six");

        String what = words(language).what(duty(rule, TODAY, OptionalInt.empty(), details));

        assertThat(what).doesNotContain("{", "}").doesNotStartWith("duty.");
    }

    @Test
    @Requirement("USR-9")
    void aDayThatHangsOnUnknownBankHolidaysSaysSo() {
        Duty duty = duty("weekly-test", LocalDate.of(2029, 1, 2), OptionalInt.of(2029), List.of("2028-12-26"));

        assertThat(words("en").when(duty)).isEqualTo("By Tue 2 Jan 2029 · calendar not confirmed for 2029");
        assertThat(words("cy").when(duty)).contains("calendr heb ei gadarnhau ar gyfer 2029");
    }

    @Test
    @Requirement("USR-9")
    void theYearThatIsNotKnownIsSaidAlsoWhereTheDueDayLiesBeforeIt() {
        Duty duty = duty("weekly-test", LocalDate.of(2028, 12, 29), OptionalInt.of(2029), List.of("2028-12-26"));

        assertThat(words("en").when(duty)).endsWith("calendar not confirmed for 2029");
    }

    @Test
    void theDayToAimForIsSaidWhereNobodyWorksOnTheDueDay() {
        Duty duty = new Duty(
                "weekly-test",
                Cast.MARK,
                new EntryId(FixedIds.at(1)),
                LocalDate.of(2026, 12, 28),
                LocalDate.of(2026, 12, 24),
                Duty.Gravity.ROUTINE,
                true,
                List.of("2026-12-21"));

        assertThat(words("en").when(duty)).isEqualTo("By Mon 28 Dec 2026 · aim for Thu 24 Dec 2026");
    }

    @ParameterizedTest(name = "{0} on 8 December: {1}")
    @CsvSource({"2026-12-07, Overdue", "2026-12-08, Due today", "2026-12-09, Coming up"})
    void howItStandsIsSaidInWords(LocalDate dueOn, String tag) {
        Fx.run(() -> assertThat(words("en")
                        .tag(duty("weekly-test", dueOn, OptionalInt.empty(), List.of()))
                        .getText())
                .isEqualTo(tag));
    }

    @Test
    void theTagSaysDueTodayOnTheDayToAimForToo() {
        Duty duty = new Duty(
                "weekly-test",
                Cast.MARK,
                new EntryId(FixedIds.at(1)),
                TODAY.plusDays(3),
                TODAY,
                Duty.Gravity.ROUTINE,
                true,
                List.of());

        Fx.run(() -> assertThat(words("en").tag(duty).getText())
                .as("as the group in which Today shows it")
                .isEqualTo(Texts.of("en").get(DueWhen.of(duty, TODAY).key())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"GRAVE, Urgent", "SERIOUS, Serious", "ROUTINE, ''"})
    void howMuchHangsOnItIsSaidInWords(Duty.Gravity gravity, String word) {
        Duty duty = Duty.on(TODAY, "weekly-test", Cast.MARK, new EntryId(FixedIds.at(1)), gravity, List.of());

        assertThat(words("en").gravity(duty)).startsWith(word);
    }

    private static DutyWords words(String language) {
        return new DutyWords(Texts.of(language), ReferenceData.bundled(), TODAY);
    }

    private static Duty duty(String rule, LocalDate dueOn, OptionalInt unconfirmed, List<String> details) {
        return new Duty(
                rule,
                Cast.MARK,
                new EntryId(FixedIds.at(1)),
                dueOn,
                dueOn,
                Duty.Gravity.SERIOUS,
                unconfirmed,
                details,
                null);
    }
}
