package org.throughcare.mobile.look;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** What is known, row by row: its name, its value, and what can be done about it. */
public final class SummaryList extends GridPane {

    private int rows;

    /** An empty list. */
    public SummaryList() {
        getStyleClass().add("summary-list");
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(40);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        ColumnConstraints actions = new ColumnConstraints();
        actions.setMinWidth(USE_PREF_SIZE);
        getColumnConstraints().addAll(names, values, actions);
    }

    /** Adds a row of text. */
    public SummaryList row(String name, String value) {
        return row(name, Words.text(value), null);
    }

    /** Adds a row with any value and, where there is one, an action. */
    public SummaryList row(String name, Node value, @Nullable Node action) {
        Label label = Words.strong(name);
        if (rows > 0) {
            javafx.scene.layout.Region line = new javafx.scene.layout.Region();
            line.getStyleClass().add("rule");
            add(line, 0, rows++, 3, 1);
        }
        add(label, 0, rows);
        add(value, 1, rows);
        if (action != null) {
            add(action, 2, rows);
            GridPane.setValignment(action, VPos.CENTER);
        }
        VPos top = action == null ? VPos.TOP : VPos.CENTER;
        GridPane.setValignment(label, top);
        GridPane.setValignment(value, top);
        rows++;
        return this;
    }
}
