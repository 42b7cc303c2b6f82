package org.throughcare.mobile.order;

import java.util.List;
import org.throughcare.mobile.describe.EntryWords;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.Requirement;

/** The requirements of a person, as answers to "under which order?". */
final class Orders {

    private final List<Current<Requirement>> all;
    private final Desk desk;

    Orders(LedgerId ledger, Desk desk) {
        this.all = desk.ledger(ledger).current(Requirement.KIND);
        this.desk = desk;
    }

    /** The question; where there is no order its help says that one has to be recorded first. */
    Field field() {
        EntryWords words = new EntryWords(desk.texts(), desk.lists());
        List<Option> options = all.stream()
                .map(current -> Option.of(current.id().toString(), words.line(current.body())))
                .toList();
        About about = About.of("requirement", desk.texts().get("attendance.requirement"));
        return Field.Choice.rows(all.isEmpty() ? about.hint(desk.texts().get("order.first")) : about, options);
    }

    /** The first one chosen already, where there is one. */
    Values chosen() {
        return Values.EMPTY.with(
                "requirement",
                all.stream()
                        .filter(current -> current.body().runsOn(desk.today()))
                        .map(current -> current.id().toString())
                        .findFirst()
                        .orElse(""));
    }

    static EntryId of(Values values) {
        return EntryId.parse(values.text("requirement"));
    }
}
