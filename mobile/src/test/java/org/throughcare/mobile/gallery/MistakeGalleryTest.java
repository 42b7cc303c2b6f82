package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EnteredInError;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.person.Death;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.testkit.Cast;

/** Taking back what was entered in error, through taps, and photographed. */
class MistakeGalleryTest {

    @Test
    void aDeathOfTheWrongPersonIsTakenBackAndPutBackAndBothStandInTheRecord() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(Route.Capture.of("death", Cast.MARK));
            shoot.tap("Day of death: Monday 7 December 2026");
            shoot.tap("The right record: Yes");
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(Death.recordedIn(record(shoot))).isTrue();

            shoot.tap("Undo");
            shoot.tap("Why it was an error: It was the wrong person");
            shoot.shot("mistake-why");
            shoot.tap("Continue");
            shoot.tap("Save");

            assertThat(Death.recordedIn(record(shoot))).isFalse();
            shoot.reveal("Death");
            shoot.shot("mistake-timeline");
            shoot.tap("Death");
            assertThat(shoot.says("Version 1 · Taken back Tue 8 Dec 2026, 14:05"))
                    .isTrue();
            assertThat(shoot.says("· Now")).isFalse();
            shoot.wear(false, 100, "cy");
            assertThat(shoot.says(": Y person anghywir ydoedd")).isTrue();
            shoot.shot("mistake-versions-welsh");
            shoot.wear(true, 200, "en");
            shoot.shot("mistake-versions-dark-200");
            shoot.wear(false, 100, "en");

            shoot.tap("It was right after all");
            shoot.type("Why it is right", "The ward rang again");
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(Death.recordedIn(record(shoot))).isTrue();
            assertThat(record(shoot).entries().stream().filter(EnteredInError.KIND::names))
                    .as("nothing is deleted")
                    .hasSize(2);
        });
    }

    @Test
    void anAmendmentThatIsTakenBackGivesWayToWhatWasThereBefore() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(Route.Capture.of("screening", Cast.SIAN));
            shoot.tap("AUDIT-C");
            for (String answer : List.of("Monthly or less", "1 to 2", "Never")) {
                shoot.tapAnswer(answer);
            }
            shoot.tap("Save");
            Screening first = newest(shoot);
            shoot.tap("Correct");
            shoot.type("Reason for the change", "misheard");
            shoot.tap("How often do you have a drink");
            shoot.tapAnswer("2 to 4 times a month");
            shoot.tap("Save");
            assertThat(newest(shoot)).isNotEqualTo(first);

            shoot.tap("Undo");
            shoot.tap("Why it was an error: It was not so");
            shoot.tap("Continue");
            shoot.tap("Save");

            assertThat(newest(shoot)).isEqualTo(first);
        });
    }

    private static Screening newest(Shoot shoot) {
        return shoot.tablet.records().of(Cast.SIAN).ledger().current(Screening.KIND).stream()
                .filter(one -> one.body().instrument().startsWith("AUDIT-C"))
                .max(Comparator.comparing(Current::id))
                .orElseThrow()
                .body();
    }

    private static Ledger record(Shoot shoot) {
        return shoot.tablet.records().of(Cast.MARK).ledger();
    }
}
