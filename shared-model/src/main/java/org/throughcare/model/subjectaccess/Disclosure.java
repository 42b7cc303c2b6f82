package org.throughcare.model.subjectaccess;

import java.util.Optional;
import org.throughcare.model.json.Json;

/** What the person gets of an item as it stands after the review (USR-6). */
public final class Disclosure {

    /** The member that stands where a field was taken out, with the exemption that allows it. */
    public static final String TAKEN_OUT = "takenOut";

    private Disclosure() {}

    /**
     * The item as it is given; empty when it is withheld. Throws IllegalArgumentException when a field that is to be taken
     * out is not there, for then something else would be given than the reviewer meant.
     */
    public static Optional<Json.Obj> of(Json.Obj item, Standing standing) {
        if (standing instanceof Standing.Withheld) {
            return Optional.empty();
        }
        return Optional.of(standing instanceof Standing.Redacted redacted ? without(item, redacted) : item);
    }

    private static Json.Obj without(Json.Obj item, Standing.Redacted redacted) {
        Json mark = Json.obj().put(TAKEN_OUT, redacted.exemption()).build();
        Json left = item;
        for (String field : redacted.fields()) {
            left = Pointer.replaced(left, field, mark)
                    .orElseThrow(() -> new IllegalArgumentException("no such field in the item"));
        }
        if (!(left instanceof Json.Obj object)) {
            throw new IllegalArgumentException("not a field of the item");
        }
        return object;
    }
}
