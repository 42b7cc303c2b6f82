package org.throughcare.model.drugtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.drugtest.ResultLine.Confirm;
import org.throughcare.model.drugtest.ResultLine.Screen;
import org.throughcare.model.testkit.DrugTests;

class OverallTest {

    private static final String AT = "2026-12-08T14:05:00Z";

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "NEG, NOT_REQUESTED, -, negative",
                "POS, NOT_REQUESTED, -, screen-positive-not-confirmed",
                "POS, REQUESTED, -, screen-positive-not-confirmed",
                "POS, INCONCLUSIVE, -, screen-positive-not-confirmed",
                "POS, CONFIRMED, -, confirmed-positive",
                "POS, NOT_CONFIRMED, -, negative",
                "POS, NOT_REQUESTED, codeine, positive-explained",
                "POS, CONFIRMED, codeine, positive-explained",
                "NEG, CONFIRMED, -, confirmed-positive",
                "NEG, NOT_REQUESTED, codeine, negative",
                "NOT_TESTED, CONFIRMED, -, confirmed-positive",
                "NOT_TESTED, REQUESTED, -, awaited",
                "NOT_TESTED, NOT_REQUESTED, -, not-tested",
                "INVALID, NOT_REQUESTED, -, invalid",
                "INVALID, CONFIRMED, -, confirmed-positive",
                "INVALID, NOT_CONFIRMED, -, negative"
            })
    void ofALine(Screen screen, Confirm confirm, String explainedBy, String code) {
        assertThat(line("O", screen, confirm, explainedBy).overall().code()).isEqualTo(code);
    }

    @Test
    void ofATestIsTheHeaviestOfItsLines() {
        DrugTests test = DrugTests.court(AT);
        assertThat(test.negative("K").build().overall()).isEqualTo(Overall.NEGATIVE);

        test.line(line("B", Screen.INVALID, Confirm.NOT_REQUESTED, null));
        assertThat(test.build().overall()).isEqualTo(Overall.INVALID);

        test.line(line("M", Screen.POS, Confirm.NOT_REQUESTED, "codeine"));
        assertThat(test.build().overall()).isEqualTo(Overall.EXPLAINED);

        test.positive("O");
        assertThat(test.build().overall()).isEqualTo(Overall.SCREEN_POSITIVE);

        test.line(line("P", Screen.POS, Confirm.CONFIRMED, null));
        assertThat(test.build().overall()).isEqualTo(Overall.CONFIRMED_POSITIVE);
    }

    @ParameterizedTest
    @CsvSource({"REFUSED", "UNABLE", "FTA", "SPOILT", "ADULT", "STOPPED", "NOTOFFERED", "OUTCOME-OF-A-NEWER-LIST"})
    void withoutASampleIsNoSampleAndNeverARefusalByItself(String outcome) {
        DrugTest test = DrugTests.court(AT).noSample(outcome).build();

        assertThat(test.overall().code()).isEqualTo("no-sample");
        assertThat(test.outcome()).isEqualTo(outcome);
    }

    @Test
    void ofASampleThatNobodyReadYetIsAwaited() {
        assertThat(DrugTests.court(AT).build().overall()).isEqualTo(Overall.AWAITED);
        assertThat(DrugTests.court(AT)
                        .line(ResultLine.screened("O", Screen.NOT_TESTED))
                        .build()
                        .overall())
                .isEqualTo(Overall.AWAITED);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "32, -, -, -, -, negative",
                "31.9, -, -, -, -, invalid",
                "38.1, -, -, -, -, invalid",
                "-, 20, -, -, -, negative",
                "-, 19, -, -, -, invalid",
                "-, -, 1.004, -, -, negative",
                "-, -, 1.003, -, -, invalid",
                "-, -, -, 4.4, -, invalid",
                "-, -, -, 8.1, -, invalid",
                "-, -, -, 7.0, false, negative",
                "-, -, -, -, true, invalid"
            })
    void ofANegativeFromADoubtfulSampleIsInvalid(
            BigDecimal temperature,
            BigDecimal creatinine,
            BigDecimal gravity,
            BigDecimal ph,
            Boolean oxidants,
            String code) {
        Validity validity = new Validity(temperature, creatinine, gravity, ph, oxidants);

        assertThat(DrugTests.court(AT)
                        .negative("O")
                        .validity(validity)
                        .build()
                        .overall()
                        .code())
                .isEqualTo(code);
    }

    @Test
    void ofAPositiveFromADoubtfulSampleStaysPositive() {
        Validity cold = new Validity(new BigDecimal("25"), null, null, null, null);

        assertThat(DrugTests.court(AT).positive("O").validity(cold).build().overall())
                .isEqualTo(Overall.SCREEN_POSITIVE);
    }

    private static ResultLine line(String group, Screen screen, Confirm confirm, String explainedBy) {
        boolean answered = confirm.isAnswer();
        return new ResultLine(
                group,
                screen,
                "300 ng/ml",
                confirm,
                answered ? "Regional toxicology" : null,
                answered ? Instant.parse("2026-12-11T09:00:00Z") : null,
                explainedBy);
    }
}
