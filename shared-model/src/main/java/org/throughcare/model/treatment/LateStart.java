package org.throughcare.model.treatment;

import java.util.List;
import java.util.Optional;
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

/**
 * Why treatment under a requirement started late, or has not started yet (DRR-1).
 *
 * @param requirement the thread of the requirement
 * @param reason the code of the list of reasons, such as {@code NO-SLOT}
 * @param text what the worker adds; null when nothing. Without it {@link #OTHER} says nothing
 */
public record LateStart(
        EntryId requirement, String reason, @Nullable String text) implements Body {

    /** The code of a reason that is on no list and has to be written out. */
    public static final String OTHER = "OTHER";

    /** The kind of entry. */
    public static final Kind<LateStart> KIND = new Kind<LateStart>(
                    "late-start", 1, Subject.PERSON, LateStart::read, LateStart::write, LateStart::check)
            .beside("reason", "text");

    /** The reason that was given last for a requirement; empty while there is none. */
    public static Optional<Current<LateStart>> of(Ledger record, EntryId requirement) {
        return record.current(KIND).stream()
                .filter(late -> late.body().requirement().equals(requirement))
                .reduce((earlier, later) -> later);
    }

    /** Says nothing of what was recorded. */
    @Override
    public String toString() {
        return "LateStart";
    }

    private static List<Problem> check(LateStart late, Entry entry) {
        return late.reason.equals(OTHER) && (late.text == null || late.text.isBlank())
                ? List.of(Problem.refusal("text", "required"))
                : List.of();
    }

    private static LateStart read(int version, Fields fields) {
        return new LateStart(
                fields.parsed("requirement", EntryId::parse, "not-an-id"),
                fields.text("reason"),
                fields.optText("text"));
    }

    private Json.Obj write() {
        return Json.obj()
                .putText("requirement", requirement)
                .put("reason", reason)
                .put("text", text)
                .build();
    }
}
