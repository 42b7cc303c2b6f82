package org.throughcare.mobile.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughcare.mobile.look.Texts;
import org.throughcare.model.sync.HoldReason;

/** Why the server holds something, in plain words. */
class HoldWordsTest {

    private final Texts texts = Texts.of("en");
    private final HoldWords words = new HoldWords(texts);

    /** Every code that the protocol names. */
    static Stream<String> codes() {
        return Arrays.stream(HoldReason.class.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(HoldWordsTest::text);
    }

    private static String text(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyReasonOfTheProtocolHasWordsAndAWayOut(String code) {
        HoldReason reason = new HoldReason(code, "");

        assertThat(words.why(reason)).isEqualTo(texts.get("hold." + code)).doesNotContain("hold.");
        assertThat(words.what(reason))
                .isEqualTo(texts.get("hold." + code + ".do"))
                .doesNotContain("hold.");
    }

    @Test
    void aReasonOfARuleIsSaidInTheRulesWordsAndCorrectedNotSentAgain() {
        HoldReason reason = new HoldReason("in-the-future", "collectedAt");

        assertThat(words.why(reason)).isEqualTo(texts.get("problem.in-the-future"));
        assertThat(words.what(reason)).isEqualTo(texts.get("hold.do"));
        assertThat(HoldWords.SENDABLE).doesNotContain(reason.code());
    }
}
