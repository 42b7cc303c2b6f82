package org.throughcare.model.assessment;

import java.util.List;
import java.util.Optional;
import org.throughcare.model.screening.Questionnaire;
import org.throughcare.model.screening.Questionnaires;
import org.throughcare.model.screening.Score;
import org.throughcare.model.screening.Scoring;

/**
 * What a score of the AUDIT points to (CTR-23, CTR-24, ATR-B7). It advises: the worker decides, and says why when
 * they decide otherwise.
 *
 * @param code what is advised
 * @param options the codes of what goes with it, the first first
 */
public record RoutingAdvice(String code, List<String> options) {

    /** Short advice on drinking. */
    public static final String BRIEF_ADVICE = "BRIEF-ADVICE";
    /** Advice over several meetings. */
    public static final String EXTENDED_BRIEF = "EXTENDED-BRIEF";
    /** An accredited programme. */
    public static final String PROGRAMME = "PROGRAMME";
    /** An assessment for an alcohol treatment requirement. */
    public static final String ATR_ASSESSMENT = "ATR-ASSESSMENT";
    /** The advice to see a GP, for somebody with no treatment requirement. */
    public static final String GP_ADVICE = "GP-ADVICE";
    /** Nothing more. */
    public static final String NONE = "NONE";

    private static final RoutingAdvice LOW = new RoutingAdvice("low", List.of(NONE, BRIEF_ADVICE));
    private static final RoutingAdvice BRIEF =
            new RoutingAdvice("not-indicated-for-atr", List.of(BRIEF_ADVICE, EXTENDED_BRIEF, PROGRAMME));
    private static final RoutingAdvice CONSIDER =
            new RoutingAdvice("consider-for-atr", List.of(BRIEF_ADVICE, EXTENDED_BRIEF, PROGRAMME, ATR_ASSESSMENT));
    private static final RoutingAdvice DEPENDENCE =
            new RoutingAdvice("possible-dependence", List.of(ATR_ASSESSMENT, BRIEF_ADVICE, EXTENDED_BRIEF, PROGRAMME));

    /** Copies the options. */
    public RoutingAdvice {
        options = List.copyOf(options);
    }

    /** What a score points to; empty for a tool other than the AUDIT, and for a total that it can't have. */
    public static Optional<RoutingAdvice> of(ToolScore tool) {
        return Questionnaires.bundled().all().stream()
                .filter(questionnaire -> isAudit(questionnaire) && tool.code().equals("AUDIT"))
                .findFirst()
                .flatMap(audit -> of(Scoring.ofTotal(audit, tool.total())));
    }

    private static boolean isAudit(Questionnaire questionnaire) {
        return questionnaire.about().instrument().startsWith("AUDIT/");
    }

    /** The bands are those of the questionnaire; this says what goes with each. */
    private static Optional<RoutingAdvice> of(Score score) {
        String band = score.band();
        if (band == null) {
            return Optional.empty();
        }
        return switch (band) {
            case "low" -> Optional.of(LOW);
            case "increasing", "higher" -> Optional.of(score.advice().contains(CONSIDER.code) ? CONSIDER : BRIEF);
            case "possible-dependence" -> Optional.of(DEPENDENCE);
            default -> Optional.empty();
        };
    }
}
