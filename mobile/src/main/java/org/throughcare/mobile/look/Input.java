package org.throughcare.mobile.look;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;

/** Fields to type in. */
public final class Input {

    private Input() {}

    /** A field of one line, or of several; tells each change. */
    public static TextInputControl text(String name, int lines, Consumer<String> typed) {
        return text(name, lines, typed, length -> {});
    }

    /** The same; told how long a text is that it does not take because it is too long, and 0 for one that it takes. */
    static TextInputControl text(String name, int lines, Consumer<String> typed, IntConsumer refused) {
        TextInputControl input = lines > 1 ? area(lines) : new TextField();
        input.setTextFormatter(new TextFormatter<>(Typed.most(lines > 1 ? Typed.LINES : Typed.LINE, refused)));
        input.setAccessibleText(name);
        input.getStyleClass().add("input");
        input.textProperty().addListener((property, before, now) -> typed.accept(now));
        return input;
    }

    /** A narrow field of one line, such as a part of a date. */
    public static TextField narrow(String name, int columns, Consumer<String> typed) {
        TextField field = (TextField) text(name, 1, typed);
        field.setPrefColumnCount(columns);
        field.setMinWidth(TextField.USE_PREF_SIZE);
        field.setMaxWidth(TextField.USE_PREF_SIZE);
        return field;
    }

    /** Shows a text, and leaves the cursor alone when it is there already. */
    public static void show(TextInputControl input, String text) {
        if (!input.getText().equals(text)) {
            input.setText(text);
        }
    }

    private static TextArea area(int lines) {
        TextArea area = new TextArea();
        area.setPrefRowCount(lines);
        area.setWrapText(true);
        Keys.leadOn(area);
        return area;
    }
}
