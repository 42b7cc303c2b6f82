package org.throughcare.model.screening;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Answers written as in the tables of the instruments: one figure for each item, {@code -} for one not answered. */
final class Answers {

    private Answers() {}

    static Map<String, Integer> of(String figures) {
        Map<String, Integer> answers = new LinkedHashMap<>();
        String[] each = figures.split("[, ]+", -1);
        for (int i = 0; i < each.length; i++) {
            if (!each[i].equals("-")) {
                answers.put(String.valueOf(i + 1), Integer.valueOf(each[i]));
            }
        }
        return answers;
    }

    /** Answers that come to the total: the first items as high as they go. */
    static Map<String, Integer> comingTo(int total, Questionnaire questionnaire) {
        Map<String, Integer> answers = new LinkedHashMap<>();
        int left = total;
        for (Questionnaire.Item item : questionnaire.scoredItems()) {
            int most = left;
            int answer = item.options().stream()
                    .mapToInt(Questionnaire.Option::code)
                    .filter(code -> code <= most)
                    .max()
                    .orElseThrow();
            answers.put(item.linkId(), answer);
            left -= answer;
        }
        if (left != 0) {
            throw new IllegalArgumentException("no answers come to " + total);
        }
        return answers;
    }

    static Questionnaire questionnaire(String instrument) {
        return Objects.requireNonNull(Questionnaires.bundled().find(instrument, "1"), instrument);
    }
}
