package org.throughcare.model.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;

class StatusAndDeathTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "remand, -, true",
                "sentenced, Fairwater, true",
                "recalled, -, true",
                "licence, -, false",
                "licence, Fairwater, false",
                "community-order, -, false",
                "status-of-a-newer-build, Fairwater, true",
                "status-of-a-newer-build, -, false"
            })
    void custodyFollowsFromTheStatus(String status, String establishment, boolean inCustody) {
        assertThat(new LegalStatus(status, LocalDate.of(2026, 12, 1), establishment).inCustody())
                .isEqualTo(inCustody);
    }

    @Test
    void aDeathCantBeRecordedBeforeItHappened() {
        Entries entries = Entries.of(Cast.MARK).at("2026-12-09T08:00:00Z");

        assertThat(Death.KIND.check(entries.record(Death.KIND, death("2026-12-09T09:00:00Z"))))
                .containsExactly(Problem.refusal("diedAt", "in-the-future"));
        assertThat(Death.KIND.check(entries.record(Death.KIND, death("2026-12-09T06:30:00Z"))))
                .isEmpty();
    }

    @Test
    void aDeathThatOnlyANewerBuildCanReadIsADeath() {
        Entries entries = Entries.of(Cast.MARK);
        assertThat(Death.recordedIn(entries.ledger())).isFalse();

        entries.raw("death", 2, List.of(), Json.obj().build());

        assertThat(Death.recordedIn(entries.ledger())).isTrue();
    }

    private static Death death(String at) {
        return new Death(Instant.parse(at), "prison");
    }
}
