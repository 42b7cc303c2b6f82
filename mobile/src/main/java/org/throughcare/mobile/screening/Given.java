package org.throughcare.mobile.screening;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.screening.NotAnswered;
import org.throughcare.model.screening.Questionnaire;
import org.throughcare.model.screening.Scoring;

/**
 * What was said to a questionnaire so far.
 *
 * @param answers what was answered, by link id
 * @param leftOut why a question has no answer, by link id
 */
record Given(Map<String, Integer> answers, Map<String, NotAnswered> leftOut) {

    static final Given NOTHING = new Given(Map.of(), Map.of());

    /** Copies both; they keep their order. */
    Given {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
    }

    /** With that answer, in the order of the questions and without what it makes needless. */
    Given answered(Questionnaire questionnaire, String linkId, int code) {
        return with(questionnaire, linkId, code, null);
    }

    /** With no answer to that, and why. */
    Given leavingOut(Questionnaire questionnaire, String linkId, NotAnswered why) {
        return with(questionnaire, linkId, null, why);
    }

    /** Whether the question was answered or left out. */
    boolean settles(String linkId) {
        return answers.containsKey(linkId) || leftOut.containsKey(linkId);
    }

    private Given with(Questionnaire of, String linkId, @Nullable Integer code, @Nullable NotAnswered why) {
        Map<String, Integer> now = new LinkedHashMap<>();
        Map<String, NotAnswered> out = new LinkedHashMap<>();
        for (Questionnaire.Item item : of.items()) {
            String id = item.linkId();
            boolean asked = id.equals(linkId);
            Integer answer = asked ? code : answers.get(id);
            NotAnswered reason = asked ? why : leftOut.get(id);
            if (answer != null) {
                now.put(id, answer);
            } else if (reason != null) {
                out.put(id, reason);
            }
        }
        Scoring.skippable(of, now).forEach(needless -> {
            now.remove(needless);
            out.remove(needless);
        });
        return new Given(now, out);
    }
}
