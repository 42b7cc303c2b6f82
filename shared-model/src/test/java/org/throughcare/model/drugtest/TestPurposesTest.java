package org.throughcare.model.drugtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.session.AttendanceFrameworks;
import org.throughcare.model.session.AttendanceTally;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;

class TestPurposesTest {

    private static final LocalDate JAN_12 = LocalDate.of(2027, 1, 12);
    private static final List<String> ALL = List.of(DrugTest.COURT_ORDERED, DrugTest.VOLUNTARY, "CLI");

    private final Entries entries = Entries.of(Cast.DECLAN);

    @Test
    @org.throughcare.model.testkit.Requirement("ATR-B3")
    void aCourtOrdersNoTestUnderAnAtrAlone() {
        assertThat(offered()).as("no requirement").isEqualTo(ALL);
        entries.record(Requirement.KIND, Bodies.atr("2026-12-01"));
        assertThat(offered()).containsExactly(DrugTest.VOLUNTARY, "CLI");
        assertThat(TestPurposes.offered(entries.ledger(), LocalDate.of(2026, 11, 30), ALL))
                .as("before it began")
                .isEqualTo(ALL);
        entries.record(Requirement.KIND, Bodies.drr("2026-12-01", "O"));
        assertThat(offered()).as("a DRR beside it").isEqualTo(ALL);
    }

    @Test
    @org.throughcare.model.testkit.Requirement("ATR-B3")
    void aVoluntaryTestThatIsDeclinedCountsForNothing() {
        EntryId atr = entries.record(Requirement.KIND, Bodies.atr("2026-12-01")).id();
        entries.at("2027-01-12T15:00:00Z");
        AttendanceTally before = tally(atr);

        Entry declined = entries.record(DrugTest.KIND, declined(DrugTest.VOLUNTARY));

        assertThat(DrugTest.KIND.check(declined)).isEmpty();
        assertThat(ReferenceData.bundled()
                        .list(ReferenceData.TEST_OUTCOMES)
                        .find(DrugTest.VOLUNTARY_DECLINED)
                        .name("en"))
                .isEqualTo("voluntary test declined");
        assertThat(tally(atr)).isEqualTo(before);
        Current<Requirement> requirement =
                entries.ledger().current(Requirement.KIND).get(0);
        assertThat(WeeklyTests.of(entries.ledger(), requirement, ZoneId.of("Europe/London"), ReferenceData.bundled())
                        .occasions())
                .noneMatch(TestOccasion::counts);
    }

    @Test
    @org.throughcare.model.testkit.Requirement("ATR-B3")
    void onlyAVoluntaryTestCanBeDeclinedAsOne() {
        entries.at("2027-01-12T15:00:00Z");

        assertThat(DrugTest.KIND.check(entries.record(DrugTest.KIND, declined(DrugTest.COURT_ORDERED))))
                .containsExactly(Problem.refusal("outcome", "not-a-voluntary-test"));
    }

    private List<String> offered() {
        return TestPurposes.offered(entries.ledger(), JAN_12, ALL);
    }

    private AttendanceTally tally(EntryId requirement) {
        return AttendanceTally.of(entries.ledger(), requirement, AttendanceFrameworks.bundled(), JAN_12);
    }

    private static DrugTest declined(String purpose) {
        return new DrugTest(
                purpose,
                null,
                "BREATH",
                "BREATH",
                null,
                Instant.parse("2027-01-12T14:00:00Z"),
                null,
                "Bethan Hughes",
                null,
                null,
                DrugTest.VOLUNTARY_DECLINED,
                null,
                List.of(),
                null,
                null,
                null);
    }
}
