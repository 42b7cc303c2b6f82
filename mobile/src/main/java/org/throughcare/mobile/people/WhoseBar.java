package org.throughcare.mobile.people;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.Texts;

/** The choice whom the worker looks at: everybody, the people they manage, a team, a wing or a clinic. */
public final class WhoseBar {

    private final Texts texts;
    private final Consumer<Whose> chose;

    /** In the language of those texts; tells what was chosen. */
    public WhoseBar(Texts texts, Consumer<Whose> chose) {
        this.texts = texts;
        this.chose = chose;
    }

    /** The choices, with the one that holds. */
    public Node of(List<Whose> choices, Whose chosen) {
        Flow pane = new Flow("due-filters");
        pane.setAccessibleText(texts.get("today.due.show"));
        for (Whose choice : choices) {
            String name = name(choice);
            boolean is = choice.equals(chosen);
            Button button = Buttons.plain(name, is ? Feather.CHECK : null, () -> chose.accept(choice));
            if (is) {
                button.setAccessibleText(texts.get("today.due.chosen", name));
            }
            pane.getChildren().add(button);
        }
        return pane;
    }

    private String name(Whose choice) {
        if (choice instanceof Whose.OfTeam team) {
            return team.name();
        } else if (choice instanceof Whose.At at) {
            return at.place();
        }
        return texts.get(choice instanceof Whose.ManagedBy ? "today.due.mine" : "today.due.all");
    }
}
