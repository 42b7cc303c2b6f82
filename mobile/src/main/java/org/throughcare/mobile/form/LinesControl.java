package org.throughcare.mobile.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Texts;

/** The same few fields over and over, with a button for one more and one to take a line away. */
final class LinesControl implements FieldView.Control {

    private final Field.Lines field;
    private final Controls controls;
    private final Texts texts;
    private final Supplier<Values> now;
    private final Consumer<Values> typed;
    private final VBox lines = new VBox();
    private final Button add;
    private List<Mistake> mistakes = List.of();
    private final VBox box;
    private final Map<Integer, Node> shown = new HashMap<>();
    private final Map<Integer, List<FieldView>> views = new LinkedHashMap<>();

    LinesControl(Field.Lines field, Controls controls, Texts texts, Supplier<Values> now, Consumer<Values> typed) {
        this.field = field;
        this.controls = controls;
        this.texts = texts;
        this.now = now;
        this.typed = typed;
        this.add = Buttons.plain(
                field.add(), Feather.PLUS, () -> typed.accept(now.get().withLine(field.key())));
        this.box = new VBox(lines, add);
        box.getStyleClass().add("lines");
        lines.getStyleClass().add("lines");
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Values values) {
        List<Integer> numbers = values.lines(field.key());
        shown.keySet().retainAll(numbers);
        views.keySet().retainAll(numbers);
        List<Node> nodes = new ArrayList<>();
        numbers.forEach(number -> nodes.add(shown.computeIfAbsent(number, this::line)));
        if (!lines.getChildren().equals(nodes)) {
            lines.getChildren().setAll(nodes);
        }
        views.values().forEach(own -> own.forEach(view -> view.show(values, mistakes)));
    }

    @Override
    public boolean owns(List<Mistake> own) {
        mistakes = own;
        return own.stream().noneMatch(mistake -> mistake.key().equals(field.key()));
    }

    private Node line(int number) {
        VBox line = new VBox();
        line.getStyleClass().add("line");
        List<FieldView> own = new ArrayList<>();
        for (Field each : field.fields()) {
            own.add(controls.view(each.in(Values.line(field.key(), number))));
        }
        views.put(number, own);
        Button remove = Buttons.link(
                texts.get("form.remove"),
                Feather.TRASH_2,
                () -> typed.accept(now.get().withoutLine(field.key(), number)));
        line.getChildren().addAll(own);
        line.getChildren().add(remove);
        return line;
    }

    @Override
    public @Nullable Node first() {
        return add;
    }
}
