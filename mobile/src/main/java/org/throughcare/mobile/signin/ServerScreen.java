package org.throughcare.mobile.signin;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Input;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Screen;

/** The very first screen of a new tablet: which server it belongs to. */
public final class ServerScreen implements Screen {

    /** What names this machine itself and can't be made to name another. */
    private static final Pattern HERE = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

    private final Texts texts;
    private final Consumer<URI> given;
    private final Page page = Door.page();
    private final VBox message = new VBox();
    private final TextField address;

    /** Asks for the address, and tells it once it can be one. */
    public ServerScreen(Texts texts, Consumer<URI> given, Runnable display) {
        this.texts = texts;
        this.given = given;
        this.address = (TextField) Input.text(texts.get("server.address"), 1, text -> {});
        Button go = Buttons.primary(texts.get("server.go"), Feather.ARROW_RIGHT, this::connect);
        go.setDefaultButton(true);
        VBox field = new VBox(
                Words.strong(texts.get("server.address")), Words.hint(texts.get("server.address.hint")), address);
        field.getStyleClass().add("field");
        Card card = new Card(Words.title(texts.get("server.title")), message, field, go);
        page.show(card, Door.display(texts, display));
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void takeOver(Screen before) {
        if (before instanceof ServerScreen asked) {
            address.setText(asked.address.getText());
        }
    }

    private void connect() {
        Optional<URI> server = address(address.getText(), false);
        String refusal = address(address.getText(), true).isPresent() ? "server.plain" : "server.wrong";
        server.ifPresentOrElse(given, () -> message.getChildren().setAll(new Notice(Tone.GRAVE, texts.get(refusal))));
    }

    /**
     * The server's address in what was typed, with a slash at its end; empty when it can't be one. Plain HTTP is for a server on
     * the same machine, and for nothing else unless that is allowed.
     */
    public static Optional<URI> address(String typed, boolean plainAllowed) {
        String text = typed.strip();
        try {
            URI uri = URI.create(text.endsWith("/") ? text : text + "/");
            String host = uri.getHost();
            boolean plain = "http".equals(uri.getScheme())
                    && (plainAllowed || (host != null && HERE.matcher(host).matches()));
            return host != null && ("https".equals(uri.getScheme()) || plain) ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
