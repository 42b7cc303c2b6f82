package org.throughcare.mobile.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When tablets come back. */
class BackoffTest {

    private static final int TABLETS = 600;

    @Test
    void whatTheServerAskedForIsTheLeastAndTwiceThatTheMost() {
        Backoff backoff = new Backoff(new Random(1));
        for (int i = 0; i < 1000; i++) {
            assertThat(backoff.after(Duration.ofSeconds(20))).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(40));
            assertThat(backoff.after(Duration.ofSeconds(1))).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3));
            assertThat(backoff.after(Duration.ofDays(1))).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(10));
        }
    }

    /** All have failed at the same moments for half an hour; within five minutes all are back, never many at once. */
    @Test
    void afterAnOutageTabletsDoNotComeBackAllAtOnce() {
        List<Long> returns = new ArrayList<>();
        for (int i = 0; i < TABLETS; i++) {
            Backoff backoff = new Backoff(new Random(i));
            Duration outage = Duration.ofMinutes(30);
            Duration tried = Duration.ZERO;
            while (tried.compareTo(outage) < 0) {
                backoff.failed();
                tried = tried.plus(backoff.next());
            }
            returns.add(tried.minus(outage).toSeconds());
        }
        assertThat(returns).allMatch(second -> second <= 300);
        long most =
                returns.stream()
                        .collect(Collectors.groupingBy(second -> second / 10, Collectors.counting()))
                        .values()
                        .stream()
                        .max(Long::compare)
                        .orElseThrow();
        assertThat(most).as("in the fullest ten seconds").isLessThan(TABLETS / 10);
    }

    @Test
    void tabletsThatAreSentAwayTogetherDoNotComeBackTogether() {
        Function<Integer, Long> back =
                i -> new Backoff(new Random(i)).after(Duration.ofSeconds(60)).toSeconds() / 10;
        List<Long> tens = IntStream.range(0, TABLETS).boxed().map(back).toList();
        assertThat(tens.stream().distinct()).hasSizeBetween(6, 7);
        assertThat(tens.stream()
                        .collect(Collectors.groupingBy(ten -> ten, Collectors.counting()))
                        .values())
                .allMatch(count -> count < TABLETS / 4);
    }
}
