package org.throughcare.mobile.look;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** A whole number that can be typed, or stepped with a minus and a plus. */
public final class Stepper extends HBox {

    private final TextField field;

    /** A number between two others; tells what was typed or stepped to. */
    public Stepper(String name, int least, int most, int step, String unit, Texts texts, Consumer<String> typed) {
        getStyleClass().add("stepper");
        setAlignment(Pos.CENTER_LEFT);
        field = Input.narrow(name, 4, typed);
        Button less = Buttons.plain("", Feather.MINUS, () -> move(-step, least, most));
        less.setAccessibleText(texts.get("stepper.less", name));
        Button more = Buttons.plain("", Feather.PLUS, () -> move(step, least, most));
        more.setAccessibleText(texts.get("stepper.more", name));
        getChildren().addAll(less, field, more);
        if (!unit.isEmpty()) {
            getChildren().add(Words.text(unit));
        }
    }

    private void move(int by, int least, int most) {
        int now = field.getText().strip().matches("-?[0-9]{1,6}")
                ? Integer.parseInt(field.getText().strip())
                : Math.max(0, least) - by;
        field.setText(String.valueOf(Math.max(least, Math.min(most, now + by))));
    }

    /** Shows the number as it was typed. */
    public void show(String text) {
        Input.show(field, text);
    }

    /** Where the keyboard starts. */
    public Node first() {
        return field;
    }
}
