package org.throughcare.mobile.gallery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** What the grounds of a node's parents come to at its middle, blended as they are painted. */
final class Backdrop {

    private final Deque<Node> path = new ArrayDeque<>();
    private final Point2D at;

    private Backdrop(Node node, Point2D at) {
        this.at = at;
        for (Node each = node; each != null; each = each.getParent()) {
            path.addFirst(each);
        }
    }

    /** What is seen where the node is, with a drop of that ink upon it; without ink where it is transparent. */
    static Color of(Node node, Color ink) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        Backdrop backdrop = new Backdrop(node, new Point2D(bounds.getCenterX(), bounds.getCenterY()));
        return backdrop.paint(backdrop.path.iterator(), Color.WHITE, ink);
    }

    /** What is seen where the node is, but without the node itself, with a drop of that ink upon it. */
    static Color under(Node node, Color ink) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        Backdrop backdrop = new Backdrop(node.getParent(), new Point2D(bounds.getCenterX(), bounds.getCenterY()));
        return backdrop.paint(backdrop.path.iterator(), Color.WHITE, ink);
    }

    private Color paint(Iterator<Node> rest, Color ground, Color ink) {
        Node node = rest.next();
        Color inside = ground;
        if (node instanceof Region region && region.getBackground() != null) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                if (lies(region, fill.getInsets()) && fill.getFill() instanceof Color color) {
                    inside = Contrast.over(color, inside);
                }
            }
        }
        inside = rest.hasNext() ? paint(rest, inside, ink) : Contrast.over(ink, inside);
        return Contrast.mix(ground, inside, node.getOpacity());
    }

    /** The ground of the window lies under what is scrolled out of it too, as it will when that is scrolled in. */
    private boolean lies(Region region, Insets insets) {
        return region.getParent() == null || covers(region, insets);
    }

    private boolean covers(Region region, Insets insets) {
        Point2D local = region.sceneToLocal(at);
        return local.getX() >= insets.getLeft()
                && local.getX() <= region.getWidth() - insets.getRight()
                && local.getY() >= insets.getTop()
                && local.getY() <= region.getHeight() - insets.getBottom();
    }
}
