package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;

class CaptureGalleryTest {

    @Test
    @Requirement("PRS-7")
    void anAuditIsAskedQuestionByQuestionAndItsResultShowsAtOnce() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(new Route.Person(Cast.MARK));
            shoot.taps = 0;
            shoot.tap("Screening");
            shoot.shot("screening-choose");
            shoot.tap("AUDIT (units)");
            shoot.shot("screening-question");
            for (String answer : List.of(
                    "4 or more times a week",
                    "7 to 9",
                    "Weekly",
                    "Monthly",
                    "Monthly",
                    "Less than monthly",
                    "Monthly",
                    "Monthly")) {
                shoot.tapAnswer(answer);
            }
            shoot.tapAnswer("Yes, during the last year");
            shoot.tapAnswer("Yes, during the last year");
            assertThat(shoot.says("27")).isTrue();
            assertThat(shoot.says("Possible dependence")).isTrue();
            shoot.shot("screening-result");
            shoot.tap("Save");
            assertThat(shoot.taps).as("taps for an AUDIT").isLessThanOrEqualTo(14);
            shoot.shot("screening-saved");
            Ledger record = shoot.tablet.records().of(Cast.MARK).ledger();
            assertThat(record.current(Screening.KIND))
                    .anyMatch(one -> Integer.valueOf(27).equals(one.body().total()));
        });
    }

    @Test
    void anAnswerAboutHarmOpensTheRiskStepAtOnce() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(Route.Capture.of("screening", Cast.MARK));
            shoot.tap("PHQ-9");
            for (int i = 0; i < 8; i++) {
                shoot.tapAnswer("Not at all");
            }
            shoot.tapAnswer("Several days");
            shoot.shot("screening-risk");
            assertThat(shoot.says("Talk about safety now")).isTrue();
        });
    }

    @Test
    @Requirement("DRR-7")
    void aNegativeDrugTestTakesFewTapsAndWaitsOffline() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(new Route.Person(Cast.SIAN));
            shoot.taps = 0;
            shoot.tap("Drug test");
            shoot.shot("drugtest-form");
            shoot.tap("All rows: Negative");
            shoot.tap("Continue");
            shoot.shot("drugtest-check");
            shoot.tap("Save");
            assertThat(shoot.taps).as("taps for a negative drug test").isLessThanOrEqualTo(7);
            assertThat(shoot.says("1 waiting")).isTrue();
            shoot.shot("drugtest-saved");
        });
    }

    @Test
    @Requirement("DRR-5")
    void aTestWithoutAPrimaryDrugWarnsAndCanBeSaved() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(Route.Capture.of("drug-test", Cast.SIAN));
            shoot.tap("All rows: Not tested");
            shoot.tap("Cannabis: Positive");
            shoot.shot("drugtest-positive");
            shoot.tap("Continue");
            assertThat(shoot.says("does not look for every primary drug")).isTrue();
            shoot.tap("Save");
            assertThat(shoot.says("Please tick that you have read")).isTrue();
            shoot.shot("drugtest-warning");
            shoot.tap("I have read this");
            shoot.tap("Save");
            Ledger record = shoot.tablet.records().of(Cast.SIAN).ledger();
            assertThat(record.current(DrugTest.KIND)).hasSize(2);
        });
    }

    @Test
    @Requirement("CTR-14")
    void aResultIsReadBesideMedicinesAndSaysNotConfirmed() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            Ledger record = shoot.tablet.records().of(Cast.SIAN).ledger();
            shoot.go(new Route.Result(
                    Cast.SIAN, "drug-test", record.current(DrugTest.KIND).get(0).id()));
            assertThat(shoot.says("Screen positive, not confirmed")).isTrue();
            assertThat(shoot.says("Methadone")).isTrue();
            shoot.shot("drugtest-result");
            shoot.tap("Every version");
            shoot.shot("versions");
            shoot.tap("Correct this");
            shoot.shot("drugtest-correct");
            shoot.tap("Continue");
            assertThat(shoot.says("Reason for the change: please answer")).isTrue();
            shoot.shot("drugtest-no-reason");
        });
    }

    @Test
    void oneAttendance() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(new Route.Today());
            shoot.taps = 0;
            shoot.tap("14:30  Siân Llewellyn-Price");
            shoot.tap("What happened?: Attended and complied");
            shoot.shot("attendance-form");
            shoot.tap("Continue");
            shoot.shot("attendance-check");
            shoot.tap("Save");
            assertThat(shoot.taps).isLessThanOrEqualTo(6);
        });
    }

    @Test
    @Requirement("PRS-22")
    void aRegisterOfTwelveIsOneSave() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(new Route.Today());
            shoot.taps = 0;
            shoot.tap("13:30  Staying well");
            shoot.tap("All rows: Came");
            shoot.tap("Callum Davies: Declined");
            shoot.tap("Luke Novak: Absent");
            shoot.shot("register");
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(shoot.taps).as("taps for a register of twelve").isLessThanOrEqualTo(15);
            assertThat(shoot.says("12 waiting")).isTrue();
            shoot.shot("register-saved");
            LedgerId luke = Stories.wingLedger(11);
            assertThat(shoot.tablet.records().of(luke).ledger().current(Attendance.KIND))
                    .singleElement()
                    .matches(one -> one.body().outcome().equals("FTA"));
        });
    }
}
