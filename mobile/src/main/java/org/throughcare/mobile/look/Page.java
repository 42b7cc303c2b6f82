package org.throughcare.mobile.look;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The frame of a screen: what scrolls, and a foot with the actions that is always in reach. */
public final class Page extends VBox {

    private static final double WORDS_IN_EM = 9;

    private final Lines content = new Lines();
    private final ScrollPane scroll = new ScrollPane();
    private final StackPane actions = new StackPane();
    private final StackPane foot = new StackPane(actions);
    private List<Node> footed = List.of();
    private final ChangeListener<@Nullable Node> follower = (owner, before, now) -> follow(now);
    private boolean begun;
    private final Afterwards rest = new Afterwards();
    private boolean whole;

    /** An empty page. */
    public Page() {
        getStyleClass().add("page");
        content.getStyleClass().add("page-content");
        StackPane middle = new StackPane(content);
        middle.getStyleClass().add("page-middle");
        StackPane.setAlignment(content, Pos.TOP_CENTER);
        scroll.setContent(middle);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("page-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        // Where the content is long it scrolls, and the foot keeps every line of its actions.
        foot.setMinHeight(USE_PREF_SIZE);
        foot.getStyleClass().add("page-foot");
        actions.getStyleClass().add("page-actions");
        getChildren().add(scroll);
        scroll.skinProperty().addListener(skin -> drawAfresh());
        scroll.viewportBoundsProperty().addListener(size -> moved());
        content.heightProperty().addListener(size -> moved());
        content.sceneProperty().addListener((scene, before, now) -> moved(before, now));
    }

    /**
     * A pane that scrolls keeps a picture of all that it shows, to move it when it scrolls: drawn in software that is 4 MiB
     * of the heap for each screen, made anew with each letter that is typed, and kept after the screen has gone.
     */
    private void drawAfresh() {
        Node seen = scroll.lookup(".viewport");
        if (seen != null) {
            seen.setCache(false);
        }
    }

    private void moved(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.focusOwnerProperty().removeListener(follower);
        }
        if (now != null) {
            now.focusOwnerProperty().addListener(follower);
            begin();
        }
    }

    /** What has the keyboard stays in sight when the page grows or the window shrinks; once all of it is laid out. */
    private void moved() {
        if (Keys.inUse(getScene())) {
            Platform.runLater(() -> follow(Focus.owner(this)));
        }
    }

    /** Whoever comes to a page begins at its title, once it has one. */
    private void begin() {
        if (!begun && content.getScene() != null) {
            begun = Focus.toTitle(content) || Focus.toQuestion(content);
        }
    }

    private void follow(@Nullable Node focused) {
        if (focused == null || !Keys.inUse(getScene()) || !Focus.isWithin(focused, content)) {
            return;
        }
        Bounds in = scroll.sceneToLocal(focused.localToScene(focused.getBoundsInLocal()));
        if (in.getMinY() < 0 || in.getMaxY() > scroll.getViewportBounds().getHeight()) {
            reveal(focused);
        }
    }

    /** Puts these nodes on the page, instead of what was there. */
    public Page show(Node... nodes) {
        return show(List.of(nodes));
    }

    /**
     * The same in two goes: what a worker sees first, and what stands below it once that is on the screen. A page that was
     * whole before gets all at once, so that nothing moves under whoever reads it.
     */
    public Page show(List<Node> first, Supplier<List<Node>> below) {
        if (whole) {
            return show(Stream.concat(first.stream(), below.get().stream()).toList());
        }
        show(first);
        rest.once(this, () -> {
            content.getChildren().addAll(below.get());
            whole = true;
        });
        return this;
    }

    /** Nobody comes back to this page: what of it was still to be drawn is not. */
    public void left() {
        rest.drop();
    }

    private Page show(List<Node> nodes) {
        rest.drop();
        Focus.keep(content, () -> content.getChildren().setAll(nodes));
        begin();
        return this;
    }

    /** Lets the content be as wide as a list of cards needs it. */
    public Page wide() {
        content.getStyleClass().add("wide");
        actions.getStyleClass().add("wide");
        return this;
    }

    /** Lets the content fill the height of the page where it is lower than that. */
    public Page tall() {
        scroll.setFitToHeight(true);
        return this;
    }

    /** Puts these actions and what is said of them in the foot, in line with the content; none takes the foot away. */
    public Page foot(Node... nodes) {
        if (footed.equals(List.of(nodes))) {
            return this;
        }
        Stream.of(nodes)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .forEach(Buttons::wrapping);
        Focus.keep(this, () -> {
            footed = List.of(nodes);
            arrangeFoot();
            getChildren().remove(foot);
            if (nodes.length > 0) {
                getChildren().add(foot);
            }
        });
        return this;
    }

    /** What is said beside the actions stands under them where there is no room for both in a line. */
    private void arrangeFoot() {
        Flow line = new Flow("page-foot-line");
        VBox said = new VBox();
        footed.forEach(
                node -> (node instanceof Label ? said : line).getChildren().add(node));
        actions.getChildren().setAll(said.getChildren().isEmpty() ? line : Beside.words(line, said, WORDS_IN_EM));
    }

    /** Goes to the top, and begins there. */
    public void top() {
        scroll.setVvalue(0);
        begun = false;
        begin();
    }

    /** Scrolls so far that the node can be seen. */
    public void reveal(Node node) {
        layout();
        Bounds in = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double hidden = scroll.getContent().getBoundsInLocal().getHeight()
                - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            scroll.setVvalue(Math.max(0, Math.min(1, (in.getMinY() - 60) / hidden)));
        }
    }

    /** A gap that pushes what follows to the end of the foot. */
    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
