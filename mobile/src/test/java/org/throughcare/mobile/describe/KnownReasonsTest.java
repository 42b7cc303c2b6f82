package org.throughcare.mobile.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.mobile.look.Texts;

/** Reasons that the app offers or brings along, in records of every build and on screens of both languages. */
class KnownReasonsTest {

    private static final Texts ENGLISH = Texts.of("en");
    private static final Texts WELSH = Texts.of("cy");

    /** What is written stays letter for letter: entries that have it can't be changed, and other builds read them. */
    @ParameterizedTest
    @CsvSource({
        "wrong-person, It was the wrong person",
        "twice, It was recorded twice",
        "not-so, It was not so",
    })
    void aReasonIsWrittenInTheseWords(String code, String words) {
        assertThat(KnownReasons.mistake(code, "")).isEqualTo(words);
        assertThat(KnownReasons.mistake(code, "a ward rang")).isEqualTo(words + ": a ward rang");
    }

    @Test
    void everyReasonIsSaidInTheLanguageOfTheScreenWhicheverItWasWrittenIn() {
        assertThat(KnownReasons.mistakes()).isNotEmpty().allSatisfy(code -> {
            String key = "mistake.why." + code;
            String written = KnownReasons.mistake(code, "x");
            assertThat(KnownReasons.said(ENGLISH, written)).isEqualTo(ENGLISH.get(key) + ": x");
            assertThat(KnownReasons.said(WELSH, written)).isEqualTo(WELSH.get(key) + ": x");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Y person anghywir ydoedd, It was the wrong person",
        "'Fe''i cofnodwyd ddwywaith: dydd Llun', It was recorded twice: dydd Llun",
        "Nid felly yr oedd, It was not so",
        "Parhawyd gyda: Alcohol, Went on with it: Alcohol",
        "Went on with: Alcohol, Went on with it: Alcohol",
    })
    void whatAnOlderBuildWroteIsSaidInEnglish(String written, String said) {
        assertThat(KnownReasons.said(ENGLISH, written)).isEqualTo(said);
    }

    @Test
    void whoGoesOnWithWhatIsNotFinishedSaysSoInBothLanguages() {
        assertThat(KnownReasons.continued()).isEqualTo("Went on with it");
        assertThat(KnownReasons.said(WELSH, KnownReasons.continued())).isEqualTo(WELSH.get("assessment.continued"));
    }

    /** The trail has one language, and what an administrator searches there stays letter for letter what it is. */
    @Test
    void whyARecordIsOpenedGoesIntoTheTrailInTheseWordsWhicheverTheScreenSpoke() {
        List<String> written = List.of(
                "Meeting them, or preparing to",
                "Doing something that is due",
                "Covering for a colleague",
                "Checking work on the case");
        for (Texts texts : List.of(ENGLISH, WELSH)) {
            List<String> said = KnownReasons.reads(texts);
            for (int i = 0; i < written.size(); i++) {
                assertThat(KnownReasons.written(texts, said.get(i))).isEqualTo(written.get(i));
                assertThat(KnownReasons.written(texts, " " + said.get(i) + ": gwely 4 "))
                        .isEqualTo(written.get(i) + ": gwely 4");
                assertThat(KnownReasons.said(texts, written.get(i))).isEqualTo(said.get(i));
            }
            assertThat(KnownReasons.written(texts, said.get(0) + "au")).isEqualTo(said.get(0) + "au");
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'', Covering for a colleague",
                "Covering for a colleague, Covering for a colleague",
                "Doing something that is due, Covering for a colleague",
                "Doing something that is due: bed 4, Covering for a colleague: bed 4",
                "bed 4, Covering for a colleague: bed 4"
            })
    void aUsualReasonStandsInFrontOfWhatWasTypedInsteadOfAnother(String typed, String then) {
        assertThat(KnownReasons.read(ENGLISH, "Covering for a colleague", typed))
                .isEqualTo(then);
    }

    @ParameterizedTest
    @CsvSource({"The ward rang again", "It was the wrong personal alarm", "It was"})
    void whatSomebodyWroteInTheirOwnWordsIsSaidAsItIs(String written) {
        assertThat(KnownReasons.said(WELSH, written)).isEqualTo(written);
    }
}
