package org.throughcare.model.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.screening.Questionnaire.Item;
import org.throughcare.model.screening.Screening.Mode;

/**
 * The rules of a screening. A questionnaire that this build does not have is taken as it comes: its answers can't be
 * checked here and must not be lost.
 */
final class ScreeningRules {

    private ScreeningRules() {}

    static List<Problem> check(Screening screening, Entry entry) {
        List<Problem> problems = new ArrayList<>();
        if (screening.happenedAt().isAfter(latestOf(entry.capturedAt(), entry.recordedAt()))) {
            problems.add(Problem.refusal("happenedAt", "in-the-future"));
        }
        Questionnaire questionnaire =
                Questionnaires.bundled().find(screening.instrument(), screening.instrumentVersion());
        if (screening.mode() == Mode.SCORE_ENTERED) {
            problems.addAll(checkEntered(screening));
        }
        if (questionnaire != null) {
            problems.addAll(
                    screening.mode() == Mode.SCORE_ENTERED
                            ? checkTotal(screening, questionnaire)
                            : checkAnswers(screening, questionnaire));
        }
        return problems;
    }

    /** A tablet whose clock runs slow must not lose a true time that a worker typed in. */
    private static Instant latestOf(Instant byDevice, Instant corrected) {
        return byDevice.isAfter(corrected) ? byDevice : corrected;
    }

    private static List<Problem> checkEntered(Screening screening) {
        List<Problem> problems = new ArrayList<>();
        if (screening.total() == null) {
            problems.add(Problem.refusal("total", "required"));
        }
        if (!screening.answers().isEmpty()) {
            problems.add(Problem.refusal("answers", "not-with-entered-score"));
        }
        return problems;
    }

    private static List<Problem> checkTotal(Screening screening, Questionnaire questionnaire) {
        Integer total = screening.total();
        if (total == null) {
            return List.of();
        }
        if (questionnaire.rules().bandOf(total) == null) {
            return List.of(Problem.refusal("total", "out-of-range", total.toString()));
        }
        return checkBand(screening, Scoring.ofTotal(questionnaire, total));
    }

    private static List<Problem> checkAnswers(Screening screening, Questionnaire questionnaire) {
        Score score = Scoring.of(questionnaire, screening.answers());
        if (!score.illegal().isEmpty()) {
            return score.illegal().stream()
                    .map(linkId -> illegal(linkId, screening, questionnaire))
                    .toList();
        }
        List<Problem> problems = new ArrayList<>(checkLeftOut(screening, questionnaire));
        if (!score.skippedByRule().equals(screening.skipped())) {
            problems.add(Problem.refusal("skipped", "differs-from-answers", words(score.skippedByRule())));
        }
        if (!Objects.equals(score.total(), screening.total())) {
            problems.add(Problem.refusal("total", "differs-from-answers", String.valueOf(score.total())));
        } else {
            problems.addAll(checkBand(screening, score));
        }
        if (!score.missing().isEmpty()) {
            problems.add(Problem.warning("answers", "incomplete", words(score.missing())));
        }
        return problems;
    }

    /** What was left out by hand has no answer, and an open reason has words. */
    private static List<Problem> checkLeftOut(Screening screening, Questionnaire questionnaire) {
        List<Problem> problems = new ArrayList<>();
        screening.notAnswered().forEach((linkId, why) -> {
            String field = "notAnswered." + linkId;
            if (questionnaire.item(linkId) == null) {
                problems.add(Problem.refusal(field, "no-such-item", linkId));
            } else if (screening.answers().containsKey(linkId)) {
                problems.add(Problem.refusal(field, "answered-too", linkId));
            } else if (why.lacksWords()) {
                problems.add(Problem.refusal(field, "reason-needed", linkId));
            }
        });
        return problems;
    }

    private static Problem illegal(String linkId, Screening screening, Questionnaire questionnaire) {
        Item item = questionnaire.item(linkId);
        String given = String.valueOf(screening.answers().get(linkId));
        return Problem.refusal("answers." + linkId, item == null ? "no-such-item" : "not-an-option", given);
    }

    private static List<Problem> checkBand(Screening screening, Score score) {
        return Objects.equals(score.band(), screening.band())
                ? List.of()
                : List.of(Problem.refusal("band", "differs-from-total", String.valueOf(score.band())));
    }

    private static String[] words(List<String> linkIds) {
        return linkIds.toArray(String[]::new);
    }
}
