package org.throughcare.mobile.image;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** The app's icon, drawn in any size: a gate, and a tick that goes through it and out. */
final class AppIcon {

    private static final Color TOP = new Color(0x0e, 0x74, 0x8a);
    private static final Color BOTTOM = new Color(0x0a, 0x33, 0x3f);
    private static final Color TICK = new Color(0xff, 0xbf, 0x2e);
    private static final double CORNER = 0.44;

    private AppIcon() {}

    /** With round corners and nothing around them, for desktops. */
    static BufferedImage rounded(int pixels) {
        BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
        draw(image, CORNER);
        return image;
    }

    /** Filled to its edges, for systems that cut their own corners and allow nothing transparent. */
    static BufferedImage square(int pixels) {
        BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_RGB);
        draw(image, 0);
        return image;
    }

    private static void draw(BufferedImage image, double corner) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(image.getWidth(), image.getHeight());
        GradientPaint ground = new GradientPaint(0, 0, TOP, 0, 1, BOTTOM);
        pen.setPaint(ground);
        pen.fill(new RoundRectangle2D.Double(0, 0, 1, 1, corner, corner));
        stroke(pen, gate(), Color.WHITE, 0.1f);
        pen.setPaint(ground);
        pen.setStroke(line(0.2f));
        pen.draw(tick());
        stroke(pen, tick(), TICK, 0.11f);
        pen.dispose();
    }

    private static void stroke(Graphics2D pen, Path2D path, Color colour, float width) {
        pen.setPaint(colour);
        pen.setStroke(line(width));
        pen.draw(path);
    }

    private static BasicStroke line(float width) {
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private static Path2D gate() {
        double left = 0.22;
        double right = 0.68;
        double spring = 0.44;
        double bow = (right - left) / 2 * 4 / 3;
        Path2D path = new Path2D.Double();
        path.moveTo(left, 0.8);
        path.lineTo(left, spring);
        path.curveTo(left, spring - bow, right, spring - bow, right, spring);
        path.lineTo(right, 0.8);
        return path;
    }

    private static Path2D tick() {
        Path2D path = new Path2D.Double();
        path.moveTo(0.4, 0.62);
        path.lineTo(0.48, 0.7);
        path.lineTo(0.83, 0.35);
        return path;
    }
}
