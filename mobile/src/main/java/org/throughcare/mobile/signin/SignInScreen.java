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
import org.throughcare.mobile.access.Access;
import org.throughcare.mobile.access.Organisation;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.link.Codes;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Choice;
import org.throughcare.mobile.look.ChoiceList;
import org.throughcare.mobile.look.Input;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.loop.Loop;
import org.throughcare.mobile.loop.Threads;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.mobile.store.Store;

/** The screen that asks who is there, at the start and whenever the tablet was locked. */
public final class SignInScreen implements Screen {

    private static final String OTHER = "other";

    private final Texts texts;
    private final Access access;
    private final Runnable elsewhere;
    private final Clock clock;
    private final Consumer<Session> entered;
    private final Threads threads;
    private final Page page = Door.page();
    private final VBox message = new VBox();
    private final TextField name;
    private final PasswordField passphrase = new PasswordField();
    private final Button go;
    private final Button withOrganisation;
    private final VBox nameBox;
    private final TextField code;
    private final VBox codeBox;
    private final TextField enrolment;
    private final VBox enrolmentBox;
    private final ChoiceList workers;
    private final Label hint;
    private final Loop<SignInModel, SignInEvent, SignInEffect> loop;

    /** Asks, and tells who came in; whoever signs in with their organisation goes elsewhere. */
    public SignInScreen(
            Access access,
            Organisation organisation,
            Runnable elsewhere,
            Store store,
            Texts texts,
            Threads threads,
            Clock clock,
            Consumer<Session> entered,
            Runnable display) {
        this.access = access;
        this.elsewhere = elsewhere;
        this.texts = texts;
        this.threads = threads;
        this.clock = clock;
        this.entered = entered;
        SignInModel start = SignInModel.of(access.knownWorkers());
        this.loop = new Loop<>(start, new SignInUpdate(texts), this::run, threads, this::render);
        this.name = (TextField) Input.text(texts.get("signin.name"), 1, text -> {});
        this.nameBox = new VBox(Words.strong(texts.get("signin.name")), name);
        this.nameBox.getStyleClass().add("field");
        this.code = (TextField) Input.text(texts.get("signin.code"), 1, text -> {});
        code.setOnAction(event -> given());
        this.codeBox = new VBox(Words.strong(texts.get("signin.code")), code);
        codeBox.getStyleClass().add("field");
        this.enrolment = (TextField) Input.text(texts.get("signin.enrolment"), 1, text -> {});
        enrolment.setOnAction(event -> given());
        this.enrolmentBox = new VBox(
                Words.strong(texts.get("signin.enrolment")), Words.hint(texts.get("signin.enrolment.hint")), enrolment);
        enrolmentBox.getStyleClass().add("field");
        this.workers = new ChoiceList(texts.get("signin.who"), choices(start.known()), false, this::chosen);
        this.hint = Words.hint("");
        this.go = Buttons.primary(texts.get("signin.go"), Feather.LOG_IN, this::given);
        this.withOrganisation = Buttons.plain(
                texts.get("signin.organisation"),
                Feather.GLOBE,
                () -> loop.event(new SignInEvent.OrganisationChosen()));
        layOut(start, store, Door.display(texts, display));
        loop.start();
        // Not one of the screen's own effects: nobody's sign-in waits for it.
        organisation.whenOffered(() -> threads.ui().execute(() -> loop.event(new SignInEvent.OrganisationOffered())));
    }

    @Override
    public Parent node() {
        return page;
    }

    /** Who is chosen and what was typed; what was said of the last try is not said again. */
    @Override
    public void takeOver(Screen before) {
        if (before instanceof SignInScreen asked) {
            name.setText(asked.name.getText());
            passphrase.setText(asked.passphrase.getText());
            code.setText(asked.code.getText());
            enrolment.setText(asked.enrolment.getText());
            loop.takeOver(asked.loop.model().said(""));
        }
    }

