package org.throughcare.model.sync;

import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.EntryId;

/** What became of one pushed entry. Every line of a push is answered by exactly one, in the same order. */
public sealed interface Receipt {

    /** The entry that was pushed; null when the line was so broken that it names none. */
    @Nullable
    EntryId id();

    /** The entry is in its ledger, durable, under this number. */
    record Accepted(EntryId id, long number) implements Receipt {}

    /** The very same bytes were in the ledger already, under this number. */
    record Duplicate(EntryId id, long number) implements Receipt {}

    /** The entry is kept on the server for the record's present owner, because its author's access has ended. */
    record Escrowed(EntryId id) implements Receipt {}

    /** The entry can't go into its ledger as it is; it stays visible on both sides until someone deals with it. */
    record Held(@Nullable EntryId id, int line, HoldReason reason) implements Receipt {}
}
