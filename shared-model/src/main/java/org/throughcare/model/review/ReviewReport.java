package org.throughcare.model.review;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.calendar.Deadline;
import org.throughcare.model.calendar.WorkingDayCalendar;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.reference.ReferenceData;

/**
 * What people add to a report to the court for a review (CTR-20); attendance and tests come from the record itself
 * ({@link ReviewContents}). Provider and offender manager fill in their own fields, each when they get to it, and so
 * two tablets that do so at the same time do not get into each other's way.
 *
 * @param review the thread of the hearing that it is for
 * @param from the first day of the period that it is about, by the local date
 * @param to the last day of it
 * @param providerView what the treatment provider thinks of progress; null while not said
 * @param providerBy who speaks for the provider, by name; null while not said
 * @param managerView what the offender manager thinks; null while not said
 * @param managerBy the offender manager's name; null while not said
 * @param personSays the person's own comments; null when there are none
 * @param discussedOn when it was talked through with the person; null when it was not
 * @param notDiscussed why it was not talked through; null when it was, or nobody has said
 * @param requestedOn when information for it was asked for; null when none was
 * @param repliedOn when that was answered; null while it is not
 * @param complete whether its authors hold it for complete
 */
public record ReviewReport(
        EntryId review,
        LocalDate from,
        LocalDate to,
        @Nullable String providerView,
        @Nullable String providerBy,
        @Nullable String managerView,
        @Nullable String managerBy,
        @Nullable String personSays,
        @Nullable LocalDate discussedOn,
        @Nullable String notDiscussed,
        @Nullable LocalDate requestedOn,
        @Nullable LocalDate repliedOn,
        boolean complete)
        implements Body {

    /** The zone by whose dates reports are written: the one of every site, as Guernsey keeps London's time. */
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final Comparator<@Nullable LocalDate> NOT_YET = Comparator.nullsFirst(Comparator.reverseOrder());

    /** The kind of entry. Where heads disagree it is not complete, not talked through and not answered yet. */
    public static final Kind<ReviewReport> KIND = new Kind<ReviewReport>(
                    "review-report", 1, Subject.PERSON, ReviewReport::read, ReviewReport::write, ReviewReport::check)
            .beside("discussedOn", "notDiscussed")
            .beside("requestedOn", "repliedOn")
            .cautious("complete", Comparator.comparing(ReviewReport::complete))
            .cautious("discussedOn", Comparator.comparing(ReviewReport::discussedOn, NOT_YET))
            .cautious(
                    "requestedOn",
                    Comparator.comparing(ReviewReport::requestedOn, Comparator.nullsLast(Comparator.naturalOrder())))
            .cautious("repliedOn", Comparator.comparing(ReviewReport::repliedOn, NOT_YET));

    /** The reports that were begun for a hearing, in the order in which they were. */
    public static List<Current<ReviewReport>> of(Ledger record, EntryId review) {
        return record.current(KIND).stream()
                .filter(report -> report.body().review().equals(review))
                .toList();
    }

    /** Who made it: whoever speaks for the provider, and the offender manager. */
    public List<String> authors() {
        return Stream.of(providerBy, managerBy).flatMap(Stream::ofNullable).toList();
    }

    /** By when the information that was asked for has to be there; null when none was asked for. */
    public @Nullable Deadline replyDue(ReferenceData reference, WorkingDayCalendar calendar) {
        return requestedOn == null ? null : ReviewTimes.reply(reference).from(requestedOn, calendar);
    }

    /** Whether information was asked for and has not come. */
    public boolean awaitsReply() {
        return requestedOn != null && repliedOn == null;
    }

    /** Says nothing of what was recorded but the period. */
    @Override
    public String toString() {
        return "ReviewReport[" + from + " to " + to + "]";
    }

    private static List<Problem> check(ReviewReport report, Entry entry) {
        LocalDate recordedOn = LocalDate.ofInstant(entry.recordedAt(), ZONE);
        List<Problem> problems = new ArrayList<>();
        if (report.to.isBefore(report.from)) {
            problems.add(Problem.refusal("to", "before-start"));
        }
        notInTheFuture("discussedOn", report.discussedOn, recordedOn, problems);
        notInTheFuture("requestedOn", report.requestedOn, recordedOn, problems);
        notInTheFuture("repliedOn", report.repliedOn, recordedOn, problems);
        if (report.repliedOn != null && report.requestedOn == null) {
            problems.add(Problem.refusal("requestedOn", "required"));
        } else if (report.repliedOn != null && report.repliedOn.isBefore(report.requestedOn)) {
            problems.add(Problem.refusal("repliedOn", "before-request"));
        }
        if (report.complete) {
            problems.addAll(checkComplete(report));
        }
        return problems;
    }

    /** A report that is sent says why it was not talked through; one that only one side wrote is sent knowingly. */
    private static List<Problem> checkComplete(ReviewReport report) {
        List<Problem> problems = new ArrayList<>();
        if (report.discussedOn == null && report.notDiscussed == null) {
            problems.add(Problem.refusal("notDiscussed", "say-why-not-discussed"));
        }
        if (report.providerView == null || report.providerBy == null) {
            problems.add(Problem.warning("providerView", "provider-missing"));
        }
        if (report.managerView == null || report.managerBy == null) {
            problems.add(Problem.warning("managerView", "manager-missing"));
        }
        return problems;
    }

    private static void notInTheFuture(
            String field, @Nullable LocalDate day, LocalDate recordedOn, List<Problem> problems) {
        if (day != null && day.isAfter(recordedOn)) {
            problems.add(Problem.refusal(field, "in-the-future"));
        }
    }

    private static ReviewReport read(int version, Fields fields) {
        return new ReviewReport(
                fields.parsed("review", EntryId::parse, "not-an-id"),
                fields.date("from"),
                fields.date("to"),
                fields.optText("providerView"),
                fields.optText("providerBy"),
                fields.optText("managerView"),
                fields.optText("managerBy"),
                fields.optText("personSays"),
                fields.optDate("discussedOn"),
                fields.optText("notDiscussed"),
                fields.optDate("requestedOn"),
                fields.optDate("repliedOn"),
                fields.bool("complete"));
    }

    private Json.Obj write() {
        return Json.obj()
                .putText("review", review)
                .putText("from", from)
                .putText("to", to)
                .put("providerView", providerView)
                .put("providerBy", providerBy)
                .put("managerView", managerView)
                .put("managerBy", managerBy)
                .put("personSays", personSays)
                .putText("discussedOn", discussedOn)
                .put("notDiscussed", notDiscussed)
                .putText("requestedOn", requestedOn)
                .putText("repliedOn", repliedOn)
                .put("complete", complete)
                .build();
    }
}
