package org.throughcare.mobile.person;

import java.time.LocalDate;
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
import org.throughcare.model.person.LegalStatus;

/** What is asked of where the person stands in law; custody stops reminders. */
public final class LegalStatusQuestions implements Questions<LegalStatus> {

    private final Texts texts;
    private final Options options;
    private final LocalDate today;

    /** Questions in the language of the desk. */
    public LegalStatusQuestions(Desk desk) {
        this.texts = desk.texts();
        this.options = new Options(texts, desk.lists());
        this.today = desk.today();
    }

    @Override
    public Kind<LegalStatus> kind() {
        return LegalStatus.KIND;
    }

    @Override
    public Values fresh() {
        return Values.EMPTY.with("from", today);
    }

    @Override
    public Values of(LegalStatus status) {
        return Values.EMPTY
                .with("status", status.status())
                .with("from", status.from())
                .with("establishment", status.establishment());
    }

    @Override
    public List<Section> sections(Values values) {
        return List.of(Section.of(
                "",
                Field.Choice.tiles(
                        About.of("status", texts.get("legal.status")).hint(texts.get("legal.status.hint")),
                        options.words(
                                "legal",
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
                                "voluntary")),
                new Field.Day(About.of("from", texts.get("legal.from")), List.of(today, today.minusDays(1))),
                new Field.Text(
                        About.of("establishment", texts.get("legal.establishment"))
                                .orNot(),
                        1)));
    }

    @Override
    public LegalStatus body(Values values, @Nullable LegalStatus before) {
        LocalDate from = values.date("from");
        return new LegalStatus(values.text("status"), from == null ? today : from, values.optional("establishment"));
    }
}
