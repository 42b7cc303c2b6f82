package org.throughcare.model.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Person;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.transfer.Transfer;

/** The rules where days are special: holidays, the ends of years, leap days, and the two days on which clocks change. */
class DutiesOverTheYearTest {

    @ParameterizedTest(name = "offered {0} in {1}: due {2}, confirmed {3}")
    @CsvSource({
        // over Christmas, the end of a year, and a New Year's Day that is made up for
        "2026-12-23T10:00:00Z, england-and-wales, 2026-12-29, true",
        "2026-12-30T10:00:00Z, england-and-wales, 2027-01-04, true",
        "2027-12-31T10:00:00Z, england-and-wales, 2028-01-05, true",
        // over Good Friday and Easter Monday, and on Liberation Day where it is kept
        "2027-03-25T10:00:00Z, england-and-wales, 2027-03-31, true",
        "2028-05-05T10:00:00Z, england-and-wales, 2028-05-09, true",
        "2028-05-05T10:00:00Z, guernsey, 2028-05-10, true",
        // over a leap day, and over the end of a February that has none
        "2028-02-28T10:00:00Z, england-and-wales, 2028-03-01, true",
        "2027-02-26T10:00:00Z, england-and-wales, 2027-03-02, true",
        // half an hour before and after midnight, in summer
        "2027-06-10T22:30:00Z, england-and-wales, 2027-06-14, true",
        "2027-06-10T23:30:00Z, england-and-wales, 2027-06-15, true",
        "2027-06-10T23:30:00Z, guernsey, 2027-06-15, true",
        // the night before and the night after the clocks go forward (28 March 2027) and back (25 October 2026)
        "2027-03-27T23:30:00Z, england-and-wales, 2027-03-31, true",
        "2027-03-28T23:30:00Z, england-and-wales, 2027-03-31, true",
        "2026-10-22T23:30:00Z, england-and-wales, 2026-10-27, true",
        "2026-10-24T23:30:00Z, england-and-wales, 2026-10-27, true",
        "2026-10-25T23:30:00Z, england-and-wales, 2026-10-27, true",
        "2026-10-26T23:30:00Z, england-and-wales, 2026-10-28, true",
        // into a year whose bank holidays nobody knows yet
        "2028-12-27T10:00:00Z, england-and-wales, 2028-12-29, true",
        "2028-12-28T10:00:00Z, england-and-wales, 2029-01-01, false",
        "2028-12-28T10:00:00Z, guernsey, 2029-01-01, false",
    })
    void twoWorkingDaysToAnswerAnOffer(String offeredAt, String calendar, LocalDate due, boolean confirmed) {
        Entries mark = Entries.of(Cast.MARK).at(offeredAt);
        mark.record(Person.KIND, Cast.mark());
        mark.record(
                Transfer.KIND,
                new Transfer(Cast.WING, Cast.CLINIC, "OTHER", null, null, null, null, Transfer.Stage.OFFERED));

        assertThat(duties(mark, offeredAt, calendar, "transfer-to-acknowledge"))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.dueOn()).isEqualTo(due);
                    assertThat(duty.confirmed()).isEqualTo(confirmed);
                    assertThat(duty.unconfirmedYear().orElse(0)).isEqualTo(confirmed ? 0 : due.getYear());
                });
    }

    @ParameterizedTest(name = "tested {0} in {1}: due {2}, advised {3}")
    @CsvSource({
        // a due day that is a holiday stays, and the last working day before it is advised
        "2026-12-18T10:00:00Z, england-and-wales, 2026-12-25, 2026-12-24",
        "2026-12-21T10:00:00Z, england-and-wales, 2026-12-28, 2026-12-24",
        "2026-12-25T10:00:00Z, england-and-wales, 2027-01-01, 2026-12-31",
        "2027-03-22T10:00:00Z, england-and-wales, 2027-03-29, 2027-03-25",
        "2028-05-02T10:00:00Z, england-and-wales, 2028-05-09, 2028-05-09",
        "2028-05-02T10:00:00Z, guernsey, 2028-05-09, 2028-05-08",
        // onto a leap day and over it
        "2028-02-22T10:00:00Z, england-and-wales, 2028-02-29, 2028-02-29",
        "2028-02-23T10:00:00Z, england-and-wales, 2028-03-01, 2028-03-01",
        "2027-02-22T10:00:00Z, england-and-wales, 2027-03-01, 2027-03-01",
        // the day of a test is that of the local clock: the nights around both changes of the clocks
        "2027-03-26T23:30:00Z, england-and-wales, 2027-04-02, 2027-04-02",
        "2027-03-27T23:30:00Z, england-and-wales, 2027-04-03, 2027-04-02",
        "2027-03-28T23:30:00Z, england-and-wales, 2027-04-05, 2027-04-05",
        "2027-10-30T23:30:00Z, england-and-wales, 2027-11-07, 2027-11-05",
        "2027-10-31T23:30:00Z, england-and-wales, 2027-11-07, 2027-11-05",
        "2027-10-31T23:30:00Z, guernsey, 2027-11-07, 2027-11-05",
    })
    void sevenDaysToTheNextTest(String testedAt, String calendar, LocalDate due, LocalDate advised) {
        Entries sian = Entries.of(Cast.SIAN).at(testedAt);
        LocalDate start = LocalDate.parse(testedAt.substring(0, 10)).minusMonths(1);
        Entry drr = sian.record(Requirement.KIND, Bodies.drr(start.toString(), "O", "P"));
        sian.record(
                DrugTest.KIND,
                DrugTests.court(testedAt).under(drr.id()).negative("O", "P").build());

        assertThat(duties(sian, testedAt, calendar, "weekly-test"))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.dueOn()).isEqualTo(due);
                    assertThat(duty.adviseOn()).isEqualTo(advised);
                });
    }

    @ParameterizedTest(name = "at {0} it is late: {1}")
    @CsvSource({
        // due on the day the clocks go forward, which ends an hour earlier by UTC, and back
        "2027-03-21T10:00:00Z, 2027-03-28T22:59:59Z, false",
        "2027-03-21T10:00:00Z, 2027-03-28T23:00:00Z, true",
        "2027-10-24T10:00:00Z, 2027-10-31T23:59:59Z, false",
        "2027-10-24T10:00:00Z, 2027-11-01T00:00:00Z, true",
    })
    void aDayIsOverAtMidnightOfTheLocalClock(String testedAt, String now, boolean late) {
        Entries sian = Entries.of(Cast.SIAN).at(testedAt);
        Entry drr = sian.record(Requirement.KIND, Bodies.drr("2027-01-01", "O", "P"));
        sian.record(
                DrugTest.KIND,
                DrugTests.court(testedAt).under(drr.id()).negative("O", "P").build());

        assertThat(duties(sian, now, Calendars.ENGLAND_AND_WALES, "weekly-test"))
                .extracting(Duty::gravity)
                .containsExactly(late ? Duty.Gravity.SERIOUS : Duty.Gravity.ROUTINE);
    }

    private static List<Duty> duties(Entries entries, String now, String calendar, String rule) {
        DutyContext context =
                new DutyContext(Instant.parse(now), Calendars.bundled().named(calendar), ReferenceData.bundled());
        return Duties.of(entries.ledger(), context).stream()
                .filter(duty -> duty.rule().equals(rule))
                .toList();
    }
}
