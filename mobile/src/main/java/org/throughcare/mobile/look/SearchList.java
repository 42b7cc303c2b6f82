package org.throughcare.mobile.look;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.model.person.NameSearch;

/** One of very many answers: type a part of its name, tap the one that is meant. */
public final class SearchList extends VBox {

    private static final int AT_ONCE = 12;

    private final String name;
    private final List<Choice> choices;
    private final Texts texts;
    private final Consumer<String> chosen;
    private final TextInputControl input;
    private final Flow found = new Flow("quick");
    private boolean shownOnce;
    private @Nullable String shown;
    private Button change = new Button();

    /** A search among these answers; tells the code of the one that is chosen, or an empty one when it is taken back. */
    public SearchList(String name, List<Choice> choices, Texts texts, Consumer<String> chosen) {
        this.name = name;
        this.choices = List.copyOf(choices);
        this.texts = texts;
        this.chosen = chosen;
        this.input = Input.text(name, 1, this::search);
        input.setPromptText(texts.get("search.prompt"));
        getStyleClass().add("date-field");
    }

    /** Shows which answer is chosen; the search itself when none is. */
    public void choose(@Nullable String code) {
        if (shownOnce && java.util.Objects.equals(code, shown)) {
            return;
        }
        shownOnce = true;
        shown = code;
        Node owner = Focus.owner(this);
        boolean here = owner != null && Focus.isWithin(owner, this);
        if (code == null) {
            search(input.getText());
            getChildren().setAll(input, found);
        } else {
            getChildren().setAll(answer(code));
        }
        if (here) {
            // What was pressed is gone, and the keyboard with it.
            (code == null ? input : change).requestFocus();
        }
    }

    private Node answer(String code) {
        String label = choices.stream()
                .filter(choice -> choice.code().equals(code))
                .map(Choice::label)
                .findFirst()
                .orElse(code);
        change = Buttons.link(texts.get("form.change"), Feather.SEARCH, () -> {
            input.setText("");
            chosen.accept("");
        });
        change.setAccessibleText(texts.get("form.change") + ": " + label);
        HBox line = new HBox(Icon.of(Feather.CHECK), Words.strong(label), change);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("row-line");
        return line;
    }

    private void search(String query) {
        List<Choice> matching = choices.stream()
                .filter(choice -> NameSearch.matches(NameSearch.fold(choice.label()), query))
                .toList();
        found.getChildren().clear();
        matching.stream().limit(AT_ONCE).forEach(choice -> found.getChildren().add(chip(choice)));
        if (matching.isEmpty()) {
            found.getChildren().add(Words.hint(texts.get("search.nothing")));
        } else if (matching.size() > AT_ONCE) {
            found.getChildren().add(Words.hint(texts.get("search.more", matching.size() - AT_ONCE)));
        }
    }

    private Button chip(Choice choice) {
        Button chip = Buttons.plain(choice.label(), null, () -> chosen.accept(choice.code()));
        chip.setAccessibleText(name + ": " + choice.label());
        chip.getStyleClass().add("chip");
        chip.setMinWidth(0);
        chip.setWrapText(true);
        return chip;
    }

    /** Where the keyboard starts. */
    public Node first() {
        return input;
    }
}
