package org.throughcare.mobile.chart;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Theme;

/** A chart of columns that shows as many of them as fit, the latest first, and leads to the earlier ones. */
abstract class Fitted extends VBox {

    private final String chart;
    private final Texts texts;
    private final OverTimeModel.Look look;
    private final Consumer<OverTimeModel.Event> events;
    private final int all;
    private int fit;

    Fitted(String chart, int all, Texts texts, OverTimeModel.Look look, Consumer<OverTimeModel.Event> events) {
        this.chart = chart;
        this.all = all;
        this.texts = texts;
        this.look = look;
        this.events = events;
        getStyleClass().add("chart");
        setMinHeight(USE_PREF_SIZE);
        setMinWidth(0);
        widthProperty().addListener(width -> fit());
    }

    /** How many ems stand at the side of the columns. */
    abstract double side();

    /** How many ems a column is wide. */
    abstract double column();

    /** Draws these columns; {@code em} is how many pixels an em has. */
    abstract Node draw(Stretch stretch, double em);

    private void fit() {
        double em = Theme.em(getScene());
        int now = Stretch.fitting(getWidth(), side() * em, column() * em);
        if (now != fit && getWidth() > 0) {
            fit = now;
            Stretch stretch = Stretch.of(all, fit, look.back());
            getChildren().setAll(draw(stretch, em));
            if (stretch.earlier() || stretch.later(all)) {
                getChildren().add(ways(stretch));
            }
        }
    }

    private Node ways(Stretch stretch) {
        Flow ways = new Flow("quick");
        if (stretch.earlier()) {
            ways.getChildren().add(Buttons.plain(texts.get("chart.earlier"), Feather.CHEVRON_LEFT, () -> move(1)));
        }
        if (stretch.later(all)) {
            ways.getChildren().add(Buttons.plain(texts.get("chart.later"), Feather.CHEVRON_RIGHT, () -> move(-1)));
        }
        return ways;
    }

    private void move(int by) {
        events.accept(new OverTimeModel.Event.Moved(chart, by));
    }
}
