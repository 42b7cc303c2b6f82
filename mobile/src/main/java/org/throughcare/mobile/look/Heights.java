package org.throughcare.mobile.look;

import java.util.function.DoubleUnaryOperator;

/**
 * How high a node is at the widths it was asked for last. Whoever lays out asks a node several times, and the node its
 * children several times each: without a memory the words at the bottom of a page are measured hundreds of times over.
 */
final class Heights {

    private static final int KEPT = 4;

    private final double[] widths = new double[KEPT];
    private final double[] heights = new double[KEPT];
    private int known;
    private int oldest;

    /** The height at that width, which is measured when it is not known. */
    double at(double width, DoubleUnaryOperator measure) {
        for (int i = 0; i < known; i++) {
            if (widths[i] == width) {
                return heights[i];
            }
        }
        double height = measure.applyAsDouble(width);
        widths[oldest] = width;
        heights[oldest] = height;
        oldest = (oldest + 1) % KEPT;
        known = Math.min(known + 1, KEPT);
        return height;
    }

    /** Forgets them, because what is measured may have changed. */
    void forget() {
        known = 0;
        oldest = 0;
    }
}
