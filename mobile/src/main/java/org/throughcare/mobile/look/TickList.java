package org.throughcare.mobile.look;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;

/** Any number of answers, each as a tile that is easy to hit. */
public final class TickList extends Flow {

    private final Map<String, CheckBox> boxes = new LinkedHashMap<>();

    /** A list of these answers; tells the codes of all that are ticked, in the order of the list. */
    public TickList(String name, List<Choice> choices, Consumer<List<String>> ticked) {
        super("choice-tiles");
        for (Choice choice : choices) {
            CheckBox box = new CheckBox(choice.label());
            box.getStyleClass().add("choice");
            box.setMnemonicParsing(false);
            box.setMinHeight(USE_PREF_SIZE);
            box.setAccessibleText(name + ": " + choice.label());
            box.setOnAction(event -> ticked.accept(codes()));
            getChildren().add(box);
            boxes.put(choice.code(), box);
        }
        setAccessibleText(name);
    }

    private List<String> codes() {
        return boxes.entrySet().stream()
                .filter(entry -> entry.getValue().isSelected())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Shows which answers are ticked. */
    public void tick(List<String> codes) {
        boxes.forEach((code, box) -> box.setSelected(codes.contains(code)));
    }

    /** Where the keyboard starts. */
    public Node first() {
        return boxes.values().iterator().next();
    }
}
