package org.throughcare.mobile.order;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.throughcare.model.order.Requirement;
import org.throughcare.model.reference.ReferenceData;

/** What is asked of a requirement that a court made (DRR-2, DRR-5, CTR-11). */
public final class RequirementQuestions implements Questions<Requirement> {

    private final Texts texts;
    private final Options options;
    private final LocalDate today;

    /** Questions in the language of the desk. */
    public RequirementQuestions(Desk desk) {
        this.texts = desk.texts();
        this.options = new Options(texts, desk.lists());
        this.today = desk.today();
    }

    @Override
    public Kind<Requirement> kind() {
        return Requirement.KIND;
    }

    @Override
    public Values fresh() {
        return Values.EMPTY;
    }

    @Override
    public Values of(Requirement requirement) {
        Integer contacts = requirement.contactsPerWeek();
        Integer tests = requirement.testsPerWeek();
        return Values.EMPTY
                .with("type", requirement.type())
                .with("start", requirement.start())
                .with("end", requirement.end())
                .with("intensity", requirement.intensity())
                .with("contactsPerWeek", contacts == null ? "" : contacts.toString())
                .with("primaryDrugs", requirement.primaryDrugs())
                .with("framework", requirement.framework())
                .with("testsPerWeek", tests == null ? "" : tests.toString());
    }

    @Override
    public List<Section> sections(Values values) {
        List<Field> what = new ArrayList<>();
        what.add(Field.Choice.tiles(
                About.of("type", texts.get("order.type")),
                options.words("order.type", "drr", "atr", "mhtr", "programme", "other")));
        what.add(new Field.Day(About.of("start", texts.get("order.start")), List.of(today, today.minusDays(1))));
        what.add(new Field.Day(About.of("end", texts.get("order.end")).orNot(), List.of()));
        List<Field> how = new ArrayList<>();
        how.add(Field.Choice.tiles(
                About.of("intensity", texts.get("order.intensity")).orNot(),
                options.words("order.intensity", "low", "medium", "high")));
        how.add(new Field.Count(
                About.of("contactsPerWeek", texts.get("order.contactsPerWeek")).orNot(), 1, 14, 1, ""));
        if (values.is("type", Requirement.DRR)) {
            how.add(new Field.Choices(
                    About.of("primaryDrugs", texts.get("order.primaryDrugs"))
                            .hint(texts.get("order.primaryDrugs.hint")),
                    options.list(
                            ReferenceData.SUBSTANCE_GROUPS,
                            List.of("O", "C", "P", "A", "K", "B", "S", "G", "D", "M"))));
            how.add(new Field.Count(
                    About.of("testsPerWeek", texts.get("order.testsPerWeek")).orNot(), 1, 7, 1, ""));
        }
        how.add(new Field.Text(
                About.of("framework", texts.get("order.framework"))
                        .hint(texts.get("order.framework.hint"))
                        .orNot(),
                1));
        return List.of(new Section("", what), new Section(texts.get("order.how"), how));
    }

    @Override
    public Requirement body(Values values, @Nullable Requirement before) {
        LocalDate start = values.date("start");
        boolean drr = values.is("type", Requirement.DRR);
        return new Requirement(
                values.text("type"),
                start == null ? today : start,
                values.date("end"),
                values.optional("intensity"),
                values.number("contactsPerWeek"),
                drr ? values.codes("primaryDrugs") : List.of(),
                values.optional("framework"),
                drr ? values.number("testsPerWeek") : null);
    }
}
