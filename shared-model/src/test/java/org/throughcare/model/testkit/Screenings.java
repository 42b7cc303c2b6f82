package org.throughcare.model.testkit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.throughcare.model.screening.Questionnaire;
import org.throughcare.model.screening.Questionnaires;
import org.throughcare.model.screening.Screening;

/** Short ways to screenings; times are texts such as {@code 2026-12-08T10:00:00Z}. */
public final class Screenings {

    private Screenings() {}

    /** A PHQ-9 that was asked, with the same answer to its first eight items and another to the last, which asks about self-harm. */
    public static Screening phq9(String at, int eight, int last) {
        Questionnaire phq9 = Objects.requireNonNull(Questionnaires.bundled().find("PHQ-9", "1"));
        List<Questionnaire.Item> items = phq9.scoredItems();
        Map<String, Integer> answers = new LinkedHashMap<>();
        items.forEach(item -> answers.put(item.linkId(), eight));
        answers.put(items.get(items.size() - 1).linkId(), last);
        return Screening.ofAnswers(phq9, Screening.Mode.ASKED, answers, Instant.parse(at));
    }
}
