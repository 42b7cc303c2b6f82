package org.throughcare.mobile.versions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.capture.SaveResult;
import org.throughcare.mobile.form.ProblemWords;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Choice;
import org.throughcare.mobile.look.ChoiceList;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.FieldConflict;
import org.throughcare.model.ledger.Kind;

/** Two people recorded different things: both values with who and when, and a choice that is an entry itself (USR-2). */
final class ConflictCard<B extends Body> {

    private final Current<B> current;
    private final Kind<B> kind;
    private final Desk desk;
    private final Texts texts;
    private final BodyWords bodies;
    private final Map<String, Json> chosen = new LinkedHashMap<>();
    private final VBox wrong = new VBox();
    private final Button save;

    ConflictCard(Current<B> current, Kind<B> kind, Desk desk) {
        this.current = current;
        this.kind = kind;
        this.desk = desk;
        this.texts = desk.texts();
        this.bodies = new BodyWords(texts);
        this.save = Buttons.primary(texts.get("versions.conflict.save"), Feather.CHECK, this::save);
        save.setDisable(true);
    }

    Node node() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Notice.of(Tone.WARNING, texts.get("versions.conflict"), texts.get("versions.conflict.more")));
        current.conflicts().forEach(conflict -> nodes.add(field(conflict)));
        nodes.add(wrong);
        nodes.add(save);
        return new Card(nodes.toArray(Node[]::new));
    }

    private Node field(FieldConflict conflict) {
        List<Choice> choices = new ArrayList<>();
        for (Entry head : current.heads()) {
            Json value = conflict.values().get(head.id());
            if (value != null) {
                choices.add(new Choice(head.id().toString(), bodies.value(value), by(head)));
            }
        }
        String name = bodies.name(conflict.field());
        ChoiceList list = new ChoiceList(name, choices, false, code -> {
            chosen.put(conflict.field(), conflict.values().getOrDefault(EntryId.parse(code), Json.NULL));
            save.setDisable(chosen.size() < current.conflicts().size());
        });
        VBox field = new VBox(Words.strong(name), list);
        field.getStyleClass().add("field");
        return field;
    }

    private String by(Entry head) {
        boolean me = head.author() instanceof Author.Worker worker
                && worker.worker().equals(desk.session().worker());
        String who = texts.get(me ? "versions.by.me" : "versions.by.other");
        return texts.get("versions.conflict.by", who, texts.dateTime(head.recordedAt()));
    }

    private void save() {
        Json.Obj merged = kind.writer().apply(current.body());
        for (Map.Entry<String, Json> choice : chosen.entrySet()) {
            merged = merged.with(choice.getKey(), choice.getValue());
        }
        B body = kind.reader().read(kind.version(), Fields.of(merged));
        Draft<B> draft = desk.capture().amend(current, body, texts.get("versions.conflict.reason"));
        save.setDisable(true);
        desk.threads().work().execute(() -> {
            SaveResult result = desk.capture().saveAnyway(desk.session(), List.of(draft));
            desk.threads().ui().execute(() -> answered(result));
        });
    }

    private void answered(SaveResult result) {
        if (result instanceof SaveResult.Saved) {
            String words = texts.get("form.saved", texts.get("kind." + kind.name()));
            desk.navigator().saved(new Route.Person(current.latest().ledger()), words, null);
            return;
        }
        String words = result instanceof SaveResult.Refused refused
                ? new ProblemWords(texts).of(refused.problems().get(0).problem())
                : texts.get("form.notStored");
        wrong.getChildren().setAll(new Notice(Tone.GRAVE, words));
        save.setDisable(false);
    }
}
