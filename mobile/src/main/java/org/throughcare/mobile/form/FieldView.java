package org.throughcare.mobile.form;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Icon;
import org.throughcare.mobile.look.Words;

/** A field on the screen: label, help, what is wrong with it, and the control. */
final class FieldView extends VBox {

    private final String key;
    private final Control control;
    private final VBox wrong = new VBox();

    /** The part that is typed or tapped on. */
    interface Control {
        /** Its nodes. */
        Node node();

        /** Shows what was typed. */
        void show(Values values);

        /** Told what is wrong before it is shown; true when it shows that itself, beside the part it is about. */
        default boolean owns(List<Mistake> mistakes) {
            return false;
        }

        /** Where the keyboard starts; null when there is nothing to type. */
        @Nullable
        Node first();
    }

    FieldView(About about, String optional, Control control) {
        this.key = about.key();
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

    /** Shows what was typed and which of the mistakes are about it. */
    void show(Values values, List<Mistake> mistakes) {
        List<Mistake> own =
                mistakes.stream().filter(each -> isAbout(each.key())).toList();
        String mistake = control.owns(own) || own.isEmpty() ? null : own.get(0).text();
        show(values, mistake);
    }

    /** Whether a mistake at that key is about this field, or a part of it. */
    boolean isAbout(String mistaken) {
        return mistaken.equals(key) || mistaken.startsWith(key + "[");
    }

    private void show(Values values, @Nullable String mistake) {
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
