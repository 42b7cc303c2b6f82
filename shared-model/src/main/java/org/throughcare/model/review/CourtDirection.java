package org.throughcare.model.review;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
 * What a court directed about reviews of a requirement (DRR-10): that there are some where the length does not make them
 * mandatory, that the date is to be fixed, or that it reviews without a hearing.
 *
 * @param requirement the thread of the requirement
 * @param directedOn when, by the local date
 * @param direction the code of the list of directions, such as {@code ORDERED}
 * @param court which court; null when it is the one that made the order
 * @param note in what words; null when not recorded
 */
public record CourtDirection(
        EntryId requirement,
        LocalDate directedOn,
        String direction,
        @Nullable String court,
        @Nullable String note) implements Body {

    /** The zone by whose dates courts sit: the one of every site, as Guernsey keeps London's time. */
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** The kind of entry. Where heads disagree it was directed earlier. */
    public static final Kind<CourtDirection> KIND = new Kind<CourtDirection>(
                    "court-direction",
                    1,
                    Subject.PERSON,
                    CourtDirection::read,
                    CourtDirection::write,
                    CourtDirection::check)
            .beside("direction", "note")
            .cautious("directedOn", Comparator.comparing(CourtDirection::directedOn));

    /** What was directed under a requirement, the earliest first. */
    public static List<Current<CourtDirection>> under(Ledger record, EntryId requirement) {
        return record.current(KIND).stream()
                .filter(direction -> direction.body().requirement().equals(requirement))
                .sorted(Comparator.comparing((Current<CourtDirection> direction) ->
                                direction.body().directedOn())
                        .thenComparing(Current::id))
                .toList();
    }

    /** Whether a hearing has to follow from it. */
    public boolean ordersReviews(ReferenceData reference) {
        Code code = reference.list(ReferenceData.REVIEW_DIRECTIONS).find(direction);
        return code != null && code.has("orders", "yes");
    }

    /** Says nothing of what was recorded. */
    @Override
    public String toString() {
        return "CourtDirection";
    }

    private static List<Problem> check(CourtDirection direction, Entry entry) {
        return direction.directedOn.isAfter(LocalDate.ofInstant(entry.recordedAt(), ZONE))
                ? List.of(Problem.refusal("directedOn", "in-the-future"))
                : List.of();
    }

    private static CourtDirection read(int version, Fields fields) {
        return new CourtDirection(
                fields.parsed("requirement", EntryId::parse, "not-an-id"),
                fields.date("directedOn"),
                fields.text("direction"),
                fields.optText("court"),
                fields.optText("note"));
    }

    private Json.Obj write() {
        return Json.obj()
                .putText("requirement", requirement)
                .putText("directedOn", directedOn)
                .put("direction", direction)
                .put("court", court)
                .put("note", note)
                .build();
    }
}
