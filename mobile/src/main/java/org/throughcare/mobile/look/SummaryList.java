package org.throughcare.mobile.look;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * What is known, row by row: its name, its value, and what can be done about it. They stand beside each other; where that
 * would leave a value too little room, as with large text on an upright tablet, under each other.
 */
public final class SummaryList extends Reflowing {

    private static final double NAMES = 0.4;
    private static final double GAP_IN_EM = 1.25;
    private static final double GAP_UNDER_IN_EM = 0.5;
    private static final double LEAST_VALUE_IN_EM = 8;

    private final List<Row> rows = new ArrayList<>();

    /** One row; the line above it is missing from the first. */
    private record Row(
            @Nullable Region line,
            Label name,
            Node value,
            @Nullable Node action) {}

    /** How wide each part of every row is, and whether they stand beside each other. */
    private record Columns(boolean beside, double name, double value, double action) {}

    /** Where something of a row is put. */
    private interface Place {
        void put(Node node, double x, double y, double width, double height);
    }

    /** An empty list. */
    public SummaryList() {
        getStyleClass().add("summary-list");
    }

    /** Adds a row of text. */
    public SummaryList row(String name, String value) {
        return row(name, Words.text(value), null);
    }

    /** Adds a row with any value and, where there is one, an action. */
    public SummaryList row(String name, Node value, @Nullable Node action) {
        Row row = new Row(rows.isEmpty() ? null : line(), Words.strong(name), value, action);
        rows.add(row);
        if (row.line != null) {
            getChildren().add(row.line);
        }
        getChildren().addAll(row.name, value);
        if (action != null) {
            getChildren().add(action);
        }
        return this;
    }

    private static Region line() {
        Region line = new Region();
        line.getStyleClass().add("rule");
        return line;
    }

    @Override
    protected double computePrefWidth(double height) {
        double name = rows.stream().mapToDouble(row -> wish(row.name)).max().orElse(0);
        double value = rows.stream().mapToDouble(row -> wish(row.value)).max().orElse(0);
        double action = actions();
        double rest = value + (action == 0 ? 0 : em(GAP_IN_EM) + action);
        return insets() + em(GAP_IN_EM) + Math.max(name / NAMES, name + rest);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = (width < 0 ? computePrefWidth(-1) : width) - insets();
        return snappedTopInset() + place(room, (node, x, y, wide, high) -> {}) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        place(
                getWidth() - insets(),
                (node, x, y, wide, high) -> node.resizeRelocate(left + x, top + snapPositionY(y), wide, high));
    }

    /** Puts everything in its place, and says how high all of it is. */
    private double place(double room, Place place) {
        Columns columns = columns(room);
        double gap = em(GAP_UNDER_IN_EM);
        double y = 0;
        for (Row row : rows) {
            if (row.line != null) {
                double high = height(row.line, room);
                place.put(row.line, 0, y + gap, room, high);
                y += gap + high + gap;
            }
            y = columns.beside ? beside(row, columns, y, place) : under(row, columns, y, place);
        }
        return y;
    }

    private double beside(Row row, Columns columns, double y, Place place) {
        double gap = em(GAP_IN_EM);
        double name = height(row.name, columns.name);
        double value = height(row.value, columns.value);
        double action = row.action == null ? 0 : height(row.action, columns.action);
        double high = Math.max(Math.max(name, value), action);
        boolean middle = row.action != null;
        place.put(row.name, 0, middle ? y + (high - name) / 2 : y, columns.name, name);
        place.put(row.value, columns.name + gap, middle ? y + (high - value) / 2 : y, columns.value, value);
        if (row.action != null) {
            double x = columns.name + gap + columns.value + gap;
            place.put(row.action, x, y + (high - action) / 2, columns.action, action);
        }
        return y + high;
    }

    private double under(Row row, Columns columns, double from, Place place) {
        double gap = em(GAP_UNDER_IN_EM) / 2;
        double y = from;
        double name = height(row.name, columns.name);
        place.put(row.name, 0, y, columns.name, name);
        y += name + gap;
        double value = height(row.value, columns.value);
        place.put(row.value, 0, y, columns.value, value);
        y += value;
        if (row.action != null) {
            double action = height(row.action, columns.action);
            place.put(row.action, 0, y + gap, columns.action, action);
            y += gap + action;
        }
        return y;
    }

    private Columns columns(double room) {
        double action = Math.min(actions(), room);
        double name = snapSizeX((room - em(GAP_IN_EM)) * NAMES);
        double value = room - name - em(GAP_IN_EM) - (action == 0 ? 0 : em(GAP_IN_EM) + action);
        return value < em(LEAST_VALUE_IN_EM)
                ? new Columns(false, room, room, action)
                : new Columns(true, name, value, action);
    }

    private double actions() {
        return rows.stream()
                .mapToDouble(row -> row.action == null ? 0 : wish(row.action))
                .max()
                .orElse(0);
    }
}
