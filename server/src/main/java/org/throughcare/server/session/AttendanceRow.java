package org.throughcare.server.session;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's attendance at one session as its thread says now. The worker's notes stay in the ledger.
 *
 * @param outcome the code that was recorded
 * @param countingCode the code that counts: the decided one, or else the recorded one
 * @param groupSession the group session in its team's ledger; null for one to one
 * @param decidedOn the local date of a decision about an absence; null while there is none
 * @param conflict whether two entries say different things and a person has to choose
 * @param dangling whether it cites an entry that has not arrived
 */
@MappedEntity("attendance")
record AttendanceRow(
        @Id UUID thread,
        UUID ledger,
        LocalDate happenedOn,
        @Nullable UUID appointment,
        @Nullable UUID groupSession,
        @Nullable UUID requirement,
        String outcome,
        String countingCode,
        String framework,
        LocalDate frameworkVersion,
        @Nullable String modality,
        @Nullable String intervention,
        @Nullable Integer minutes,
        String mode,
        @Nullable LocalDate decidedOn,
        Instant recordedAt,
        boolean conflict,
        boolean dangling) {

    /** Names the attendance only: what came of it belongs in no log. */
    @Override
    public String toString() {
        return "AttendanceRow[" + thread + "]";
    }
}
