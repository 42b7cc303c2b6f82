package org.throughcare.mobile.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where things stand in a chart. */
class LayoutTest {

    @ParameterizedTest
    @CsvSource({
        // an ordinary week, its first and its last moment
        "2026-12-07T00:00:00Z, 2026-12-07",
        "2026-12-13T23:59:59Z, 2026-12-07",
        // the Sunday on which the clocks go forward, and the hour after which it is Monday in London
        "2027-03-28T00:59:59Z, 2027-03-22",
        "2027-03-28T22:59:59Z, 2027-03-22",
        "2027-03-28T23:00:00Z, 2027-03-29",
        // in winter that hour is still Sunday
        "2027-02-28T23:00:00Z, 2027-02-22",
        // the clocks go back
        "2026-10-25T23:30:00Z, 2026-10-19",
        "2026-10-26T00:00:00Z, 2026-10-26",
        // a week over the turn of a year
        "2027-01-01T12:00:00Z, 2026-12-28"
    })
    void aMomentIsInTheWeekThatItIsInInLondon(String at, LocalDate monday) {
        assertThat(Week.of(Instant.parse(at)).monday()).isEqualTo(monday);
    }

    @Test
    void everyWeekBetweenTwoIsThereAlsoOverTheClocksGoingForward() {
        List<Week> weeks = Week.of(LocalDate.of(2027, 3, 16)).to(Week.of(LocalDate.of(2027, 4, 8)));

        assertThat(weeks)
                .extracting(Week::monday)
                .containsExactly(
                        LocalDate.of(2027, 3, 15),
                        LocalDate.of(2027, 3, 22),
                        LocalDate.of(2027, 3, 29),
                        LocalDate.of(2027, 4, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 2026-12-01, 2026-12-01, 0.5",
        "2026-12-01, 2026-12-11, 2026-12-01, 0",
        "2026-12-01, 2026-12-11, 2026-12-06, 0.5",
        "2026-12-01, 2026-12-11, 2026-12-11, 1",
        // a day is a day wide on the night the clocks go forward
        "2027-03-27, 2027-03-31, 2027-03-28, 0.25"
    })
    void aDayStandsWhereItIsBetweenTheFirstAndTheLast(LocalDate first, LocalDate last, LocalDate day, double at) {
        assertThat(new Span(first, last).of(day)).isEqualTo(at);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 2026-12-01, 6, 2026-12-01",
        "2026-12-01, 2026-12-03, 6, 2026-12-01 2026-12-02 2026-12-03",
        "2026-12-01, 2026-12-20, 6, 2026-12-01 2026-12-08 2026-12-15",
        "2026-01-31, 2026-04-30, 6, 2026-01-31 2026-02-28 2026-03-31 2026-04-30",
        "2026-01-01, 2026-12-31, 4, 2026-01-01 2026-04-01 2026-07-01 2026-10-01",
        "2020-01-01, 2026-12-31, 3, 2020-01-01 2025-01-01",
        "2026-01-01, 2026-12-31, 1, 2026-01-01"
    })
    void daysUnderAChartStandEvenlyAndAreNoMoreThanFit(LocalDate first, LocalDate last, int most, String ticks) {
        assertThat(new Span(first, last).ticks(most))
                .containsExactlyElementsOf(Arrays.stream(ticks.split(" ", -1))
                        .map(LocalDate::parse)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        // all, fit, back, from, to, earlier, later
        "0, 5, 0, 0, 0, false, false",
        "3, 5, 0, 0, 3, false, false",
        "5, 5, 0, 0, 5, false, false",
        "12, 5, 0, 7, 12, true, false",
        "12, 5, 1, 2, 7, true, true",
        "12, 5, 2, 0, 5, false, true",
        "12, 5, 9, 0, 5, false, true",
        "2, 0, 0, 1, 2, true, false"
    })
    void theLatestColumnsAreShownFirstAndTheEarlierStepByStep(
            int all, int fit, int back, int from, int to, boolean earlier, boolean later) {
        Stretch stretch = Stretch.of(all, fit, back);

        assertThat(stretch).isEqualTo(new Stretch(from, to));
        assertThat(stretch.earlier()).isEqualTo(earlier);
        assertThat(stretch.later(all)).isEqualTo(later);
    }

    @ParameterizedTest
    @CsvSource({"100, 20, 10, 8", "105, 20, 10, 8", "25, 20, 10, 1", "0, 20, 10, 1"})
    void asManyColumnsFitAsThereIsRoomForAndAlwaysOne(double width, double side, double column, int fit) {
        assertThat(Stretch.fitting(width, side, column)).isEqualTo(fit);
    }
}
