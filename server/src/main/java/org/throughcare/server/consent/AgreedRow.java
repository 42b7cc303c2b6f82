package org.throughcare.server.consent;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A consent as its thread says now.
 *
 * @param withdrawnOn null while it holds
 * @param dangling whether it cites an entry that has not arrived
 */
record AgreedRow(
        UUID thread,
        UUID ledger,
        LocalDate givenOn,
        @Nullable LocalDate withdrawnOn,
        boolean dangling) {}
