package org.throughcare.mobile.look;

import javafx.scene.control.Label;

/** Words on the screen, measured once for each width that they are asked for, until they change. */
class Worded extends Label {

    private final Heights heights = new Heights();

    Worded(String text) {
        super(text);
    }

    @Override
    public final void requestLayout() {
        heights.forget();
        super.requestLayout();
    }

    @Override
    protected final double computePrefHeight(double width) {
        return heights.at(width, super::computePrefHeight);
    }
}
