package org.throughcare.model.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Json;

/**
 * One immutable statement in a ledger.
 *
 * @param kind the name of its kind; may be one that this build does not know
 * @param version the version of that kind in which the body is written
 * @param capturedAt what the device's clock said when it was recorded, to the millisecond; it never decides an order
 * @param clockOffset what was best known then of server time minus device time; null when never known
 * @param basis the entries of the same thread that this one corrects, continues or resolves
 * @param reason why it corrects them; null when it corrects nothing
 * @param body what was recorded, as it was written; {@link Kind#bodyOf(Entry)} makes a record of it
 */
public record Entry(
        EntryId id,
        LedgerId ledger,
        String kind,
        int version,
        Author author,
        DeviceId device,
        Instant capturedAt,
        @Nullable Duration clockOffset,
        List<EntryId> basis,
        @Nullable String reason,
        Json.Obj body) {

    /** Copies the basis. */
    public Entry {
        basis = List.copyOf(basis);
    }

    /** When it was recorded by the best clock known then: the device's clock, put right by the offset. */
    public Instant recordedAt() {
        return clockOffset == null ? capturedAt : capturedAt.plus(clockOffset);
    }

    /** An entry's text for logs names it and nothing that was recorded. */
    @Override
    public String toString() {
        return "Entry[" + kind + " " + id + "]";
    }
}
