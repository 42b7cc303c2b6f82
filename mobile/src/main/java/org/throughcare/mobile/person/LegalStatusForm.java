package org.throughcare.mobile.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.LegalStatus;

/** Where a person stands in law from a day on. Each change is a record of its own; the one with the latest day holds. */
public final class LegalStatusForm extends EntryForm<LegalStatus> {

    private static final List<String> STATUSES = List.of(
            "remand",
            "convicted-unsentenced",
            "sentenced",
            "recalled",
            "licence",
            "post-sentence-supervision",
            "community-order",
            "suspended-sentence-order",
            "bail",
            "conditional-caution",
            "voluntary",
            "immigration",
            "civil");

    /** The form; with a thread it amends that one. */
    public LegalStatusForm(Desk desk, LedgerId ledger, @Nullable Current<LegalStatus> amended) {
        super(desk, ledger, LegalStatus.KIND, amended);
    }

    @Override
    public Values start() {
        Current<LegalStatus> current = amended();
        return current == null
                ? Values.EMPTY.with("from", desk().today())
                : Values.EMPTY
                        .with("status", current.body().status())
                        .with("from", current.body().from())
                        .with("establishment", current.body().establishment());
    }

    @Override
    public List<Section> sections(Values values) {
        List<Field> fields = new ArrayList<>();
        String[] offered = Stream.concat(STATUSES.stream(), Stream.of(values.text("status")))
                .filter(status -> !status.isEmpty())
                .distinct()
                .toArray(String[]::new);
        fields.add(Field.Choice.tiles(about("status"), words("legal", offered)));
        fields.add(new Field.Day(
                about("from"), List.of(desk().today(), desk().today().minusDays(1))));
        if (held(values)) {
            fields.add(new Field.Text(about("establishment").orNot(), 1));
            fields.add(new Field.Note(
                    About.of("custody", texts().get("legal-status.custody"))
                            .hint(texts().get("legal-status.custody.more")),
                    Tone.INFO));
        }
        return List.of(new Section("", fields));
    }

    @Override
    protected LegalStatus body(Values values) {
        LocalDate from = values.date("from");
        return new LegalStatus(
                values.text("status"),
                from == null ? desk().today() : from,
                held(values) ? values.optional("establishment") : null);
    }

    private boolean held(Values values) {
        return new LegalStatus(values.text("status"), desk().today(), values.optional("establishment")).inCustody();
    }
}
