package org.throughcare.mobile.look;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A field to type a text in that says so when a text is too long for it, such as a whole document that was pasted. */
public final class TextInput extends VBox {

    private final TextInputControl input;
    private final Label refused = Words.strong("");
    private final Texts texts;
    private final int most;

    /** A field of one line, or of several; tells each change. */
    public TextInput(String name, int lines, Texts texts, Consumer<String> typed) {
        this.texts = texts;
        this.most = lines > 1 ? Typed.LINES : Typed.LINE;
        this.input = Input.text(name, lines, typed, this::refuse);
        refused.getStyleClass().add("refused");
        refused.setWrapText(true);
        getStyleClass().add("typed");
        getChildren().add(input);
    }

    /** Shows a text, and leaves the cursor alone when it is there already. */
    public void show(String text) {
        Input.show(input, text);
    }

    /** Where the keyboard starts. */
    public TextInputControl first() {
        return input;
    }

    /** What stands beside the field; null while nothing was refused. */
    public @Nullable String refused() {
        return getChildren().contains(refused) ? refused.getText() : null;
    }

    private void refuse(int length) {
        getChildren().remove(refused);
        if (length > 0) {
            refused.setText(texts.get("text.tooLong", texts.number(length), texts.number(most)));
            getChildren().add(refused);
        }
    }
}
