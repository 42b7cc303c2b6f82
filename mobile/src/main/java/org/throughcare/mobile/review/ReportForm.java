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
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.review.CourtReview;
import org.throughcare.model.review.ReviewReport;

/** What people add to the report for a hearing; attendance and tests come from the record (CTR-20). */
public final class ReportForm extends EntryForm<ReviewReport> {

    private final Current<CourtReview> review;

    /** The form for a report to that hearing; with a thread it amends that one. */
    public ReportForm(
            Desk desk, LedgerId ledger, Current<CourtReview> review, @Nullable Current<ReviewReport> amended) {
        super(desk, ledger, ReviewReport.KIND, amended);
        this.review = review;
    }

    @Override
    public Values start() {
        Current<ReviewReport> current = amended();
        if (current == null) {
            return Values.EMPTY
                    .with("from", periodFrom())
                    .with("to", periodTo())
                    .with("complete", "no");
        }
        ReviewReport report = current.body();
        return Values.EMPTY
                .with("from", report.from())
                .with("to", report.to())
                .with("providerView", report.providerView())
                .with("providerBy", report.providerBy())
                .with("managerView", report.managerView())
                .with("managerBy", report.managerBy())
                .with("personSays", report.personSays())
                .with("discussedOn", report.discussedOn())
                .with("notDiscussed", report.notDiscussed())
                .with("requestedOn", report.requestedOn())
                .with("repliedOn", report.repliedOn())
                .with("complete", report.complete() ? "yes" : "no");
    }

    /** The period begins the day after the last hearing, or with the requirement. */
    private LocalDate periodFrom() {
        return CourtReview.under(record(), review.body().requirement()).stream()
                .map(hearing -> hearing.body().hearingOn())
                .filter(day -> day.isBefore(review.body().hearingOn()))
                .reduce((earlier, later) -> later)
                .map(day -> day.plusDays(1))
                .orElseGet(this::requirementStart);
    }

    private LocalDate requirementStart() {
        return record().current(Requirement.KIND).stream()
                .filter(one -> one.id().equals(review.body().requirement()))
                .map(one -> one.body().start())
                .findFirst()
                .orElse(desk().today());
    }

    private LocalDate periodTo() {
        LocalDate yesterday = desk().today().minusDays(1);
        return yesterday.isBefore(periodFrom()) ? periodFrom() : yesterday;
    }

    @Override
    public List<Section> sections(Values values) {
        LocalDate today = desk().today();
        return List.of(
                Section.of(
                        "",
                        new Field.Note(
                                About.of(
                                                "hearing",
                                                texts().get(
                                                                "review.for",
                                                                texts().date(review.body()
                                                                        .hearingOn()),
                                                                review.body().court()))
                                        .hint(texts().get("review.fromRecord")),
                                Tone.INFO),
                        new Field.Day(about("from"), List.of()),
                        new Field.Day(about("to"), List.of(today, today.minusDays(1)))),
                new Section(texts().get("review-report.request"), request(values)),
                Section.of(
                        texts().get("review-report.views"),
                        new Field.Text(about("providerView").orNot(), 4),
                        new Field.Text(about("providerBy").orNot(), 1),
                        new Field.Text(about("managerView").orNot(), 4),
                        new Field.Text(about("managerBy").orNot(), 1)),
                new Section(texts().get("review-report.person"), person(values)),
                Section.of("", Field.Choice.tiles(about("complete"), words("review-report.complete", "yes", "no"))));
    }

    private List<Field> request(Values values) {
        LocalDate today = desk().today();
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Day(about("requestedOn").orNot(), List.of(today)));
        LocalDate requestedOn = values.date("requestedOn");
        if (requestedOn != null) {
            DutyContext context = desk().reference().contexts(desk().session()).of(record(), today);
            Deadline due = body(values).replyDue(context.reference(), context.calendar());
            if (due != null) {
                fields.add(new Field.Note(
                        About.of("reply", texts().get("review.replyDue", texts().date(due.dueOn()))), Tone.INFO));
            }
            fields.add(new Field.Day(about("repliedOn").orNot(), List.of(today)));
        }
        return fields;
    }

    /** Without a day on which it was talked through, the form asks why not; a complete report has to say it. */
    private List<Field> person(Values values) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Text(about("personSays").orNot(), 3));
        fields.add(new Field.Day(about("discussedOn").orNot(), List.of(desk().today())));
        if (values.date("discussedOn") == null) {
            About why = about("notDiscussed");
            fields.add(new Field.Text(values.is("complete", "yes") ? why : why.orNot(), 2));
        }
        return fields;
    }

    @Override
    protected ReviewReport body(Values values) {
        LocalDate from = values.date("from");
        LocalDate to = values.date("to");
        LocalDate discussedOn = values.date("discussedOn");
        LocalDate requestedOn = values.date("requestedOn");
        return new ReviewReport(
                review.id(),
                from == null ? periodFrom() : from,
                to == null ? periodTo() : to,
                values.optional("providerView"),
                values.optional("providerBy"),
                values.optional("managerView"),
                values.optional("managerBy"),
                values.optional("personSays"),
                discussedOn,
                discussedOn == null ? values.optional("notDiscussed") : null,
                requestedOn,
                requestedOn == null ? null : values.date("repliedOn"),
                values.is("complete", "yes"));
    }
}
