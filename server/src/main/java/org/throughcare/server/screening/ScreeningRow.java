package org.throughcare.server.screening;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A screening as its thread says now. The answers stay in the ledger.
 *
 * @param total the sum as the tablet had it; null while an item is missing
 * @param band the band as the tablet had it
 * @param computedTotal the sum of the answers as this server adds them up; null when it can't
 * @param computedBand the band that this server finds; null when it can't
 * @param agrees whether tablet and server come to the same; null when this server can't tell
 * @param conflict whether two entries say different things and a person has to choose
 * @param dangling whether it cites an entry that has not arrived
 */
@MappedEntity("screening")
record ScreeningRow(
        @Id UUID thread,
        UUID ledger,
        String instrument,
        String instrumentVersion,
        String mode,
        @Nullable Integer total,
        @Nullable String band,
        @Nullable Integer computedTotal,
        @Nullable String computedBand,
        @Nullable Boolean agrees,
        Instant happenedAt,
        Instant recordedAt,
        boolean conflict,
        boolean dangling) {

    /** Names the screening only: scores belong in no log. */
    @Override
    public String toString() {
        return "ScreeningRow[" + thread + "]";
    }
}
