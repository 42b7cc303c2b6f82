package org.throughcare.model.ledger;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Json;

/**
 * A field that several heads of a thread changed to different values.
 *
 * @param before what their common ancestor said; null when it said nothing, or was in conflict itself
 * @param values what each head says; {@link Json#NULL} where a head took the value away
 * @param counts the head whose value counts until a person has chosen: the more cautious one
 */
public record FieldConflict(String field, @Nullable Json before, Map<EntryId, Json> values, EntryId counts) {

    /** Copies the values. */
    public FieldConflict {
        values = Map.copyOf(values);
    }
}
