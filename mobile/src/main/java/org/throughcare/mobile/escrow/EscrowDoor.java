package org.throughcare.mobile.escrow;

import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;

/** The way to what is kept for the worker's team: it is there only while something is, and asks the server by itself. */
public final class EscrowDoor extends VBox {

    private final Desk desk;

    /** The door of the worker at the desk. */
    public EscrowDoor(Desk desk, Escrow escrow) {
        this.desk = desk;
        setManaged(false);
        setVisible(false);
        setMinHeight(USE_PREF_SIZE);
        escrow.count(desk.session().worker(), count -> desk.threads().ui().execute(() -> open(count)));
    }

    private void open(int count) {
        if (count == 0) {
            return;
        }
        Texts texts = desk.texts();
        getChildren()
                .setAll(new Notice(
                        Tone.WARNING,
                        texts.count("escrow.door", count),
                        Words.text(texts.get("escrow.door.more")),
                        Buttons.plain(
                                texts.get("escrow.door.go"),
                                Feather.INBOX,
                                () -> desk.navigator().go(new Route.Escrow()))));
        setManaged(true);
        setVisible(true);
    }
}
