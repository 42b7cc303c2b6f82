package org.throughcare.mobile.look;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Nodes under each other, measured once for each width while a page is laid out, however often they are asked. */
public class Lines extends VBox {

    private final Heights wanted = new Heights();
    private final Heights least = new Heights();

    /** These nodes, from the top. */
    public Lines(Node... nodes) {
        getChildren().setAll(nodes);
    }

    @Override
    protected final double computePrefHeight(double width) {
        return wanted.at(width, super::computePrefHeight);
    }

    @Override
    protected final double computeMinHeight(double width) {
        return least.at(width, super::computeMinHeight);
    }

    @Override
    public final void requestLayout() {
        forget();
        super.requestLayout();
    }

    /** What arranges itself anew in the width that it is given does not tell those around it: they ask once more. */
    @Override
    protected final void layoutChildren() {
        forget();
        super.layoutChildren();
    }

    private void forget() {
        wanted.forget();
        least.forget();
    }
}
