package org.throughcare.mobile.form;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Choice;
import org.throughcare.mobile.look.ChoiceList;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.SignaturePad;
import org.throughcare.mobile.look.TextInput;
import org.throughcare.mobile.look.Texts;
import org.throughcare.model.signature.Signature;
import org.throughcare.model.signature.Strokes;

/** How the person signs: with a finger on the screen, on paper, or not at all, which can all be said without a finger. */
final class SignatureControl implements FieldView.Control {

    private final Field.Sign field;
    private final Texts texts;
    private final Supplier<Values> now;
    private final Consumer<Values> typed;
    private final ChoiceList how;
    private final SignaturePad pad;
    private final TextInput note;
    private final Button undo;
    private final Button clear;
    private final Flow ways;
    private final VBox box;

    SignatureControl(Field.Sign field, Texts texts, Supplier<Values> now, Consumer<Values> typed) {
        this.field = field;
        this.texts = texts;
        this.now = now;
        this.typed = typed;
        List<Choice> choices = Stream.of(Signature.DRAWN, Signature.ON_PAPER, Signature.DECLINED)
                .map(code -> new Choice(code, texts.get("signature." + code), ""))
                .toList();
        this.how = new ChoiceList(field.about().label(), choices, true, code -> put("how", code));
        this.pad = new SignaturePad(field.about().label(), drawn -> put("strokes", drawn.toString()));
        this.note = new TextInput(texts.get("signature.note"), 2, texts, text -> put("note", text));
        this.undo = Buttons.plain(
                texts.get("signature.undo"),
                Feather.CORNER_UP_LEFT,
                () -> put("strokes", pad.strokes().withoutLast().toString()));
        this.clear = Buttons.plain(texts.get("signature.clear"), Feather.X, () -> put("strokes", ""));
        this.ways = new Flow("quick", undo, clear);
        this.box = new VBox(how);
        box.getStyleClass().add("signature");
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Values values) {
        String chosen = values.text(field.key() + ".how");
        how.choose(chosen.isEmpty() ? null : chosen);
        Strokes strokes = Field.Sign.strokes(values, field.key());
        pad.show(strokes);
        pad.setAccessibleText(field.about().label() + ": "
                + texts.count("signature.strokes", strokes.lines().size()));
        undo.setDisable(strokes.isEmpty());
        clear.setDisable(strokes.isEmpty());
        note.show(values.raw(field.key() + ".note"));
        note.first().setAccessibleText(texts.get(noteWords(chosen)));
        note.first().setPromptText(texts.get(noteWords(chosen)));
        List<Node> wanted = chosen.isEmpty()
                ? List.of(how)
                : chosen.equals(Signature.DRAWN) ? List.of(how, pad, ways) : List.of(how, note);
        if (!box.getChildren().equals(wanted)) {
            box.getChildren().setAll(wanted);
        }
    }

    @Override
    public Node first() {
        return how.first();
    }

    private static String noteWords(String how) {
        return how.equals(Signature.DECLINED) ? "signature.declined.why" : "signature.note";
    }

    private void put(String part, String text) {
        typed.accept(now.get().with(field.key() + "." + part, text));
    }
}
