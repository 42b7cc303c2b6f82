package org.throughcare.mobile.look;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;

/** Lines of a list under each other, each with a thin rule below it but the last. */
public final class Rows extends Lines {

    /** Two lines of words and the room around them. */
    private static final double LEAST_IN_EM = 3.5;

    private final Afterwards rest = new Afterwards();

    /** An empty list. */
    public Rows() {
        getStyleClass().add("rows");
        Keys.list(this, getChildren());
        setMinHeight(USE_PREF_SIZE);
    }

    /**
     * Shows so many lines, those that can be in sight at once and the others once these are on the screen; {@code first}
     * makes the first of them, as many as it is asked for.
     */
    public void show(int count, IntFunction<? extends List<? extends Node>> first) {
        int inSight = inSight();
        if (count <= inSight) {
            show(first.apply(count));
            return;
        }
        List<? extends Node> seen = first.apply(inSight);
        Stream<Node> outOfSight = getChildren().stream().skip(inSight).filter(line -> !seen.contains(line));
        // They stay until all come in one go, so that the page keeps its height.
        put(Stream.concat(seen.stream(), outOfSight).toList());
        rest.once(this, () -> put(first.apply(count)));
    }

    /** So many lines are in sight where all are low; a still lower one at the edge comes with the others. */
    private int inSight() {
        Scene scene = getScene();
        if (scene == null) {
            return Integer.MAX_VALUE;
        }
        double room = scene.getHeight() - localToScene(0, 0).getY();
        return (int) Math.max(1, Math.ceil(room / (LEAST_IN_EM * Theme.em(scene))));
    }

    /** Shows these lines instead of what was there; lines that stay are left alone where they stand in the same order. */
    public void show(List<? extends Node> lines) {
        rest.drop();
        put(lines);
    }

    private void put(List<? extends Node> lines) {
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
