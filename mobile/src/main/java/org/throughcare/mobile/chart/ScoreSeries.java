package org.throughcare.mobile.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.screening.Questionnaire;
import org.throughcare.model.screening.Questionnaires;
import org.throughcare.model.screening.ScoringRules;
import org.throughcare.model.screening.Screening;

/**
 * The scores of one version of one instrument, by when they were made.
 *
 * @param title what the instrument is called
 * @param most the highest score there can be, as far as this build knows
 * @param bands the ranges that scores fall into, the lowest first; none where this build does not know the instrument
 * @param points the scores, the earliest first
 * @param incomplete how many screenings have no score
 */
public record ScoreSeries(String title, int most, List<ScoringRules.Range> bands, List<Point> points, int incomplete) {

    /**
     * One score.
     *
     * @param band the code of its band; null when it has none
     */
    public record Point(Instant at, int total, @Nullable String band, Source source) {
        LocalDate day() {
            return Week.day(at);
        }
    }

    /** Copies the lists. */
    public ScoreSeries {
        bands = List.copyOf(bands);
        points = List.copyOf(points);
    }

    /** All instruments of a record, the one that was used last first. */
    public static List<ScoreSeries> of(Ledger record, Questionnaires known) {
        Map<List<String>, List<Current<Screening>>> byInstrument = new LinkedHashMap<>();
        record.current(Screening.KIND).stream()
                .sorted(Comparator.comparing(
                                (Current<Screening> one) -> one.body().happenedAt())
                        .reversed()
                        .thenComparing(Current::id))
                .forEach(one -> byInstrument
                        .computeIfAbsent(
                                List.of(one.body().instrument(), one.body().instrumentVersion()),
                                instrument -> new ArrayList<>())
                        .add(0, one));
        return byInstrument.entrySet().stream()
                .map(entry -> series(
                        known.find(entry.getKey().get(0), entry.getKey().get(1)),
                        entry.getKey().get(0),
                        entry.getValue()))
                .toList();
    }

    private static ScoreSeries series(
            @Nullable Questionnaire questionnaire, String instrument, List<Current<Screening>> all) {
        List<Point> points = all.stream().flatMap(one -> point(one).stream()).toList();
        int highest = points.stream().mapToInt(Point::total).max().orElse(0);
        List<ScoringRules.Range> bands = questionnaire == null
                ? List.of()
                : questionnaire.rules().bands().stream()
                        .sorted(Comparator.comparingInt(ScoringRules.Range::low))
                        .toList();
        int most = bands.stream().mapToInt(ScoringRules.Range::high).max().orElse(Math.max(1, highest));
        return new ScoreSeries(
                questionnaire == null ? instrument : questionnaire.about().title(),
                Math.max(most, highest),
                bands,
                points,
                all.size() - points.size());
    }

    private static List<Point> point(Current<Screening> one) {
        Screening body = one.body();
        Integer total = body.total();
        return total == null ? List.of() : List.of(new Point(body.happenedAt(), total, body.band(), Source.of(one)));
    }
}
