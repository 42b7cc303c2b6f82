package org.throughcare.server.drugtest;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A drug test as its thread says now.
 *
 * @param tester the organisation whose test it is (CTR-13)
 * @param overall what the whole test comes to, by the shared rule
 * @param lines the groups and what each comes to, as JSON
 * @param sensitivity how closely it is kept for every purpose that was ever said of it
 * @param conflict whether two entries say different things and a person has to choose
 * @param dangling whether it cites an entry that has not arrived
 */
@MappedEntity("drug_test")
record DrugTestRow(
        @Id UUID thread,
        UUID ledger,
        String purpose,
        @Nullable UUID requirement,
        String matrix,
        String method,
        Instant collectedAt,
        @Nullable Instant readAt,
        @Nullable String tester,
        String outcome,
        String overall,
        String lines,
        Instant recordedAt,
        String sensitivity,
        boolean conflict,
        boolean dangling) {

    /** Names the test only: results belong in no log. */
    @Override
    public String toString() {
        return "DrugTestRow[" + thread + "]";
    }
}
