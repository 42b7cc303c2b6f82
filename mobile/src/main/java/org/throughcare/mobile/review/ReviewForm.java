package org.throughcare.mobile.review;

import java.time.LocalDate;
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
import org.throughcare.model.calendar.Deadline;
import org.throughcare.model.duty.DutyContext;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.review.CourtReview;
import org.throughcare.model.review.ReviewProvision;

/** A hearing of a court review: when and where, and later what was sent and what came of it (DRR-10, CTR-20). */
public final class ReviewForm extends EntryForm<CourtReview> {

    private final EntryId requirement;
    private final Reviewed reviewed;

    /** The form for a hearing under that requirement; with a thread it amends that one. */
    public ReviewForm(Desk desk, LedgerId ledger, EntryId requirement, @Nullable Current<CourtReview> amended) {
        super(desk, ledger, CourtReview.KIND, amended);
        this.requirement = requirement;
        this.reviewed = new Reviewed(desk, desk.ledger(ledger));
    }

    @Override
    public Values start() {
        Current<CourtReview> current = amended();
        if (current == null) {
            return Values.EMPTY
                    .with("requirement", requirement.toString())
                    .with("court", reviewed.courtOf(requirement))
                    .with("ordered", "no");
        }
        CourtReview review = current.body();
        Integer lead = review.leadWorkingDays();
        return Values.EMPTY
                .with("requirement", review.requirement().toString())
                .with("hearingOn", review.hearingOn())
                .with("hearingAt", review.hearingAt())
                .with("court", review.court())
                .with("courtType", review.courtType())
                .with("ordered", review.ordered() ? "yes" : "no")
                .with("benchNote", review.benchNote())
                .with("leadWorkingDays", lead == null ? "" : lead.toString())
                .with("reportSentOn", review.reportSentOn())
                .with("attended", review.attended())
                .with("outcome", review.outcome());
    }

    @Override
    public List<Section> sections(Values values) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("", hearing(values)));
        sections.add(new Section(texts().get("court-review.report"), report(values)));
        if (amends()) {
            sections.add(Section.of(
                    texts().get("court-review.after"),
                    Field.Choice.tiles(
                            about("attended").orNot(),
                            words(
                                    "court-review.attended",
                                    CourtReview.ATTENDED,
                                    CourtReview.ABSENT,
                                    CourtReview.EXCUSED)),
                    Field.Choice.tiles(about("outcome").orNot(), codes(ReferenceData.REVIEW_OUTCOMES))));
        }
        return sections;
    }

    private List<Field> hearing(Values values) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.Choice.rows(about("requirement"), reviewed.options()));
        reviewed.provision(values.text("requirement")).ifPresent(provision -> fields.add(need(provision)));
        fields.add(new Field.Day(about("hearingOn"), List.of()));
        fields.add(new Field.Time(about("hearingAt").orNot(), List.of()));
        fields.add(new Field.Text(about("court"), 1));
        fields.add(Field.Choice.tiles(about("courtType").orNot(), codes(ReferenceData.COURT_TYPES)));
        fields.add(Field.Choice.tiles(about("ordered"), words("court-review.ordered", "yes", "no")));
        fields.add(new Field.Text(about("benchNote").orNot(), 3));
        return fields;
    }

    private Field need(ReviewProvision provision) {
        String hint = provision.rule().atThreshold() ? texts().get("review.atThreshold") : "";
        String words = texts().get(provision.mandatory() ? "review.mandatory" : "review.optional");
        return new Field.Note(About.of("need", words).hint(hint), Tone.INFO);
    }

    private List<Field> report(Values values) {
        List<Field> fields = new ArrayList<>();
        LocalDate hearingOn = values.date("hearingOn");
        if (hearingOn != null) {
            Deadline due =
                    body(values).reportDue(context().reference(), context().calendar());
            fields.add(new Field.Note(
                    About.of("due", texts().get("review.reportDue", texts().date(due.dueOn()))), Tone.INFO));
        }
        fields.add(
                new Field.Count(about("leadWorkingDays").orNot(), 0, 60, 1, texts().get("court-review.workingDays")));
        fields.add(new Field.Day(about("reportSentOn").orNot(), List.of(desk().today())));
        return fields;
    }

    @Override
    public List<Problem> advice(Values values) {
        LocalDate hearingOn = values.date("hearingOn");
        List<Problem> found = new ArrayList<>();
        if (hearingOn != null && !context().calendar().isWorkingDay(hearingOn)) {
            found.add(Problem.warning("hearingOn", "not-a-working-day", hearingOn.toString()));
        }
        if (!amends() && reviewed.isNone(values.text("requirement"))) {
            found.add(Problem.refusal("requirement", "not-reviewed"));
        }
        return found;
    }

    @Override
    protected CourtReview body(Values values) {
        LocalDate hearingOn = values.date("hearingOn");
        return new CourtReview(
                values.has("requirement") ? EntryId.parse(values.text("requirement")) : requirement,
                hearingOn == null ? desk().today() : hearingOn,
                values.time("hearingAt"),
                values.text("court"),
                values.optional("courtType"),
                values.is("ordered", "yes"),
                values.optional("benchNote"),
                values.number("leadWorkingDays"),
                values.date("reportSentOn"),
                values.optional("attended"),
                values.optional("outcome"));
    }

    private DutyContext context() {
        return desk().reference().contexts(desk().session()).of(record(), desk().today());
    }
}
