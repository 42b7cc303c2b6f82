package org.throughcare.model.reference;

import java.time.LocalDate;
import java.util.List;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.ledger.Subject;

/**
 * A piece of dated reference data in the service's ledger: how code lists, calendars and attendance frameworks grow
 * without a release of the app (PRS-13, USR-9).
 *
 * @param list what it is called, such as {@code substances} or {@code attendance-framework/standard}
 * @param version the day from which it holds
 * @param content what it says, in the form of the file that ships with the program under that name
 */
public record Reference(String list, LocalDate version, Json.Obj content) implements Body {

    /** The kind of entry. */
    public static final Kind<Reference> KIND = new Kind<>(
            "reference", 1, Subject.SERVICE, (version, fields) -> read(fields), Reference::write, Reference::check);

    private static Reference read(Fields fields) {
        return new Reference(
                fields.text("list"),
                fields.date("version"),
                fields.object("content").json());
    }

    private Json.Obj write() {
        return Json.obj()
                .put("list", list)
                .putText("version", version)
                .put("content", content)
                .build();
    }

    private static List<Problem> check(Reference reference, Entry entry) {
        if (!reference.list().matches("[a-z][a-z0-9-]{0,63}(/[a-z][a-z0-9-]{0,63})?")) {
            return List.of(Problem.refusal("list", "not-a-list-name"));
        }
        return reference.content().members().isEmpty() ? List.of(Problem.refusal("content", "required")) : List.of();
    }
}
