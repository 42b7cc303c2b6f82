package org.throughcare.server.person;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as their ledger says now.
 *
 * @param identifiers the numbers that services know the person by, as JSON
 * @param legalStatus the newest recorded status by its first day; null when none is recorded
 * @param diedAt when the person died; null while no death is recorded
 */
@MappedEntity("person")
record PersonRow(
        @Id UUID ledger,
        String givenName,
        String familyName,
        @Nullable LocalDate birthDate,
        String identifiers,
        String language,
        String setting,
        @Nullable String place,
        @Nullable String manager,
        @Nullable String legalStatus,
        @Nullable LocalDate legalStatusFrom,
        @Nullable Instant diedAt) {

    /** Names the ledger only: names belong in no log. */
    @Override
    public String toString() {
        return "PersonRow[" + ledger + "]";
    }
}
