package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.screening.Screening;
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
}
