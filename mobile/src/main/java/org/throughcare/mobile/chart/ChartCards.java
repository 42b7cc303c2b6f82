package org.throughcare.mobile.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.RowButton;
import org.throughcare.mobile.look.Rows;
import org.throughcare.mobile.look.SummaryList;
import org.throughcare.mobile.look.Tag;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;

/** A card for each chart: what it shows in words, the chart or its table, and the switch between them. */
final class ChartCards {

    static final String TESTS = "tests";
    static final String ATTENDANCE = "attendance";

    private final Texts texts;
    private final OverTimeWords words;
    private final OverTimeModel model;
    private final Consumer<OverTimeModel.Event> events;

    ChartCards(Desk desk, OverTimeModel model, Consumer<OverTimeModel.Event> events) {
        this.texts = desk.texts();
        this.words = new OverTimeWords(new CodeWords(desk.lists(), texts));
        this.model = model;
        this.events = events;
    }

    List<Node> of(OverTime overTime) {
        List<Node> cards = new ArrayList<>();
        overTime.scores().forEach(series -> cards.add(scores(series)));
        if (overTime.scores().isEmpty()) {
            cards.add(new Card(texts.get("chart.scores"), Words.hint(texts.get("chart.scores.none"))));
        }
        cards.add(tests(overTime.tests()));
        cards.add(attendance(overTime.attendance()));
        return cards;
    }

    private Node scores(ScoreSeries series) {
        String name = series.title();
        String says = words.of(series);
        Card card = new Card(texts.get("chart.scores.of", name), Words.text(says));
        if (series.points().isEmpty()) {
            return card;
        }
        if (model.look(name).table()) {
            Rows rows = new Rows();
            latest(series.points(), name)
                    .forEach(point -> rows.with(row(words.score(point), texts.dateTime(point.at()), point.source())));
            card.with(rows);
            more(card, name, series.points().size());
        } else {
            card.with(new ScoreChart(series, words, texts, says));
        }
        return card.with(Words.hint(texts.get("screening.informs"))).with(turn(name, name));
    }

    private Node tests(TestGrid grid) {
        Card card = new Card(texts.get("chart.tests"));
        if (grid.occasions().isEmpty()) {
            return card.with(Words.hint(texts.get("chart.tests.none")));
        }
        card.with(Words.text(words.of(grid)));
        if (model.look(TESTS).table()) {
            Rows rows = new Rows();
            latest(grid.occasions(), TESTS)
                    .forEach(occasion ->
                            rows.with(row(words.of(grid, occasion), texts.dateTime(occasion.at()), occasion.source())));
            card.with(rows);
            more(card, TESTS, grid.occasions().size());
        } else {
            card.with(new TestStrip(grid, words, texts, model.look(TESTS), events));
        }
        return card.with(Words.hint(texts.get("chart.tests.notAlone"))).with(turn(TESTS, texts.get("chart.tests")));
    }

    private Node attendance(AttendanceWeeks weeks) {
        Card card = new Card(texts.get("chart.attendance"));
        if (weeks.bars().isEmpty()) {
            return card.with(Words.hint(texts.get("person.attendance.none")));
        }
        card.with(Words.text(words.of(weeks)));
        if (model.look(ATTENDANCE).table()) {
            SummaryList list = new SummaryList();
            latest(weeks.bars(), ATTENDANCE).forEach(bar -> list.row(week(bar.week()), counts(bar)));
            card.with(list);
            more(card, ATTENDANCE, weeks.bars().size());
        } else {
            card.with(new WeekBars(weeks, words, texts, model.look(ATTENDANCE), events));
        }
        return card.with(turn(ATTENDANCE, texts.get("chart.attendance")));
    }

    private String week(Week week) {
        return texts.get("chart.week", texts.date(week.monday()));
    }

    private String counts(AttendanceWeeks.Bar bar) {
        String said = bar.all() == 0 ? texts.get("chart.week.nothing") : words.counts(List.of(bar));
        return bar.conflicts() == 0 ? said : said + " · " + texts.count("chart.conflicts", bar.conflicts());
    }

    private Node row(String strong, String under, Source source) {
        List<Node> tags = new ArrayList<>();
        if (source.conflict()) {
            tags.add(new Tag(texts.get("person.toResolve"), Tone.WARNING));
        }
        if (source.amended()) {
            tags.add(new Tag(texts.get("chart.amended"), Tone.NEUTRAL, Feather.EDIT_2));
        }
        return new RowButton(
                strong,
                under,
                () -> events.accept(new OverTimeModel.Event.Went(source.route())),
                tags.toArray(Node[]::new));
    }

    /** The latest of all, the last one first, as many as the table shows. */
    private <T> List<T> latest(List<T> all, String chart) {
        List<T> latest = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0 && latest.size() < model.look(chart).rows(); i--) {
            latest.add(all.get(i));
        }
        return latest;
    }

    private void more(Card card, String chart, int all) {
        int left = all - model.look(chart).rows();
        if (left > 0) {
            card.with(Buttons.link(
                    texts.get("chart.more", left),
                    Feather.CHEVRON_DOWN,
                    () -> events.accept(new OverTimeModel.Event.MoreAsked(chart))));
        }
    }

    private Node turn(String chart, String title) {
        boolean table = model.look(chart).table();
        String text = texts.get(table ? "chart.asChart" : "chart.asTable");
        var button = Buttons.link(
                text,
                table ? Feather.BAR_CHART_2 : Feather.LIST,
                () -> events.accept(new OverTimeModel.Event.Turned(chart)));
        button.setAccessibleText(text + ": " + title);
        return button;
    }
}
