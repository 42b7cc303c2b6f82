package org.throughcare.mobile.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.store.Rescue;
import org.throughcare.mobile.store.Store;

/** Says that the tablet's file was damaged, what was rescued and what was not, until somebody has read it. */
final class RescueNotice {

    private RescueNotice() {}

    /** The notice, alone on the screen until it is read; nothing when there is nothing to say. */
    static Optional<Node> of(Store store, Texts texts, Runnable read) {
        return Rescue.unread(store).map(rescue -> {
            Card card = new Card(new Notice(
                    rescue.lost() > 0 ? Tone.GRAVE : Tone.WARNING,
                    texts.get("rescue.title", texts.dateTime(rescue.at())),
                    words(rescue, texts, () -> {
                        Rescue.read(store);
                        read.run();
                    })));
            return card;
        });
    }

    private static Node[] words(Rescue rescue, Texts texts, Runnable read) {
        List<Node> words = new ArrayList<>();
        words.add(Words.text(texts.get("rescue.again")));
        if (rescue.rescued() > 0) {
            words.add(Words.text(texts.count("rescue.rescued", rescue.rescued())));
        }
        if (rescue.lost() > 0) {
            words.add(Words.strong(texts.count("rescue.lost", rescue.lost())));
            words.add(Words.text(texts.get("rescue.file", rescue.file())));
        }
        words.add(Buttons.primary(texts.get("rescue.read"), null, read));
        return words.toArray(Node[]::new);
    }
}
