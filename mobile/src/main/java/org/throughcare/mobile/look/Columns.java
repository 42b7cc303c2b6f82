package org.throughcare.mobile.look;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Two columns side by side where there is room, one under the other where there is not. */
public final class Columns extends StackPane {

    private static final double ROOM_IN_EM = 50;
    private static final double LESS = 0.42;
    private static final double HALF = 0.5;

    private final VBox left;
    private final VBox right;
    private final double share;
    private boolean wide;

    /** Two columns; the right one takes the room that the left one leaves. */
    public Columns(List<Node> left, List<Node> right) {
        this(left, right, LESS);
    }

    /** Cards that are read in any order, put left and right in turn, in columns of the same width. */
    public static Columns inTurn(List<Node> cards) {
        List<Node> left = new ArrayList<>();
        List<Node> right = new ArrayList<>();
        cards.forEach(card -> (left.size() <= right.size() ? left : right).add(card));
        return new Columns(left, right, HALF);
    }

    private Columns(List<Node> left, List<Node> right, double share) {
        this.share = share;
        this.left = column(left);
        this.right = column(right);
        setMinHeight(USE_PREF_SIZE);
        arrange();
        widthProperty().addListener(width -> {
            boolean now = getWidth() > ROOM_IN_EM * Theme.em(getScene());
            if (now != wide) {
                wide = now;
                Focus.keep(this, this::arrange);
            }
        });
    }

    private static VBox column(List<Node> nodes) {
        Lines column = new Lines(nodes.toArray(Node[]::new));
        column.getStyleClass().add("column");
        column.setMinWidth(0);
        return column;
    }

    private void arrange() {
        getChildren().clear();
        Pane pane = wide ? new HBox() : new VBox();
        pane.getStyleClass().add("columns");
        left.prefWidthProperty().unbind();
        right.prefWidthProperty().unbind();
        if (wide) {
            left.prefWidthProperty().bind(widthProperty().multiply(share));
            right.prefWidthProperty().bind(widthProperty().multiply(1 - share));
            HBox.setHgrow(left, Priority.SOMETIMES);
            HBox.setHgrow(right, Priority.SOMETIMES);
        }
        pane.getChildren().addAll(left, right);
        getChildren().add(pane);
    }
}
