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
import org.throughcare.model.reception.FirstDaysReview;

/** The look back on the first 28 days (NDS-7). */
final class FirstDaysReviewForm extends EntryForm<FirstDaysReview> {

    /** The form; with a thread it amends that one. */
    FirstDaysReviewForm(Desk desk, LedgerId ledger, @Nullable Current<FirstDaysReview> amended) {
        super(desk, ledger, FirstDaysReview.KIND, amended);
    }

    @Override
    public Values start() {
        Current<FirstDaysReview> current = amended();
        return current == null
                ? Values.EMPTY.with("heldOn", desk().today())
                : Values.EMPTY
                        .with("heldOn", current.body().heldOn())
                        .with("summary", current.body().summary())
                        .with("next", current.body().next());
    }

    @Override
    public List<Section> sections(Values values) {
        return List.of(Section.of(
                "",
                new Field.Day(
                        about("heldOn"), List.of(desk().today(), desk().today().minusDays(1))),
                new Field.Text(about("summary"), 4),
                new Field.Text(about("next").orNot(), 2)));
    }

    @Override
    protected FirstDaysReview body(Values values) {
        LocalDate on = values.date("heldOn");
        return new FirstDaysReview(on == null ? desk().today() : on, values.text("summary"), values.optional("next"));
    }
}
