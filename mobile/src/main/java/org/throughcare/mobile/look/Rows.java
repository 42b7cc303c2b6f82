package org.throughcare.mobile.look;

import java.util.List;
import javafx.scene.Node;

/** Lines of a list under each other, each with a thin rule below it but the last. */
public final class Rows extends Lines {

    /** An empty list. */
    public Rows() {
        getStyleClass().add("rows");
        Keys.list(this, getChildren());
        setMinHeight(USE_PREF_SIZE);
    }

    /** Shows these lines instead of what was there; lines that stay are left alone where they stand in the same order. */
    public void show(List<? extends Node> lines) {
        if (getChildren().equals(lines)) {
            return;
        }
        List<Node> staying = getChildren().stream().filter(lines::contains).toList();
        if (staying.equals(lines.stream().filter(getChildren()::contains).toList())) {
            getChildren().retainAll(staying);
            for (int i = 0; i < lines.size(); i++) {
                if (i == getChildren().size() || getChildren().get(i) != lines.get(i)) {
                    getChildren().add(i, lines.get(i));
                }
            }
        } else {
            getChildren().setAll(lines);
        }
        for (int i = 0; i < lines.size(); i++) {
            List<String> styles = lines.get(i).getStyleClass();
            boolean last = i == lines.size() - 1;
            if (last != styles.contains("last")) {
                if (last) {
                    styles.add("last");
                } else {
                    styles.remove("last");
                }
            }
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
