package org.throughcare.mobile.duty;

import static org.throughcare.mobile.look.Texts.join;

import java.util.List;
import java.util.Objects;
import org.throughcare.mobile.describe.DutyWords;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.FormScreen;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Room;
import org.throughcare.mobile.nav.Sort;
import org.throughcare.model.duty.DutySettled;

/** Settling what is due, on the tablet. */
public final class DutyRoom implements Room {

    @Override
    public String name() {
        return "duty";
    }

    @Override
    public List<Sort<?>> sorts() {
        return List.of(Sort.of(DutySettled.KIND, DutyRoom::line)
                .form(FormScreen.opener((desk, route, ledger) -> new SettleForm(
                        desk,
                        ledger,
                        Objects.requireNonNull(EntryForm.current(desk, ledger, DutySettled.KIND, route.corrects()))))));
    }

    private static String line(DutySettled said, CodeWords codes) {
        Texts texts = codes.texts();
        String how = texts.getOr("value.how." + said.how(), said.how());
        return join(
                texts.get("duty.settled.line", DutyWords.name(texts, said.rule()), texts.date(said.dueOn())),
                said.doneOn() == null ? how : texts.get("duty.settled.on", how, texts.date(said.doneOn())),
                said.why());
    }
}
