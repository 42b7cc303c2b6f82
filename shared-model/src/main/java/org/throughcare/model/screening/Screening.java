package org.throughcare.model.screening;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.audience.Sensitivity;
import org.throughcare.model.json.Fields;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Subject;

/**
 * A screening as it was done: the answers, and what they came to (PRS-7).
 *
 * @param instrument which questionnaire, such as {@code AUDIT/uk-units}; may be one that this build does not have
 * @param instrumentVersion the version of its definition
 * @param language the language in which it was asked, such as {@code en}
 * @param mode how it was done
 * @param answers for each answered item its link id and the code of the chosen option, in the order of the items
 * @param skipped the items that the instrument's own rule made needless; they count 0
 * @param notAnswered for each item that was left out by hand its link id and why
 * @param total the sum; null while an item is missing
 * @param band the code of the total's band; null without a total, or when the instrument has none
 * @param happenedAt when it was done, in UTC, to the millisecond
 * @param place where, as a site's code; null when not said
 * @param note what the worker adds; null when nothing
 */
public record Screening(
        String instrument,
        String instrumentVersion,
        String language,
        Mode mode,
        Map<String, Integer> answers,
        List<String> skipped,
        Map<String, NotAnswered> notAnswered,
        @Nullable Integer total,
        @Nullable String band,
        Instant happenedAt,
        @Nullable String place,
        @Nullable String note)
        implements Body {

    /** The higher total first; one that is not complete comes last. */
    private static final Comparator<Screening> HIGHER =
            Comparator.comparing(Screening::total, Comparator.nullsLast(Comparator.reverseOrder()));

    private static final Set<String> OF_MENTAL_HEALTH = Set.of("PHQ-9", "GAD-7");

    /** The kind of entry. Where heads disagree the higher score counts, with the answers that come to it. */
    public static final Kind<Screening> KIND = new Kind<Screening>(
                    "screening",
                    1,
                    Subject.PERSON,
                    (version, fields) -> ScreeningForm.read(fields),
                    ScreeningForm::write,
                    ScreeningRules::check)
            .beside("total", "answers", "skipped", "notAnswered", "band")
            .cautious("total", HIGHER)
            .keptBy(body -> OF_MENTAL_HEALTH.contains(Fields.of(body).text("instrument"))
                    ? Sensitivity.MENTAL_HEALTH
                    : Sensitivity.NORMAL);

    /** How a screening was done. */
    public enum Mode {
        /** The worker asked and noted the answers. */
        ASKED,
        /** The person answered on the tablet. */
        SELF,
        /** It was done on paper and only the total is entered. */
        SCORE_ENTERED;

        /** The word that stands for it on the wire. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The mode of that word; throws IllegalArgumentException for any other word. */
        public static Mode ofWord(String word) {
            for (Mode mode : values()) {
                if (mode.word().equals(word)) {
                    return mode;
                }
            }
            throw new IllegalArgumentException("no mode is called " + word);
        }
    }

    /** Copies answers and skipped items, and leaves off what is finer than a millisecond. */
    public Screening {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        skipped = List.copyOf(skipped);
        notAnswered = Collections.unmodifiableMap(new LinkedHashMap<>(notAnswered));
        happenedAt = happenedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A screening in which nothing was left out by hand. */
    public Screening(
            String instrument,
            String instrumentVersion,
            String language,
            Mode mode,
            Map<String, Integer> answers,
            List<String> skipped,
            @Nullable Integer total,
            @Nullable String band,
            Instant happenedAt,
            @Nullable String place,
            @Nullable String note) {
        this(
                instrument,
                instrumentVersion,
                language,
                mode,
                answers,
                skipped,
                Map.of(),
                total,
                band,
                happenedAt,
                place,
                note);
    }

    /** A screening of these answers, asked by a worker or filled in by the person, with the score they come to. */
    public static Screening ofAnswers(
            Questionnaire questionnaire, Mode mode, Map<String, Integer> answers, Instant happenedAt) {
        return scored(questionnaire, mode, answers, Scoring.of(questionnaire, answers), happenedAt);
    }

    /** A screening that was added up on paper. */
    public static Screening ofTotal(Questionnaire questionnaire, int total, Instant happenedAt) {
        Score score = Scoring.ofTotal(questionnaire, total);
        return scored(questionnaire, Mode.SCORE_ENTERED, Map.of(), score, happenedAt);
    }

    /** The same screening with the place and the note that a worker added; null for none. */
    public Screening with(@Nullable String place, @Nullable String note) {
        return new Screening(
                instrument,
                instrumentVersion,
                language,
                mode,
                answers,
                skipped,
                notAnswered,
                total,
                band,
                happenedAt,
                place,
                note);
    }

    /** The same screening with why items have no answer, by link id. */
    public Screening leavingOut(Map<String, NotAnswered> why) {
        return new Screening(
                instrument,
                instrumentVersion,
                language,
                mode,
                answers,
                skipped,
                why,
                total,
                band,
                happenedAt,
                place,
                note);
    }

    /** Names the instrument only: answers belong in no log. */
    @Override
    public String toString() {
        return "Screening[" + instrument + "]";
    }

    private static Screening scored(
            Questionnaire questionnaire, Mode mode, Map<String, Integer> answers, Score score, Instant happenedAt) {
        Questionnaire.About about = questionnaire.about();
        return new Screening(
                about.instrument(),
                about.version(),
                about.language(),
                mode,
                inItemOrder(questionnaire, answers),
                score.skippedByRule(),
                score.total(),
                score.band(),
                happenedAt,
                null,
                null);
    }

    private static Map<String, Integer> inItemOrder(Questionnaire questionnaire, Map<String, Integer> answers) {
        Map<String, Integer> ordered = new LinkedHashMap<>();
        questionnaire.items().stream()
                .map(Questionnaire.Item::linkId)
                .filter(answers::containsKey)
                .forEach(linkId -> ordered.put(linkId, answers.get(linkId)));
        answers.forEach(ordered::putIfAbsent);
        return ordered;
    }
}
