package org.throughcare.mobile.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.review.CourtDirection;

/** What a court directed about reviews (DRR-10). */
public final class DirectionForm extends EntryForm<CourtDirection> {

    private final EntryId requirement;
    private final Reviewed reviewed;

    /** The form for a direction about that requirement; with a thread it amends that one. */
    public DirectionForm(Desk desk, LedgerId ledger, EntryId requirement, @Nullable Current<CourtDirection> amended) {
        super(desk, ledger, CourtDirection.KIND, amended);
        this.requirement = requirement;
        this.reviewed = new Reviewed(desk, desk.ledger(ledger));
    }

    @Override
    public Values start() {
        Current<CourtDirection> current = amended();
        if (current == null) {
            return Values.EMPTY
                    .with("requirement", requirement.toString())
                    .with("directedOn", desk().today())
                    .with("court", reviewed.courtOf(requirement));
        }
        CourtDirection direction = current.body();
        return Values.EMPTY
                .with("requirement", direction.requirement().toString())
                .with("directedOn", direction.directedOn())
                .with("direction", direction.direction())
                .with("court", direction.court())
                .with("note", direction.note());
    }

    @Override
    public List<Section> sections(Values values) {
        LocalDate today = desk().today();
        return List.of(Section.of(
                "",
                Field.Choice.rows(about("requirement"), reviewed.options()),
                Field.Choice.tiles(about("direction"), codes(ReferenceData.REVIEW_DIRECTIONS)),
                new Field.Day(about("directedOn"), List.of(today, today.minusDays(1))),
                new Field.Text(about("court").orNot(), 1),
                new Field.Text(about("note").orNot(), 3)));
    }

    @Override
    protected CourtDirection body(Values values) {
        LocalDate directedOn = values.date("directedOn");
        return new CourtDirection(
                EntryId.parse(values.text("requirement")),
                directedOn == null ? desk().today() : directedOn,
                values.text("direction"),
                values.optional("court"),
                values.optional("note"));
    }
}
