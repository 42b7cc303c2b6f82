package org.throughcare.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.throughcare.model.ledger.Hash;
import org.throughcare.server.access.UsedProofs.Taking;

class UsedProofsTest {

    private static final Instant START = Instant.parse("2026-12-01T09:00:00Z");

    private static Hash proof(int number) {
        return Hash.of(Integer.toString(number).getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aProofIsTakenOnceForAsLongAsItsNonceMayBeGood() {
        UsedProofs used = new UsedProofs(10);
        Instant nonce = START.plus(Nonces.AHEAD);
        assertThat(used.take(proof(1), nonce, START)).isEqualTo(Taking.TAKEN);
        for (int seconds = 0; seconds < Nonces.LIFE.plus(Nonces.AHEAD).toSeconds(); seconds += 10) {
            assertThat(used.take(proof(1), nonce, START.plusSeconds(seconds)))
                    .as("after %s seconds", seconds)
                    .isEqualTo(Taking.AGAIN);
        }
        assertThat(used.take(proof(2), nonce, START)).isEqualTo(Taking.TAKEN);
    }

    @Test
    void whenThereAreTooManyNothingFromBeforeIsTakenAnyMore() {
        UsedProofs used = new UsedProofs(3);
        for (int i = 0; i < 3; i++) {
            assertThat(used.take(proof(i), START, START)).isEqualTo(Taking.TAKEN);
        }

        assertThat(used.take(proof(0), START, START))
                .as("forgotten, and no good")
                .isEqualTo(Taking.TOO_OLD);
        assertThat(used.take(proof(7), START, START)).isEqualTo(Taking.TOO_OLD);
        Instant next = START.plusMillis(1);
        assertThat(used.take(proof(8), next, next)).isEqualTo(Taking.TAKEN);
        assertThat(used.take(proof(8), next, next)).isEqualTo(Taking.AGAIN);
    }
}
