package org.throughcare.mobile.look;

import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

/** A time of day, typed or tapped. */
public final class TimeField extends Flow {

    private final TextField field;

    /** A time of day; tells what was typed or tapped. */
    public TimeField(String name, List<LocalTime> quick, Texts texts, Consumer<String> typed) {
        super("quick");
        field = Input.narrow(name, 5, typed);
        getChildren().add(field);
        for (LocalTime time : quick) {
            Button button = Buttons.plain(texts.time(time), null, () -> field.setText(texts.time(time)));
            button.setAccessibleText(name + ": " + texts.time(time));
            button.getStyleClass().add("chip");
            getChildren().add(button);
        }
    }

    /** Shows the time as it was typed. */
    public void show(String text) {
        Input.show(field, text);
    }

    /** Where the keyboard starts. */
    public Node first() {
        return field;
    }
}
