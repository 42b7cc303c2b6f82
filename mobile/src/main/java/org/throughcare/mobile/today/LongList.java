package org.throughcare.mobile.today;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Rows;
import org.throughcare.mobile.look.Texts;

/** A list of the day of which so many lines are shown as were asked for: each line costs time before Today is there. */
final class LongList {

    /** So few more are shown without being asked for. */
    private static final int FEW = 3;

    private final Texts texts;
    private final TodayModel model;
    private final Consumer<TodayModel.Event> events;

    LongList(Texts texts, TodayModel model, Consumer<TodayModel.Event> events) {
        this.texts = texts;
        this.model = model;
        this.events = events;
    }

    /** The first lines. */
    <T> Rows rows(TodayModel.Part part, List<T> all, Function<T, Node> line) {
        Rows rows = new Rows();
        all.stream().limit(shown(part, all)).forEach(one -> rows.with(line.apply(one)));
        return rows;
    }

    private int shown(TodayModel.Part part, List<?> all) {
        int limit = model.limit(part);
        return all.size() <= limit + FEW ? all.size() : limit;
    }

    /** The way to more of them; nothing where all are shown. */
    List<Node> more(TodayModel.Part part, List<?> all, String heading) {
        int left = all.size() - shown(part, all);
        if (left <= 0) {
            return List.of();
        }
        String text = texts.get("today.due.more", Math.min(TodayModel.AT_ONCE, left));
        Button more = Buttons.link(text, Feather.CHEVRON_DOWN, () -> events.accept(new TodayModel.Event.Opened(part)));
        more.setAccessibleText(text + ": " + heading);
        return List.of(more);
    }
}
