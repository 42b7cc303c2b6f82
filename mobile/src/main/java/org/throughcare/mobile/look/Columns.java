package org.throughcare.mobile.look;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Two columns side by side where there is room, one under the other where there is not. */
public final class Columns extends Reflowing {

    private static final double ROOM_IN_EM = 50;
    private static final double GAP_IN_EM = 1;
    private static final double LESS = 0.42;
    private static final double HALF = 0.5;

    private final VBox left;
    private final VBox right;
    private final double share;

    /** Two columns; the right one takes the room that the left one leaves. */
    public Columns(List<Node> left, List<Node> right) {
        this(left, right, LESS);
    }

    /** Two columns of which the left one has more to say. */
    public static Columns leftFirst(List<Node> left, List<Node> right) {
        return new Columns(left, right, 1 - LESS);
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
        getChildren().setAll(this.left, this.right);
    }

    private static VBox column(List<Node> nodes) {
        Lines column = new Lines(nodes.toArray(Node[]::new));
        column.getStyleClass().add("column");
        return column;
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? prefWidth(-1) : width;
        return isWide(room)
                ? Math.max(left.prefHeight(leftOf(room)), right.prefHeight(rightOf(room)))
                : left.prefHeight(room) + gap() + right.prefHeight(room);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth();
        if (isWide(room)) {
            left.resizeRelocate(0, 0, leftOf(room), left.prefHeight(leftOf(room)));
            right.resizeRelocate(leftOf(room) + gap(), 0, rightOf(room), right.prefHeight(rightOf(room)));
        } else {
            double below = left.prefHeight(room);
            left.resizeRelocate(0, 0, room, below);
            right.resizeRelocate(0, below + gap(), room, right.prefHeight(room));
        }
    }

    private boolean isWide(double room) {
        return room > ROOM_IN_EM * Theme.em(getScene());
    }

    private double leftOf(double room) {
        return snapSizeX((room - gap()) * share);
    }

    private double rightOf(double room) {
        return room - gap() - leftOf(room);
    }

    private double gap() {
        return em(GAP_IN_EM);
    }
}
