package org.throughcare.mobile.waiting;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.throughcare.mobile.look.Appearance;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Choice;
import org.throughcare.mobile.look.ChoiceList;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Words;

/** How this tablet looks and speaks: size of the text, light or dark, language (USR-7). */
final class SettingsCard {

    private final Texts texts;
    private final Appearance now;
    private final Consumer<Appearance> wear;

    SettingsCard(Texts texts, Appearance now, Consumer<Appearance> wear) {
        this.texts = texts;
        this.now = now;
        this.wear = wear;
    }

    Node node() {
        List<Choice> sizes = Appearance.SIZES.stream()
                .map(size -> new Choice(String.valueOf(size), size + " %", ""))
                .toList();
        List<Choice> shades = List.of(choice("light", "look.light"), choice("dark", "look.dark"));
        List<Choice> languages = List.of(choice("en", "language.en"), choice("cy", "language.cy"));
        return new Card(
                texts.get("look.title"),
                field(
                        "look.size",
                        sizes,
                        String.valueOf(now.percent()),
                        size -> wear.accept(new Appearance(now.dark(), Integer.parseInt(size), now.language()))),
                field(
                        "look.shade",
                        shades,
                        now.dark() ? "dark" : "light",
                        shade -> wear.accept(new Appearance(shade.equals("dark"), now.percent(), now.language()))),
                field(
                        "look.language",
                        languages,
                        now.language(),
                        language -> wear.accept(new Appearance(now.dark(), now.percent(), language))));
    }

    private Choice choice(String code, String key) {
        return new Choice(code, texts.get(key), "");
    }

    private Node field(String key, List<Choice> choices, String chosen, Consumer<String> change) {
        ChoiceList list = new ChoiceList(texts.get(key), choices, true, change);
        list.choose(chosen);
        VBox field = new VBox(Words.strong(texts.get(key)), list);
        field.getStyleClass().add("field");
        return field;
    }
}
