package org.throughcare.mobile.look;

import javafx.scene.Node;

/**
 * Two things in a line where there is room for both, the second under the first where there is not. One of them yields:
 * it takes the room that the other one leaves, and its words wrap.
 */
public final class Beside extends Reflowing {

    private static final double GAP_IN_EM = 0.75;
    private static final double GAP_UNDER_IN_EM = 0.4;

    private final Node first;
    private final Node second;
    private final boolean firstYields;
    private final double leastEm;

    /** How the two stand: in a line or not, and how wide and high each of them is. */
    private record Standing(boolean inALine, double width1, double height1, double width2, double height2) {}

    private Beside(Node first, Node second, boolean firstYields, double leastEm) {
        super(first, second);
        this.first = first;
        this.second = second;
        this.firstYields = firstYields;
        this.leastEm = leastEm;
    }

    /** Words, and what stands at their end as long as they have so much room, or as much as they need. */
    public static Beside end(Node words, Node end, double leastEm) {
        return new Beside(words, end, true, leastEm);
    }

    /** Something, and words at its end as long as they have so much room, or as much as they need. */
    public static Beside words(Node something, Node words, double leastEm) {
        return new Beside(something, words, false, leastEm);
    }

    @Override
    protected double computePrefWidth(double height) {
        return insets() + wish(first) + em(GAP_IN_EM) + wish(second);
    }

    @Override
    protected double computePrefHeight(double width) {
        Standing standing = standing((width < 0 ? computePrefWidth(-1) : width) - insets());
        double height = standing.inALine
                ? Math.max(standing.height1, standing.height2)
                : standing.height1 + em(GAP_UNDER_IN_EM) + standing.height2;
        return snappedTopInset() + height + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double room = getWidth() - insets();
        Standing now = standing(room);
        double height = Math.max(now.height1, now.height2);
        if (now.inALine) {
            first.resizeRelocate(left, top + snapPositionY((height - now.height1) / 2), now.width1, now.height1);
            second.resizeRelocate(
                    left + room - now.width2, top + snapPositionY((height - now.height2) / 2), now.width2, now.height2);
        } else {
            first.resizeRelocate(left, top, now.width1, now.height1);
            second.resizeRelocate(left, top + now.height1 + em(GAP_UNDER_IN_EM), now.width2, now.height2);
        }
    }

    private Standing standing(double room) {
        double yielding = wish(firstYields ? first : second);
        double firm = wish(firstYields ? second : first);
        double left = room - em(GAP_IN_EM) - firm;
        boolean inALine = left >= Math.min(yielding, em(leastEm));
        double yielded = inALine ? (firstYields ? left : Math.min(left, yielding)) : room;
        double kept = Math.min(firm, room);
        double width1 = firstYields ? yielded : kept;
        double width2 = firstYields ? kept : yielded;
        return new Standing(inALine, width1, height(first, width1), width2, height(second, width2));
    }
}
