package org.throughcare.model.reception;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.ledger.Subject;

/**
 * That a person was found, at some point of the justice system, to have a problem with drugs or alcohol (NDS-1).
 *
 * @param point the code of the point, such as {@code arrest-test}
 * @param on the local date
 * @param organisation who found it; null when not said
 * @param note what else is known of it; null when nothing
 */
public record Identification(
        String point,
        LocalDate on,
        @Nullable String organisation,
        @Nullable String note) implements Body {

    /** The kind of entry. */
    public static final Kind<Identification> KIND = new Kind<>(
            "identification", 1, Subject.PERSON, Identification::read, Identification::write, Identification::check);

    /** Says nothing of what was recorded. */
    @Override
    public String toString() {
        return "Identification";
    }

    private static List<Problem> check(Identification identification, Entry entry) {
        return identification.on.isAfter(LocalDate.ofInstant(entry.recordedAt(), ReceptionRules.ZONE))
                ? List.of(Problem.refusal("on", "in-the-future"))
                : List.of();
    }

    private static Identification read(int version, Fields fields) {
        return new Identification(
                fields.text("point"), fields.date("on"), fields.optText("organisation"), fields.optText("note"));
    }

    private Json.Obj write() {
        return Json.obj()
                .put("point", point)
                .putText("on", on)
                .put("organisation", organisation)
                .put("note", note)
                .build();
    }
}
