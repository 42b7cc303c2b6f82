package org.throughcare.mobile.look;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The frame of a screen: what scrolls, and a foot with the actions that is always in reach. */
public final class Page extends VBox {

    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane();
    private final HBox actions = new HBox();
    private final StackPane foot = new StackPane(actions);

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
        foot.getStyleClass().add("page-foot");
        actions.getStyleClass().add("page-actions");
        getChildren().add(scroll);
    }

    /** Puts these nodes on the page, instead of what was there. */
    public Page show(Node... nodes) {
        content.getChildren().setAll(nodes);
        return this;
    }

    /** Lets the content be as wide as a list of cards needs it. */
    public Page wide() {
        content.getStyleClass().add("wide");
        actions.getStyleClass().add("wide");
        return this;
    }

    /** Puts these actions in the foot, in line with the content; none takes the foot away. */
    public Page foot(Node... nodes) {
        if (!actions.getChildren().equals(List.of(nodes))) {
            actions.getChildren().setAll(nodes);
            getChildren().remove(foot);
            if (nodes.length > 0) {
                getChildren().add(foot);
            }
        }
        return this;
    }

    /** Goes to the top. */
    public void top() {
        scroll.setVvalue(0);
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
