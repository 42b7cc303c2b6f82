package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.link.LinkFault;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.testkit.Cast;

/** What an administrator sees of the workers and does about their access, through real taps. */
class WorkersGalleryTest {

    private static final String YES = "Yes, withdraw access now: Rhys Morgan";
    private static final String WORDS = "violet harbour teapot";

    @Test
    void aWorkerIsFoundAndTheirAccessWithdrawnAfterItIsAskedWhether() {
        Administered.visit((shoot, server) -> {
            shoot.tap("Workers");
            assertThat(shoot.says("5 workers")).isTrue();
            assertThat(shoot.inspect()).isEmpty();
            shoot.type("Search for a worker", "xyz");
            assertThat(shoot.says("No worker is found for “xyz”")).isTrue();
            assertThat(shoot.inspect()).isEmpty();
            shoot.type("Search for a worker", "recovery");
            assertThat(shoot.names("3 workers")).as("by their team").isTrue();
            shoot.wear(true, 200, "cy");
            shoot.upright();
            assertThat(shoot.typed("Chwilio am weithiwr")).isEqualTo("recovery");
            assertThat(shoot.inspect()).isEmpty();
            shoot.lying();
            shoot.wear(false, 100, "en");
            shoot.tap("Rhys Morgan");
            assertThat(shoot.says("C wing tablet 1, C wing tablet 2")).isTrue();
            assertThat(shoot.inspect()).isEmpty();
            shoot.tap("Withdraw access");
            assertThat(shoot.says("Rhys Morgan can't sign in any more, on any tablet."))
                    .isTrue();
            shoot.bottom();
            shoot.shot("administration-worker-withdraw-ask");
            shoot.tap("Leave it");
            assertThat(shoot.says("What happens when you go on")).isFalse();
            shoot.tap("Withdraw access");
            server.fault = new LinkFault(LinkFault.Sort.UNREACHABLE, "", null);
            shoot.tap(YES);
            assertThat(shoot.says("Whether access is withdrawn is not known")).isTrue();
            assertThat(shoot.inspect()).isEmpty();
            server.fault = null;
            shoot.tap("Try again");
            shoot.tap("Withdraw access");
            shoot.tap(YES);
            assertThat(shoot.says("Access is withdrawn")).isTrue();
            assertThat(shoot.says("Reset second factor")).isFalse();
            assertThat(shoot.inspect()).isEmpty();
            Administered.fitsEverybody(shoot);
            shoot.go(new Route.Administration.Workers());
            assertThat(shoot.says("Access withdrawn")).isTrue();
        });
    }

    @Test
    void aSecondFactorIsResetAndNobodyDoesEitherToThemselves() {
        Administered.visit((shoot, server) -> {
            shoot.go(new Route.Administration.OneWorker(Cast.BETHAN));
            shoot.tap("Reset second factor");
            Administered.fitsEverybody(shoot);
            shoot.tapIfThere("Reset second factor");
            shoot.tap("Yes, reset it now: Bethan Hughes");
            assertThat(server.reset).containsExactly(Cast.BETHAN);
            assertThat(shoot.says("The second factor is reset")).isTrue();
            assertThat(shoot.inspect()).isEmpty();
            shoot.go(new Route.Administration.OneWorker(Shoot.GWEN));
            assertThat(shoot.says("This is you")).isTrue();
            assertThat(shoot.says("Reset second factor")).isFalse();
            assertThat(shoot.says("Withdraw access")).isFalse();
            assertThat(shoot.inspect()).isEmpty();
        });
    }

    @Test
    void aWorkerIsWithdrawnWithTheKeyboardAlone() {
        Administered.visit((shoot, server) -> {
            shoot.tabTo("Workers");
            shoot.press("ENTER");
            shoot.tabTo("Asha Patel");
            shoot.press("SPACE");
            shoot.tabTo("Withdraw access");
            shoot.press("SPACE");
            shoot.tabTo("Yes, withdraw access now: Asha Patel");
            shoot.press("SPACE");
            assertThat(shoot.says("Access is withdrawn")).isTrue();
            shoot.press("ESCAPE");
            assertThat(shoot.says("5 workers")).isTrue();
        });
    }

    @Test
    void aWorkerIsAddedAndWhatIsWrongStandsBesideItsField() {
        Administered.visit((shoot, server) -> {
            shoot.tap("Workers");
            shoot.tap("Add a worker");
            assertThat(shoot.inspect()).isEmpty();
            shoot.tap("Add the worker");
            assertThat(shoot.says("There is something to put right")).isTrue();
            assertThat(shoot.inspect()).isEmpty();
            shoot.tap("Roles: choose one at least");
            assertThat(shoot.focused()).startsWith("Roles:");
            shoot.tap("First passphrase: please answer");
            assertThat(shoot.focused()).isEqualTo("First passphrase");
            fillIn(shoot, "Asha Patel", "password of Asha");
            shoot.tap("Add the worker");
            assertThat(shoot.says("Another worker signs in with this name")).isTrue();
            shoot.shot("administration-worker-new-wrong");
            shoot.type("Name to sign in with", "Ffion Prosser");
            shoot.tap("Add the worker");
            assertThat(shoot.says("This passphrase is guessed soon")).isTrue();
            assertThat(shoot.says("Another worker signs in with this name")).isFalse();
            shoot.wear(false, 200, "en");
            shoot.upright();
            assertThat(shoot.typed("First passphrase")).isEqualTo("password of Asha");
            shoot.scroll(1);
            shoot.shot("administration-worker-new-upright-200");
            shoot.lying();
            shoot.wear(false, 100, "en");
            shoot.type("First passphrase", WORDS);
            shoot.tap("Add the worker");
            assertThat(shoot.says("Ffion Prosser is added")).isTrue();
            assertThat(server.passphrases.values()).containsExactly(WORDS);
            assertThat(shoot.words()).noneMatch(words -> words.contains("teapot"));
            shoot.shot("administration-worker-added");
            shoot.tap("See the worker's page");
            assertThat(shoot.says("Works with people in prison")).isTrue();
            shoot.press("ESCAPE");
            assertThat(shoot.typed("First passphrase")).as("a new form").isEmpty();
            shoot.press("ESCAPE");
            assertThat(shoot.says("Ffion Prosser")).isTrue();
        });
    }

