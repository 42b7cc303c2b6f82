package org.throughcare.mobile.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.describe.CodeWords;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Options;
import org.throughcare.mobile.form.Questions;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.Induction;
import org.throughcare.model.reference.ReferenceData;

/** What is asked of the information checklist (DRR-11): which items were given, in which language, and understood. */
public final class InductionQuestions implements Questions<Induction> {

    private final Texts texts;
    private final Options options;
    private final CodeWords codes;
    private final Desk desk;
    private final Orders orders;
    private final String language;

    /** Questions about that person, who is spoken to in that language. */
    public InductionQuestions(LedgerId ledger, String language, Desk desk) {
        this.texts = desk.texts();
        this.options = new Options(texts, desk.lists());
        this.codes = new CodeWords(desk.lists(), texts);
        this.desk = desk;
        this.orders = new Orders(ledger, desk);
        this.language = language;
    }

    @Override
    public Kind<Induction> kind() {
        return Induction.KIND;
    }

    @Override
    public Values fresh() {
        return orders.chosen()
                .with("givenOn", desk.today())
                .with("format", "spoken")
                .with("language", language);
    }

    @Override
    public Values of(Induction induction) {
        Values values = fresh().with("requirement", induction.requirement().toString());
        for (Induction.Item item : induction.items()) {
            values = values.with("items." + item.item(), item.understood() ? "yes" : "no");
        }
        return values;
    }

    @Override
    public List<Section> sections(Values values) {
        List<Option> rows = codes.codes(ReferenceData.INFORMATION_CHECKLIST).stream()
                .map(code -> Option.of(code.code(), code.name(texts.language())))
                .toList();
        LocalDate today = desk.today();
        return List.of(
                Section.of("", orders.field()),
                Section.of(
                        texts.get("induction.items"),
                        new Field.Grid(
                                About.of("items", texts.get("induction.understood"))
                                        .hint(texts.get("induction.hint"))
                                        .orNot(),
                                rows,
                                options.words("induction.item", "yes", "no"))),
                Section.of(
                        texts.get("induction.how"),
                        Field.Choice.tiles(
                                About.of("language", texts.get("induction.language")),
                                options.words("language", "en", "cy")),
                        Field.Choice.tiles(
                                About.of("format", texts.get("induction.format")),
                                options.words("induction.format", "spoken", "leaflet", "easy-read")),
                        new Field.Day(
                                About.of("givenOn", texts.get("induction.givenOn")),
                                List.of(today, today.minusDays(1)))));
    }

    @Override
    public Induction body(Values values, @Nullable Induction before) {
        LocalDate given = values.date("givenOn");
        List<Induction.Item> items = new ArrayList<>();
        codes.codes(ReferenceData.INFORMATION_CHECKLIST).forEach(code -> {
            String understood = values.optional("items." + code.code());
            if (understood != null) {
                Induction.Item fresh = new Induction.Item(
                        code.code(),
                        given == null ? desk.today() : given,
                        values.text("format"),
                        values.text("language"),
                        desk.session().worker(),
                        understood.equals("yes"));
                items.add(kept(before, fresh));
            }
        });
        return new Induction(Orders.of(values), items);
    }

    /** What was given before stays as it was recorded then, unless the person now understands it. */
    private static Induction.Item kept(@Nullable Induction before, Induction.Item fresh) {
        return before == null
                ? fresh
                : before.items().stream()
                        .filter(item -> item.item().equals(fresh.item()) && item.understood() == fresh.understood())
                        .findFirst()
                        .orElse(fresh);
    }
}
