package org.throughcare.mobile.look;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** Tags or buttons one after the other, on as many lines as they need; one that is wider than all of it wraps its words. */
public class Flow extends FlowPane {

    /** An empty flow of that style. */
    public Flow(String style) {
        getStyleClass().add(style);
    }

    @Override
    protected final double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected final double computePrefHeight(double width) {
        fit(width < 0 ? getWidth() : width);
        return super.computePrefHeight(width);
    }

    private void fit(double width) {
        double room = Math.floor(width - getInsets().getLeft() - getInsets().getRight());
        if (room > 0) {
            getChildren().forEach(child -> fit(child, room));
        }
    }

    private static void fit(Node child, double room) {
        if (!(child instanceof Labeled words)) {
            return;
        }
        double wanted = words.getPrefWidth();
        if (wanted != Region.USE_COMPUTED_SIZE && wanted != room) {
            words.setPrefWidth(Region.USE_COMPUTED_SIZE);
        }
        if (words.getPrefWidth() == Region.USE_COMPUTED_SIZE && words.prefWidth(-1) > room) {
            words.setWrapText(true);
            words.setMinWidth(0);
            words.setPrefWidth(room);
        }
    }
}
