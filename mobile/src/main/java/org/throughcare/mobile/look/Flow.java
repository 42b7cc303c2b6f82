package org.throughcare.mobile.look;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.FlowPane;

/** Tags or buttons one after the other, on as many lines as they need; one that is wider than all of it wraps its words. */
public class Flow extends FlowPane {

    /** A flow of that style. */
    public Flow(String style, Node... nodes) {
        super(nodes);
        getStyleClass().add(style);
    }

    /** One line: what stands on it, and how much of the height it takes. */
    private record Line(List<Node> nodes, double height) {}

    @Override
    protected final double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected final double computePrefWidth(double height) {
        double wide = across() - gap();
        for (Node child : getManagedChildren()) {
            wide += wish(child) + gap();
        }
        return Math.max(across(), wide);
    }

    @Override
    protected final double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected final double computePrefHeight(double width) {
        List<Line> lines = lines(room(width < 0 ? computePrefWidth(-1) : width));
        double gaps = Math.max(0, lines.size() - 1) * snapSpaceY(getVgap());
        return snappedTopInset()
                + gaps
                + lines.stream().mapToDouble(Line::height).sum()
                + snappedBottomInset();
    }

    @Override
    protected final void layoutChildren() {
        double room = room(getWidth());
        double y = snappedTopInset();
        for (Line line : lines(room)) {
            double x = snappedLeftInset();
            for (Node node : line.nodes()) {
                double width = width(node, room);
                double height = height(node, width);
                node.resizeRelocate(x, y + snapPositionY((line.height() - height) / 2), width, height);
                x += width + gap();
            }
            y += line.height() + snapSpaceY(getVgap());
        }
    }

    private List<Line> lines(double room) {
        List<Line> lines = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        double taken = 0;
        double height = 0;
        for (Node node : getManagedChildren()) {
            double width = width(node, room);
            if (!nodes.isEmpty() && taken + width > room) {
                lines.add(new Line(List.copyOf(nodes), height));
                nodes.clear();
                taken = 0;
                height = 0;
            }
            nodes.add(node);
            taken += width + gap();
            height = Math.max(height, snapSizeY(height(node, width)));
        }
        if (!nodes.isEmpty()) {
            lines.add(new Line(nodes, height));
        }
        return lines;
    }

    private double width(Node node, double room) {
        double wanted = wish(node);
        if (wanted > room && node instanceof Labeled words) {
            words.setWrapText(true);
        }
        return Math.min(wanted, room);
    }

    private double wish(Node node) {
        return snapSizeX(Math.max(node.minWidth(-1), node.prefWidth(-1)));
    }

    private static double height(Node node, double width) {
        return Math.max(node.minHeight(width), node.prefHeight(width));
    }

    private double room(double width) {
        return Math.max(0, width - across());
    }

    private double across() {
        return snappedLeftInset() + snappedRightInset();
    }

    private double gap() {
        return snapSpaceX(getHgap());
    }
}
