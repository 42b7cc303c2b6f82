package org.throughcare.mobile.gallery;

import javafx.scene.paint.Color;

/** How well one colour stands out against another, by the formulas of WCAG 2.2. */
final class Contrast {

    /** What the frame of a control, an icon or the mark of the focus needs against what is around it (1.4.11). */
    static final double SHAPE = 3;

    private static final double TEXT = 4.5;
    private static final double LARGE_TEXT = 3;
    private static final double LARGE_PIXELS = 24;
    private static final double LARGE_BOLD_PIXELS = 18.66;

    private Contrast() {}

    /** The contrast of two opaque colours: 1 for the same, 21 for black on white. */
    static double ratio(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** What text of that size needs against its ground (1.4.3). */
    static double needed(double pixels, boolean bold) {
        return pixels >= LARGE_PIXELS || (bold && pixels >= LARGE_BOLD_PIXELS) ? LARGE_TEXT : TEXT;
    }

    /** A colour as it looks over an opaque ground. */
    static Color over(Color top, Color ground) {
        return mix(ground, top, top.getOpacity());
    }

    /** So much of the second colour over the first. */
    static Color mix(Color ground, Color top, double part) {
        return Color.color(
                channel(ground.getRed(), top.getRed(), part),
                channel(ground.getGreen(), top.getGreen(), part),
                channel(ground.getBlue(), top.getBlue(), part));
    }

    private static double channel(double ground, double top, double part) {
        return Math.max(0, Math.min(1, ground + (top - ground) * part));
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
