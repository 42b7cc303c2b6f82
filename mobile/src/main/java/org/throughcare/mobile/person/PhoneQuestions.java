package org.throughcare.mobile.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Options;
import org.throughcare.mobile.form.Questions;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.person.Phone;

/** What is asked of how a person can be reminded (USR-3). */
public final class PhoneQuestions implements Questions<Phone> {

    private final Texts texts;
    private final Options options;

    /** Questions in the language of the desk. */
    public PhoneQuestions(Desk desk) {
        this.texts = desk.texts();
        this.options = new Options(texts, desk.lists());
    }

    @Override
    public Kind<Phone> kind() {
        return Phone.KIND;
    }

    @Override
    public Values fresh() {
        return Values.EMPTY.with("language", "en");
    }

    @Override
    public Values of(Phone phone) {
        return Values.EMPTY
                .with("mayRemind", phone.mayRemind() ? "yes" : "no")
                .with("held", phone.held())
                .with("language", phone.language())
                .with("platform", phone.platform())
                .with("token", phone.token())
                .with("note", phone.note());
    }

    @Override
    public List<Section> sections(Values values) {
        return List.of(Section.of(
                "",
                Field.Choice.tiles(
                        About.of("mayRemind", texts.get("phone.ask")).hint(texts.get("phone.ask.hint")),
                        options.yesNo()),
                Field.Choice.tiles(
                        About.of("held", texts.get("phone.held")),
                        options.words("phone.held", Phone.OWN, Phone.SHARED, Phone.STAFF)),
                Field.Choice.tiles(
                        About.of("language", texts.get("phone.language")), options.words("language", "en", "cy")),
                Field.Choice.tiles(
                        About.of("platform", texts.get("phone.platform")).orNot(),
                        options.words("phone.platform", "android", "ios")),
                new Field.Text(
                        About.of("token", texts.get("phone.token"))
                                .hint(texts.get("phone.token.hint"))
                                .orNot(),
                        1),
                new Field.Text(About.of("note", texts.get("phone.note")).orNot(), 2)));
    }

    @Override
    public Phone body(Values values, @Nullable Phone before) {
        return new Phone(
                values.optional("token"),
                values.optional("platform"),
                values.text("language"),
                values.text("held"),
                values.is("mayRemind", "yes"),
                values.optional("note"));
    }
}
