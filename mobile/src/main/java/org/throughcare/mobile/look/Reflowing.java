package org.throughcare.mobile.look;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** A pane that arranges itself anew in the width that it is given, and is as high as that makes it. */
abstract class Reflowing extends Pane {

    /** With these nodes. */
    Reflowing(Node... nodes) {
        super(nodes);
    }

    @Override
    public final Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected final double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected final double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    /** How wide a node wants to be; one that stands aside wants nothing. */
    final double wish(Node node) {
        return !node.isManaged() ? 0 : snapSizeX(Math.max(node.minWidth(-1), node.prefWidth(-1)));
    }

    /** How high a node is in that width. */
    static double height(Node node, double width) {
        return node.isManaged() ? Math.max(node.minHeight(width), node.prefHeight(width)) : 0;
    }

    /** What stands free at both sides. */
    final double insets() {
        return snappedLeftInset() + snappedRightInset();
    }

    /** So many times the size of the text. */
    final double em(double share) {
        return snapSizeX(share * Theme.em(getScene()));
    }
}
