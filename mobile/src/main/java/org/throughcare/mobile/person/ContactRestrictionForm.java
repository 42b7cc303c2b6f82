package org.throughcare.mobile.person;

import java.time.LocalDate;
import java.util.List;
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
import org.throughcare.model.person.ContactRestriction;

/** That messages could put somebody at risk, so that none goes to a phone (USR-3). */
public final class ContactRestrictionForm extends EntryForm<ContactRestriction> {

    /** The form; with a thread it amends that one, for instance to end it. */
    public ContactRestrictionForm(Desk desk, LedgerId ledger, @Nullable Current<ContactRestriction> amended) {
        super(desk, ledger, ContactRestriction.KIND, amended);
    }

    @Override
    public Values start() {
        Current<ContactRestriction> current = amended();
        return current == null
                ? Values.EMPTY.with("from", desk().today())
                : Values.EMPTY
                        .with("why", current.body().reason())
                        .with("from", current.body().from())
                        .with("until", current.body().until());
    }

    @Override
    public List<Section> sections(Values values) {
        return List.of(Section.of(
                "",
                new Field.Note(
                        About.of("what", texts().get("contact-restriction.what"))
                                .hint(texts().get("contact-restriction.what.more")),
                        Tone.WARNING),
                Field.Choice.rows(
                        about("why"), words("contact-restriction.reason", "no-safe-contact", "restricted-case")),
                new Field.Day(about("from"), List.of(desk().today())),
                new Field.Day(about("until").orNot(), amends() ? List.of(desk().today()) : List.of())));
    }

    @Override
    protected ContactRestriction body(Values values) {
        LocalDate from = values.date("from");
        return new ContactRestriction(values.text("why"), from == null ? desk().today() : from, values.date("until"));
    }

    /** The form's own "reason" is why a record is amended; why nobody may be contacted stands under another key. */
    @Override
    public String keyOf(int draft, String bodyField) {
        return bodyField.equals("reason") ? "why" : bodyField;
    }
}
