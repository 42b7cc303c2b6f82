package org.throughcare.mobile.chart;

/**
 * Which columns of a chart are shown when there is not room for all: the latest at first, the earlier ones step by step.
 *
 * @param from the first that is shown
 * @param to the one after the last that is shown
 */
record Stretch(int from, int to) {

    /** What is shown of so many columns where so many fit, so many steps back. */
    static Stretch of(int all, int fit, int back) {
        int room = Math.max(1, fit);
        int to = Math.max(Math.min(all, room), all - back * room);
        return new Stretch(Math.max(0, to - room), to);
    }

    /** How many columns of that width fit beside what stands at the side. */
    static int fitting(double width, double side, double column) {
        return (int) Math.max(1, Math.floor((width - side) / column));
    }

    boolean earlier() {
        return from > 0;
    }

    boolean later(int all) {
        return to < all;
    }
}
