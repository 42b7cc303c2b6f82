package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.store.SqliteStore;
import org.throughcare.mobile.testkit.EveryVault;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.Overall;
import org.throughcare.model.drugtest.ResultLine;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;

class DrugTestGalleryTest {

    @TempDir
    Path folder;

    @Test
    void negativeTestTakesSevenTapsFromTodayOnTheRealStore() {
        Shoot.withAsha(SqliteStore.open(folder.resolve("tablet.db"), new EveryVault()), Stories.everybody(), shoot -> {
            // Given the day, with nothing opened yet and no network
            shoot.go(new Route.Today());
            shoot.taps = 0;
            // When a negative test is recorded
            shoot.tap("People");
            shoot.tap("Llewellyn-Price, Siân");
            shoot.tap("Drug test");
            shoot.shot("drugtest");
            shoot.tap("All rows: Negative");
            shoot.tap("Continue");
            shoot.shot("drugtest-check");
            shoot.tap("Save");
            // Then it took few taps and is on the tablet
            assertThat(shoot.taps).as("taps for a negative drug test").isLessThanOrEqualTo(7);
            shoot.shot("drugtest-saved");
            DrugTest saved = latest(shoot).body();
            assertThat(saved.overall()).isEqualTo(Overall.NEGATIVE);
            assertThat(saved.purpose()).isEqualTo(DrugTest.COURT_ORDERED);
            assertThat(saved.requirement()).isNotNull();
            assertThat(saved.collectedAt()).isEqualTo("2026-12-08T14:05:00Z");
        });
    }

