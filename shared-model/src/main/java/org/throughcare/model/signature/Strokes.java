package org.throughcare.model.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lines drawn with a finger, as vectors: whatever the size of the pad they were drawn on, they can be drawn again on any
 * other. A text such as {@code 102,480 110,471;500,500} holds them: strokes with a semicolon between them, points in
 * thousandths of the pad's width and height.
 *
 * @param lines the strokes in the order in which they were drawn, none of them empty
 */
public record Strokes(List<List<Point>> lines) {

    /** Nothing drawn. */
    public static final Strokes NONE = new Strokes(List.of());

    /** The most points that are kept, so that a signature stays small beside what an entry may hold. */
    public static final int MOST = 3_000;

    private static final int WHOLE = 1000;
    /** Points nearer to the last one than this, in thousandths, add nothing that an eye could see. */
    private static final int NEAR = 4;

    private static final Pattern FORM = Pattern.compile("(\\d{1,4},\\d{1,4})([ ;]\\d{1,4},\\d{1,4})*");

    /** A point in thousandths of the pad's width and height, from the left and the top. */
    public record Point(int x, int y) {

        /** Moves what lies outside onto the edge. */
        public Point {
            x = Math.max(0, Math.min(WHOLE, x));
            y = Math.max(0, Math.min(WHOLE, y));
        }

        /** The point at those parts of the width and the height, each from 0 to 1. */
        public static Point at(double across, double down) {
            return new Point((int) Math.round(across * WHOLE), (int) Math.round(down * WHOLE));
        }

        /** How far across the pad it is, from 0 to 1. */
        public double across() {
            return x / (double) WHOLE;
        }

        /** How far down the pad it is, from 0 to 1. */
        public double down() {
            return y / (double) WHOLE;
        }

        private boolean near(Point other) {
            return Math.abs(x - other.x) < NEAR && Math.abs(y - other.y) < NEAR;
        }
    }

    /** Copies the lines. */
    public Strokes {
        lines = lines.stream().map(List::copyOf).toList();
    }

    /** Reads their text; throws IllegalArgumentException for anything else. Empty text is nothing drawn. */
    public static Strokes parse(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("no strokes");
        }
        return new Strokes(Arrays.stream(text.split(";", -1)).map(Strokes::line).toList());
    }

    /** Whether nothing is drawn. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** How many points there are. */
    public int size() {
        return lines.stream().mapToInt(List::size).sum();
    }

    /** With a new stroke that begins there. */
    public Strokes begun(Point at) {
        return size() >= MOST ? this : withLast(lines.size(), List.of(at));
    }

    /** With the last stroke going on to there; the same while that is too near to see, or nothing more is kept. */
    public Strokes onTo(Point at) {
        if (lines.isEmpty()) {
            return begun(at);
        }
        List<Point> last = lines.get(lines.size() - 1);
        if (size() >= MOST || last.get(last.size() - 1).near(at)) {
            return this;
        }
        List<Point> longer = new ArrayList<>(last);
        longer.add(at);
        return withLast(lines.size() - 1, longer);
    }

    /** Without the last stroke. */
    public Strokes withoutLast() {
        return lines.isEmpty() ? this : new Strokes(lines.subList(0, lines.size() - 1));
    }

    /** Their text. */
    @Override
    public String toString() {
        return lines.stream()
                .map(line ->
                        line.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(";"));
    }

    private Strokes withLast(int at, List<Point> line) {
        List<List<Point>> more = new ArrayList<>(lines.subList(0, at));
        more.add(line);
        return new Strokes(more);
    }

    private static List<Point> line(String text) {
        return Arrays.stream(text.split(" ", -1)).map(Strokes::point).toList();
    }

    private static Point point(String text) {
        int comma = text.indexOf(',');
        return new Point(Integer.parseInt(text.substring(0, comma)), Integer.parseInt(text.substring(comma + 1)));
    }
}
