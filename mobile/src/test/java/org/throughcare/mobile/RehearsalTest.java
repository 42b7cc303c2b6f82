package org.throughcare.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.throughcare.model.testkit.FixedIds;

class RehearsalTest {

    @Test
    void anUnlockWithNobodysRecordFindsNothingDue() {
        Rehearsal rehearsal = new Rehearsal(Instant.parse("2026-12-08T09:00:00Z"), FixedIds.after(1), new Random(1));

        assertThat(rehearsal.run()).isEmpty();
    }
}
