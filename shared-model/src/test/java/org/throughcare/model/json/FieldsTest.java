package org.throughcare.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FieldsTest {

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("{}", fields -> fields.text("a"), "a", "required"),
                wrong("{\"a\":\"\"}", fields -> fields.text("a"), "a", "required"),
                wrong("{\"a\":null}", fields -> fields.text("a"), "a", "required"),
                wrong("{\"a\":1}", fields -> fields.text("a"), "a", "not-a-text"),
                wrong("{\"a\":1.5}", fields -> fields.integer("a"), "a", "not-a-whole-number"),
                wrong("{\"a\":2147483648}", fields -> fields.integer("a"), "a", "not-a-whole-number"),
                wrong("{\"a\":1e900}", fields -> fields.integer("a"), "a", "not-a-whole-number"),
                wrong("{\"a\":\"1\"}", fields -> fields.integer("a"), "a", "not-a-number"),
                wrong("{\"a\":\"true\"}", fields -> fields.bool("a"), "a", "not-true-or-false"),
                wrong("{\"a\":\"2027-02-29\"}", fields -> fields.date("a"), "a", "not-a-date"),
                wrong("{\"a\":\"2026-12-08T14:05\"}", fields -> fields.instant("a"), "a", "not-an-instant"),
                wrong("{\"a\":\"8 Dec\"}", fields -> fields.dateTime("a"), "a", "not-a-date-and-time"),
                wrong("{\"a\":[]}", fields -> fields.object("a"), "a", "not-an-object"),
                wrong("{\"a\":{\"b\":1}}", fields -> fields.object("a").text("b"), "a.b", "not-a-text"),
                wrong("{\"a\":{}}", fields -> fields.texts("a"), "a", "not-a-list"),
                wrong("{\"a\":[\"x\",2]}", fields -> fields.texts("a"), "a[1]", "not-a-text"),
                wrong("{\"a\":[1]}", fields -> fields.list("a", Fields::json), "a[0]", "not-an-object"),
                wrong(
                        "{\"a\":[{\"b\":1},{}]}",
                        fields -> fields.list("a", line -> line.integer("b")),
                        "a[1].b",
                        "required"));
    }

    private static Arguments wrong(String json, Function<Fields, Object> ask, String field, String code) {
        return Arguments.of(json, ask, field, code);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void sayWhichFieldIsWrongAndHow(String json, Function<Fields, Object> ask, String field, String code) {
        Fields fields = Fields.of(JsonText.readObject(json));

        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> ask.apply(fields))
                .satisfies(malformed -> assertThat(malformed.field()).isEqualTo(field))
                .satisfies(malformed -> assertThat(malformed.code()).isEqualTo(code));
    }

    @Test
    void takeNullAndAbsentForTheSame() {
        Fields fields = Fields.of(JsonText.readObject("{\"a\":null}"));

        assertThat(fields.has("a")).isFalse();
        assertThat(fields.optDate("a")).isNull();
        assertThat(fields.texts("a")).isEmpty();
        assertThat(fields.optObject("b")).isNull();
    }
}
