package org.throughcare.model.drugtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughcare.model.drugtest.ResultLine.Confirm;
import org.throughcare.model.drugtest.ResultLine.Screen;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;

class DrugTestRulesTest {

    private static final String COLLECTED = "2026-12-08T14:05:00Z";
    private static final String RECORDED = "2026-12-08T14:20:00Z";

    @Test
    void aSoundTestHasNoProblem() {
        assertThat(problems(court().negative("O", "P"))).isEmpty();
    }

    @Test
    void aTestIsNotReadBeforeItIsCollected() {
        assertThat(problems(court().negative("O").readAt("2026-12-08T14:04:59Z")))
                .containsExactly(Problem.refusal("readAt", "before-collected"));
    }

    @Test
    void aTestThatWasReadTheMomentItWasCollectedIsSound() {
        assertThat(problems(court().negative("O").readAt(COLLECTED))).isEmpty();
    }

    @Test
    void nothingHappensAfterItWasRecorded() {
        assertThat(problems(court().negative("O").readAt("2026-12-08T14:20:01Z")))
                .containsExactly(Problem.refusal("readAt", "in-the-future"));
        assertThat(problems(
                        DrugTests.court("2026-12-08T14:21:00Z").negative("O").readAt(null)))
                .containsExactly(Problem.refusal("collectedAt", "in-the-future"));
        assertThat(problems(court().negative("O").toldAt("2026-12-09T09:00:00Z")))
                .containsExactly(Problem.refusal("toldPersonAt", "in-the-future"));
        assertThat(problems(court().line(laboratory(Confirm.CONFIRMED, "2026-12-11T09:00:00Z"))))
                .containsExactly(Problem.refusal("lines[0].receivedAt", "in-the-future"));
    }

    @Test
    void theFutureIsCountedByTheClockThatWasPutRight() {
        DrugTest test = court().negative("O").build();
        Entries slow = Entries.of(Cast.SIAN).at("2024-12-08T14:20:00Z").clockOffset(Duration.ofDays(730));

        assertThat(DrugTest.KIND.check(slow.record(DrugTest.KIND, test))).isEmpty();
    }

    @Test
    void anExpiredKitIsAWarningThatNeedsAReason() {
        Kit expired = new Kit("Six-panel cup", "LOT-2207", LocalDate.of(2026, 12, 7), null);
        Kit explained = new Kit("Six-panel cup", "LOT-2207", LocalDate.of(2026, 12, 7), "no other on the wing");

        assertThat(problems(court().negative("O").kit(expired)))
                .containsExactly(
                        Problem.warning("kit.expiry", "kit-expired", "2026-12-07"),
                        Problem.refusal("kit.expiredReason", "required"));
        assertThat(problems(court().negative("O").kit(explained)))
                .containsExactly(Problem.warning("kit.expiry", "kit-expired", "2026-12-07"));
    }

    @Test
    void aKitMayBeUsedOnItsLastDay() {
        Kit lastDay = new Kit("Six-panel cup", null, LocalDate.of(2026, 12, 8), null);

        assertThat(problems(court().negative("O").kit(lastDay))).isEmpty();
    }

    @Test
    void withoutASampleThereIsNothingToRead() {
        assertThat(problems(court().noSample("REFUSED"))).isEmpty();
        assertThat(problems(court().noSample("REFUSED").negative("O")))
                .containsExactly(Problem.refusal("lines", "lines-without-sample", "REFUSED"));
    }

    @Test
    void aSampleWithoutLinesIsAWarning() {
        assertThat(problems(court())).containsExactly(Problem.warning("lines", "sample-without-lines"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Confirm.class,
            names = {"CONFIRMED", "NOT_CONFIRMED", "INCONCLUSIVE"})
    void onlyALaboratoryConfirms(Confirm answer) {
        ResultLine claimed = new ResultLine("O", Screen.POS, null, answer, null, null, null);

        assertThat(problems(court().line(claimed))).containsExactly(Problem.refusal("lines[0].laboratory", "required"));
        assertThat(problems(court().line(laboratory(answer, "2026-12-08T14:10:00Z"))))
                .isEmpty();
    }

    @Test
    void aGroupStandsOnce() {
        assertThat(problems(court().negative("O", "P").positive("O")))
                .containsExactly(Problem.refusal("lines[2].group", "group-twice", "O"));
    }

    @Test
    void aDoubtfulSampleIsAWarningForEachCheck() {
        Validity doubtful = new Validity(new BigDecimal("25"), null, new BigDecimal("1.001"), null, null);

        assertThat(problems(court().negative("O").validity(doubtful)))
                .containsExactly(
                        Problem.warning("validity.temperature", "out-of-range"),
                        Problem.warning("validity.specificGravity", "out-of-range"));
    }

    private static DrugTests court() {
        return DrugTests.court(COLLECTED);
    }

    private static ResultLine laboratory(Confirm answer, String receivedAt) {
        return new ResultLine("O", Screen.POS, null, answer, "Regional toxicology", Instant.parse(receivedAt), null);
    }

    private static List<Problem> problems(DrugTests test) {
        Entries entries = Entries.of(Cast.SIAN).at(RECORDED);
        return DrugTest.KIND.check(entries.record(DrugTest.KIND, test.build()));
    }
}
