package org.throughcare.model.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.FieldConflict;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Person;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.transfer.Transfer;

/** An offer of Friday 18 December 2026 that nobody answered by Tuesday 22 December is followed up by a person. */
class DutySettledTest {

    private static final String FOLLOW_UP = "transfer-not-acknowledged";
    private static final String WEEKLY = "weekly-test";

    private final Entries mark = Entries.of(Cast.MARK).at("2026-12-18T09:00:00Z");

    @ParameterizedTest(name = "{0} {1} on {2} because {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "transfer-not-acknowledged, done, 2026-12-22, -, -",
                "transfer-not-acknowledged, done, 2026-12-21, -, -",
                "transfer-not-acknowledged, done, 2026-12-23, -, how was-late",
                "transfer-not-acknowledged, done, -, -, doneOn day-needed",
                "transfer-not-acknowledged, done-late, 2026-12-23, nobody in, -",
                "transfer-not-acknowledged, done-late, 2026-12-23, -, why reason-needed",
                "transfer-not-acknowledged, done-late, 2026-12-23, ' ', why reason-needed",
                "transfer-not-acknowledged, done-late, 2026-12-22, nobody in, how was-in-time",
                "transfer-not-acknowledged, done-late, 2026-12-29, nobody in, doneOn in-the-future",
                "transfer-not-acknowledged, not-needed, -, they rang us, -",
                "transfer-not-acknowledged, not-needed, -, -, why reason-needed",
                "transfer-not-acknowledged, still-due, -, -, how nothing-to-take-back",
                "weekly-test, not-needed, -, in hospital, -",
                "weekly-test, not-needed, -, -, why reason-needed",
                "weekly-test, done, 2026-12-22, -, how settled-by-its-record",
                "weekly-test, done-late, 2026-12-23, on leave, how settled-by-its-record",
                "consent-withdrawn, done, 2026-12-22, -, -",
                "consent-withdrawn, done-late, 2026-12-23, on leave, -",
                "consent-withdrawn, not-needed, -, they know, how always-needed",
                "induction-incomplete, done, 2026-12-22, -, how not-for-a-person",
                "to-resolve, not-needed, -, nothing to choose, how not-for-a-person",
                "same-person, not-needed, -, not them, how not-for-a-person",
                "a-newer-rule, done, 2026-12-22, -, -",
                "transfer-not-acknowledged, a-newer-way, -, -, -",
            })
    void aReasonADayAndOnlyWhatTheRuleAllows(
            String rule, String how, @Nullable LocalDate doneOn, @Nullable String why, @Nullable String refused) {
        mark.at("2026-12-28T09:00:00Z");

        Entry entry = mark.record(DutySettled.KIND, settled(rule, mark.all(), how, doneOn, why));

        assertThat(DutySettled.KIND.check(entry).stream().map(DutySettledTest::words))
                .isEqualTo(refused == null ? List.of() : List.of(refused));
    }

    @Test
    void aDayIsInTheFutureByTheLocalDateOnWhichItIsRecorded() {
        // 23:30 UTC of 30 June is half past midnight of 1 July by the clocks of the field.
        mark.at("2027-06-30T23:30:00Z");
        Entry same = mark.record(
                DutySettled.KIND, settled(FOLLOW_UP, mark.all(), "done-late", LocalDate.of(2027, 7, 1), "ill"));
        Entry next = mark.record(
                DutySettled.KIND, settled(FOLLOW_UP, mark.all(), "done-late", LocalDate.of(2027, 7, 2), "ill"));

        assertThat(DutySettled.KIND.check(same)).isEmpty();
        assertThat(DutySettled.KIND.check(next)).containsExactly(Problem.refusal("doneOn", "in-the-future"));
    }

    @Test
    void whatIsSettledIsDueNoMoreAndDueAgainWhenItIsTakenBack() {
        offered();
        assertThat(rules("2026-12-23T09:00:00Z")).contains(FOLLOW_UP);

        Entry said = mark.record(
                DutySettled.KIND, settled(FOLLOW_UP, mark.all(), "done-late", LocalDate.of(2026, 12, 23), "no answer"));
        assertThat(rules("2026-12-28T09:00:00Z")).doesNotContain(FOLLOW_UP).contains("transfer-to-acknowledge");

        DutySettled body = DutySettled.KIND.bodyOf(said);
        Entry back = mark.correct(DutySettled.KIND, said, body.stillDue(), "rang the wrong clinic");
        assertThat(DutySettled.KIND.check(back)).isEmpty();
        assertThat(rules("2026-12-28T09:00:00Z")).contains(FOLLOW_UP);
    }

    @Test
    void whatOneRuleSettlesLeavesTheOtherDutiesOfTheSameCause() {
        offered();
        mark.record(
                DutySettled.KIND,
                settled("transfer-to-acknowledge", mark.all(), "not-needed", null, "said so on the phone"));

        assertThat(rules("2026-12-28T09:00:00Z"))
                .as("only an answer settles an offer, whatever somebody's build let them say")
                .contains("transfer-to-acknowledge", FOLLOW_UP);
    }

    @Test
    void twoTabletsThatSayTheSameOfOneDutyHaveSettledItOnce() {
        offered();
        DutySettled same = settled(FOLLOW_UP, mark.all(), "done-late", LocalDate.of(2026, 12, 23), "no answer");
        List<Entry> before = mark.all();
        mark.on(Cast.TABLET_A).record(DutySettled.KIND, same);
        mark.on(Cast.TABLET_B).record(DutySettled.KIND, same);

        assertThat(before).hasSize(2);
        assertThat(mark.ledger().current(DutySettled.KIND)).hasSize(1).noneMatch(said -> said.inConflict());
        assertThat(rules("2026-12-28T09:00:00Z")).doesNotContain(FOLLOW_UP, "to-resolve");
    }

    @Test
    void aDutyThatTwoTabletsSettleDifferentlyIsStillDueUntilSomebodyChooses() {
        offered();
        DutySettled done = settled(FOLLOW_UP, mark.all(), "done-late", LocalDate.of(2026, 12, 23), "no answer");
        DutySettled notNeeded = settled(FOLLOW_UP, mark.all(), "not-needed", null, "they rang us");
        Entry one = mark.on(Cast.TABLET_A).record(DutySettled.KIND, done);
        Entry other = mark.on(Cast.TABLET_B).record(DutySettled.KIND, notNeeded);

        assertThat(mark.ledger().current(DutySettled.KIND)).singleElement().satisfies(said -> {
            assertThat(said.heads()).containsExactly(one, other);
            assertThat(said.conflicts()).extracting(FieldConflict::field).contains("how");
        });
        assertThat(rules("2026-12-28T09:00:00Z")).contains(FOLLOW_UP, "to-resolve");
        assertThat(Duties.of(new Ledger(Cast.MARK, reversed(mark.all())), at("2026-12-28T09:00:00Z")))
                .as("whatever came first")
                .isEqualTo(duties("2026-12-28T09:00:00Z"));

        mark.correct(DutySettled.KIND, List.of(one, other), notNeeded, "asked both");
        assertThat(rules("2026-12-28T09:00:00Z")).doesNotContain(FOLLOW_UP, "to-resolve");
    }

    @Test
    void aTestThatIsNotNeededThisWeekIsDueAgainAWeekLater() {
        Entries sian = Entries.of(Cast.SIAN);
        Entry drr = sian.record(Requirement.KIND, Bodies.drr("2026-12-01", "O", "P"));
        Entry test = sian.record(
                DrugTest.KIND,
                DrugTests.court("2026-12-01T10:00:00Z")
                        .under(drr.id())
                        .negative("O", "P")
                        .build());
        sian.record(
                DutySettled.KIND,
                new DutySettled(WEEKLY, test.id(), LocalDate.of(2026, 12, 8), "not-needed", null, "in hospital"));

        assertThat(Duties.of(sian.ledger(), at("2026-12-09T09:00:00Z")))
                .filteredOn(duty -> duty.rule().equals(WEEKLY))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.dueOn()).isEqualTo("2026-12-15");
                    assertThat(duty.because()).isEqualTo(test.id());
                    assertThat(duty.gravity()).isEqualTo(Duty.Gravity.ROUTINE);
                });
    }

    @Test
    void whatIsSaidOfOneWeekLeavesTheNextOne() {
        Entries sian = Entries.of(Cast.SIAN);
        Entry drr = sian.record(Requirement.KIND, Bodies.drr("2026-12-01", "O", "P"));
        DutySettled thisWeek = new DutySettled(
                "court-test-frequency", drr.id(), LocalDate.of(2026, 12, 13), "not-needed", null, "in hospital");
        sian.record(DutySettled.KIND, thisWeek);

        assertThat(DutySettled.settled(sian.ledger(), "court-test-frequency", drr.id(), LocalDate.of(2026, 12, 13)))
                .isTrue();
        assertThat(DutySettled.settled(sian.ledger(), "court-test-frequency", drr.id(), LocalDate.of(2026, 12, 20)))
                .isFalse();
        assertThat(DutySettled.settled(sian.ledger(), WEEKLY, drr.id(), LocalDate.of(2026, 12, 13)))
                .isFalse();
    }

    @Test
    void itsWordsSayNothingOfThePerson() {
        assertThat(settled(FOLLOW_UP, List.of(), "not-needed", null, "her sister died"))
                .hasToString("DutySettled[not-needed]");
    }

    private void offered() {
        mark.record(Person.KIND, Cast.mark());
        mark.record(
                Transfer.KIND,
                new Transfer(Cast.WING, Cast.CLINIC, "OTHER", null, null, null, null, Transfer.Stage.OFFERED));
    }

    /** A settlement of the duty that follows from the last of these entries and was due on 22 December 2026. */
    private static DutySettled settled(
            String rule, List<Entry> because, String how, @Nullable LocalDate doneOn, @Nullable String why) {
        EntryId cause = because.isEmpty()
                ? EntryId.parse("01938000-0000-7000-8000-000000000077")
                : because.get(because.size() - 1).id();
        return new DutySettled(rule, cause, LocalDate.of(2026, 12, 22), how, doneOn, why);
    }

    private List<String> rules(String now) {
        return duties(now).stream().map(Duty::rule).toList();
    }

    private List<Duty> duties(String now) {
        return Duties.of(mark.ledger(), at(now));
    }

    private static DutyContext at(String now) {
        return new DutyContext(
                Instant.parse(now), Calendars.bundled().named(Calendars.ENGLAND_AND_WALES), ReferenceData.bundled());
    }

    private static List<Entry> reversed(List<Entry> entries) {
        List<Entry> reversed = new ArrayList<>(entries);
        Collections.reverse(reversed);
        return reversed;
    }

    private static String words(Problem problem) {
        return problem.field() + " " + problem.code();
    }
}
