package org.throughcare.mobile.signin;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.access.Organisation;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.look.Address;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Input;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.loop.Loop;
import org.throughcare.mobile.loop.Threads;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.mobile.signin.OrganisationModel.Stage;

/** The screen of somebody who signs in with their organisation: a code to type elsewhere, then a passphrase for this tablet. */
public final class OrganisationScreen implements Screen {

    private final Organisation organisation;
    private final Texts texts;
    private final Threads threads;
    private final Clock clock;
    private final Consumer<Session> entered;
    private final Runnable back;
    private final Node display;
    private final Page page = Door.page();
    private final TextField factor;
    private final TextField enrolment;
    private final PasswordField passphrase = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final Loop<OrganisationModel, OrganisationEvent, OrganisationEffect> loop;

    /** Begins, and tells who came in; whoever does not want to goes back. */
    public OrganisationScreen(
            Organisation organisation,
            Texts texts,
            Threads threads,
            Clock clock,
            Consumer<Session> entered,
            Runnable back,
            Runnable display) {
        this.organisation = organisation;
        this.texts = texts;
        this.threads = threads;
        this.clock = clock;
        this.entered = entered;
        this.back = back;
        this.display = Door.display(texts, display);
        this.factor = field("signin.code");
        this.enrolment = field("signin.enrolment");
        secret(passphrase, "organisation.passphrase");
        secret(again, "organisation.passphrase.again");
        this.loop =
                new Loop<>(OrganisationModel.start(), new OrganisationUpdate(texts), this::run, threads, this::render);
    }

    /** Asks for a code; not where the screen goes on from another one. */
    public OrganisationScreen begin() {
        loop.start(new OrganisationEffect.Begin());
        return this;
    }

    private TextField field(String name) {
        TextField field = (TextField) Input.text(texts.get(name), 1, text -> {});
        field.setOnAction(event -> codesTyped());
        return field;
    }

