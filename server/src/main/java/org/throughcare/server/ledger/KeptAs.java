package org.throughcare.server.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.audience.Closeness;

/**
 * How closely an entry is kept.
 *
 * @param aboutBy the worker who recorded all that it is about and that is not for everybody, and so reads what is said of it;
 *     null where there is none, or the entry itself says what is not for everybody
 */
record KeptAs(Closeness closeness, @Nullable UUID aboutBy) {

    /** It is about something that has not arrived. */
    static final KeptAs UNKNOWN = new KeptAs(Closeness.UNKNOWN, null);
}
