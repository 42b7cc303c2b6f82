package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.Workbench;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.loop.Threads;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.testkit.Cast;

/** Size, shade and language of the tablet: one tap from anywhere, and nothing that was typed is lost by them (USR-7). */
class DisplayGalleryTest {

    @Test
    void beforeAnybodyHasSignedInTheTabletItselfIsDressed() {
        Shoot.fresh(shoot -> {
            shoot.type("Name", "Asha Patel");
            shoot.type("Passphrase", Shoot.PASSPHRASE);
            shoot.tap("Display and language");
            shoot.shot("display");
            shoot.tap("Size of the text: 200 %");
            shoot.tap("Light or dark: Dark");
            shoot.shot("display-dark-200");
            shoot.tap("Language: Cymraeg");
            shoot.tap("Wedi gorffen");
            assertThat(shoot.typed("Enw")).isEqualTo("Asha Patel");
            assertThat(shoot.typed("Cyfrinair")).isEqualTo(Shoot.PASSPHRASE);
            shoot.shot("signin-dark-welsh-200");
            shoot.tap("Mewngofnodi");
            assertThat(shoot.says("Rhagfyr 2026"))
                    .as("who has not chosen has it as the tablet")
                    .isTrue();

            Workbench again = new Workbench(shoot.tablet, Threads.direct(), shoot.clock);
            again.lock();
            Parent root = new Scene(again.root()).getRoot();
            root.applyCss();
            assertThat(root.lookupAll(".label"))
                    .as("after a restart")
                    .extracting(label -> ((Label) label).getText())
                    .contains(Texts.of("cy").get("signin.who"));
        });
    }

    @Test
    void aWorkerKeepsTheirOwnAndTheLockedTabletItsOwn() {
        Shoot.withAsha(Stories.mark(), shoot -> {
            shoot.tap("Display and language");
            shoot.tap("Language: Cymraeg");
            shoot.tap("Wedi gorffen");
            shoot.tap("Cloi");
            assertThat(shoot.says("Who is there?"))
                    .as("the tablet speaks its own language")
                    .isTrue();
            shoot.type("Passphrase", Shoot.PASSPHRASE);
            shoot.tap("Sign in");
            assertThat(shoot.says("Rhagfyr 2026")).as("the worker's language").isTrue();
        });
    }

    @Test
    void everyPlaceHasTheWayAndIsAsItWasAfterwards() {
        Shoot.withAsha(Everything.andEverybody(), shoot -> {
            for (Route stop : Stops.of(shoot)) {
                if (!(stop instanceof Route.Display)) {
                    shoot.go(stop);
                    List<String> before = shoot.words();
                    shoot.tap("Display and language");
                    assertThat(shoot.says("Size of the text")).isTrue();
                    shoot.press("ESCAPE");
                    assertThat(shoot.words()).as(String.valueOf(stop)).isEqualTo(before);
                }
            }
        });
    }

    @Test
    void aHalfFilledFormStaysWhatItIsInAnyLanguageAndSize() {
        Shoot.withAsha(Everything.andEverybody(), shoot -> {
            Typist typist = shoot.typist();
            for (Route stop : Stops.of(shoot)) {
                if (stop instanceof Route.Capture || stop instanceof Route.Settle || stop instanceof Route.Resolve) {
                    shoot.go(stop);
                    shoot.typist().fillIn();
                    shoot.focusSomeField();
                    String at = shoot.focused();
                    Map<String, String> typed = typist.state();
                    List<String> words = new ArrayList<>(shoot.words());
                    shoot.tap("Display and language");
                    shoot.tap("Size of the text: 200 %");
                    shoot.tap("Language: Cymraeg");
                    shoot.tap("Golau neu dywyll: Tywyll");
                    shoot.tap("Wedi gorffen");
                    assertThat(String.join(" | ", typist.state().values()))
                            .as(stop + " in Welsh")
                            .isEqualTo(String.join(" | ", typed.values()));
                    shoot.tap("Golwg ac iaith");
                    shoot.tap("Iaith: English");
                    shoot.tap("Size of the text: 100 %");
                    shoot.tap("Light or dark: As the device");
                    shoot.tap("Done");
                    assertThat(typist.state()).as(stop + " in English again").isEqualTo(typed);
                    assertThat(shoot.words()).as(stop + " in English again").isEqualTo(words);
                    assertThat(shoot.focused())
                            .as("where the keyboard was in " + stop)
                            .isEqualTo(at);
                }
            }
        });
    }

    @Test
    void whatWasJustSavedCanBeTakenBackInTheOtherLanguageToo() {
        Shoot.withAsha(Stories.mark(), shoot -> {
            shoot.go(Route.Capture.of("appointment", Cast.MARK));
            shoot.tap("Day: Wednesday 9 December 2026");
            shoot.tap("Time: 10:00");
            shoot.tap("Has the person been told to come?: No");
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(shoot.names("Undo")).isTrue();
            shoot.wear(false, 100, "cy");
            shoot.tap(Texts.of("cy").get("saved.undo"));
            assertThat(shoot.says(Texts.of("cy").get("mistake.take"))).isTrue();
        });
    }

    @Test
    void theWaysToGoAreWholeInAnySizeAndHoweverTheTabletIsHeld() {
        Shoot.withAsha(Stories.mark(), shoot -> {
            for (String language : List.of("en", "cy")) {
                shoot.lying();
                shoot.wear(true, 200, language);
                shoot.go(new Route.Display());
                shoot.shot("display-signed-in-200-" + language);
                assertWhole(shoot);
                shoot.upright();
                assertWhole(shoot);
            }
            shoot.shot("display-upright-welsh-200");
        });
    }

    private static void assertWhole(Shoot shoot) {
        assertThat(shoot.controls().stream()
                        .filter(node -> node.getParent().getStyleClass().contains("rail")))
                .hasSize(5)
                .allSatisfy(node -> {
                    Button way = (Button) node;
                    assertThat(way.getHeight()).as(way.getText()).isGreaterThanOrEqualTo(way.prefHeight(-1));
                    assertThat(way.getWidth()).as(way.getText()).isGreaterThanOrEqualTo(way.prefWidth(-1));
                });
    }
}
