package org.throughcare.server.subjectaccess;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.Words;
import org.throughcare.model.subjectaccess.ThirdParties;

/**
 * Something that is held on a person, as it was found.
 *
 * @param ledger the record it belongs to
 * @param concerns why somebody has to look at it before it is given
 */
record Item(Sort sort, UUID ledger, Json.Obj content, Set<ThirdParties.Concern> concerns) {

    /** What it is. */
    enum Sort {
        /** An entry of the record, an earlier version too. */
        ENTRY,
        /** What was recorded and is in no record: held or escrowed. */
        KEPT,
        /** Who looked at the record or changed it, by day. */
        READ,
        /** A message about an appointment. */
        REMINDER,
        /** Who has or had the record. */
        GRANT
    }

    /** With what the rule says of it. */
    static Item of(Sort sort, UUID ledger, Json.Obj content) {
        return new Item(sort, ledger, content, ThirdParties.in(content));
    }

    /** The concerns in the words in which they are kept. */
    String concernWords() {
        return concerns.stream().map(Words::of).sorted().collect(Collectors.joining(" "));
    }
}
