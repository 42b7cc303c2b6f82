package org.throughcare.mobile.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Appearance;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Choice;
import org.throughcare.mobile.look.ChoiceList;
import org.throughcare.mobile.look.Focus;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Screen;

/** How the tablet looks and speaks: size of the text, light or dark, language; each choice takes effect at once (USR-7). */
public final class DisplayScreen implements Screen {

    private final Page page = new Page();
    private final Consumer<Appearance> wear;
    private final Runnable done;

    /** Tells what is chosen, and when the worker has done with it. */
    public DisplayScreen(Consumer<Appearance> wear, Runnable done) {
        this.wear = wear;
        this.done = done;
    }

    @Override
    public Parent node() {
        return page;
    }

    /** Shows what holds now, in those words; the keyboard stays at the choice that it was at. */
    public void show(Appearance now, Texts texts, boolean signedIn) {
        Focus.Place place = Focus.place(page, Focus.owner(page));
        page.show(
                Words.title(texts.get("look.title")),
                new Card(
                        size(now, texts),
                        shade(now, texts),
                        language(now, texts),
                        Words.hint(texts.get(signedIn ? "look.yours" : "look.tablets"))));
        page.foot(Buttons.primary(texts.get("look.done"), Feather.CHECK, done));
        if (place != null) {
            Focus.settled(page);
            place.in(page);
        }
    }

    private Node size(Appearance now, Texts texts) {
        List<Choice> sizes = Appearance.SIZES.stream()
                .map(size -> new Choice(String.valueOf(size), size + " %", ""))
                .toList();
        return field(
                texts.get("look.size"),
                sizes,
                String.valueOf(now.percent()),
                size -> wear.accept(now.sized(Integer.parseInt(size))));
    }

    private Node shade(Appearance now, Texts texts) {
        List<Choice> shades = List.of(
                choice(Appearance.Shade.DEVICE, texts),
                choice(Appearance.Shade.LIGHT, texts),
                choice(Appearance.Shade.DARK, texts));
        return field(
                texts.get("look.shade"),
                shades,
                now.shade().code(),
                shade -> wear.accept(now.in(Appearance.Shade.of(shade))));
    }

    private static Choice choice(Appearance.Shade shade, Texts texts) {
        return new Choice(shade.code(), texts.get("look.shade." + shade.code()), "");
    }

    /** Each language by its own name, so that it is found by whoever can't read the other. */
    private Node language(Appearance now, Texts texts) {
        List<Choice> languages = List.of(new Choice("en", "English", ""), new Choice("cy", "Cymraeg", ""));
        return field(
                texts.get("look.language"), languages, now.language(), language -> wear.accept(now.speaking(language)));
    }

    private static Node field(String name, List<Choice> choices, String chosen, Consumer<String> change) {
        ChoiceList list = new ChoiceList(name, choices, true, change);
        list.choose(chosen);
        VBox field = new VBox(Words.strong(name), list);
        field.getStyleClass().add("field");
        return field;
    }
}
