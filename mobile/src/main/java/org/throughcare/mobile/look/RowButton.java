package org.throughcare.mobile.look;

import javafx.event.ActionEvent;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Skin;
import javafx.scene.control.SkinBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** One line of a list that leads somewhere: a strong line, a line under it, and tags at its end or, where room is short, under it. */
public final class RowButton extends ButtonBase {

    private static final double WORDS_IN_EM = 13;

    private final HBox line;
    private final Lines words = new Lines();
    private final Heights heights = new Heights();

    /** A line that leads somewhere when it is pressed. */
    public RowButton(String strong, String under, Runnable pressed, Node... ends) {
        words.getChildren().add(Words.strong(strong));
        if (!under.isEmpty()) {
            words.getChildren().add(Words.hint(under));
        }
        words.getStyleClass().add("row-words");
        Region said = ends.length == 0 ? words : Beside.end(words, new Flow("tags", ends), WORDS_IN_EM);
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        line = new HBox(said, Icon.of(Feather.CHEVRON_RIGHT, "chevron"));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("row-line");
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("row-button");
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(under.isEmpty() ? strong : strong + ", " + under.replace('\n', ','));
        setOnAction(event -> pressed.run());
    }

    /** With that under its words, such as tags on as many lines as they need. */
    public RowButton below(Node node) {
        words.getChildren().add(node);
        return this;
    }

    /** Its strong line struck through, for what stands no longer; what stands under it or at its end says so in words. */
    public RowButton struck() {
        getStyleClass().add("struck");
        return this;
    }

    @Override
    public void fire() {
        if (!isDisabled()) {
            fireEvent(new ActionEvent());
        }
    }

    @Override
    public void requestLayout() {
        heights.forget();
        super.requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return heights.at(width, super::computePrefHeight);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected Skin<RowButton> createDefaultSkin() {
        return new RowSkin(this);
    }

    /** Lays the line out over the whole width, so that its words wrap. */
    private static final class RowSkin extends SkinBase<RowButton> {

        RowSkin(RowButton button) {
            super(button);
            getChildren().setAll(button.line);
            button.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> button.arm());
            button.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
                boolean inside = button.isArmed() && button.contains(event.getX(), event.getY());
                button.disarm();
                if (inside) {
                    button.fire();
                }
            });
            button.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                    button.fire();
                    event.consume();
                }
            });
        }

        @Override
        protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
            double inner = width < 0 ? -1 : width - left - right;
            return top + getSkinnable().line.prefHeight(inner) + bottom;
        }

        @Override
        protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
            return left + getSkinnable().line.prefWidth(-1) + right;
        }

        @Override
        protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
            return left + getSkinnable().line.minWidth(-1) + right;
        }
    }
}
