package org.throughcare.mobile.person;

import java.util.ArrayList;
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
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Phone;

/** How a person can be reminded, and whether they agreed to it (USR-3). */
public final class PhoneForm extends EntryForm<Phone> {

    private static final String YES = "yes";
    private static final String NO = "no";

    /** The form; with what is known of the phone so far it amends that. */
    public PhoneForm(Desk desk, LedgerId ledger, @Nullable Current<Phone> known) {
        super(desk, ledger, Phone.KIND, known);
    }

    @Override
    public Values start() {
        Current<Phone> current = amended();
        if (current == null) {
            return Values.EMPTY
                    .with("held", Phone.OWN)
                    .with("language", person().map(Person::language).orElse("en"));
        }
        Phone phone = current.body();
        return Values.EMPTY
                .with("mayRemind", phone.mayRemind() ? YES : NO)
                .with("held", phone.held())
                .with("language", phone.language())
                .with("token", phone.token())
                .with("platform", phone.platform())
                .with("note", phone.note());
    }

    @Override
    public List<Section> sections(Values values) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.Choice.tiles(about("mayRemind"), words("answer", YES, NO)));
        fields.add(Field.Choice.rows(about("held"), words("phone.held", Phone.OWN, Phone.SHARED, Phone.STAFF)));
        if (values.has("held") && !values.is("held", Phone.OWN)) {
            fields.add(new Field.Note(
                    About.of("notOwn", texts().get("phone.notOwn")).hint(texts().get("phone.notOwn.more")), Tone.INFO));
        }
        fields.add(Field.Choice.tiles(about("language"), words("language", "en", "cy")));
        List<Field> app = new ArrayList<>();
        app.add(new Field.Text(about("token").orNot(), 1));
        if (values.has("token")) {
            app.add(Field.Choice.tiles(about("platform"), words("phone.platform", "android", "ios")));
        }
        app.add(new Field.Text(about("note").orNot(), 2));
        return List.of(new Section("", fields), new Section(texts().get("phone.app"), app));
    }

    @Override
    protected Phone body(Values values) {
        String token = values.optional("token");
        return new Phone(
                token,
                token == null ? null : values.optional("platform"),
                values.text("language"),
                values.text("held"),
                values.is("mayRemind", YES),
                values.optional("note"));
    }
}
