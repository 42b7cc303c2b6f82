package org.throughcare.mobile.reception;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.reception.Identification;
import org.throughcare.model.reference.ReferenceData;

/** Where a person was found to need help (NDS-1). */
final class IdentificationForm extends EntryForm<Identification> {

    /** The form; with a thread it amends that one. */
    IdentificationForm(Desk desk, LedgerId ledger, @Nullable Current<Identification> amended) {
        super(desk, ledger, Identification.KIND, amended);
    }

    @Override
    public Values start() {
        Current<Identification> current = amended();
        return current == null
                ? Values.EMPTY
                : Values.EMPTY
                        .with("point", current.body().point())
                        .with("on", current.body().on())
                        .with("organisation", current.body().organisation())
                        .with("note", current.body().note());
    }

    @Override
    public List<Section> sections(Values values) {
        return List.of(Section.of(
                "",
                Field.Choice.rows(about("point"), codes(ReferenceData.IDENTIFICATION_POINTS)),
                new Field.Day(about("on"), List.of(desk().today())),
                new Field.Text(about("organisation").orNot(), 1),
                new Field.Text(about("note").orNot(), 2)));
    }

    @Override
    protected Identification body(Values values) {
        LocalDate on = values.date("on");
        return new Identification(
                values.text("point"),
                on == null ? desk().today() : on,
                values.optional("organisation"),
                values.optional("note"));
    }
}
