package org.throughcare.model.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadReasonTest {

    @ParameterizedTest
    @CsvSource({
        "'', false",
        "'          ', false",
        "'too short', false",
        "'  nine char  ', false",
        "ten chars!, true",
        "Sees him today, true",
        "'ŵŷŵŷŵŷŵŷŵŷ', true"
    })
    void aReasonSaysSomething(String words, boolean given) {
        assertThat(ReadReason.isGiven(words)).isEqualTo(given);
    }

    @Test
    void aReasonIsShortEnoughToBeRead() {
        assertThat(ReadReason.isGiven("x".repeat(500))).isTrue();
        assertThat(ReadReason.isGiven("x".repeat(501))).isFalse();
        assertThat(ReadReason.isGiven("🙂".repeat(500))).isTrue();
    }
}
