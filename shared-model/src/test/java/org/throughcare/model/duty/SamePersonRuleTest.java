package org.throughcare.model.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.Likeness;
import org.throughcare.model.person.Person;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;

class SamePersonRuleTest {

    private static final Likeness.Proposal PROPOSAL =
            new Likeness.Proposal(Cast.MARK, Cast.SIAN, List.of(Identifier.CRN));

    private final Entries mark = Entries.of(Cast.MARK).at("2026-12-03T09:00:00Z");
    private final Entries sian = Entries.of(Cast.SIAN).at("2026-12-07T23:30:00Z");

    @Test
    void isDueFromTheDayOnWhichTheSecondRecordWasOpened() {
        mark.record(Person.KIND, Cast.mark());
        var second = sian.record(Person.KIND, Cast.sian());
        sian.at("2026-12-09T09:00:00Z").correct(Person.KIND, second, Cast.sian(), "another cell");

        assertThat(SamePersonRule.duty(PROPOSAL, mark.ledger(), sian.ledger(), on("2026-12-10T09:00:00Z")))
                .contains(Duty.on(
                        LocalDate.of(2026, 12, 7),
                        "same-person",
                        Cast.MARK,
                        second.id(),
                        Duty.Gravity.SERIOUS,
                        List.of("crn")));
    }

    @Test
    void isNotDueOnceADeathIsRecorded() {
        mark.record(Person.KIND, Cast.mark());
        sian.record(Person.KIND, Cast.sian());
        sian.record(Death.KIND, new Death(Instant.parse("2026-12-07T20:00:00Z"), null));

        assertThat(SamePersonRule.duty(PROPOSAL, mark.ledger(), sian.ledger(), on("2026-12-10T09:00:00Z")))
                .isEmpty();
        assertThat(SamePersonRule.duty(PROPOSAL, sian.ledger(), mark.ledger(), on("2026-12-10T09:00:00Z")))
                .isEmpty();
    }

    private static DutyContext on(String instant) {
        return new DutyContext(
                Instant.parse(instant),
                Calendars.bundled().named(Calendars.ENGLAND_AND_WALES),
                ReferenceData.bundled());
    }
}
