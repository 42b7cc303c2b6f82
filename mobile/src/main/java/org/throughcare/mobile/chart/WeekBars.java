package org.throughcare.mobile.chart;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.Icon;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Words;
import org.throughcare.model.session.AttendanceFramework.Counts;

/** Attendance week by week, stacked: each way to count has a letter and a pattern of its own. */
final class WeekBars extends Fitted {

    private static final double WEEK = 4.2;
    private static final double HEIGHT = 10;
    private static final int LEAST_SCALE = 4;
    private static final double ROOM_FOR_LETTER = 1.5;

    private final AttendanceWeeks weeks;
    private final OverTimeWords words;
    private final Texts texts;

    WeekBars(
            AttendanceWeeks weeks,
            OverTimeWords words,
            Texts texts,
            OverTimeModel.Look look,
            Consumer<OverTimeModel.Event> events) {
        super(ChartCards.ATTENDANCE, weeks.bars().size(), texts, look, events);
        this.weeks = weeks;
        this.words = words;
        this.texts = texts;
        setAccessibleText(words.of(weeks));
    }

    @Override
    double side() {
        return 0;
    }

    @Override
    double column() {
        return WEEK;
    }

    @Override
    Node draw(Stretch stretch, double em) {
        HBox bars = new HBox();
        bars.getStyleClass().add("week-bars");
        bars.setMinHeight((HEIGHT + 1) * em);
        weeks.bars()
                .subList(stretch.from(), stretch.to())
                .forEach(bar -> bars.getChildren().add(column(bar, em)));
        VBox drawn = new VBox(bars, legend());
        drawn.getStyleClass().add("chart");
        return drawn;
    }

    private Node column(AttendanceWeeks.Bar bar, double em) {
        VBox column = new VBox();
        column.getStyleClass().add("week-bar");
        column.setAlignment(Pos.BOTTOM_CENTER);
        column.setPrefWidth(WEEK * em);
        column.setMinWidth(WEEK * em);
        if (bar.conflicts() > 0) {
            column.getChildren().add(Icon.of(Feather.ALERT_TRIANGLE));
        }
        double unit = HEIGHT / Math.max(LEAST_SCALE, weeks.most());
        Counts[] sorts = Counts.values();
        for (int i = sorts.length - 1; i >= 0; i--) {
            if (bar.of(sorts[i]) > 0) {
                column.getChildren().add(part(sorts[i], bar.of(sorts[i]), unit, em));
            }
        }
        if (bar.all() == 0) {
            column.getChildren().add(Words.hint("0"));
        }
        DateTimeFormatter form = DateTimeFormatter.ofPattern("d MMM", texts.locale());
        column.getChildren().add(Words.hint(form.format(bar.week().monday())));
        column.setAccessibleText(texts.get("chart.week", texts.date(bar.week().monday())) + ": "
                + (bar.all() == 0 ? texts.get("chart.week.nothing") : words.counts(List.of(bar))));
        return column;
    }

    private Node part(Counts sort, int count, double unit, double em) {
        double height = count * unit;
        Label part = new Label(height < ROOM_FOR_LETTER ? "" : letter(sort) + " " + count);
        part.getStyleClass().addAll("bar-part", sort.word());
        part.setMinHeight(height * em);
        part.setPrefHeight(height * em);
        part.setMaxWidth(Double.MAX_VALUE);
        part.setAccessibleText(name(sort) + ": " + count);
        return part;
    }

    private String letter(Counts sort) {
        return texts.get("chart.letter." + sort.word());
    }

    private String name(Counts sort) {
        return texts.get("attendance.counts." + sort.word());
    }

    private Node legend() {
        Flow legend = new Flow("legend");
        Stream.of(Counts.values()).filter(sort -> weeks.of(sort) > 0).forEach(sort -> {
            Label mark = new Label(letter(sort));
            mark.getStyleClass().addAll("bar-part", "key", sort.word());
            HBox one = new HBox(mark, Words.hint(name(sort)));
            one.getStyleClass().add("legend-line");
            legend.getChildren().add(one);
        });
        return legend;
    }
}
