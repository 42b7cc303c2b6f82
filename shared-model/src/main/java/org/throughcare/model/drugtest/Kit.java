package org.throughcare.model.drugtest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;

/**
 * The kit that a test was taken with.
 *
 * @param lot null when not noted
 * @param expiry the last day on which it may be used; null when not noted
 * @param expiredReason why it was used after that day; null when it was not
 */
public record Kit(
        String name,
        @Nullable String lot,
        @Nullable LocalDate expiry,
        @Nullable String expiredReason) {

    /** Whether it may no longer be used on that day. */
    public boolean expiredOn(LocalDate day) {
        return expiry != null && expiry.isBefore(day);
    }

    static Kit read(Fields fields) {
        return new Kit(
                fields.text("name"), fields.optText("lot"), fields.optDate("expiry"), fields.optText("expiredReason"));
    }

    Json write() {
        return Json.obj()
                .put("name", name)
                .put("lot", lot)
                .putText("expiry", expiry)
                .put("expiredReason", expiredReason)
                .build();
    }
}
