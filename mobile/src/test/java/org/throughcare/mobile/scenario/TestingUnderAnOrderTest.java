package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.capture.SaveResult;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.Overall;
import org.throughcare.model.drugtest.PrimaryDrugs;
import org.throughcare.model.drugtest.ResultLine;
import org.throughcare.model.drugtest.TestReading;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.json.Fields;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.order.TestSchedule;
import org.throughcare.model.person.Person;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.substance.SubstanceUse;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;

/** Siân is tested under a DRR: opiates and cocaine, weekly at least, as often as the court agreed. */
class TestingUnderAnOrderTest {

    private final World world = World.at("2026-12-01T08:00:00Z");
    private final Hand bethan = world.tablet("bethan").signIn("Bethan Hughes");
    private final Hand colin = world.tablet("colin").signIn("Colin Baptiste");
    private EntryId drr;

    @BeforeEach
    void underADrr() {
        bethan.record(Cast.SIAN, Person.KIND, Cast.sian());
        drr = bethan.record(Cast.SIAN, Requirement.KIND, Bodies.drr("2026-12-01", "O", "C"));
        bethan.sync();
        colin.sync();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-7")
    void aTestRecordedOfflineIsTheSameOnServerAndTabletsAndItsCorrectionKeepsTheFirstVersion() {
        bethan.wire().down();
        world.nowAt("2026-12-08T14:00:00Z");
        DrugTest asSeen = DrugTests.court("2026-12-08T10:00:00Z")
                .under(drr)
                .negative("O")
                .positive("C")
                .build();
        EntryId test = bethan.record(Cast.SIAN, DrugTest.KIND, asSeen);
        assertThat(bethan.sync().waiting()).isEqualTo(1);

        bethan.wire().up();
        bethan.sync();
        colin.sync();

        assertThat(onServer().current(DrugTest.KIND).get(0).body()).isEqualTo(asSeen);
        assertThat(colin.current(Cast.SIAN, DrugTest.KIND, test).body()).isEqualTo(asSeen);
        assertThat(bethan.current(Cast.SIAN, DrugTest.KIND, test).body()).isEqualTo(asSeen);

        world.nowAt("2026-12-09T09:00:00Z");
        DrugTest corrected = DrugTests.court("2026-12-08T10:00:00Z")
                .under(drr)
                .negative("O", "C")
                .build();
        bethan.amend(Cast.SIAN, DrugTest.KIND, test, corrected, "the cocaine line was misread");
        bethan.sync();
        colin.sync();

        for (Ledger ledger : List.of(onServer(), colin.ledger(Cast.SIAN), bethan.ledger(Cast.SIAN))) {
            List<Entry> versions = ledger.threads(DrugTest.KIND).get(0).entries();
            assertThat(versions).hasSize(2);
            assertThat(DrugTest.KIND.bodyOf(versions.get(0)))
                    .as("version 1 can still be read")
                    .isEqualTo(asSeen);
            assertThat(versions.get(1).reason()).isEqualTo("the cocaine line was misread");
            assertThat(ledger.current(DrugTest.KIND))
                    .singleElement()
                    .satisfies(current -> assertThat(current.body()).isEqualTo(corrected));
        }
    }

    @Test
    void aCorrectionWithoutAReasonIsRefused() {
        EntryId test = bethan.record(
                Cast.SIAN,
                DrugTest.KIND,
                DrugTests.court("2026-12-01T07:00:00Z")
                        .under(drr)
                        .negative("O", "C")
                        .build());
        Draft<DrugTest> draft = bethan.tablet()
                .capture()
                .amend(
                        bethan.current(Cast.SIAN, DrugTest.KIND, test),
                        DrugTests.court("2026-12-01T07:00:00Z").build(),
                        " ");

        assertThat(bethan.tablet().capture().saveAnyway(bethan.session(), List.of(draft)))
                .isInstanceOfSatisfying(
                        SaveResult.Refused.class,
                        refused -> assertThat(refused.problems()).anySatisfy(found -> {
                            assertThat(found.problem().field()).isEqualTo("reason");
                            assertThat(found.problem().refuses()).isTrue();
                        }));
    }

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-5")
    void aCannabisOnlyTestWarnsAndLeavesTheWeeklyMinimumUnmet() {
        test("2026-12-01T10:00:00Z", "O", "C");
        world.nowAt("2026-12-08T10:30:00Z");
        DrugTest cannabis =
                DrugTests.court("2026-12-08T10:00:00Z").under(drr).negative("K").build();

        assertThat(PrimaryDrugs.warning(List.of("O", "C"), cannabis))
                .singleElement()
                .satisfies(problem -> assertThat(problem.details()).containsExactly("O", "C"));
        bethan.record(Cast.SIAN, DrugTest.KIND, cannabis);
        bethan.sync();
        colin.sync();

        world.nowAt("2026-12-09T09:00:00Z");
        for (Hand hand : List.of(bethan, colin)) {
            assertThat(hand.duties(Cast.SIAN, "weekly-test")).singleElement().satisfies(duty -> {
                assertThat(duty.dueOn()).isEqualTo(LocalDate.of(2026, 12, 8));
                assertThat(duty.isOverdue(LocalDate.of(2026, 12, 9))).isTrue();
            });
        }
    }

    @Test
    @org.throughcare.model.testkit.Requirement("CTR-10")
    void aGapOfEightDaysIsFlaggedFromMidnightOfTheNinth() {
        test("2026-12-01T10:00:00Z", "O", "C");
        test("2026-12-08T10:00:00Z", "O", "C");
        colin.sync();

        world.nowAt("2026-12-15T23:59:59Z");
        assertThat(colin.duties(Cast.SIAN, "weekly-test")).singleElement().satisfies(duty -> {
            assertThat(duty.dueOn()).isEqualTo(LocalDate.of(2026, 12, 15));
            assertThat(duty.isOverdue(LocalDate.of(2026, 12, 15))).isFalse();
        });
        world.nowAt("2026-12-16T00:00:00Z");
        assertThat(colin.duties(Cast.SIAN, "weekly-test"))
                .singleElement()
                .satisfies(duty ->
                        assertThat(duty.isOverdue(LocalDate.of(2026, 12, 16))).isTrue());

        test("2026-12-16T10:00:00Z", "O", "C");
        colin.sync();
        assertThat(colin.duties(Cast.SIAN, "weekly-test"))
                .singleElement()
                .satisfies(duty -> assertThat(duty.dueOn()).isEqualTo(LocalDate.of(2026, 12, 23)));
    }

    @Test
    @org.throughcare.model.testkit.Requirement("CTR-11")
    void aFrequencyThatTheCourtDidNotApproveBeforehandIsRefused() {
        bethan.record(Cast.SIAN, TestSchedule.KIND, Bodies.schedule(drr, 2, "2026-12-01", "2026-12-01"));
        world.nowAt("2026-12-23T09:00:00Z");

        SaveResult refused = bethan.save(
                bethan.draft(Cast.SIAN, TestSchedule.KIND, Bodies.schedule(drr, 1, "2027-01-04", "2027-01-05")));
        assertThat(refused)
                .isInstanceOfSatisfying(
                        SaveResult.Refused.class,
                        one -> assertThat(one.problems()).singleElement().satisfies(found -> {
                            assertThat(found.problem().field()).isEqualTo("approvedOn");
                            assertThat(found.problem().refuses()).isTrue();
                        }));

        bethan.record(Cast.SIAN, TestSchedule.KIND, Bodies.schedule(drr, 1, "2027-01-04", "2026-12-22"));
        bethan.sync();
        colin.sync();

        for (Ledger ledger : List.of(onServer(), colin.ledger(Cast.SIAN))) {
            assertThat(TestSchedule.on(ledger, drr, LocalDate.of(2027, 1, 3))
                            .orElseThrow()
                            .perWeek())
                    .isEqualTo(2);
            assertThat(TestSchedule.on(ledger, drr, LocalDate.of(2027, 1, 4))
                            .orElseThrow()
                            .perWeek())
                    .isEqualTo(1);
            assertThat(TestSchedule.history(ledger, drr)).as("history kept").hasSize(2);
        }
    }

    @Test
    @org.throughcare.model.testkit.Requirement("CTR-14")
    void aScreenPositiveIsShownWithThePrescribedMedicinesAndMakesNoAbsenceAndNoBreach() {
        world.nowAt("2026-12-08T11:00:00Z");
        SubstanceUse medicines = new SubstanceUse(
                LocalDate.of(2026, 12, 8), List.of(Bodies.uses("MET", "PRESCRIBED"), Bodies.uses("OPM", "PRESCRIBED")));
        bethan.record(Cast.SIAN, SubstanceUse.KIND, medicines);
        List<Duty> before = allDuties(bethan);
        EntryId test = bethan.record(
                Cast.SIAN,
                DrugTest.KIND,
                DrugTests.voluntary("2026-12-08T10:00:00Z")
                        .positive("O")
                        .negative("C")
                        .build());
        bethan.sync();
        colin.sync();

        TestReading reading = TestReading.of(
                bethan.ledger(Cast.SIAN),
                bethan.current(Cast.SIAN, DrugTest.KIND, test).body());
        assertThat(reading.overall()).isEqualTo(Overall.SCREEN_POSITIVE);
        assertThat(reading.overall().code()).isEqualTo("screen-positive-not-confirmed");
        assertThat(reading.medicines()).extracting(SubstanceUse.Line::code).containsExactly("MET", "OPM");
        assertThat(colin.current(Cast.SIAN, DrugTest.KIND))
                .as("a voluntary test is never for whoever supervises")
                .isEmpty();
        for (Hand hand : List.of(bethan, colin)) {
            assertThat(hand.current(Cast.SIAN, Attendance.KIND)).isEmpty();
        }
        assertThat(allDuties(bethan)).as("nothing follows from a result").isEqualTo(before);
        assertThat(onServer().entries()).extracting(Entry::kind).doesNotContain("attendance", "breach");
        assertThat(bethan.current(Cast.SIAN, DrugTest.KIND, test).body().lines())
                .extracting(ResultLine::screen)
                .contains(ResultLine.Screen.POS);
    }

    @Test
    @org.throughcare.model.testkit.Requirement("CTR-13")
    void aProvidersTestIsThereForTheOffenderManagerOneMinuteAfterItWasSynced() {
        world.nowAt("2026-12-08T11:00:00Z");
        EntryId test = bethan.record(
                Cast.SIAN,
                DrugTest.KIND,
                DrugTests.court("2026-12-08T10:00:00Z")
                        .under(drr)
                        .negative("O", "C")
                        .build());
        bethan.sync();

        world.nowAt("2026-12-08T11:01:00Z");
        Fields page = world.get("/people/" + Cast.SIAN + "/tests", "Colin Baptiste");

        assertThat(page.list("tests", fields -> fields)).singleElement().satisfies(listed -> {
            assertThat(listed.text("thread")).isEqualTo(test.toString());
            assertThat(listed.text("tester")).isEqualTo("Harbour Street clinic");
            assertThat(listed.text("overall")).isEqualTo("negative");
        });
        assertThat(page.list("requirements", fields -> fields)).singleElement().satisfies(requirement -> {
            assertThat(requirement.text("thread")).isEqualTo(drr.toString());
            assertThat(requirement.date("nextDueOn")).isEqualTo(LocalDate.of(2026, 12, 15));
        });
    }

    private List<Duty> allDuties(Hand hand) {
        return hand.tablet().today().duties(hand.session(), Cast.SIAN, hand.now());
    }

    private EntryId test(String at, String... groups) {
        world.nowAt(at).pass(Duration.ofMinutes(30));
        EntryId id = bethan.record(
                Cast.SIAN,
                DrugTest.KIND,
                DrugTests.court(at).under(drr).negative(groups).build());
        bethan.sync();
        return id;
    }

    private Ledger onServer() {
        return new Ledger(Cast.SIAN, world.onServer(Cast.SIAN));
    }
}
