package org.throughcare.model.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.audience.RoleNames;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.ledger.Subject;

/**
 * That a person's record is restricted: whoever opens it says why first (USR-6). Services call it limited access.
 *
 * @param reason the code of why: {@code staff}, {@code relative-of-staff}, {@code high-profile}, {@code protection},
 *     {@link #OTHER} or another word
 * @param note more about it; null where the code says enough
 * @param from the first day, by the local date
 * @param until the last day; null while no end is known
 */
public record RecordRestriction(
        String reason,
        @Nullable String note,
        LocalDate from,
        @Nullable LocalDate until) implements Body {

    /** The code of a reason that is on no list, so that it has to be said in words. */
    public static final String OTHER = "other";

    /**
     * The kind of entry; only who leads a team, in a prison or outside, records one. Where heads disagree it holds from the
     * earlier day, and until the later or without an end.
     */
    public static final Kind<RecordRestriction> KIND = new Kind<RecordRestriction>(
                    "record-restriction",
                    1,
                    Subject.PERSON,
                    RecordRestriction::read,
                    RecordRestriction::write,
                    RecordRestriction::check)
            .onlyBy(RoleNames.TEAM_MANAGER)
            .cautious("from", Comparator.comparing(RecordRestriction::from))
            .cautious(
                    "until",
                    Comparator.comparing(RecordRestriction::until, Comparator.nullsFirst(Comparator.reverseOrder())));

    /** Whether it holds on that day: from its first to its last, both included. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !isOver(day);
    }

    /** Whether its last day was before that one. */
    public boolean isOver(LocalDate day) {
        return until != null && day.isAfter(until);
    }

    /** Says nothing of what was recorded. */
    @Override
    public String toString() {
        return "RecordRestriction";
    }

    private static List<Problem> check(RecordRestriction restriction, Entry entry) {
        List<Problem> problems = new ArrayList<>();
        if (restriction.until != null && restriction.until.isBefore(restriction.from)) {
            problems.add(Problem.refusal("until", "before-from"));
        }
        if (restriction.reason.equals(OTHER) && (restriction.note == null || restriction.note.isBlank())) {
            problems.add(Problem.refusal("note", "required"));
        }
        return problems;
    }

    private static RecordRestriction read(int version, Fields fields) {
        return new RecordRestriction(
                fields.text("reason"), fields.optText("note"), fields.date("from"), fields.optDate("until"));
    }

    private Json.Obj write() {
        return Json.obj()
                .put("reason", reason)
                .put("note", note)
                .putText("from", from)
                .putText("until", until)
                .build();
    }
}
