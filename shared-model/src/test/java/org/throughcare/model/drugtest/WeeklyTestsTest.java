package org.throughcare.model.drugtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;

class WeeklyTestsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Entries entries = Entries.of(Cast.SIAN);
    private final Entry drr = entries.record(Requirement.KIND, Bodies.drr("2026-12-01", "O", "P"));

    @Test
    @org.throughcare.model.testkit.Requirement("CTR-10")
    void sevenDaysAreInTimeAndTheEighthIsFlaggedFromMidnight() {
        full("2026-12-01T10:00:00Z");
        full("2026-12-08T15:00:00Z");
        assertThat(weekly().gaps()).isEmpty();
        assertThat(flagged("2026-12-15")).isFalse();
        assertThat(flagged("2026-12-16")).isTrue();

        full("2026-12-16T09:00:00Z");

        assertThat(weekly().gaps()).containsExactly(new WeeklyTests.Gap(day("2026-12-08"), day("2026-12-16")));
        assertThat(weekly().gaps().get(0).days()).isEqualTo(8);
        assertThat(weekly().gaps().get(0).flaggedFrom()).isEqualTo(day("2026-12-16"));
        assertThat(flagged("2026-12-16")).isFalse();
    }

    @Test
    @org.throughcare.model.testkit.Requirement("CTR-10")
    void aVoluntaryTestNeverCounts() {
        full("2026-12-01T10:00:00Z");
        record(DrugTests.voluntary("2026-12-07T10:00:00Z").negative("O", "P"));

        assertThat(flagged("2026-12-09")).isTrue();
        assertThat(last().why()).isEqualTo(TestOccasion.Counting.OTHER_PURPOSE);
    }

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-5")
    void aCannabisOnlyTestWarnsAndLeavesTheWeeklyMinimumUnmet() {
        full("2026-12-01T10:00:00Z");
        DrugTest cannabisOnly =
                DrugTests.court("2026-12-08T10:00:00Z").negative("K").build();

        assertThat(PrimaryDrugs.warning(List.of("O", "P"), cannabisOnly))
                .containsExactly(Problem.warning("lines", "primary-drugs-missing", "O", "P"));

        entries.record(DrugTest.KIND, cannabisOnly);
        assertThat(weekly().countedInWeekOf(day("2026-12-08"))).isZero();
        assertThat(last().why()).isEqualTo(TestOccasion.Counting.PRIMARY_DRUGS_MISSING);
        assertThat(last().missing()).containsExactly("O", "P");
        assertThat(flagged("2026-12-09")).isTrue();
    }

    @Test
    void aTestThatLooksForEveryPrimaryDrugAndMoreCountsWithoutWarning() {
        DrugTest wide = DrugTests.court("2026-12-08T10:00:00Z")
                .negative("K", "P", "B")
                .positive("O")
                .build();

        assertThat(PrimaryDrugs.warning(List.of("O", "P"), wide)).isEmpty();
    }

    @Test
    void aTestForPowderCocaineIsOneForCrackToo() {
        DrugTest test = DrugTests.court("2026-12-08T10:00:00Z").negative("P").build();

        assertThat(PrimaryDrugs.missing(List.of("C", "O"), test)).containsExactly("O");
    }

    @Test
    void aLineThatWasNotReadLooksForNothingUnlessALaboratoryWasAsked() {
        ResultLine unread = ResultLine.screened("O", ResultLine.Screen.NOT_TESTED);
        ResultLine sent = new ResultLine(
                "O",
                ResultLine.Screen.NOT_TESTED,
                null,
                ResultLine.Confirm.REQUESTED,
                "Regional toxicology",
                null,
                null);

        assertThat(PrimaryDrugs.missing(
                        List.of("O"),
                        DrugTests.court("2026-12-08T10:00:00Z").line(unread).build()))
                .containsExactly("O");
        assertThat(PrimaryDrugs.missing(
                        List.of("O"),
                        DrugTests.court("2026-12-08T10:00:00Z").line(sent).build()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSED, OFFERED_WITHOUT_SAMPLE, COUNTS",
        "UNABLE, OFFERED_WITHOUT_SAMPLE, COUNTS",
        "ADULT, OFFERED_WITHOUT_SAMPLE, COUNTS",
        "FTA, MISSED, COUNTS",
        "SPOILT, MISSED, NOT_CAUSED_BY_PERSON",
        "STOPPED, MISSED, NOT_CAUSED_BY_PERSON",
        "NOTOFFERED, MISSED, NOT_CAUSED_BY_PERSON",
        "OUTCOME-OF-A-NEWER-LIST, MISSED, NOT_CAUSED_BY_PERSON"
    })
    void anOccasionWithoutASampleCountsOnlyWhenThePersonIsTheCause(
            String outcome, TestOccasion.State state, TestOccasion.Counting why) {
        record(DrugTests.court("2026-12-08T10:00:00Z").noSample(outcome));

        assertThat(last().state()).isEqualTo(state);
        assertThat(last().why()).isEqualTo(why);
    }

    @Test
    void beforeTheFirstTestTheDaysAreCountedFromTheStart() {
        assertThat(weekly().dueOn(day("2026-12-02"))).isEqualTo(day("2026-12-08"));
        assertThat(flagged("2026-12-08")).isFalse();
        assertThat(flagged("2026-12-09")).isTrue();
    }

    @Test
    void nothingIsFlaggedBeforeTheRequirementOrAfterIt() {
        assertThat(flagged("2026-11-30")).isFalse();
        assertThat(flagged("2027-11-30")).isTrue();
        assertThat(flagged("2027-12-01")).isFalse();
    }

    @Test
    void daysAreLocalDays() {
        Entries summer = Entries.of(Cast.DECLAN);
        Entry order = summer.record(Requirement.KIND, Bodies.drr("2027-06-01", "O"));
        summer.record(
                DrugTest.KIND,
                DrugTests.court("2027-06-07T23:30:00Z")
                        .under(order.id())
                        .negative("O")
                        .build());

        assertThat(WeeklyTests.of(
                                summer.ledger(),
                                summer.ledger().current(Requirement.KIND).get(0),
                                LONDON,
                                ReferenceData.bundled())
                        .occasions()
                        .get(0)
                        .on())
                .isEqualTo(day("2027-06-08"));
    }

    @Test
    void aTestUnderAnotherRequirementIsNotCountedHere() {
        Entry other = entries.record(Requirement.KIND, Bodies.drr("2026-12-01", "O"));
        entries.record(
                DrugTest.KIND,
                DrugTests.court("2026-12-08T10:00:00Z")
                        .under(other.id())
                        .negative("O", "P")
                        .build());

        assertThat(weekly().occasions()).isEmpty();
    }

    private void full(String collectedAt) {
        record(DrugTests.court(collectedAt).under(drr.id()).negative("O", "P"));
    }

    private void record(DrugTests test) {
        entries.record(DrugTest.KIND, test.build());
    }

    private boolean flagged(String day) {
        return weekly().isFlagged(day(day));
    }

    private TestOccasion last() {
        List<TestOccasion> occasions = weekly().occasions();
        return occasions.get(occasions.size() - 1);
    }

    private WeeklyTests weekly() {
        return WeeklyTests.of(
                entries.ledger(), entries.ledger().current(Requirement.KIND).get(0), LONDON, ReferenceData.bundled());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
