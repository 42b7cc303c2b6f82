package org.throughcare.mobile.look;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * One of several answers, each as a big row or a tile that is easy to hit. The arrows lead from one to the next without
 * choosing it, for a choice may lead on at once.
 */
public final class ChoiceList extends StackPane {

    private final Map<String, RadioButton> buttons = new LinkedHashMap<>();
    private final ToggleGroup group = new ToggleGroup();

    /** A list of these answers; tells the code of the one that is chosen. */
    public ChoiceList(String name, List<Choice> choices, boolean tiles, Consumer<String> chosen) {
        Pane pane = tiles ? new Flow("choice-tiles") : new VBox();
        if (!tiles) {
            pane.getStyleClass().add("choice-rows");
        }
        for (Choice choice : choices) {
            RadioButton button = button(name, choice, tiles);
            button.setOnAction(event -> chosen.accept(choice.code()));
            pane.getChildren().add(button);
            buttons.put(choice.code(), button);
        }
        getChildren().add(pane);
        Keys.list(pane, List.copyOf(buttons.values()));
        setAccessibleText(name);
    }

    private RadioButton button(String name, Choice choice, boolean tiles) {
        RadioButton button =
                new RadioButton(choice.hint().isEmpty() ? choice.label() : choice.label() + "\n" + choice.hint());
        button.setToggleGroup(group);
        button.setWrapText(true);
        button.setMnemonicParsing(false);
        button.setMinHeight(USE_PREF_SIZE);
        if (!tiles) {
            button.setMaxWidth(Double.MAX_VALUE);
        }
        button.getStyleClass().add("choice");
        button.setAccessibleText(name + ": " + choice.label());
        return button;
    }

    /** Shows which answer is chosen. */
    public void choose(@Nullable String code) {
        RadioButton button = code == null ? null : buttons.get(code);
        if (!Objects.equals(group.getSelectedToggle(), button)) {
            group.selectToggle(button);
        }
    }

    /** Where the keyboard starts. */
    public Node first() {
        return group.getSelectedToggle() instanceof RadioButton selected
                ? selected
                : buttons.values().iterator().next();
    }
}
