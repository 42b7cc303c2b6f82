package org.throughcare.mobile.treatment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.describe.Requirements;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.treatment.LateStart;

/** Why treatment started late, or has not started (DRR-1). */
public final class LateStartForm extends EntryForm<LateStart> {

    private final Current<Requirement> requirement;

    /** The form about that requirement; with a thread it amends that one. */
    public LateStartForm(
            Desk desk, LedgerId ledger, Current<Requirement> requirement, @Nullable Current<LateStart> amended) {
        super(desk, ledger, LateStart.KIND, amended);
        this.requirement = requirement;
    }

    @Override
    public Values start() {
        Current<LateStart> current = amended();
        Values values = Values.EMPTY.with("requirement", requirement.id().toString());
        return current == null
                ? values
                : values.with("why", current.body().reason())
                        .with("text", current.body().text());
    }

    @Override
    public List<Section> sections(Values values) {
        About text = about("text");
        return List.of(Section.of(
                "",
                Field.Choice.rows(about("requirement"), Requirements.options(desk(), record())),
                Field.Choice.tiles(about("why"), codes(ReferenceData.DECLINE_REASONS)),
                new Field.Text(values.is("why", LateStart.OTHER) ? text : text.orNot(), 3)));
    }

    @Override
    protected LateStart body(Values values) {
        return new LateStart(EntryId.parse(values.text("requirement")), values.text("why"), values.optional("text"));
    }
}
