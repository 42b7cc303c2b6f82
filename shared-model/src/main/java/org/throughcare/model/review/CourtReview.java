package org.throughcare.model.review;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.ReferenceData;

/**
 * A hearing at which a court reviews a requirement (DRR-10, CTR-20). Another date is an amendment, so that the old one
 * stays in the record.
 *
 * @param requirement the thread of the requirement
 * @param hearingOn the day of the hearing, by the local date
 * @param hearingAt the wall-clock time; null while not known
 * @param court which court
 * @param courtType the code of the list of courts, such as {@code DRUG-COURT}; null when not said
 * @param ordered whether the court ordered this review; where the length of the requirement makes it mandatory it is one
 *     anyway
 * @param benchNote what the bench is to know, or said; null when nothing
 * @param leadWorkingDays how many working days before the hearing this court wants its report; null for the usual
 * @param reportSentOn when the report was sent; null while it was not
 * @param attended {@link #ATTENDED}, {@link #ABSENT} or {@link #EXCUSED}; null while not known
 * @param outcome the code of the list of outcomes; null while there is none
 */
public record CourtReview(
        EntryId requirement,
        LocalDate hearingOn,
        @Nullable LocalTime hearingAt,
        String court,
        @Nullable String courtType,
        boolean ordered,
        @Nullable String benchNote,
        @Nullable Integer leadWorkingDays,
        @Nullable LocalDate reportSentOn,
        @Nullable String attended,
        @Nullable String outcome)
        implements Body {

    /** The person was at the hearing. */
    public static final String ATTENDED = "attended";
    /** The person was expected at the hearing and not there. */
    public static final String ABSENT = "absent";
    /** The person did not have to be there. */
    public static final String EXCUSED = "excused";

    private static final int LONGEST_LEAD = 60;

    /** The zone by whose dates hearings are held: the one of every site, as Guernsey keeps London's time. */
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** The kind of entry. Where heads disagree the hearing is earlier, its report wanted earlier and not sent yet. */
    public static final Kind<CourtReview> KIND = new Kind<CourtReview>(
                    "court-review", 1, Subject.PERSON, CourtReview::read, CourtReview::write, CourtReview::check)
            .beside("hearingOn", "hearingAt")
            .beside("outcome", "attended")
            .cautious("hearingOn", Comparator.comparing(CourtReview::hearingOn))
            .cautious(
                    "leadWorkingDays",
                    Comparator.comparing(CourtReview::leadWorkingDays, Comparator.nullsLast(Comparator.reverseOrder())))
            .cautious(
                    "reportSentOn",
                    Comparator.comparing(CourtReview::reportSentOn, Comparator.nullsFirst(Comparator.reverseOrder())))
            .cautious("outcome", Comparator.comparing(review -> review.outcome() != null));

    /** The hearings under a requirement, the earliest first, those that were not held among them. */
    public static List<Current<CourtReview>> under(Ledger record, EntryId requirement) {
        return record.current(KIND).stream()
                .filter(review -> review.body().requirement().equals(requirement))
                .sorted(Comparator.comparing(
                                (Current<CourtReview> review) -> review.body().hearingOn())
                        .thenComparing(Current::id))
                .toList();
    }

    /** The hearing of that thread; empty when it is not known here, or not readable. */
    public static Optional<Current<CourtReview>> find(Ledger record, EntryId thread) {
        return record.current(KIND).stream()
                .filter(review -> review.id().equals(thread))
                .findFirst();
    }

    /** The last day for its report, counted back from the hearing in working days (CTR-20). */
    public Deadline reportDue(ReferenceData reference, WorkingDayCalendar calendar) {
        return ReviewTimes.report(reference, leadWorkingDays).from(hearingOn, calendar);
    }

    /** Whether it is a hearing that takes or took place; one that was vacated is none. */
    public boolean stands(ReferenceData reference) {
        return !outcomeSays(reference, "held", "no");
    }

    /** Whether what came of it says that no other review follows. */
    public boolean isLast(ReferenceData reference) {
        return outcomeSays(reference, "last", "yes");
    }

    /** Says nothing of what was recorded but the day. */
    @Override
    public String toString() {
        return "CourtReview[" + hearingOn + "]";
    }

    private boolean outcomeSays(ReferenceData reference, String attribute, String value) {
        Code code = outcome == null
                ? null
                : reference.list(ReferenceData.REVIEW_OUTCOMES).find(outcome);
        return code != null && code.has(attribute, value);
    }

    private static List<Problem> check(CourtReview review, Entry entry) {
        LocalDate recordedOn = LocalDate.ofInstant(entry.recordedAt(), ZONE);
        List<Problem> problems = new ArrayList<>();
        if (review.reportSentOn != null && review.reportSentOn.isAfter(recordedOn)) {
            problems.add(Problem.refusal("reportSentOn", "in-the-future"));
        }
        if (review.attended != null && review.hearingOn.isAfter(recordedOn)) {
            problems.add(Problem.refusal("attended", "not-held-yet"));
        }
        if (review.leadWorkingDays != null && (review.leadWorkingDays < 0 || review.leadWorkingDays > LONGEST_LEAD)) {
            problems.add(Problem.refusal("leadWorkingDays", "out-of-range", "0", String.valueOf(LONGEST_LEAD)));
        }
        return problems;
    }

    private static CourtReview read(int version, Fields fields) {
        return new CourtReview(
                fields.parsed("requirement", EntryId::parse, "not-an-id"),
                fields.date("hearingOn"),
                fields.optParsed("hearingAt", LocalTime::parse, "not-a-time"),
                fields.text("court"),
                fields.optText("courtType"),
                fields.bool("ordered"),
                fields.optText("benchNote"),
                fields.optInteger("leadWorkingDays"),
                fields.optDate("reportSentOn"),
                fields.optText("attended"),
                fields.optText("outcome"));
    }

    private Json.Obj write() {
        return Json.obj()
                .putText("requirement", requirement)
                .putText("hearingOn", hearingOn)
                .putText("hearingAt", hearingAt)
                .put("court", court)
                .put("courtType", courtType)
                .put("ordered", ordered)
                .put("benchNote", benchNote)
                .put("leadWorkingDays", leadWorkingDays)
                .putText("reportSentOn", reportSentOn)
                .put("attended", attended)
                .put("outcome", outcome)
                .build();
    }
}
