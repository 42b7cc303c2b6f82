package org.throughcare.mobile.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/** Whether texts, icons and the frames of controls stand out against what is painted behind them (WCAG 1.4.3, 1.4.11). */
final class Legibility {

    private Legibility() {}

    /** The texts and icons that are hard to see; what can't be used now is left out, as the standard does. */
    static List<String> of(List<Text> texts) {
        List<String> faults = new ArrayList<>();
        for (Text text : texts) {
            if (text.isDisabled()) {
                continue;
            }
            boolean bold = text.getFont().getStyle().toLowerCase(Locale.ROOT).contains("bold");
            double needed = Inspection.isIcon(text)
                    ? Contrast.SHAPE
                    : Contrast.needed(text.getFont().getSize(), bold);
            Color ink = text.getFill() instanceof Color color ? color : Color.TRANSPARENT;
            check(faults, Fit.said(text), text, ink, needed);
        }
        return faults;
    }

    /** The controls whose frame is hard to see, where they have one all around, and whose ground does not do instead. */
    static List<String> frames(List<Node> controls) {
        List<String> faults = new ArrayList<>();
        for (Node control : controls) {
            if (control.isDisabled()) {
                continue;
            }
            frame(control, faults);
            control.lookupAll(".radio").forEach(mark -> frame(mark, faults));
            control.lookupAll(".box").forEach(mark -> frame(mark, faults));
        }
        return faults;
    }

    private static void frame(Node node, List<String> faults) {
        Optional<Color> line = line(node);
        if (line.isEmpty()) {
            return;
        }
        Node around = node.getParent();
        double ground = Contrast.ratio(Backdrop.of(node, Color.TRANSPARENT), Backdrop.under(node, Color.TRANSPARENT));
        double frame = Contrast.ratio(Backdrop.under(node, line.get()), Backdrop.under(node, Color.TRANSPARENT));
        if (Math.max(ground, frame) < Contrast.SHAPE) {
            faults.add("frame of " + Fit.said(node instanceof Control ? node : around) + ": "
                    + rounded(Math.max(ground, frame)));
        }
    }

    private static Optional<Color> line(Node node) {
        if (!(node instanceof Region region) || region.getBorder() == null) {
            return Optional.empty();
        }
        return region.getBorder().getStrokes().stream()
                .filter(stroke -> stroke.getTopStroke().equals(stroke.getLeftStroke()))
                .filter(stroke -> stroke.getTopStroke().equals(stroke.getBottomStroke()))
                .filter(stroke -> stroke.getWidths().getTop() > 0)
                .map(BorderStroke::getTopStroke)
                .filter(Color.class::isInstance)
                .map(Color.class::cast)
                .filter(color -> color.getOpacity() > 0)
                .findFirst();
    }

    private static void check(List<String> faults, String what, Node node, Color ink, double needed) {
        double ratio = Contrast.ratio(Backdrop.of(node, ink), Backdrop.of(node, Color.TRANSPARENT));
        if (ratio < needed) {
            faults.add("contrast " + rounded(ratio) + " of " + needed + ": " + what + " " + ink + " on "
                    + Backdrop.of(node, Color.TRANSPARENT));
        }
    }

    private static String rounded(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }
}
