package org.throughcare.mobile.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.Focus;
import org.throughcare.mobile.look.Icon;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Navigator;
import org.throughcare.mobile.nav.Route;

/**
 * The frame: the ways to go on the left (or below, on an upright tablet), the screen, and the bar of the sync. Each keeps
 * its place, in the order in which the keyboard goes through them: a screen that is taken out and put back has all of its
 * styles worked out anew.
 */
public final class Frame extends BorderPane {

    /** So high the window has to be for all ways and what was just saved, in the letters of the ways. */
    private static final double LOW_IN_EM = 32;

    /** So wide an upright window has to be for more than the usual number of ways. */
    private static final double WIDE_IN_EM = 36;

    /** So high a way is. */
    private static final double WAY_IN_EM = 5;

    /** So many ways most people have. */
    private static final int USUAL = 5;

    private final Texts texts;
    private final Navigator navigator;
    private final Map<String, Button> places = new LinkedHashMap<>();
    private final HBox bar = new HBox();
    private final Flow flash = new Flow("flash");
    private final VBox down = new VBox();
    private final HBox across = new HBox();
    private final Region gap = gap();
    private final StackPane side = new StackPane();
    private final StackPane middle = new StackPane();
    private final VBox foot = new VBox(bar);
    private boolean upright;
    private boolean roomy = true;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private String here = "";
    private List<String> ways = List.of();
    private Optional<Offer> offered = Optional.empty();

    private record Offer(
            String words, @Nullable Route correct, @Nullable Route undo) {}

    /** A frame that goes where it is told to. */
    public Frame(Texts texts, Navigator navigator) {
        this.texts = texts;
        this.navigator = navigator;
        getStyleClass().add("frame");
        place("today", Feather.CALENDAR, new Route.Today());
        place("people", Feather.USERS, new Route.People());
        place("administration", Feather.TOOL, new Route.Administration.Hub());
        place("waiting", Feather.REFRESH_CW, new Route.Waiting());
        place("display", Feather.SLIDERS, new Route.Display());
        place("lock", Feather.LOCK, new Route.Locked());
        bar.getStyleClass().add("status-bar");
        down.getStyleClass().add("rail");
        across.getStyleClass().addAll("rail", "across");
        setLeft(side);
        setCenter(middle);
        setBottom(foot);
        widthProperty().addListener(size -> turn());
        heightProperty().addListener(size -> turn());
    }

    private void place(String name, Feather icon, Route route) {
        Button button = Buttons.plain(texts.get("nav." + name), icon, () -> navigator.go(route));
        button.fontProperty().addListener(font -> turn());
        button.setAccessibleText(texts.getOr("nav." + name + ".name", button.getText()));
        places.put(name, button);
    }

    /** Shows a screen of somebody who is signed in; {@code at} names the place it belongs to, of those that they may go to. */
    public void show(Parent screen, String at, List<String> mayGo) {
        open.set(true);
        here = at;
        ways = List.copyOf(mayGo);
        screen(screen);
        arrange();
    }

    /** Shows the screen that asks who is there, without any way to go. */
    public void showLocked(Parent screen) {
        open.set(false);
        screen(screen);
        arrange();
    }

    private void screen(Parent screen) {
        put(middle, List.of(screen));
    }

    /** What stands there already is left alone. */
    private static void put(Pane place, List<? extends Node> wanted) {
        if (!place.getChildren().equals(wanted)) {
            place.getChildren().setAll(wanted);
        }
    }

    /** Shows how the sync stands. */
    public void show(StatusLine line) {
        Region gap = Page.gap();
        var strong = Words.strong(line.strong());
        if (line.trouble()) {
            strong.getStyleClass().add("trouble");
        }
        Button more = Buttons.link(texts.get("status.more"), null, () -> navigator.go(new Route.Waiting()));
        more.setAccessibleText(texts.get("status.more") + ": " + line.strong() + ", " + line.more());
        more.visibleProperty().bind(open);
        Focus.keep(
                bar, () -> bar.getChildren().setAll(Icon.of(line.icon()), strong, Words.hint(line.more()), gap, more));
    }

    /** Goes on after a frame in another language: what was said there, and can be put right or taken back, stands here. */
    public Frame after(Frame before) {
        before.offered.ifPresent(offer -> flash(offer.words(), offer.correct(), offer.undo()));
        return this;
    }

    /** Says what was just saved, and offers to put it right and to take it back, where either can be done. */
    public void flash(String words, @Nullable Route correct, @Nullable Route undo) {
        offered = Optional.of(new Offer(words, correct, undo));
        flash.getChildren()
                .setAll(Icon.of(Feather.CHECK_CIRCLE), Words.strong(words), Words.text(texts.get("saved.waiting")));
        offer("saved.correct", Feather.EDIT_2, correct);
        offer("saved.undo", Feather.ROTATE_CCW, undo);
        arrange();
    }

    private void offer(String words, Feather icon, @Nullable Route route) {
        if (route != null) {
            flash.getChildren().add(Buttons.link(texts.get(words), icon, () -> navigator.go(route)));
        }
    }

    /** Takes away what was said. */
    public void clearFlash() {
        offered = Optional.empty();
        flash.getChildren().clear();
        arrange();
    }

    private void turn() {
        boolean now = getWidth() < getHeight();
        boolean room = hasRoom();
        if (now != upright || room != roomy) {
            upright = now;
            roomy = room;
            Focus.keep(this, this::arrange);
        }
    }

    private void arrange() {
        places.forEach((name, button) -> {
            List<String> styles = button.getStyleClass();
            if (!name.equals(here)) {
                styles.remove("here");
            } else if (!styles.contains("here")) {
                styles.add("here");
            }
        });
        Pane rail = upright ? across : down;
        put(upright ? down : across, List.of());
        put(rail, open.get() ? ways() : List.of());
        put(side, open.get() && !upright ? List.of(down) : List.of());
        List<Node> below = new ArrayList<>();
        if (!flash.getChildren().isEmpty()) {
            below.add(flash);
        }
        below.add(bar);
        if (open.get() && upright) {
            below.add(across);
        }
        put(foot, below);
    }

    /** Large words leave no room for every way beside what was just saved; how the tablet looks can wait that long. */
    private boolean hasRoom() {
        Button lock = places.get("lock");
        double em = lock == null ? 0 : lock.getFont().getSize();
        boolean many = ways.size() > USUAL;
        if (upright) {
            return !many || getWidth() > WIDE_IN_EM * em;
        }
        double more = many && offered.isPresent() ? WAY_IN_EM : 0;
        return (offered.isEmpty() && !many) || getHeight() > (LOW_IN_EM + more) * em;
    }

    private List<Node> ways() {
        List<Node> shown = new ArrayList<>();
        places.forEach((name, button) -> {
            boolean display = name.equals("display");
            if (display) {
                shown.add(gap);
            }
            if (ways.contains(name) && (!display || hasRoom())) {
                shown.add(button);
            }
        });
        return shown;
    }

    private static Region gap() {
        Region gap = Page.gap();
        VBox.setVgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
