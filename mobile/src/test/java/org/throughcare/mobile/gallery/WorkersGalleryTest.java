package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughcare.mobile.link.LinkFault;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.testkit.Cast;

/** What an administrator sees of the workers and does about their access, through real taps. */
class WorkersGalleryTest {

    private static final String YES = "Yes, withdraw access now: Rhys Morgan";

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
            shoot.wear(true, 200, "cy");
            shoot.upright();
            assertThat(shoot.inspect()).isEmpty();
            shoot.lying();
            shoot.wear(false, 100, "en");
            shoot.go(new Route.Administration.Workers());
            assertThat(shoot.says("Access withdrawn")).isTrue();
        });
    }

    @Test
    void aSecondFactorIsResetAndNobodyDoesEitherToThemselves() {
        Administered.visit((shoot, server) -> {
            shoot.go(new Route.Administration.OneWorker(Cast.BETHAN));
            shoot.tap("Reset second factor");
            shoot.wear(true, 200, "cy");
            shoot.upright();
            assertThat(shoot.inspect()).isEmpty();
            shoot.lying();
            shoot.wear(false, 100, "en");
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
}
