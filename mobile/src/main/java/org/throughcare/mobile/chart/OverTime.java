package org.throughcare.mobile.chart;

import java.util.List;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.screening.Questionnaires;
import org.throughcare.model.session.AttendanceFrameworks;

/** What a record comes to over time. */
public record OverTime(List<ScoreSeries> scores, TestGrid tests, AttendanceWeeks attendance) {

    /** Of a record in which there is nothing. */
    public static final OverTime NOTHING =
            new OverTime(List.of(), new TestGrid(List.of(), List.of()), new AttendanceWeeks(List.of()));

    /** Copies the series. */
    public OverTime {
        scores = List.copyOf(scores);
    }

    /** Of that record, as it stands now: of what was amended, the version that holds. */
    public static OverTime of(Ledger record, AttendanceFrameworks frameworks) {
        return new OverTime(
                ScoreSeries.of(record, Questionnaires.bundled()),
                TestGrid.of(record),
                AttendanceWeeks.of(record, frameworks));
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return scores.isEmpty()
                && tests.occasions().isEmpty()
                && attendance.bars().isEmpty();
    }
}
