package org.throughcare.mobile.look;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Lines of a list under each other, each with a thin rule below it but the last. */
public final class Rows extends VBox {

    /** An empty list. */
    public Rows() {
        getStyleClass().add("rows");
        Keys.list(this, getChildren());
        setMinHeight(USE_PREF_SIZE);
    }

    /** Adds a line at the end. */
    public Rows with(Node line) {
        if (!getChildren().isEmpty()) {
            getChildren().get(getChildren().size() - 1).getStyleClass().remove("last");
        }
        line.getStyleClass().add("last");
        getChildren().add(line);
        return this;
    }
}