    @Test
    void aWorkerOfWhomNobodyKnowsWhetherTheyAreAddedIsSentAgainAsTheyStand() {
        Administered.visit((shoot, server) -> {
            shoot.go(new Route.Administration.NewWorker());
            fillIn(shoot, "Ffion Prosser", WORDS);
            server.repliesToLose = 1;
            shoot.tap("Add the worker");
            assertThat(shoot.says("It may have been done")).isTrue();
            assertThat(shoot.typed("First passphrase")).isEqualTo(WORDS);
            assertThat(((TextInputControl) shoot.find("First passphrase", TextInputControl.class)).isEditable())
                    .as("until the server has answered")
                    .isFalse();
            assertThat(shoot.inspect()).isEmpty();
            shoot.wear(true, 100, "cy");
            assertThat(shoot.typed("Cyfrinair cyntaf")).isEqualTo(WORDS);
            shoot.shot("administration-worker-new-unknown-welsh-dark");
            shoot.tap("Ei anfon eto");
            assertThat(shoot.says("Mae Ffion Prosser wedi'i ychwanegu")).isTrue();
            assertThat(server.workers).hasSize(6);
            shoot.tap("Gwneud cod");
            assertThat(shoot.says("I ba weithiwr")).isTrue();
            shoot.wear(false, 100, "en");
            server.teams.clear();
            shoot.go(new Route.Administration.NewWorker());
            assertThat(shoot.says("There is no team yet")).isTrue();
            assertThat(shoot.inspect()).isEmpty();
        });
    }

    @Test
    void aWorkerIsTakenOutOfATeamAfterItIsAskedWhetherAndPutIntoAnother() {
        Administered.visit((shoot, server) -> {
            shoot.go(new Route.Administration.OneWorker(Cast.RHYS));
            shoot.tap("Take out of C wing recovery");
            shoot.shot("administration-worker-out-ask");
            Administered.fitsEverybody(shoot);
            shoot.tapIfThere("Take out of C wing recovery");
            shoot.tap("Leave it");
            assertThat(shoot.says("What happens when you go on")).isFalse();
            shoot.tap("Take out of C wing recovery");
            server.repliesToLose = 1;
            shoot.tap("Yes, take out of C wing recovery now");
            assertThat(shoot.says("Whether they are out of C wing recovery is not known"))
                    .isTrue();
            assertThat(shoot.says("In no team")).isTrue();
            shoot.tap("Put into the team");
            assertThat(shoot.says("Put into a team: please answer")).isTrue();
            assertThat(shoot.inspect()).isEmpty();
            shoot.tap("Put into a team: Harbour Street clinic");
            shoot.tap("Put into the team");
            assertThat(shoot.says("Put into Harbour Street clinic")).isTrue();
            assertThat(shoot.says("Take out of Harbour Street clinic")).isTrue();
            assertThat(shoot.inspect()).isEmpty();
            Administered.fitsEverybody(shoot);
            shoot.tap("Withdraw access");
            shoot.tap(YES);
            assertThat(shoot.says("Take out of")).isFalse();
            assertThat(shoot.says("Put into a team")).isFalse();
        });
    }

    @Test
    void aWorkerIsAddedWithTheKeyboardAlone() {
        Administered.visit((shoot, server) -> {
            shoot.tabTo("Workers");
            shoot.press("ENTER");
            shoot.tabTo("Add a worker");
            shoot.press("SPACE");
            shoot.tabTo("Name to sign in with");
            shoot.type("Name to sign in with", "Ffion Prosser");
            shoot.tabTo("Roles: Clinician");
            shoot.press("SPACE");
            shoot.tabTo("Teams: C wing recovery");
            shoot.press("SPACE");
            shoot.tabTo("First passphrase");
            shoot.type("First passphrase", WORDS);
            shoot.tabTo("Add the worker");
            shoot.press("SPACE");
            assertThat(shoot.says("Ffion Prosser is added")).isTrue();
            assertThat(server.workers.get(5).roles()).containsExactly("clinician");
            assertThat(server.workers.get(5).teams()).containsExactly(Cast.WING);
        });
    }

    private static void fillIn(Shoot shoot, String name, String passphrase) {
        shoot.type("Name to sign in with", name);
        shoot.tap("Roles: Works with people in prison");
        shoot.tap("Teams: C wing recovery");
        shoot.type("First passphrase", passphrase);
    }
}