    @Override
    public void close() {
        loop.close();
        passphrase.clear();
        code.clear();
        enrolment.clear();
    }

    private List<Choice> choices(List<String> known) {
        List<Choice> choices = new ArrayList<>();
        known.forEach(each -> choices.add(new Choice(each, each, "")));
        choices.add(new Choice(OTHER, texts.get("signin.other"), ""));
        return choices;
    }

    private void layOut(SignInModel start, Store store, Node display) {
        passphrase.setAccessibleText(texts.get("signin.passphrase"));
        passphrase.setOnAction(event -> given());
        go.setDefaultButton(true);
        VBox secret = new VBox(Words.strong(texts.get("signin.passphrase")), passphrase);
        secret.getStyleClass().add("field");
        List<Node> nodes = new ArrayList<>();
        var brand = Words.text(texts.get("app.name"));
        brand.getStyleClass().add("brand");
        nodes.add(brand);
        nodes.add(Words.title(texts.get(start.known().isEmpty() ? "signin.title" : "signin.who")));
        nodes.add(message);
        if (!start.known().isEmpty()) {
            nodes.add(workers);
        }
        nodes.add(nameBox);
        nodes.add(secret);
        nodes.add(codeBox);
        nodes.add(enrolmentBox);
        nodes.add(go);
        nodes.add(hint);
        nodes.add(withOrganisation);
        Card card = new Card(nodes.toArray(Node[]::new));
        RescueNotice.of(store, texts, () -> page.show(card, display))
                .ifPresentOrElse(notice -> page.show(notice, display), () -> page.show(card, display));
    }

    private void render(SignInModel model) {
        workers.choose(model.other() ? OTHER : model.name());
        nameBox.setVisible(model.other());
        nameBox.setManaged(model.other());
        codeBox.setVisible(model.asksCode());
        codeBox.setManaged(model.asksCode());
        enrolmentBox.setVisible(model.asksEnrolment());
        enrolmentBox.setManaged(model.asksEnrolment());
        withOrganisation.setVisible(model.organisation());
        withOrganisation.setManaged(model.organisation());
        withOrganisation.setDisable(model.busy());
        if (model.busy()) {
            passphrase.clear();
            code.clear();
        }
        go.setDisable(model.busy());
        go.setText(texts.get(model.busy() ? "signin.busy" : "signin.go"));
        // What was said of the last try may be that this time it does need the network.
        hint.setVisible(model.message().isEmpty());
        hint.setText(texts.get(model.other() ? "signin.firstTime" : "signin.offline"));
        message.getChildren().clear();
        if (!model.message().isEmpty()) {
            message.getChildren().add(new Notice(Tone.GRAVE, model.message()));
        }
    }

    private void chosen(String code) {
        loop.event(code.equals(OTHER) ? new SignInEvent.OtherChosen() : new SignInEvent.Chosen(code));
        (code.equals(OTHER) ? name : passphrase).requestFocus();
    }

    private void given() {
        SignInModel model = loop.model();
        Passphrase secret = new Passphrase(passphrase.getText().toCharArray());
        Codes codes =
                new Codes(model.asksCode() ? code.getText() : "", model.asksEnrolment() ? enrolment.getText() : null);
        loop.event(new SignInEvent.Given(model.other() ? name.getText() : model.name(), secret, codes));
    }

    private void run(SignInEffect effect, Consumer<SignInEvent> happened) {
        if (effect instanceof SignInEffect.Try attempt) {
            happened.accept(new SignInEvent.Answered(
                    access.signIn(attempt.name(), attempt.passphrase().letters(), attempt.codes()), clock.instant()));
        } else if (effect instanceof SignInEffect.Enter enter) {
            threads.ui().execute(() -> entered.accept(enter.session()));
        } else if (effect instanceof SignInEffect.GoToOrganisation) {
            threads.ui().execute(elsewhere);
        }
    }
}
