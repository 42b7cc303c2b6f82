package org.throughcare.mobile.look;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.throughcare.model.signature.Strokes;

/**
 * A sheet to sign on with a finger. What is drawn is kept as parts of its width and height and drawn anew at every size,
 * so that a tablet that is turned in the middle of a name loses nothing. It has the same shape at any size.
 */
public final class SignaturePad extends Pane {

    private static final double SHAPE = 3;
    private static final double DOT = 0.5;

    private final Path ink = new Path();
    private final Line line = new Line();
    private Strokes strokes;

    /** A sheet that tells what is drawn on it, with each stroke. */
    public SignaturePad(String name, Consumer<Strokes> drawn) {
        this(name, Strokes.NONE);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> draw(strokes.begun(at(event)), event));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> draw(strokes.onTo(at(event)), event));
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            event.consume();
            drawn.accept(strokes);
        });
        // A finger on the sheet writes and does not move the page under it.
        addEventHandler(TouchEvent.ANY, TouchEvent::consume);
        addEventHandler(ScrollEvent.ANY, event -> {
            if (event.isDirect()) {
                event.consume();
            }
        });
    }

    private SignaturePad(String name, Strokes strokes) {
        this.strokes = strokes;
        getStyleClass().add("signature-pad");
        ink.getStyleClass().add("signature-ink");
        ink.setStrokeLineCap(StrokeLineCap.ROUND);
        ink.setStrokeLineJoin(StrokeLineJoin.ROUND);
        ink.setManaged(false);
        line.getStyleClass().add("signature-line");
        line.setManaged(false);
        getChildren().setAll(line, ink);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(name);
        setMinHeight(Region.USE_PREF_SIZE);
    }

    /** A signature to look at. */
    public static SignaturePad picture(String name, Strokes strokes) {
        SignaturePad pad = new SignaturePad(name, strokes);
        pad.getStyleClass().add("picture");
        pad.setMouseTransparent(true);
        return pad;
    }

    /** Shows these strokes, unless they are there already. */
    public void show(Strokes those) {
        if (!those.equals(strokes)) {
            strokes = those;
            requestLayout();
        }
    }

    /** What is drawn. */
    public Strokes strokes() {
        return strokes;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return (width < 0 ? prefWidth(-1) : width) / SHAPE;
    }

    @Override
    protected void layoutChildren() {
        ink.getElements().clear();
        for (List<Strokes.Point> one : strokes.lines()) {
            Strokes.Point first = one.get(0);
            ink.getElements().add(new MoveTo(x(first), y(first)));
            // A single touch is a dot.
            ink.getElements().add(new LineTo(x(first) + DOT, y(first)));
            one.stream().skip(1).forEach(point -> ink.getElements().add(new LineTo(x(point), y(point))));
        }
        line.setStartX(getWidth() * 0.06);
        line.setEndX(getWidth() * 0.94);
        line.setStartY(getHeight() * 0.78);
        line.setEndY(getHeight() * 0.78);
    }

    private void draw(Strokes now, MouseEvent event) {
        event.consume();
        show(now);
        layout();
    }

    private Strokes.Point at(MouseEvent event) {
        return Strokes.Point.at(event.getX() / getWidth(), event.getY() / getHeight());
    }

    private double x(Strokes.Point point) {
        return point.across() * getWidth();
    }

    private double y(Strokes.Point point) {
        return point.down() * getHeight();
    }
}
