package org.throughcare.mobile.mistake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.throughcare.mobile.form.FormScreen;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Room;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.mobile.nav.Sort;
import org.throughcare.model.ledger.EnteredInError;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;

/** What was entered in error, on the tablet. */
public final class MistakeRoom implements Room {

    @Override
    public String name() {
        return "mistake";
    }

    @Override
    public List<Sort<?>> sorts() {
        return List.of(Sort.of(EnteredInError.KIND, MistakeRoom::line).form(MistakeRoom::form));
    }

    /** About a thread it takes that back; correcting a word it says that it was none. */
    private static Screen form(Desk desk, Route.Capture route) {
        LedgerId ledger = Objects.requireNonNull(route.ledger());
        EntryId word = route.corrects();
        Optional<TakeBackForm> form = word == null
                ? TakeBackForm.ofThread(desk, ledger, Objects.requireNonNull(route.about()))
                : TakeBackForm.puttingBack(desk, ledger, word);
        return new FormScreen(form.orElseThrow(), desk);
    }

    private static String line(EnteredInError said, CodeWords codes) {
        Texts texts = codes.texts();
        String kind = texts.getOr("kind." + said.kind(), texts.get("kind.unknown"));
        return texts.get(said.mistaken() ? "mistake.line" : "mistake.line.back", kind);
    }
}
