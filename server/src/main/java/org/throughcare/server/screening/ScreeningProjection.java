package org.throughcare.server.screening;

import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.screening.Questionnaire;
import org.throughcare.model.screening.Questionnaires;
import org.throughcare.model.screening.Score;
import org.throughcare.model.screening.Scoring;
import org.throughcare.model.screening.Screening;
import org.throughcare.server.ledger.LedgerReader;
import org.throughcare.server.ledger.RowTable;
import org.throughcare.server.ledger.ThreadProjection;

/** Draws screenings into their table, adding them up again from the answers. */
@Singleton
final class ScreeningProjection extends ThreadProjection<Screening, ScreeningRow> {

    ScreeningProjection(LedgerReader ledgers) {
        super(Screening.KIND, new RowTable<>("screening", ScreeningRow.class), ledgers);
    }

    @Override
    protected ScreeningRow row(LedgerId ledger, Current<Screening> current, boolean dangling) {
        Screening screening = current.body();
        Score score = score(screening);
        return new ScreeningRow(
                current.id().uuid(),
                ledger.uuid(),
                screening.instrument(),
                screening.instrumentVersion(),
                screening.mode().word(),
                screening.total(),
                screening.band(),
                score == null ? null : score.total(),
                score == null ? null : score.band(),
                score == null ? null : agrees(screening, score),
                screening.happenedAt(),
                current.latest().recordedAt(),
                current.inConflict(),
                dangling);
    }

    /** The score by this build's definition; null when it does not have that version of the questionnaire. */
    private static @Nullable Score score(Screening screening) {
        Questionnaire questionnaire =
                Questionnaires.bundled().find(screening.instrument(), screening.instrumentVersion());
        if (questionnaire == null) {
            return null;
        }
        Integer total = screening.total();
        boolean addedUpOnPaper = screening.mode() == Screening.Mode.SCORE_ENTERED;
        return addedUpOnPaper && total != null
                ? Scoring.ofTotal(questionnaire, total)
                : Scoring.of(questionnaire, screening.answers());
    }

    private static boolean agrees(Screening screening, Score score) {
        return Objects.equals(screening.total(), score.total()) && Objects.equals(screening.band(), score.band());
    }
}
