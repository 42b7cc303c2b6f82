package org.throughcare.mobile.form;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Icon;
import org.throughcare.mobile.look.Words;

/** A field on the screen: label, help, what is wrong with it, and the control. */
final class FieldView extends VBox {

    private final Control control;
    private final VBox wrong = new VBox();

    /** The part that is typed or tapped on. */
    interface Control {
        /** Its nodes. */
        Node node();

        /** Shows what was typed. */
        void show(Values values);

        /** Where the keyboard starts; null when there is nothing to type. */
        @Nullable
        Node first();
    }

    FieldView(About about, String optional, Control control) {
        this.control = control;
        getStyleClass().add("field");
        if (!about.label().isEmpty()) {
            getChildren().add(Words.strong(about.optional() ? about.label() + " " + optional : about.label()));
        }
        if (!about.hint().isEmpty()) {
            getChildren().add(Words.hint(about.hint()));
        }
        wrong.getStyleClass().add("field-mistake");
        getChildren().addAll(wrong, control.node());
    }

    /** Shows what was typed and what is wrong with it; null for nothing. */
    void show(Values values, @Nullable String mistake) {
        control.show(values);
        wrong.getChildren().clear();
        wrong.setManaged(mistake != null);
        wrong.setVisible(mistake != null);
        getStyleClass().remove("in-error");
        if (mistake != null) {
            getStyleClass().add("in-error");
            HBox line = new HBox(Icon.of(Feather.ALERT_CIRCLE), Words.strong(mistake));
            line.getStyleClass().add("mistake-line");
            wrong.getChildren().add(line);
        }
    }

    /** Brings the keyboard here. */
    void focus() {
        Node first = control.first();
        if (first != null) {
            first.requestFocus();
        }
    }
}
