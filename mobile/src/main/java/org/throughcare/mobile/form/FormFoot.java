package org.throughcare.mobile.form;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Words;

/**
 * The actions under a form. They are the same buttons for as long as the form is open: one that is put in another's place
 * between press and release loses the tap, and typing lays a form out anew.
 */
final class FormFoot {

    private final Button go;
    private final Button leave;
    private final Button close;
    private final Button save;
    private final Button back;
    private final Node kept;

    FormFoot(Texts texts, Consumer<FormEvent> events) {
        this.go = Buttons.primary(
                texts.get("form.continue"), Feather.ARROW_RIGHT, () -> events.accept(new FormEvent.Continued()));
        this.leave = Buttons.plain(texts.get("form.leave"), null, () -> events.accept(new FormEvent.Left()));
        this.close = Buttons.plain(texts.get("form.close"), null, () -> events.accept(new FormEvent.Left()));
        this.save =
                Buttons.primary(texts.get("form.save"), Feather.CHECK, () -> events.accept(new FormEvent.SaveAsked()));
        this.back = Buttons.plain(
                texts.get("form.back"), Feather.ARROW_LEFT, () -> events.accept(new FormEvent.WentBack()));
        this.kept = Words.hint(texts.get("form.kept"));
    }

    /** Under the questions; where nothing is asked, because it may only be read, there is nothing to go on to. */
    void underQuestions(Page page, boolean asks) {
        if (asks) {
            page.foot(go, leave, kept);
        } else {
            page.foot(close);
        }
    }

    /** Under the answers that are checked before they are saved. */
    void underAnswers(Page page, boolean saving) {
        save.setDisable(saving);
        page.foot(save, back);
    }
}
