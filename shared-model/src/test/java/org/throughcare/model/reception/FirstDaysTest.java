package org.throughcare.model.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.person.LegalStatus;
import org.throughcare.model.reception.FirstDays.Gap;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Receptions;
import org.throughcare.model.testkit.Requirement;

/** Reception on Monday 7 December 2026. */
class FirstDaysTest {

    private static final LocalDate SEVENTH = LocalDate.of(2026, 12, 7);

    private final Entries mark = Entries.of(Cast.MARK).at("2026-12-07T19:00:00Z");

    @Test
    @Requirement("NDS-7")
    void daysAreCountedFromReceptionAndTheTwentyEighthIsTheFourthOfJanuary() {
        mark.record(ReceptionScreen.KIND, Receptions.methadone());

        FirstDays days = days("2026-12-21");

        assertThat(days.day(SEVENTH)).isZero();
        assertThat(days.day(LocalDate.of(2026, 12, 21))).isEqualTo(14);
        assertThat(days.last()).isEqualTo("2027-01-04");
        assertThat(days.holds(LocalDate.of(2027, 1, 4))).isTrue();
        assertThat(days.holds(LocalDate.of(2027, 1, 5))).isFalse();
        assertThat(days.met()).containsExactly(SEVENTH);
    }

    @Test
    @Requirement("NDS-7")
    void noContactFromTheFourteenthToTheTwentyFirstIsAGap() {
        mark.record(ReceptionScreen.KIND, Receptions.methadone());
        meet("2026-12-10", "2026-12-13", "2026-12-22", "2026-12-28", "2027-01-02");

        assertThat(days("2027-01-04").gaps(LocalDate.of(2027, 1, 4)))
                .containsExactly(new Gap(LocalDate.of(2026, 12, 14), LocalDate.of(2026, 12, 21)));
        assertThat(days("2027-01-04").gaps(LocalDate.of(2027, 1, 4)).get(0).days())
                .isEqualTo(8);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-12-16, 0", "2026-12-19, 0", "2026-12-20, 1", "2027-03-01, 1"})
    @Requirement("NDS-7")
    void aGapShowsFromItsSeventhDayOnAndEndsWithTheTwentyEighth(LocalDate today, int gaps) {
        mark.record(ReceptionScreen.KIND, Receptions.methadone());
        meet("2026-12-13");

        assertThat(days(today.toString()).gaps(today)).hasSize(gaps);
        assertThat(days(today.toString()).gaps(today))
                .allSatisfy(gap -> assertThat(gap.to()).isBeforeOrEqualTo(LocalDate.of(2027, 1, 4)));
    }

    @Test
    @Requirement("NDS-7")
    void theNextPrisonGoesOnCountingAndANewCustodyBegins() {
        mark.record(ReceptionScreen.KIND, Receptions.methadone());
        mark.record(
                ReceptionScreen.KIND,
                Receptions.screen(LocalDate.of(2026, 12, 18), LocalDateTime.parse("2026-12-18T17:00"), null));
        assertThat(days("2026-12-18").reception()).isEqualTo(SEVENTH);

        status("licence", "2026-12-29");
        assertThat(found("2026-12-30")).isEmpty();
        status("recalled", "2027-02-01");
        assertThat(days("2027-02-03").reception()).isEqualTo("2027-02-01");
    }

    @Test
    @Requirement("NDS-7")
    void aReceptionOfAnEarlierYearIsNotThisOne() {
        mark.record(ReceptionScreen.KIND, Receptions.methadone());
        mark.record(
                ReceptionScreen.KIND,
                Receptions.screen(LocalDate.of(2027, 6, 1), LocalDateTime.parse("2027-06-01T17:00"), null));

        assertThat(days("2027-06-03").reception()).isEqualTo("2027-06-01");
    }

    private void meet(String... days) {
        for (String day : days) {
            mark.record(
                    DrugTest.KIND,
                    DrugTests.of("CBV", day + "T10:00:00Z").negative("O").build());
        }
    }

    private void status(String status, String from) {
        mark.record(LegalStatus.KIND, new LegalStatus(status, LocalDate.parse(from), null));
    }

    private FirstDays days(String today) {
        return found(today).orElseThrow();
    }

    private Optional<FirstDays> found(String today) {
        return FirstDays.of(mark.ledger(), ReferenceData.bundled(), ZoneId.of("Europe/London"), LocalDate.parse(today));
    }
}
