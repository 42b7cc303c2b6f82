package org.throughcare.mobile.restriction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.describe.KnownReasons;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.Icon;
import org.throughcare.mobile.look.Input;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.record.Everybody;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.Person;
import org.throughcare.model.sync.ReadReason;

/** Draws the question why a restricted record is opened. Its controls stay while something is typed. */
final class AskView {

    private static final int LINES = 3;

    private final Desk desk;
    private final Texts texts;
    private final Page page = new Page();
    private final VBox wrong = new VBox();
    private final VBox field = new VBox();
    private final TextInputControl input;
    private boolean shownWrong;

    AskView(Desk desk, List<Everybody.One> people, Consumer<AskModel.Event> events) {
        this.desk = desk;
        this.texts = desk.texts();
        this.input = Input.text(
                texts.get("restricted.reason"), LINES, typed -> events.accept(new AskModel.Event.Typed(typed)));
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.title(texts.count("restricted.title", people.size())));
        people.forEach(one -> nodes.add(new Card(who(one))));
        nodes.add(Notice.of(Tone.WARNING, texts.get("restricted.noted"), texts.get("restricted.noted.more")));
        nodes.add(new Card(question(events)));
        page.show(nodes.toArray(Node[]::new));
        page.foot(
                Buttons.primary(
                        texts.get("restricted.open"), Feather.UNLOCK, () -> events.accept(new AskModel.Event.Opened())),
                Buttons.plain(
                        texts.get("restricted.leave"),
                        Feather.ARROW_LEFT,
                        () -> events.accept(new AskModel.Event.Left())));
    }

    Page page() {
        return page;
    }

    void render(AskModel model) {
        Input.show(input, model.typed());
        boolean asked = model.wrong() && !shownWrong;
        shownWrong = model.wrong();
        wrong.getChildren().setAll(model.wrong() ? List.of(mistake(model)) : List.of());
        wrong.setManaged(model.wrong());
        wrong.setVisible(model.wrong());
        field.getStyleClass().remove("in-error");
        if (model.wrong()) {
            field.getStyleClass().add("in-error");
        }
        if (asked) {
            input.requestFocus();
            page.reveal(field);
        }
    }

    private Node mistake(AskModel model) {
        String key =
                ReadReason.length(model.typed()) > ReadReason.LONGEST ? "restricted.tooLong" : "restricted.tooShort";
        HBox line = new HBox(
                Icon.of(Feather.ALERT_CIRCLE), Words.strong(texts.get(key, ReadReason.SHORTEST, ReadReason.LONGEST)));
        line.getStyleClass().add("mistake-line");
        return line;
    }

    private Node question(Consumer<AskModel.Event> events) {
        Flow usual = new Flow("quick");
        usual.setAccessibleText(texts.get("restricted.usual"));
        KnownReasons.reads(texts)
                .forEach(reason -> usual.getChildren()
                        .add(Buttons.wrapping(Buttons.plain(
                                reason,
                                null,
                                () -> events.accept(new AskModel.Event.Typed(
                                        KnownReasons.read(texts, reason, input.getText())))))));
        wrong.getStyleClass().add("field-mistake");
        field.getStyleClass().add("field");
        field.getChildren()
                .setAll(
                        Words.strong(texts.get("restricted.reason")),
                        Words.hint(texts.get("restricted.reason.hint")),
                        wrong,
                        input,
                        usual);
        return field;
    }

    /** As the list of people says it. */
    private Node who(Everybody.One one) {
        Person person = one.person();
        VBox words = new VBox();
        words.getStyleClass().add("row-words");
        if (person == null) {
            boolean here = desk.records().everybody().find(one.lead()).isPresent();
            words.getChildren().add(Words.strong(texts.get(here ? "kind.newer" : "escrow.stub.unknown")));
            return words;
        }
        LocalDate born = person.birthDate();
        String under = Stream.of(
                        born == null ? texts.get("person.bornUnknown") : texts.get("person.born", texts.date(born)),
                        person.identifiers().stream()
                                .map(Identifier::value)
                                .findFirst()
                                .orElse(null),
                        person.place())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        words.getChildren().setAll(Words.strong(person.familyName() + ", " + person.givenName()), Words.hint(under));
        return words;
    }
}
