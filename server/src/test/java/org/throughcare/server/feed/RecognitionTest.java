package org.throughcare.server.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecognitionTest {

    @Test
    void theMarksGoDownInStepsThatDouble() {
        assertThat(Recognition.numbers(20)).containsExactly(4L, 12L, 16L, 18L, 19L, 20L);
        assertThat(Recognition.numbers(1)).containsExactly(1L);
        assertThat(Recognition.numbers(0)).isEmpty();
    }

    @Test
    void aTabletThatSaysItIsAtTheEndOfAllNumbersGetsAnAnswer() {
        assertThat(Recognition.numbers(Long.MAX_VALUE)).hasSize(64).allMatch(number -> number > 0);
    }
}
