package org.throughcare.model.assessment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.screening.Questionnaires;
import org.throughcare.model.screening.Screening;

/**
 * Which tools are validated, and for what. AUDIT-C is none of them: a positive one asks for the whole AUDIT. A tool that
 * this build's list does not have is taken for a validated one of its kind, because nobody here can tell.
 */
public final class ValidatedTools {

    /** How many days before an ATR assessment its tool may lie at most (CTR-26). */
    public static final int FRESH_DAYS = 90;

    private static final String ALCOHOL = "alcohol";

    private ValidatedTools() {}

    /** Whether it measures alcohol use. */
    public static boolean isForAlcohol(ToolScore tool) {
        return measures(tool, ALCOHOL);
    }

    /** Whether an ATR assessment completed on that day may rest on it: for alcohol, and of the 90 days before (CTR-26). */
    public static boolean supportsAtr(ToolScore tool, LocalDate completedOn) {
        return isForAlcohol(tool)
                && !tool.on().isAfter(completedOn)
                && !tool.on().isBefore(completedOn.minusDays(FRESH_DAYS));
    }

    /** Whether it is a validated one for that type of requirement; a type without a tool of its own takes any (CTR-21). */
    public static boolean fits(ToolScore tool, String requirementType) {
        Code code = find(tool);
        if (code == null) {
            return true;
        }
        return switch (requirementType) {
            case Assessment.ATR -> code.has("measures", ALCOHOL);
            case Assessment.DRR -> code.has("measures", "drugs");
            case Assessment.MHTR -> code.has("measures", "mental-health");
            default -> !code.has("measures", "screens");
        };
    }

    /** The complete screenings of a record, as scores, in the order of their days in that zone. */
    public static List<ToolScore> in(Ledger record, ZoneId zone) {
        return record.current(Screening.KIND).stream()
                .flatMap(screening -> score(screening, zone).stream())
                .sorted(Comparator.comparing(ToolScore::on))
                .toList();
    }

    /** A score from paper or from elsewhere, with the band that the questionnaire of that name gives it, if it is here. */
    public static ToolScore entered(String code, LocalDate on, int total) {
        String band = Questionnaires.bundled().all().stream()
                .filter(questionnaire -> questionnaire.about().instrument().equals(code)
                        || questionnaire.about().instrument().startsWith(code + "/"))
                .findFirst()
                .map(questionnaire -> questionnaire.rules().bandOf(total))
                .orElse(null);
        return new ToolScore(code, on, total, band, null);
    }

    /** The latest that fits that type of requirement and was done by that day; empty when there is none. */
    public static Optional<ToolScore> latest(Stream<ToolScore> tools, String requirementType, LocalDate by) {
        return tools.filter(tool -> fits(tool, requirementType) && !tool.on().isAfter(by))
                .max(Comparator.comparing(ToolScore::on));
    }

    private static Optional<ToolScore> score(Current<Screening> current, ZoneId zone) {
        Screening screening = current.body();
        Integer total = screening.total();
        return total == null
                ? Optional.empty()
                : Optional.of(new ToolScore(
                        screening.instrument(),
                        LocalDate.ofInstant(screening.happenedAt(), zone),
                        total,
                        screening.band(),
                        current.id()));
    }

    private static boolean measures(ToolScore tool, String what) {
        Code code = find(tool);
        return code == null || code.has("measures", what);
    }

    private static @Nullable Code find(ToolScore tool) {
        return ReferenceData.bundled().list(ReferenceData.VALIDATED_TOOLS).find(tool.code());
    }
}
