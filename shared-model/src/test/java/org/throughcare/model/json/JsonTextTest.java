package org.throughcare.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"a\":1,\"b\":[true,false,null],\"c\":{\"d\":\"e\"}}",
                "{\"z\":1,\"a\":2}",
                "[1.010,0.5,-3,12345678901234567890]",
                "\"Siân \\\" \\\\ \\n ŵ\""
            })
    void whatIsReadIsWrittenAsTheSameBytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(new String(JsonText.write(JsonText.read(bytes)), StandardCharsets.UTF_8))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "{",
                "{\"a\":1",
                "[1,2",
                "{\"a\":1}{\"b\":2}",
                "{\"a\":1} x",
                "{'a':1}",
                "{a:1}",
                "{\"a\":1,}",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "nul",
                "\"a\tb\"",
                "\"a\nb\"",
                "{\"a\":1,\"a\":2}",
                "{\"a\":{\"b\":1,\"b\":1}}"
            })
    void whatIsNoJsonIsMalformed(String text) {
        assertThatThrownBy(() -> JsonText.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("not-json");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"\\u0000\"', not-a-text",
        "'{\"a\\u0000\":1}', not-a-text",
        "'\"\\ud83d\"', not-a-text",
        "'\"\\ude00\\ud83d\"', not-a-text",
        "1e999999999, not-a-number",
        "1e-5000, not-a-number"
    })
    void whatCouldNotBeWrittenAgainIsMalformed(String text, String code) {
        assertThatThrownBy(() -> JsonText.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "ISO-8859-1"})
    void onlyUtf8IsRead(String charset) {
        byte[] bytes = "{\"name\":\"Siân\"}".getBytes(Charset.forName(charset));

        assertThatThrownBy(() -> JsonText.read(bytes)).isInstanceOf(Malformed.class);
    }

    @Test
    void sixtyFourLevelsAreReadAndOneMoreIsRefused() {
        assertThat(JsonText.read(nested(64))).isInstanceOf(Json.Arr.class);

        assertThatThrownBy(() -> JsonText.read(nested(65))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> JsonText.read(nested(100_000))).isInstanceOf(Malformed.class);
    }

    @Test
    void aNumberOfAHundredDigitsIsExactAndALongerOneIsRefused() {
        String hundred = "9".repeat(100);

        assertThat(JsonText.read(hundred.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Json.Num(new BigDecimal(hundred)));
        assertThatThrownBy(() -> JsonText.read((hundred + "9").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void whatLiesBeyondTheBasicPlaneIsTheSameTextAgain() {
        byte[] bytes = "\"😀\"".getBytes(StandardCharsets.UTF_8);

        assertThat(JsonText.read(JsonText.write(JsonText.read(bytes)))).isEqualTo(Json.of("😀"));
    }

    @Test
    void aValueThatIsNoObjectIsNotReadAsOne() {
        assertThatThrownBy(() -> JsonText.readObject("[]"))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("not-an-object");
    }

    private static byte[] nested(int levels) {
        return ("[".repeat(levels) + "]".repeat(levels)).getBytes(StandardCharsets.UTF_8);
    }
}
