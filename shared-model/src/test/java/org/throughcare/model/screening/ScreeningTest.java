package org.throughcare.model.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughcare.model.Kinds;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.screening.Screening.Mode;

class ScreeningTest {

    private static final Instant HAPPENED = Instant.parse("2026-12-08T10:15:00Z");
    private static final Instant CAPTURED = Instant.parse("2026-12-08T10:30:00Z");
    private static final Questionnaire AUDIT = Answers.questionnaire("AUDIT/uk-units");
    private static final Questionnaire PHQ_9 = Answers.questionnaire("PHQ-9");

    @ParameterizedTest
    @ValueSource(strings = {"asked", "skipped-by-rule", "incomplete", "score-entered", "unknown-instrument"})
    void theWrittenFormStays(String golden) throws IOException {
        String written = golden(golden);

        Screening screening = read(JsonText.readObject(written));

        assertThat(JsonText.writeText(Screening.KIND.writer().apply(screening))).isEqualTo(written);
        assertThat(refusals(screening)).isEmpty();
    }

    @Test
    void answersAreWrittenInTheOrderOfTheItems() throws IOException {
        Map<String, Integer> answers = Answers.of("4 3 3 2 2 1 2 2 4 -");
        Integer first = Objects.requireNonNull(answers.remove("1"));
        answers.put("10", 4);
        answers.put("1", first);

        Screening screening =
                Screening.ofAnswers(AUDIT, Mode.ASKED, answers, HAPPENED).with("WING-B", "calm");

        assertThat(JsonText.writeText(Screening.KIND.writer().apply(screening))).isEqualTo(golden("asked"));
    }

    @Test
    void aScreeningThatCameOutOfTheFormHasNoProblems() {
        assertThat(check(Screening.ofAnswers(AUDIT, Mode.SELF, Answers.of("0 - - - - - - - 2 0"), HAPPENED)))
                .isEmpty();
        assertThat(check(Screening.ofTotal(PHQ_9, 14, HAPPENED))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "3"})
    void anAnswerBetweenTheOptionsIsRefusedByName(String answer) {
        Screening screening =
                Screening.ofAnswers(AUDIT, Mode.ASKED, Answers.of("4 3 3 2 2 1 2 2 " + answer + " 4"), HAPPENED);

        assertThat(check(screening)).containsExactly(Problem.refusal("answers.9", "not-an-option", answer));
    }

    @Test
    void anAnswerToAnItemThatThereIsNotIsRefused() {
        Screening screening = Screening.ofAnswers(PHQ_9, Mode.ASKED, Map.of("12", 1), HAPPENED);

        assertThat(check(screening)).containsExactly(Problem.refusal("answers.12", "no-such-item", "1"));
    }

    @Test
    void aTotalThatTheAnswersDoNotComeToIsRefused() {
        assertThat(check(changed("total", Json.of(28))))
                .containsExactly(Problem.refusal("total", "differs-from-answers", "27"));
    }

    @Test
    void aBandThatIsNotTheTotalsIsRefused() {
        assertThat(check(changed("band", Json.of("low"))))
                .containsExactly(Problem.refusal("band", "differs-from-total", "possible-dependence"));
    }

    @Test
    void anItemCalledSkippedThatWasNotIsRefused() {
        assertThat(check(changed("skipped", Json.texts(List.of("4")))))
                .containsExactly(Problem.refusal("skipped", "differs-from-answers"));
    }

    @Test
    void missingItemsAreKeptWithAWarningThatNamesThem() {
        Screening screening = Screening.ofAnswers(PHQ_9, Mode.ASKED, Answers.of("1 1 1 1 1 1 1 - -"), HAPPENED);

        assertThat(check(screening)).containsExactly(Problem.warning("answers", "incomplete", "8", "9"));
    }

    @Test
    void aQuestionLeftOutByHandHasNoTotalAndIsWrittenWithItsReason() {
        Screening screening = Screening.ofAnswers(PHQ_9, Mode.ASKED, Answers.of("1 1 1 1 1 1 1 1 -"), HAPPENED)
                .leavingOut(Map.of("9", new NotAnswered(NotAnswered.REFUSED, null)));

        assertThat(screening.total()).isNull();
        assertThat(screening.band()).isNull();
        assertThat(check(screening)).containsExactly(Problem.warning("answers", "incomplete", "9"));
        Json.Obj written = Screening.KIND.writer().apply(screening);
        assertThat(Screening.KIND.reader().read(1, Fields.of(written))).isEqualTo(screening);
    }

