package org.throughcare.mobile.drugtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.mobile.form.Values;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.Kit;
import org.throughcare.model.drugtest.Overall;
import org.throughcare.model.drugtest.ResultLine;
import org.throughcare.model.drugtest.SelfReport;
import org.throughcare.model.drugtest.Validity;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;

class TestValuesTest {

    private static final Instant NOW = Instant.parse("2026-12-08T14:05:40Z");
    private static final String AGREED = "Agreed.";

    private final Entries entries = Entries.of(Cast.SIAN);
    private final Entry drr = entries.record(Requirement.KIND, Bodies.drr("2026-12-01", "O", "C"));
    private final TestSubject subject =
            new TestSubject(entries.ledger().current(Requirement.KIND), List.of("methadone"), false);

    @Test
    void aNewTestUnderADrrIsCourtOrderedAndTakenNowFromTheSameBoxAsTheLast() {
        // given
        Kit box = new Kit("5-panel cup", "LT-2209", LocalDate.of(2027, 6, 30), null);
        LastTest last = new LastTest("ORAL-FLUID", "POC", box, "Harbour Street clinic");
        // when
        Values values = TestValues.fresh(last, subject, "Asha Patel", NOW).with("lines.O", "NEG");
        DrugTest test = TestValues.read(values, drr.id(), List.of(), AGREED);
        // then
        assertThat(test.purpose()).isEqualTo(DrugTest.COURT_ORDERED);
        assertThat(test.requirement()).isEqualTo(drr.id());
        assertThat(test.collectedAt()).isEqualTo("2026-12-08T14:05:00Z");
        assertThat(test.readAt()).isEqualTo(test.collectedAt());
        assertThat(test.matrix()).isEqualTo("ORAL-FLUID");
        assertThat(test.kit()).isEqualTo(box);
        assertThat(test.testerOrganisation()).isEqualTo("Harbour Street clinic");
        assertThat(test.toldPersonAt()).isNull();
    }

    @Test
    void withoutADrrThePurposeIsAskedFor() {
        Values values =
                TestValues.fresh(LastTest.NONE, new TestSubject(List.of(), List.of(), false), "Asha Patel", NOW);
        assertThat(values.has("purpose")).isFalse();
    }

    @Test
    void everythingThatWasRecordedComesThroughACorrectionUnchanged() {
        DrugTest full = full(drr.id());
        assertThat(TestValues.read(TestValues.of(full), full.requirement(), full.lines(), AGREED))
                .isEqualTo(full);
    }

    @Test
    void aLineSentAwayIsNotTestedHereAndAwaited() {
        Values values = TestValues.fresh(LastTest.NONE, subject, "Asha Patel", NOW)
                .with("method", "BACK-TO-LAB")
                .with("lines.O", TestValues.SENT);
        DrugTest test = TestValues.read(values, drr.id(), List.of(), AGREED);
        assertThat(test.lines()).singleElement().satisfies(line -> {
            assertThat(line.screen()).isEqualTo(ResultLine.Screen.NOT_TESTED);
            assertThat(line.confirm()).isEqualTo(ResultLine.Confirm.REQUESTED);
        });
        assertThat(test.overall()).isEqualTo(Overall.AWAITED);
        assertThat(TestValues.of(test).text("lines.O")).isEqualTo(TestValues.SENT);
    }

    @Test
    void aLineThatIsCorrectedToNegativeLosesItsConfirmationAndItsMedicine() {
        Values values = TestValues.of(full(drr.id())).with("lines.O", "NEG");
        DrugTest test = TestValues.read(values, drr.id(), List.of(), AGREED);
        ResultLine line = test.lines().get(0);
        assertThat(line).isEqualTo(ResultLine.screened("O", ResultLine.Screen.NEG));
    }

