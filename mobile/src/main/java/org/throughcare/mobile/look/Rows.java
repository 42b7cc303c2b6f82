package org.throughcare.mobile.look;

import java.util.List;
import javafx.scene.Node;

/** Lines of a list under each other, each with a thin rule below it but the last. */
public final class Rows extends Lines {

    /** An empty list. */
    public Rows() {
        getStyleClass().add("rows");
        setMinHeight(USE_PREF_SIZE);
    }

    /** Shows these lines, instead of what was there; one that was there stays as it is. */
    public void show(List<Node> lines) {
        getChildren().forEach(line -> line.getStyleClass().remove("last"));
        getChildren().setAll(lines);
        if (!lines.isEmpty()) {
            lines.get(lines.size() - 1).getStyleClass().add("last");
        }
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
