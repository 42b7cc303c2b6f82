package org.throughcare.model.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrolmentCodeTest {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final EnrolmentCode CODE = EnrolmentCode.random(new Random(6));

    @Test
    void aCodeIsShownInThreeGroupsAndReadBack() {
        assertThat(CODE.shown()).isEqualTo("QBJ6-RR36-AMNM");
        assertThat(EnrolmentCode.typed(CODE.shown())).contains(CODE);
        assertThat(EnrolmentCode.typed(CODE.letters())).contains(CODE);
        assertThat(CODE).hasToString("EnrolmentCode");
    }

    @Property
    void capitalsSpacesAndDashesDoNotMatter(@ForAll long seed) {
        EnrolmentCode code = EnrolmentCode.random(new Random(seed));
        Stream.of(
                        code.letters().toLowerCase(Locale.ROOT),
                        code.shown().replace('-', ' ') + " ",
                        code.shown().replace('-', '\u2013'),
                        code.letters().replace('1', 'l').replace('0', 'o'),
                        code.letters().replace('1', 'I').replace('0', 'O'))
                .forEach(typed ->
                        assertThat(EnrolmentCode.typed(typed)).as(typed).contains(code));
    }

    @Property
    void everySingleSlipIsSeen(
            @ForAll long seed, @ForAll @IntRange(max = 11) int place, @ForAll @IntRange(max = 31) int letter) {
        StringBuilder typed =
                new StringBuilder(EnrolmentCode.random(new Random(seed)).letters());
        char before = typed.charAt(place);
        typed.setCharAt(place, LETTERS.charAt(letter));
        assertThat(EnrolmentCode.typed(typed.toString()).isPresent()).isEqualTo(typed.charAt(place) == before);
    }

    @Property
    void everyTwoThatWereSwappedAreSeen(
            @ForAll long seed, @ForAll @IntRange(max = 11) int one, @ForAll @IntRange(max = 11) int other) {
        String code = EnrolmentCode.random(new Random(seed)).letters();
        StringBuilder typed = new StringBuilder(code);
        typed.setCharAt(one, code.charAt(other));
        typed.setCharAt(other, code.charAt(one));
        assertThat(EnrolmentCode.typed(typed.toString()).isPresent())
                .isEqualTo(typed.toString().equals(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "QBJ6-RR36-AMN",
                "QBJ6-RR36-AMNMM",
                "UBJ6-RR36-AMNM",
                "QBJ6-RR36-AMN\u0130",
                "QBJ6/RR36/AMNM"
            })
    void whatIsNoCodeIsNone(String typed) {
        assertThat(EnrolmentCode.typed(typed)).isEmpty();
    }
}