    private void secret(PasswordField field, String name) {
        field.setAccessibleText(texts.get(name));
        field.setOnAction(event -> passphraseTyped());
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void takeOver(Screen before) {
        if (before instanceof OrganisationScreen asked) {
            factor.setText(asked.factor.getText());
            enrolment.setText(asked.enrolment.getText());
            passphrase.setText(asked.passphrase.getText());
            again.setText(asked.again.getText());
            loop.takeOver(asked.loop.model());
            loop.event(new OrganisationEvent.ShownAgain());
        }
    }

    @Override
    public void close() {
        loop.close();
        List.of(factor, enrolment, passphrase, again).forEach(TextField::clear);
    }

    private void render(OrganisationModel model) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.title(texts.get("organisation.title")));
        if (!model.message().isEmpty()) {
            nodes.add(new Notice(model.stage() == Stage.CODE ? Tone.WARNING : Tone.GRAVE, model.message()));
        }
        switch (model.stage()) {
            case BEGINNING -> nodes.add(Words.text(texts.get("organisation.beginning")));
            case CODE -> code(model, nodes);
            case SECOND_FACTOR, ENROLMENT -> codes(model, nodes);
            case NEW_PASSPHRASE, PASSPHRASE -> passphrase(model, nodes);
            case OVER ->
                nodes.add(primary(
                        "organisation.newCode",
                        Feather.REFRESH_CW,
                        model,
                        () -> loop.event(new OrganisationEvent.NewCodeWanted())));
        }
        nodes.add(Buttons.plain(texts.get("organisation.back"), Feather.ARROW_LEFT, back));
        page.show(new Card(nodes.toArray(Node[]::new)), display);
        focus(model);
    }

    private void focus(OrganisationModel model) {
        switch (model.stage()) {
            case SECOND_FACTOR -> factor.requestFocus();
            case ENROLMENT -> enrolment.requestFocus();
            case NEW_PASSPHRASE, PASSPHRASE -> passphrase.requestFocus();
            default -> {
                // There is nothing to type.
            }
        }
    }

    private void code(OrganisationModel model, List<Node> nodes) {
        nodes.add(Words.text(texts.get("organisation.how")));
        nodes.add(large("organisation.page", new Address(texts.get("organisation.page"), model.page())));
        Label code = Words.title(model.userCode());
        code.setAccessibleText(texts.get("organisation.code") + ": " + model.userCode());
        nodes.add(large("organisation.code", code));
        nodes.add(Words.hint(texts.get("organisation.waiting")));
    }

    private VBox large(String name, Node what) {
        VBox box = new VBox(Words.strong(texts.get(name)), what);
        box.getStyleClass().add("field");
        return box;
    }

    private void codes(OrganisationModel model, List<Node> nodes) {
        if (model.secondFactor()) {
            nodes.add(box(factor, "signin.code", ""));
        }
        if (model.stage() == Stage.ENROLMENT) {
            nodes.add(box(enrolment, "signin.enrolment", "signin.enrolment.hint"));
        }
        nodes.add(primary("organisation.goOn", Feather.ARROW_RIGHT, model, this::codesTyped));
    }

    private void passphrase(OrganisationModel model, List<Node> nodes) {
        boolean anew = model.stage() == Stage.NEW_PASSPHRASE;
        nodes.add(Words.strong(texts.get("organisation.welcome", model.name())));
        nodes.add(Words.text(texts.get(anew ? "organisation.choose" : "organisation.known")));
        nodes.add(box(passphrase, "organisation.passphrase", anew ? "organisation.passphrase.hint" : ""));
        if (anew) {
            nodes.add(box(again, "organisation.passphrase.again", ""));
        }
        nodes.add(primary("organisation.enter", Feather.LOG_IN, model, this::passphraseTyped));
        if (!anew) {
            nodes.add(Words.hint(texts.get("organisation.forgotten.hint")));
            nodes.add(Buttons.plain(
                    texts.get("organisation.forgotten"),
                    null,
                    () -> loop.event(new OrganisationEvent.PassphraseForgotten())));
        }
    }

    private VBox box(TextField field, String name, String hint) {
        VBox box = new VBox(Words.strong(texts.get(name)));
        if (!hint.isEmpty()) {
            box.getChildren().add(Words.hint(texts.get(hint)));
        }
        box.getChildren().add(field);
        box.getStyleClass().add("field");
        return box;
    }

    private Button primary(String words, Feather icon, OrganisationModel model, Runnable pressed) {
        Button button = Buttons.primary(texts.get(model.busy() ? "signin.busy" : words), icon, pressed);
        button.setDefaultButton(true);
        button.setDisable(model.busy());
        return button;
    }

    private void codesTyped() {
        loop.event(new OrganisationEvent.CodesTyped(factor.getText(), enrolment.getText()));
    }

    private void passphraseTyped() {
        loop.event(new OrganisationEvent.PassphraseTyped(letters(passphrase), letters(again)));
    }

    private static Passphrase letters(PasswordField field) {
        return new Passphrase(field.getText().toCharArray());
    }

    private void run(OrganisationEffect effect, Consumer<OrganisationEvent> happened) {
        if (effect instanceof OrganisationEffect.Begin) {
            organisation.begin(step -> happened.accept(new OrganisationEvent.Stepped(step)));
        } else if (effect instanceof OrganisationEffect.Ask ask) {
            organisation.ask(ask.after(), ask.codes(), step -> happened.accept(new OrganisationEvent.Stepped(step)));
        } else if (effect instanceof OrganisationEffect.Enter enter) {
            happened.accept(new OrganisationEvent.Answered(
                    organisation.enter(enter.passphrase().letters(), enter.anew()), clock.instant()));
        } else if (effect instanceof OrganisationEffect.Open open) {
            threads.ui().execute(() -> entered.accept(open.session()));
        }
    }
}
