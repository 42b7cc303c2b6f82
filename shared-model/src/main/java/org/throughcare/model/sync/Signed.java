package org.throughcare.model.sync;

import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Written;

/**
 * An entry as it is handed in.
 *
 * @param signature of whoever's vault recorded it; null when there is none
 */
public record Signed(Written written, @Nullable EntrySignature signature) {}
