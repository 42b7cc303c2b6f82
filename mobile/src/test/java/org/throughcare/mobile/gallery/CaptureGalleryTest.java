package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.screening.NotAnswered;
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

    @Test
    void aQuestionnaireIsAskedOnOnePageLeftAndGoneOnWithAndAQuestionRefused() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(Route.Capture.of("screening", Cast.MARK));
            shoot.tap("GAD-7");
            shoot.tapAnswer("Several days");
            shoot.tap("No answer");
            shoot.shot("screening-no-answer");
            shoot.tap("Why there is no answer: Did not want to say");
            shoot.tap("All on one page");
            shoot.shot("screening-one-page");
            shoot.tap("Leave for now");

            shoot.clock.set("2026-12-11T14:05:00Z");
            shoot.go(Route.Capture.of("screening", Cast.MARK));
            assertThat(shoot.says("You began this on Tue 8 Dec 2026")).isTrue();
            shoot.wear(true, 200, "cy");
            shoot.shot("screening-begun-welsh-dark-200");
            shoot.wear(false, 100, "en");
            shoot.tap("Go on");
            assertThat(shoot.says("All on one page"))
                    .as("the page is remembered")
                    .isFalse();
            shoot.tap("One at a time");
            while (!shoot.says("Not complete")) {
                shoot.tapAnswer("Not at all");
            }
            shoot.shot("screening-incomplete");
            shoot.tap("Save");
            Screening saved = shoot.tablet.records().of(Cast.MARK).ledger().current(Screening.KIND).stream()
                    .map(Current::body)
                    .filter(one -> one.instrument().equals("GAD-7")
                            && !one.notAnswered().isEmpty())
                    .findFirst()
                    .orElseThrow();
            assertThat(saved.total()).isNull();
            assertThat(saved.band()).isNull();
            assertThat(saved.notAnswered().values()).containsExactly(new NotAnswered(NotAnswered.REFUSED, null));
        });
    }
}
