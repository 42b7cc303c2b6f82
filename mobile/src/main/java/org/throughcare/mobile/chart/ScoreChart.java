package org.throughcare.mobile.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Theme;
import org.throughcare.model.screening.ScoringRules;

/** Scores as a line over the bands of their instrument; each band is named and shaded, each score has its figure. */
final class ScoreChart extends Pane {

    private static final double HEIGHT = 17;
    private static final double TOP = 1.8;
    private static final double BOTTOM = 2.2;
    private static final double DOT = 0.9;
    private static final double APART = 2.2;

    private final ScoreSeries series;
    private final Span span;
    private final List<Region> shades = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    private final Polyline line = new Polyline();
    private final List<Region> dots = new ArrayList<>();
    private final List<Label> figures = new ArrayList<>();
    private final List<Label> days = new ArrayList<>();
    private final DateTimeFormatter form;

    ScoreChart(ScoreSeries series, OverTimeWords words, Texts texts, String says) {
        this.series = series;
        this.form = DateTimeFormatter.ofPattern("d MMM yyyy", texts.locale());
        List<ScoreSeries.Point> points = series.points();
        this.span = new Span(points.get(0).day(), points.get(points.size() - 1).day());
        getStyleClass().add("score-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(says);
        setMinHeight(USE_PREF_SIZE);
        for (int i = 0; i < series.bands().size(); i++) {
            ScoringRules.Range band = series.bands().get(i);
            shades.add(styled(new Region(), "band", i % 2 == 0 ? "even" : "odd"));
            names.add(styled(new Label(words.band(band.code()) + " " + band.low() + "–" + band.high()), "band-name"));
        }
        line.getStyleClass().add("score-line");
        for (ScoreSeries.Point point : points) {
            boolean conflict = point.source().conflict();
            dots.add(styled(new Region(), "dot", conflict ? "conflict" : "sure"));
            figures.add(styled(new Label(point.total() + (conflict ? " !" : "")), "figure"));
        }
        for (int i = 0; i < 6; i++) {
            days.add(styled(new Label(), "hint"));
        }
        getChildren().addAll(shades);
        getChildren().addAll(names);
        getChildren().add(line);
        getChildren().addAll(dots);
        getChildren().addAll(figures);
        getChildren().addAll(days);
    }

    private static <N extends Region> N styled(N node, String... styles) {
        node.getStyleClass().addAll(styles);
        return node;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT * Theme.em(getScene());
    }

    @Override
    protected double computePrefWidth(double height) {
        return 20 * Theme.em(getScene());
    }

    @Override
    protected void layoutChildren() {
        double em = Theme.em(getScene());
        double bottom = getHeight() - BOTTOM * em;
        double perPoint = (bottom - TOP * em) / Math.max(1, series.most());
        double left = layBands(em, bottom, perPoint) + 1.5 * em;
        double right = Math.max(left, getWidth() - 2 * em);
        layScores(em, left, right, bottom, perPoint);
        layDays(em, left, right, bottom);
    }

    /** Lays the bands out over the whole width; gives how far their names go. */
    private double layBands(double em, double bottom, double perPoint) {
        double far = 0;
        for (int i = 0; i < shades.size(); i++) {
            ScoringRules.Range band = series.bands().get(i);
            boolean last = i == shades.size() - 1;
            double low = bottom - band.low() * perPoint;
            double high = last ? 0 : bottom - (band.high() + 1) * perPoint;
            shades.get(i).resizeRelocate(0, high, getWidth(), low - high);
            Label name = names.get(i);
            double width = Math.min(name.prefWidth(-1), getWidth() * 0.6);
            double height = name.prefHeight(width);
            double middle = last ? bottom - (band.low() + band.high() + 1) / 2.0 * perPoint : (low + high) / 2;
            name.resizeRelocate(0.6 * em, middle - height / 2, width, height);
            far = Math.max(far, 0.6 * em + width);
        }
        return far;
    }

    private void layScores(double em, double left, double right, double bottom, double perPoint) {
        line.getPoints().clear();
        double next = Double.MAX_VALUE;
        for (int i = dots.size() - 1; i >= 0; i--) {
            ScoreSeries.Point point = series.points().get(i);
            double x = left + span.of(point.day()) * (right - left);
            double y = bottom - (point.total() + 0.5) * perPoint;
            line.getPoints().addAll(x, y);
            dots.get(i).resizeRelocate(x - DOT * em / 2, y - DOT * em / 2, DOT * em, DOT * em);
            Label figure = figures.get(i);
            // A figure that would stand on the next one is left to the table; a conflict is always said.
            boolean room = next - x >= APART * em || point.source().conflict();
            figure.setVisible(room);
            figure.autosize();
            figure.relocate(x - figure.getWidth() / 2, y - DOT * em / 2 - figure.getHeight());
            next = room ? x : next;
        }
    }

    private void layDays(double em, double left, double right, double bottom) {
        int most = (int) Math.min(days.size(), Math.max(1, (right - left) / (8 * em)));
        List<LocalDate> ticks = span.ticks(most);
        for (int i = 0; i < days.size(); i++) {
            Label label = days.get(i);
            label.setVisible(i < ticks.size());
            if (i < ticks.size()) {
                label.setText(form.format(ticks.get(i)));
                label.autosize();
                double x = left + span.of(ticks.get(i)) * (right - left) - label.getWidth() / 2;
                label.relocate(Math.max(0, Math.min(getWidth() - label.getWidth(), x)), bottom + 0.4 * em);
            }
        }
    }
}
