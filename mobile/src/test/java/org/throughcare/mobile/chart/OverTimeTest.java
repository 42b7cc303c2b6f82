package org.throughcare.mobile.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.Overall;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.screening.Questionnaire;
import org.throughcare.model.screening.Questionnaires;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.AttendanceFramework.Counts;
import org.throughcare.model.session.AttendanceFrameworks;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Sessions;

/** What a record comes to over time. */
class OverTimeTest {

    private final Entries entries = Entries.of(Cast.SIAN);
    private final OverTimeWords words = new OverTimeWords(new CodeWords(ReferenceData.bundled(), Texts.of("en")));

    @Test
    void anEmptyRecordHasNothingToShow() {
        assertThat(read().isEmpty()).isTrue();
    }

    @Test
    void scoresOfEachInstrumentStandInTheOrderInWhichTheyWereMade() {
        entries.record(Screening.KIND, scored("AUDIT/", 21, "2026-11-02T10:00:00Z"));
        entries.record(Screening.KIND, scored("PHQ-9", 9, "2026-10-20T10:00:00Z"));
        entries.record(Screening.KIND, scored("AUDIT/", 12, "2026-10-05T10:00:00Z"));

        OverTime read = read();

        assertThat(read.scores()).hasSize(2);
        ScoreSeries audit = read.scores().get(0);
        assertThat(audit.points()).extracting(ScoreSeries.Point::total).containsExactly(12, 21);
        assertThat(audit.most()).isEqualTo(40);
        assertThat(audit.bands().get(0).low()).isZero();
        assertThat(words.of(audit))
                .isEqualTo("2 scores, from 12 (Increasing risk) on Mon 5 Oct 2026 to 21 (Possible dependence) on"
                        + " Mon 2 Nov 2026. The last is 9 higher than the first.");
    }

    @Test
    void aSingleScoreIsSaidToBeTheOnlyOne() {
        entries.record(Screening.KIND, scored("AUDIT/", 12, "2026-10-05T10:00:00Z"));

        assertThat(words.of(read().scores().get(0))).startsWith("Only one score so far: 12 (Increasing risk)");
    }

    @Test
    void anAmendedScoreIsShownAsItStandsNowAndTwoThatDisagreeAreMarked() {
        Entry first = entries.record(Screening.KIND, scored("AUDIT/", 12, "2026-10-05T10:00:00Z"));
        entries.correct(Screening.KIND, first, scored("AUDIT/", 14, "2026-10-05T10:00:00Z"), "added up wrongly");

        ScoreSeries.Point amended = read().scores().get(0).points().get(0);
        assertThat(amended.total()).isEqualTo(14);
        assertThat(amended.source().amended()).isTrue();
        assertThat(amended.source().conflict()).isFalse();

        entries.correct(Screening.KIND, first, scored("AUDIT/", 17, "2026-10-05T10:00:00Z"), "added up wrongly");

        ScoreSeries series = read().scores().get(0);
        assertThat(series.points()).singleElement().satisfies(point -> {
            assertThat(point.total()).as("the more cautious value").isEqualTo(17);
            assertThat(point.source().conflict()).isTrue();
        });
        assertThat(words.of(series)).contains("Two people recorded different things in 1 of them");
    }

    @Test
    void testsStandByGroupAndDayAndAnOccasionWithoutASampleIsNoNegative() {
        entries.record(
                DrugTest.KIND,
                DrugTests.voluntary("2026-12-03T10:00:00Z").negative("O", "C").build());
        entries.record(
                DrugTest.KIND,
                DrugTests.voluntary("2026-12-10T10:00:00Z").noSample("FTA").build());
        entries.record(
                DrugTest.KIND,
                DrugTests.voluntary("2026-12-01T10:00:00Z")
                        .positive("C")
                        .negative("O", "K")
                        .build());

        TestGrid grid = read().tests();

        assertThat(grid.groups()).containsExactly("C", "K", "O");
        assertThat(grid.occasions())
                .extracting(TestGrid.Occasion::day)
                .containsExactly(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 3), LocalDate.of(2026, 12, 10));
        assertThat(grid.occasions())
                .extracting(occasion -> occasion.of("C"))
                .containsExactly(Overall.SCREEN_POSITIVE, Overall.NEGATIVE, Overall.NO_SAMPLE);
        assertThat(grid.occasions())
                .extracting(occasion -> occasion.of("K"))
                .containsExactly(Overall.NEGATIVE, Overall.NOT_TESTED, Overall.NO_SAMPLE);
        assertThat(words.of(grid)).startsWith("3 tests. ").endsWith("positive in 1. 1 gave no sample.");
    }

    @Test
    void attendanceIsCountedByWeekAndAWeekWithoutASessionIsThereToo() {
        entries.record(Attendance.KIND, Sessions.attendance("2027-03-28", "ATT", null));
        entries.record(Attendance.KIND, Sessions.attendance("2027-03-22", "FTA", null));
        entries.record(Attendance.KIND, Sessions.attendance("2027-04-05", "ATT", null));

        AttendanceWeeks weeks = read().attendance();

        assertThat(weeks.bars())
                .extracting(bar -> bar.week().monday(), AttendanceWeeks.Bar::all)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2027, 3, 22), 2),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2027, 3, 29), 0),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2027, 4, 5), 1));
        assertThat(weeks.bars().get(0).of(Counts.COMPLIED)).isEqualTo(1);
        assertThat(weeks.of(Counts.COMPLIED)).isEqualTo(2);
        assertThat(words.of(weeks)).startsWith("3 sessions in 3 weeks. Attended and complied: 2");
    }

    private OverTime read() {
        return OverTime.of(new Ledger(Cast.SIAN, entries.all()), AttendanceFrameworks.bundled());
    }

    private static Screening scored(String instrument, int total, String at) {
        Questionnaire questionnaire = Questionnaires.bundled().all().stream()
                .filter(one -> one.about().instrument().startsWith(instrument))
                .findFirst()
                .orElseThrow();
        return Screening.ofTotal(questionnaire, total, Instant.parse(at));
    }
}
