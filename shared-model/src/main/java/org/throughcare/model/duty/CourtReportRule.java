package org.throughcare.model.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.throughcare.model.calendar.Deadline;
import org.throughcare.model.calendar.TimeLimit;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.review.CourtReview;
import org.throughcare.model.review.ReviewReport;

/**
 * What a hearing asks for (CTR-20, DRR-10): the report so many working days before it, the answer to what was asked for the
 * report, and, by the working day after it, what came of it. The detail is the day of the hearing; of an answer, the day on
 * which it was asked for.
 */
final class CourtReportRule implements DutyRule {

    static final String REPORT = "court-report-due";
    static final String REPLY = "information-reply";
    static final String OUTCOME = "review-outcome-missing";

    private static final TimeLimit TO_RECORD = TimeLimit.withinWorkingDays(1);

    @Override
    public Map<String, Settling> names() {
        return Map.of(
                REPORT, Settling.BY_RECORD, REPLY, Settling.BY_RECORD_UNLESS_NOT_NEEDED, OUTCOME, Settling.BY_RECORD);
    }

    @Override
    public List<Duty> duties(Ledger record, DutyContext context) {
        List<Duty> duties = new ArrayList<>();
        for (Current<CourtReview> review : record.current(CourtReview.KIND)) {
            if (review.body().outcome() == null) {
                report(record, review, context).forEach(duties::add);
                outcome(record, review, context).forEach(duties::add);
                ReviewReport.of(record, review.id()).stream()
                        .flatMap(report -> reply(record, report, context))
                        .forEach(duties::add);
            }
        }
        return duties;
    }

    private static Stream<Duty> report(Ledger record, Current<CourtReview> review, DutyContext context) {
        if (review.body().reportSentOn() != null) {
            return Stream.empty();
        }
        Deadline deadline = review.body().reportDue(context.reference(), context.calendar());
        return Stream.of(
                Duty.by(deadline, REPORT, record.id(), review.id(), gravity(deadline, context), hearing(review)));
    }

    private static Stream<Duty> outcome(Ledger record, Current<CourtReview> review, DutyContext context) {
        LocalDate hearingOn = review.body().hearingOn();
        if (!context.today().isAfter(hearingOn)) {
            return Stream.empty();
        }
        Deadline deadline = TO_RECORD.from(hearingOn, context.calendar());
        return Stream.of(
                Duty.by(deadline, OUTCOME, record.id(), review.id(), gravity(deadline, context), hearing(review)));
    }

    private static Stream<Duty> reply(Ledger record, Current<ReviewReport> report, DutyContext context) {
        Deadline deadline = report.body().replyDue(context.reference(), context.calendar());
        if (deadline == null || !report.body().awaitsReply()) {
            return Stream.empty();
        }
        return Stream.of(Duty.by(
                deadline,
                REPLY,
                record.id(),
                report.id(),
                gravity(deadline, context),
                List.of(String.valueOf(report.body().requestedOn()))));
    }

    private static List<String> hearing(Current<CourtReview> review) {
        return List.of(review.body().hearingOn().toString());
    }

    private static Duty.Gravity gravity(Deadline deadline, DutyContext context) {
        return deadline.metOn(context.today()) ? Duty.Gravity.ROUTINE : Duty.Gravity.SERIOUS;
    }
}
