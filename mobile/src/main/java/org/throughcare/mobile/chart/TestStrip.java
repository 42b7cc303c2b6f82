package org.throughcare.mobile.chart;

import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.Icon;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Words;
import org.throughcare.model.drugtest.Overall;

/** Drug tests as a grid of groups by day: each result has a letter and a shape of its own, and a day leads to its test. */
final class TestStrip extends Fitted {

    private static final double NAMES = 10;
    private static final double DAY = 4.4;

    private final TestGrid grid;
    private final OverTimeWords words;
    private final Texts texts;
    private final Consumer<OverTimeModel.Event> events;

    TestStrip(
            TestGrid grid,
            OverTimeWords words,
            Texts texts,
            OverTimeModel.Look look,
            Consumer<OverTimeModel.Event> events) {
        super(ChartCards.TESTS, grid.occasions().size(), texts, look, events);
        this.grid = grid;
        this.words = words;
        this.texts = texts;
        this.events = events;
        setAccessibleText(words.of(grid));
    }

    @Override
    double side() {
        return NAMES;
    }

    @Override
    double column() {
        return DAY;
    }

    @Override
    Node draw(Stretch stretch, double em) {
        List<TestGrid.Occasion> shown = grid.occasions().subList(stretch.from(), stretch.to());
        // An occasion without a sample looked for no group, and still has its line.
        List<String> groups = grid.groups().isEmpty() ? List.of("") : grid.groups();
        GridPane cells = new GridPane();
        cells.getStyleClass().add("test-grid");
        for (int row = 0; row < groups.size(); row++) {
            Label name = Words.strong(words.group(groups.get(row)));
            name.setPrefWidth(NAMES * em);
            cells.add(name, 0, row + 1);
        }
        Set<Overall> used = EnumSet.noneOf(Overall.class);
        for (int column = 0; column < shown.size(); column++) {
            TestGrid.Occasion occasion = shown.get(column);
            cells.add(day(occasion, em), column + 1, 0);
            for (int row = 0; row < groups.size(); row++) {
                Overall result = occasion.of(groups.get(row));
                used.add(result);
                cells.add(cell(groups.get(row), occasion, result, em), column + 1, row + 1);
            }
        }
        VBox drawn = new VBox(cells, legend(used));
        drawn.getStyleClass().add("chart");
        return drawn;
    }

    private Node day(TestGrid.Occasion occasion, double em) {
        DateTimeFormatter form = DateTimeFormatter.ofPattern("d MMM\nyyyy", texts.locale());
        Button button = Buttons.plain(
                form.format(occasion.day()),
                null,
                () -> events.accept(
                        new OverTimeModel.Event.Went(occasion.source().route())));
        if (occasion.source().conflict() || occasion.source().amended()) {
            button.setGraphic(Icon.of(occasion.source().conflict() ? Feather.ALERT_TRIANGLE : Feather.EDIT_2));
            button.setContentDisplay(ContentDisplay.TOP);
        }
        button.setAccessibleText(texts.date(occasion.day()) + ": " + words.of(grid, occasion)
                + (occasion.source().conflict() ? ", " + texts.get("person.toResolve") : "")
                + (occasion.source().amended() ? ", " + texts.get("chart.amended") : ""));
        button.getStyleClass().add("day");
        button.setPrefWidth(DAY * em);
        button.setMaxHeight(Double.MAX_VALUE);
        return button;
    }

    private Node cell(String group, TestGrid.Occasion occasion, Overall result, double em) {
        HBox cell = new HBox(mark(result));
        cell.getStyleClass().add("test-cell");
        cell.setPrefWidth(DAY * em);
        cell.setAccessibleText(words.group(group) + ", " + texts.date(occasion.day()) + ": " + name(result));
        return cell;
    }

    private Label mark(Overall result) {
        Label mark = new Label(texts.get("chart.letter." + result.code()));
        mark.getStyleClass().addAll("mark", result.code());
        mark.setAccessibleText(name(result));
        return mark;
    }

    private String name(Overall result) {
        return texts.get("chart.mark." + result.code());
    }

    private Node legend(Set<Overall> used) {
        Flow legend = new Flow("legend");
        for (Overall result : used) {
            HBox one = new HBox(mark(result), Words.hint(name(result)));
            one.getStyleClass().add("legend-line");
            legend.getChildren().add(one);
        }
        return legend;
    }
}
