package org.throughcare.mobile.look;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One answer in each row, and one tap that gives every row the same answer. */
public final class OptionGrid extends VBox {

    private static final double WORDS_IN_EM = 11;

    private final Map<String, Map<String, ToggleButton>> buttons = new LinkedHashMap<>();

    /** Rows and the answers for each; tells rows and answer; an answer tapped again is taken back (empty). */
    public OptionGrid(List<Choice> rows, List<Choice> columns, Texts texts, BiConsumer<List<String>, String> chosen) {
        getStyleClass().add("option-grid");
        List<String> codes = rows.stream().map(Choice::code).toList();
        Flow all = new Flow("quick");
        all.getChildren().add(Words.hint(texts.get("grid.all")));
        all.setAlignment(Pos.CENTER_LEFT);
        for (Choice column : columns) {
            Button button = Buttons.plain(column.label(), null, () -> chosen.accept(codes, column.code()));
            button.setAccessibleText(texts.get("grid.all") + " " + column.label());
            button.getStyleClass().add("chip");
            all.getChildren().add(button);
        }
        getChildren().add(all);
        rows.forEach(row -> getChildren().add(row(row, columns, chosen)));
        Keys.grid(
                this,
                buttons.values().stream()
                        .map(own -> columns.stream()
                                .map(column -> own.get(column.code()))
                                .toList())
                        .toList());
    }

    private Node row(Choice row, List<Choice> columns, BiConsumer<List<String>, String> chosen) {
        VBox words = new VBox(Words.strong(row.label()));
        if (!row.hint().isEmpty()) {
            words.getChildren().add(Words.hint(row.hint()));
        }
        words.setAlignment(Pos.CENTER_LEFT);
        Map<String, ToggleButton> own = new HashMap<>();
        for (Choice column : columns) {
            ToggleButton button = new ToggleButton(column.label());
            button.setMnemonicParsing(false);
            button.setMinWidth(USE_PREF_SIZE);
            button.getStyleClass().addAll("segment", "segment-" + column.code());
            button.setAccessibleText(row.label() + ": " + column.label());
            button.setOnAction(event -> chosen.accept(List.of(row.code()), button.isSelected() ? column.code() : ""));
            own.put(column.code(), button);
        }
        buttons.put(row.code(), own);
        Flow answers = new Flow("segments");
        columns.forEach(column -> answers.getChildren().add(own.get(column.code())));
        Beside line = Beside.end(words, answers, WORDS_IN_EM);
        line.getStyleClass().add("grid-row");
        return line;
    }

    /** Shows the answer of each row. */
    public void show(Function<String, String> answer) {
        buttons.forEach((row, own) -> own.forEach((column, button) -> {
            boolean on = column.equals(answer.apply(row));
            button.setSelected(on);
            button.setGraphic(on ? Icon.of(Feather.CHECK) : null);
        }));
    }

    /** Where the keyboard starts. */
    public Node first() {
        return buttons.values().iterator().next().values().iterator().next();
    }
}
