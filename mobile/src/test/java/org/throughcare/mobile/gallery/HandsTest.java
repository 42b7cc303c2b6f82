package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughcare.mobile.look.Appearance;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.testkit.Cast;

/** The tablet in the hand: turned in the middle of a form, and worked with keys alone. */
class HandsTest {

    @Test
    void turningTheTabletKeepsWhatWasTypedAndWhereTheKeyboardIs() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(Route.Capture.of("gp-registration", Cast.SIAN));
            shoot.type("Checked by", "Harbour surgery");
            shoot.focus("Checked by");
            shoot.turn();
            assertThat(shoot.typed("Checked by")).isEqualTo("Harbour surgery");
            assertThat(shoot.focused()).isEqualTo("Checked by");
            assertThat(shoot.inspect()).isEmpty();
            shoot.turn();
            assertThat(shoot.focused()).isEqualTo("Checked by");
            assertThat(shoot.inspect()).isEmpty();
        });
    }

    @Test
    void theKeyboardAloneLeadsFromTodayToAPersonAndBack() {
        Shoot.withAsha(Stories.mark(), shoot -> {
            shoot.tabTo("People");
            shoot.press("SPACE");
            assertThat(shoot.focused()).as("the title of the page").isEqualTo("People");
            shoot.tabTo("O'Leary, Mark");
            shoot.press("ENTER");
            assertThat(shoot.says("Mark O'Leary")).isTrue();
            shoot.press("ESCAPE");
            assertThat(shoot.focused()).isEqualTo("People");
        });
    }

    @Test
    void afterAMistakeTheKeyboardIsAtItsSummaryAndEscapeLeavesTheFormWithItsDraft() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(new Route.Person(Cast.SIAN));
            shoot.go(Route.Capture.of("gp-registration", Cast.SIAN));
            shoot.tabTo("Continue");
            shoot.press("SPACE");
            assertThat(shoot.focused()).startsWith("There is something to put right");
            shoot.press("TAB");
            shoot.press("SPACE");
            assertThat(shoot.focused())
                    .as("the field that is wrong")
                    .isNotEmpty()
                    .doesNotStartWith("There is");
            shoot.press("ESCAPE");
            assertThat(shoot.says("Siân")).isTrue();
            assertThat(shoot.says("There is something to put right")).isFalse();
        });
    }

    @Test
    void everyWorkerFindsTheTabletAsTheyLeftIt() {
        Shoot.withAsha(Stories.mark(), shoot -> {
            Appearance ashas = new Appearance(true, 175, "cy");
            shoot.workbench.wear(ashas);
            assertThat(shoot.says("Rhagfyr 2026")).as("the month in Welsh").isTrue();
            shoot.tap("Cloi");
            shoot.workbench.wear(Appearance.DEFAULT);
            assertThat(shoot.says("Who is there?")).isTrue();
            shoot.type("Passphrase", Shoot.PASSPHRASE);
            shoot.tap("Sign in");
            assertThat(shoot.says("Rhagfyr 2026")).isTrue();
        });
    }
}
