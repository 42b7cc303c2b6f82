package org.throughcare.server.appointment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as its thread says now.
 *
 * @param start the wall-clock time in {@code zone}
 * @param startsAt the same moment in UTC
 * @param instructedOn the local date on which the person was told to come (DRR-2); null when that is not recorded
 * @param conflict whether two entries say different things and a person has to choose
 * @param dangling whether it cites an entry that has not arrived
 */
@MappedEntity("appointment")
record AppointmentRow(
        @Id UUID thread,
        UUID ledger,
        LocalDateTime start,
        String zone,
        Instant startsAt,
        int minutes,
        String what,
        @Nullable UUID requirement,
        @Nullable String place,
        String mode,
        @Nullable String withWhom,
        @Nullable String series,
        String status,
        @Nullable String cancelledBy,
        @Nullable LocalDate instructedOn,
        Instant recordedAt,
        boolean conflict,
        boolean dangling) {

    /** Names the appointment only: when and what for belongs in no log. */
    @Override
    public String toString() {
        return "AppointmentRow[" + thread + "]";
    }
}