    @Test
    @Requirement("DRR-5")
    void cannabisOnlyTestWarnsAndLeavesTheWeeklyMinimumUnmet() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(Route.Capture.of("drug-test", Cast.SIAN));
            shoot.tap("All rows: Not tested");
            shoot.tap("Cannabis: Negative");
            shoot.reveal("Cannabis: Negative");
            assertThat(shoot.says("Not looked for: opiates, crack cocaine")).isTrue();
            assertThat(shoot.says("does not count towards the weekly minimum")).isTrue();
            shoot.shot("drugtest-primary-missing");
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(shoot.says("Please tick that you have read")).isTrue();
            shoot.shot("drugtest-warning");
            shoot.tap("I have read this");
            shoot.tap("Save");
            EntryId saved = latest(shoot).id();
            shoot.go(new Route.Result(Cast.SIAN, "drug-test", saved));
            assertThat(shoot.says("does not count towards the weekly minimum")).isTrue();
        });
    }

    @Test
    @Requirement("CTR-14")
    void screenPositiveIsReadBesideMedicinesAndStartsNothing() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            int absences = record(shoot).current(Attendance.KIND).size();
            shoot.go(Route.Capture.of("drug-test", Cast.SIAN));
            shoot.tap("All rows: Negative");
            shoot.tap("Opiates: Positive");
            shoot.reveal("Opiates: Positive");
            shoot.shot("drugtest-positive");
            shoot.tap("Laboratory confirmation of opiates: Asked for");
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(shoot.says("Screen positive, not confirmed")).isTrue();
            assertThat(shoot.says("Methadone")).isTrue();
            assertThat(shoot.says("Codeine")).isTrue();
            assertThat(shoot.says("Laboratory asked, no answer yet")).isTrue();
            assertThat(shoot.says("A result alone is no breach")).isTrue();
            assertThat(record(shoot).current(Attendance.KIND)).hasSize(absences);
            shoot.shot("drugtest-result");
            shoot.wear(true, 100, "en");
            shoot.shot("drugtest-result-dark");
            shoot.wear(false, 200, "en");
            shoot.shot("drugtest-result-200");
            shoot.wear(false, 100, "cy");
            shoot.shot("drugtest-result-welsh");
        });
    }

    @Test
    @Requirement("DRR-7")
    void correctionOfCocaineKeepsTheFirstVersionReadable() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(Route.Capture.of("drug-test", Cast.SIAN));
            shoot.tap("All rows: Negative");
            shoot.tap("Crack cocaine: Positive");
            shoot.tap("Continue");
            shoot.tap("Save");
            shoot.clock.set("2026-12-09T09:30:00Z");
            shoot.tap("Correct, or add laboratory result");
            shoot.tap("Crack cocaine: Negative");
            shoot.tap("Continue");
            assertThat(shoot.says("Reason for the change: please answer")).isTrue();
            shoot.shot("drugtest-no-reason");
            shoot.type("Reason for the change", "Line misread");
            shoot.tap("Continue");
            shoot.tap("Save");
            Current<DrugTest> now = latest(shoot);
            List<Entry> versions = now.thread().entries();
            assertThat(versions).hasSize(2);
            assertThat(versions.get(1).reason()).isEqualTo("Line misread");
            assertThat(cocaine(DrugTest.KIND.bodyOf(versions.get(0)))).isEqualTo(ResultLine.Screen.POS);
            assertThat(cocaine(now.body())).isEqualTo(ResultLine.Screen.NEG);
            shoot.shot("drugtest-corrected");
            shoot.tap("Versions: 2");
            assertThat(shoot.says("Line misread")).isTrue();
            shoot.shot("drugtest-versions");
        });
    }

    @Test
    void laboratoryResultIsAddedLaterAndNamesTheLaboratory() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            EntryId thread = latest(shoot).id();
            shoot.go(Route.Capture.correcting("drug-test", Cast.SIAN, thread));
            shoot.tap("Laboratory confirmation of opiates: Confirmed: it is there");
            shoot.reveal("Laboratory confirmation of opiates: Confirmed: it is there");
            shoot.shot("drugtest-laboratory");
            shoot.type("Which laboratory (opiates)", "Severn Toxicology");
            shoot.tap("Day its answer came (opiates): Tuesday 8 December 2026");
            shoot.type("Reason for the change", "Laboratory result");
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(latest(shoot).body().overall()).isEqualTo(Overall.CONFIRMED_POSITIVE);
            assertThat(shoot.says("Severn Toxicology")).isTrue();
        });
    }

    @Test
    void voluntaryTestAsksForConsentEachTime() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(Route.Capture.of("drug-test", Cast.MARK));
            shoot.tap("Purpose: Therapeutic, voluntary");
            shoot.shot("drugtest-consent");
            shoot.tap("All rows: Negative");
            shoot.tap("Continue");
            assertThat(shoot.says("Does the person agree to this test?: please answer"))
                    .isTrue();
            shoot.tap("Does the person agree to this test?: No");
            shoot.tap("Continue");
            assertThat(shoot.says("A voluntary test needs the person's agreement"))
                    .isTrue();
        });
    }

    @Test
    void whoeverDidNotComeToAVoluntaryTestIsNotSaidToHaveAgreed() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(Route.Capture.of("drug-test", Cast.SIAN));
            shoot.tap("Purpose: Therapeutic, voluntary");
            shoot.tap("Does the person agree to this test?: Yes");
            shoot.tap("Sample or not: Failed to attend");
            assertThat(shoot.says("Does the person agree to this test?")).isFalse();
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(latest(shoot).body().outcome()).isEqualTo(DrugTest.FAILED_TO_ATTEND);
            assertThat(latest(shoot).body().note()).isNull();
        });
    }

    @Test
    void withoutASampleThereAreNoLines() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(Route.Capture.of("drug-test", Cast.SIAN));
            shoot.tap("Sample or not: Refused");
            shoot.shot("drugtest-refused");
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(latest(shoot).body().lines()).isEmpty();
            assertThat(latest(shoot).body().overall()).isEqualTo(Overall.NO_SAMPLE);
        });
    }

    @Test
    void largeAndWelsh() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.wear(false, 200, "en");
            shoot.go(Route.Capture.of("drug-test", Cast.SIAN));
            shoot.reveal("Opiates: Positive");
            shoot.shot("drugtest-200");
            shoot.wear(false, 100, "cy");
            shoot.shot("drugtest-welsh");
        });
    }

    private static Ledger record(Shoot shoot) {
        return shoot.tablet.records().of(Cast.SIAN).ledger();
    }

    private static Current<DrugTest> latest(Shoot shoot) {
        return record(shoot).current(DrugTest.KIND).stream()
                .max(Comparator.comparing(one -> one.body().collectedAt()))
                .orElseThrow();
    }

    private static ResultLine.Screen cocaine(DrugTest test) {
        return test.lines().stream()
                .filter(line -> line.group().equals("C"))
                .findFirst()
                .orElseThrow()
                .screen();
    }
}
