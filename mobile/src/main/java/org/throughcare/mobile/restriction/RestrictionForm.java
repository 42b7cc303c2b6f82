package org.throughcare.mobile.restriction;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.describe.EntryWords;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.person.RecordRestriction;
import org.throughcare.model.sync.HoldReason;

/** That a person's record is restricted, and until when (USR-6). Whoever does not lead a team reads what was said. */
public final class RestrictionForm extends EntryForm<RecordRestriction> {

    private final boolean mayRestrict;

    /** The form; with a thread it amends that one, for instance to end it. */
    public RestrictionForm(Desk desk, LedgerId ledger, @Nullable Current<RecordRestriction> amended) {
        super(desk, ledger, RecordRestriction.KIND, amended);
        this.mayRestrict = RecordRestriction.KIND.mayBeSaidBy(desk.session().roles());
    }

    /** Whoever only reads it is not asked why it is changed. */
    @Override
    public boolean amends() {
        return mayRestrict && super.amends();
    }

    @Override
    public Values start() {
        Current<RecordRestriction> current = amended();
        return current == null
                ? Values.EMPTY.with("from", desk().today())
                : Values.EMPTY
                        .with("why", current.body().reason())
                        .with("note", current.body().note())
                        .with("from", current.body().from())
                        .with("until", current.body().until());
    }

    @Override
    public List<Section> sections(Values values) {
        Current<RecordRestriction> current = amended();
        if (!mayRestrict) {
            String said = current == null ? "" : EntryWords.of(desk()).line(current);
            return List.of(Section.of(
                    "",
                    new Field.Note(
                            About.of("role", texts().get("record-restriction.readOnly"))
                                    .hint(said),
                            Tone.WARNING)));
        }
        About note = about("note");
        return List.of(Section.of(
                "",
                new Field.Note(
                        About.of("what", texts().get("record-restriction.what"))
                                .hint(texts().get("record-restriction.what.more")),
                        Tone.WARNING),
                Field.Choice.rows(
                        about("why"),
                        words(
                                "record-restriction.reason",
                                "staff",
                                "relative-of-staff",
                                "high-profile",
                                "protection",
                                RecordRestriction.OTHER)),
                new Field.Text(values.is("why", RecordRestriction.OTHER) ? note : note.orNot(), 2),
                new Field.Day(about("from"), List.of(desk().today())),
                new Field.Day(about("until").orNot(), amends() ? List.of(desk().today()) : List.of())));
    }

    @Override
    public List<Problem> advice(Values values) {
        return mayRestrict ? List.of() : List.of(Problem.refusal("role", HoldReason.WRONG_ROLE));
    }

    @Override
    protected RecordRestriction body(Values values) {
        LocalDate from = values.date("from");
        return new RecordRestriction(
                values.text("why"),
                values.optional("note"),
                from == null ? desk().today() : from,
                values.date("until"));
    }

    /** The form's own "reason" is why it is amended; why the record is restricted stands under another key. */
    @Override
    public String keyOf(int draft, String bodyField) {
        return bodyField.equals("reason") ? "why" : bodyField;
    }
}