    @ParameterizedTest
    @CsvSource({"REFUSED", "UNABLE", "FTA", "NOTOFFERED"})
    void withoutASampleNeitherLinesNorKitNorReadingAreSaved(String outcome) {
        Values values = TestValues.of(full(drr.id())).with("outcome", outcome);
        DrugTest test = TestValues.read(values, drr.id(), List.of(), AGREED);
        assertThat(test.lines()).isEmpty();
        assertThat(test.kit()).isNull();
        assertThat(test.readAt()).isNull();
        assertThat(test.validity()).isNull();
    }

    @Test
    void agreementToAVoluntaryTestIsNotedOnceAndNoOrderIsNamed() {
        Values values = TestValues.fresh(LastTest.NONE, subject, "Asha Patel", NOW)
                .with("purpose", DrugTest.VOLUNTARY)
                .with("consent", "yes")
                .with("note", "Asked for it himself");
        DrugTest test = TestValues.read(values, drr.id(), List.of(), AGREED);
        assertThat(test.note()).isEqualTo("Agreed. Asked for it himself");
        assertThat(test.requirement()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "VOL-T,SAMPLE,true",
        "VOL-T,UNABLE,true",
        "VOL-T,STOPPED,true",
        "VOL-T,'',true",
        "VOL-T,VOL-DECLINED,false",
        "VOL-T,REFUSED,false",
        "VOL-T,FTA,false",
        "VOL-T,NOTOFFERED,false",
        "CRT,SAMPLE,false"
    })
    void agreementIsAskedForAndNotedWhereAVoluntaryTestWasBegun(String purpose, String outcome, boolean asked) {
        Values values = TestValues.fresh(LastTest.NONE, subject, "Asha Patel", NOW)
                .with("purpose", purpose)
                .with("outcome", outcome)
                .with("consent", "yes");
        assertThat(TestValues.asksConsent(values)).isEqualTo(asked);
        assertThat(TestValues.read(values, drr.id(), List.of(), AGREED).note()).isEqualTo(asked ? AGREED : null);
    }

    @ParameterizedTest
    @CsvSource({"36.5,36.5", "'36,5',36.5", "1.003,1.003", "warm,", "'',", "-3,"})
    void measuresAreReadAsPeopleTypeThem(String typed, BigDecimal read) {
        assertThat(TestValues.decimal(Values.EMPTY.with("ph", typed), "ph")).isEqualTo(read);
    }

    @Test
    void thePanelHoldsThePrimaryDrugsAndWhateverHasAnAnswer() {
        assertThat(Panel.of(Values.EMPTY, List.of("G", "O"))).containsExactly("G", "O", "C", "A", "K", "B");
        assertThat(Panel.of(Values.EMPTY.with("lines.L", "POS"), List.of())).contains("L");
        assertThat(Panel.of(Values.EMPTY.with("panel", "wide"), List.of())).containsAll(Panel.WIDE);
    }

    private static DrugTest full(EntryId requirement) {
        return new DrugTest(
                DrugTest.COURT_ORDERED,
                requirement,
                "URINE",
                "POC",
                new Kit("5-panel cup", "LT-2209", LocalDate.of(2026, 11, 30), "no other box on the wing"),
                Instant.parse("2026-12-07T10:50:00Z"),
                Instant.parse("2026-12-07T10:55:00Z"),
                "Bethan Rowlands",
                "Rhys Morgan",
                "Harbour Street clinic",
                DrugTest.SAMPLE,
                new Validity(
                        new BigDecimal("34.5"),
                        new BigDecimal("80"),
                        new BigDecimal("1.015"),
                        new BigDecimal("6.5"),
                        false),
                List.of(
                        new ResultLine(
                                "O",
                                ResultLine.Screen.POS,
                                "300 ng/ml",
                                ResultLine.Confirm.CONFIRMED,
                                "Severn Toxicology",
                                Instant.parse("2026-12-10T00:00:00Z"),
                                "methadone"),
                        ResultLine.screened("C", ResultLine.Screen.NEG),
                        ResultLine.screened("K", ResultLine.Screen.INVALID)),
                new SelfReport(true, List.of("O"), LocalDate.of(2026, 12, 5), "once, on Saturday"),
                Instant.parse("2026-12-07T11:00:00Z"),
                "calm");
    }
}
