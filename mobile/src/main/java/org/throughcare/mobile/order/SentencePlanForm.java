package org.throughcare.mobile.order;

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
import org.throughcare.model.order.SentencePlan;

/** Where the sentence plan is and what of it concerns treatment (DRR-B7). */
final class SentencePlanForm extends EntryForm<SentencePlan> {

    SentencePlanForm(Desk desk, LedgerId ledger, @Nullable Current<SentencePlan> amended) {
        super(desk, ledger, SentencePlan.KIND, amended);
    }

    @Override
    public Values start() {
        Current<SentencePlan> current = amended();
        return current == null
                ? Values.EMPTY
                : Values.EMPTY
                        .with("heldBy", current.body().heldBy())
                        .with("reference", current.body().reference())
                        .with("madeOn", current.body().madeOn())
                        .with("reviewOn", current.body().reviewOn())
                        .with("objectives", current.body().objectives());
    }

    @Override
    public List<Section> sections(Values values) {
        return List.of(Section.of(
                "",
                new Field.Text(about("heldBy"), 1),
                new Field.Text(about("reference").orNot(), 1),
                new Field.Day(about("madeOn"), List.of(desk().today())),
                new Field.Day(about("reviewOn").orNot(), usualReviews(values)),
                new Field.Text(about("objectives").orNot(), 4)));
    }

    private static List<LocalDate> usualReviews(Values values) {
        LocalDate made = values.date("madeOn");
        return made == null ? List.of() : List.of(made.plusMonths(3), made.plusMonths(6));
    }

    @Override
    protected SentencePlan body(Values values) {
        LocalDate made = values.date("madeOn");
        return new SentencePlan(
                values.text("heldBy"),
                values.optional("reference"),
                made == null ? desk().today() : made,
                values.date("reviewOn"),
                values.optional("objectives"));
    }
}
