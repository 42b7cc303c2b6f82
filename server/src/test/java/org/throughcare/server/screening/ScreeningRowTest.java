package org.throughcare.server.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughcare.model.screening.Questionnaire;
import org.throughcare.model.screening.Questionnaires;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.server.ledger.LedgerReader;

/** The server adds a screening up again and says whether it comes to the same. */
class ScreeningRowTest {

    private static final Questionnaire AUDIT = Questionnaires.bundled().all().get(0);

    private final ScreeningProjection projection = new ScreeningProjection(mock(LedgerReader.class));

    private ScreeningRow row(Screening screening) {
        Entries entries = Entries.of(Cast.SIAN);
        entries.record(Screening.KIND, screening);
        return projection.row(
                Cast.SIAN, entries.ledger().current(Screening.KIND).get(0), false);
    }

    private static Screening asked(Integer... answers) {
        Map<String, Integer> byItem = new LinkedHashMap<>();
        for (int i = 0; i < answers.length; i++) {
            byItem.put(AUDIT.scoredItems().get(i).linkId(), answers[i]);
        }
        return Screening.ofAnswers(AUDIT, Screening.Mode.ASKED, byItem, Instant.parse("2026-12-01T09:00:00Z"));
    }

    @Test
    void tabletAndServerComeToTheSame() {
        ScreeningRow row = row(asked(4, 3, 3, 2, 2, 1, 2, 2, 4, 4));

        assertThat(row.computedTotal()).isEqualTo(27);
        assertThat(row.computedBand()).isEqualTo("possible-dependence");
        assertThat(row.agrees()).isTrue();
    }

    @Test
    void aTotalThatTheAnswersDoNotComeToIsNoted() {
        Screening right = asked(4, 3, 3, 2, 2, 1, 2, 2, 4, 4);
        Screening wrong = new Screening(
                right.instrument(),
                right.instrumentVersion(),
                right.language(),
                right.mode(),
                right.answers(),
                List.of(),
                7,
                "low",
                right.happenedAt(),
                null,
                null);

        ScreeningRow row = row(wrong);

        assertThat(row.total()).isEqualTo(7);
        assertThat(row.computedTotal()).isEqualTo(27);
        assertThat(row.agrees()).isFalse();
    }

    @Test
    void ofAQuestionnaireThatThisServerDoesNotHaveItSaysNothing() {
        Screening right = asked(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        Screening newer = new Screening(
                "NEW-SCALE",
                "9",
                "en",
                right.mode(),
                right.answers(),
                List.of(),
                3,
                null,
                right.happenedAt(),
                null,
                null);

        assertThat(row(newer).agrees()).isNull();
        assertThat(row(newer).total()).isEqualTo(3);
    }
}
