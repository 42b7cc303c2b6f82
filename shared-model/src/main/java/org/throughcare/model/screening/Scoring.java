package org.throughcare.model.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.screening.Questionnaire.Item;
import org.throughcare.model.screening.Score.Subscore;
import org.throughcare.model.screening.ScoringRules.FlagRule;
import org.throughcare.model.screening.ScoringRules.Range;
import org.throughcare.model.screening.ScoringRules.SubscoreRule;

/** Makes a score of answers; the same on tablet and server, and never a 0 of an answer that is missing. */
public final class Scoring {

    private Scoring() {}

    /** The score of answers, each a link id with the code of the option that was chosen. */
    public static Score of(Questionnaire questionnaire, Map<String, Integer> answers) {
        List<String> skippable = skippable(questionnaire, answers);
        List<String> skipped = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Item item : questionnaire.items()) {
            if (item.scored() && !answers.containsKey(item.linkId())) {
                (skippable.contains(item.linkId()) ? skipped : missing).add(item.linkId());
            }
        }
        List<String> illegal = illegal(questionnaire, answers);
        Integer total = missing.isEmpty() && illegal.isEmpty() ? sum(questionnaire, answers) : null;
        ScoringRules rules = questionnaire.rules();
        return new Score(
                total,
                total == null ? null : rules.bandOf(total),
                advice(rules, total),
                flags(rules, answers, total),
                subscores(rules, answers),
                missing,
                skipped,
                illegal);
    }

    /** The score of a total that was added up on paper, without the answers. */
    public static Score ofTotal(Questionnaire questionnaire, int total) {
        ScoringRules rules = questionnaire.rules();
        return new Score(
                total,
                rules.bandOf(total),
                advice(rules, total),
                flags(rules, Map.of(), total),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The items that need not be asked after these answers, answered or not. */
    public static List<String> skippable(Questionnaire questionnaire, Map<String, Integer> answers) {
        return questionnaire.rules().skips().stream()
                .filter(rule -> rule.whenAllZero().stream().allMatch(item -> isZero(answers.get(item))))
                .flatMap(rule -> rule.skip().stream())
                .distinct()
                .toList();
    }

    private static boolean isZero(@Nullable Integer answer) {
        return answer != null && answer == 0;
    }

    private static List<String> illegal(Questionnaire questionnaire, Map<String, Integer> answers) {
        List<String> illegal = new ArrayList<>();
        answers.forEach((linkId, answer) -> {
            if (!isLegal(questionnaire.item(linkId), answer)) {
                illegal.add(linkId);
            }
        });
        return illegal;
    }

    private static boolean isLegal(@Nullable Item item, @Nullable Integer answer) {
        return item != null && answer != null && item.allows(answer);
    }

    private static int sum(Questionnaire questionnaire, Map<String, Integer> answers) {
        int sum = 0;
        for (Item item : questionnaire.items()) {
            sum += item.scored() ? answers.getOrDefault(item.linkId(), 0) : 0;
        }
        return sum;
    }

    private static List<String> advice(ScoringRules rules, @Nullable Integer total) {
        return total == null
                ? List.of()
                : rules.advice().stream()
                        .filter(range -> range.holds(total))
                        .map(Range::code)
                        .toList();
    }

    private static List<String> flags(ScoringRules rules, Map<String, Integer> answers, @Nullable Integer total) {
        return rules.flags().stream()
                .filter(rule -> isRaised(rule, rule.item() == null ? total : answers.get(rule.item())))
                .map(FlagRule::code)
                .toList();
    }

    private static boolean isRaised(FlagRule rule, @Nullable Integer figure) {
        return figure != null && figure >= rule.atLeast();
    }

    private static List<Subscore> subscores(ScoringRules rules, Map<String, Integer> answers) {
        return rules.subscores().stream()
                .filter(rule -> answers.keySet().containsAll(rule.items()))
                .map(rule -> subscore(rule, answers))
                .toList();
    }

    private static Subscore subscore(SubscoreRule rule, Map<String, Integer> answers) {
        int total = rule.items().stream()
                .mapToInt(item -> answers.getOrDefault(item, 0))
                .sum();
        return new Subscore(rule.code(), total, total >= rule.positiveFrom());
    }
}