    @Test
    void aQuestionCantBeAnsweredAndLeftOutAndAnotherReasonNeedsItsWords() {
        Screening screening = Screening.ofAnswers(PHQ_9, Mode.ASKED, Answers.of("1 1 1 1 1 1 1 1 -"), HAPPENED)
                .leavingOut(Map.of(
                        "1", new NotAnswered(NotAnswered.REFUSED, null),
                        "9", new NotAnswered(NotAnswered.OTHER, " "),
                        "99", new NotAnswered(NotAnswered.NOT_ASKED, null)));

        assertThat(check(screening))
                .contains(
                        Problem.refusal("notAnswered.1", "answered-too", "1"),
                        Problem.refusal("notAnswered.9", "reason-needed", "9"),
                        Problem.refusal("notAnswered.99", "no-such-item", "99"));
    }

    @Test
    void anEnteredScoreMustBeThereAndBePossible() {
        assertThat(check(Screening.ofTotal(PHQ_9, 28, HAPPENED)))
                .containsExactly(Problem.refusal("total", "out-of-range", "28"));

        Screening none = new Screening(
                "PHQ-9", "1", "en", Mode.SCORE_ENTERED, Map.of("1", 1), List.of(), null, null, HAPPENED, null, null);
        assertThat(check(none))
                .containsExactly(
                        Problem.refusal("total", "required"), Problem.refusal("answers", "not-with-entered-score"));
    }

    @Test
    void aScreeningAfterItWasRecordedIsRefused() {
        Screening screening =
                Screening.ofAnswers(AUDIT, Mode.ASKED, Answers.of("4 3 3 2 2 1 2 2 4 4"), CAPTURED.plusMillis(1));

        assertThat(check(screening)).containsExactly(Problem.refusal("happenedAt", "in-the-future"));
    }

    @Test
    void aSlowClockDoesNotMakeATrueTimeTheFuture() {
        Json.Obj body =
                Screening.KIND.writer().apply(Screening.ofTotal(PHQ_9, 14, CAPTURED.plus(Duration.ofDays(700))));

        assertThat(Screening.KIND.check(entry(body, Duration.ofDays(730)))).isEmpty();
        assertThat(Screening.KIND.check(entry(body, Duration.ofDays(-730))))
                .containsExactly(Problem.refusal("happenedAt", "in-the-future"));
    }

    @Test
    void theKindIsRegistered() {
        assertThat(Kinds.named("screening")).isSameAs(Screening.KIND);
    }

    @Test
    void whatIsFinerThanAMillisecondDoesNotMakeItTheFuture() {
        Screening screening =
                Screening.ofAnswers(AUDIT, Mode.ASKED, Answers.of("4 3 3 2 2 1 2 2 4 4"), CAPTURED.plusNanos(900_000));

        assertThat(check(screening)).isEmpty();
    }

    @Test
    void anInstrumentOfANewerBuildIsTakenAsItComes() {
        Screening screening = new Screening(
                "AUDIT/uk-units",
                "99",
                "cy",
                Mode.ASKED,
                Map.of("eleven", 7),
                List.of(),
                7,
                "new-band",
                HAPPENED,
                null,
                null);

        assertThat(check(screening)).isEmpty();
    }

    @Test
    void logsLearnNothingOfTheAnswers() {
        assertThat(Screening.ofTotal(PHQ_9, 14, HAPPENED)).hasToString("Screening[PHQ-9]");
    }

    private static Screening changed(String member, Json value) {
        Screening right = Screening.ofAnswers(AUDIT, Mode.ASKED, Answers.of("4 3 3 2 2 1 2 2 4 4"), HAPPENED);
        return read(Screening.KIND.writer().apply(right).with(member, value));
    }

    private static Screening read(Json.Obj body) {
        @Nullable Screening screening = Screening.KIND.bodyOf(entry(body));
        return Objects.requireNonNull(screening);
    }

    private static List<Problem> check(Screening screening) {
        return Screening.KIND.check(entry(Screening.KIND.writer().apply(screening)));
    }

    private static List<Problem> refusals(Screening screening) {
        return check(screening).stream().filter(Problem::refuses).toList();
    }

    private static Entry entry(Json.Obj body) {
        return entry(body, null);
    }

    private static Entry entry(Json.Obj body, @Nullable Duration clockOffset) {
        return new Entry(
                EntryId.parse("0193a5c0-0000-7000-8000-000000000001"),
                LedgerId.person(new UUID(7, 1)),
                "screening",
                1,
                new Author.Rule("test"),
                new DeviceId(new UUID(7, 2)),
                CAPTURED,
                clockOffset,
                List.of(),
                null,
                body);
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ScreeningTest.class.getResourceAsStream(name + ".json"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
