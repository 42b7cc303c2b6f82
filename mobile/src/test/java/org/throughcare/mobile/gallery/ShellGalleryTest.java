package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;

class ShellGalleryTest {

    @Test
    void signIn() {
        Shoot.fresh(shoot -> {
            shoot.shot("signin-first");
            shoot.server.online = false;
            shoot.type("Name", "Asha Patel");
            shoot.type("Passphrase", "wrong");
            shoot.tap("Sign in");
            shoot.shot("signin-needs-network");
        });
    }

    @Test
    @Requirement("USR-4")
    void aSixthTryIsLockedOutAndTheTimeIsSaid() {
        Shoot.withAsha(Stories.mark(), shoot -> {
            shoot.tap("Lock");
            shoot.shot("signin-workers");
            for (int i = 0; i < 5; i++) {
                shoot.type("Passphrase", "wrong");
                shoot.tap("Sign in");
            }
            shoot.type("Passphrase", Shoot.PASSPHRASE);
            shoot.tap("Sign in");
            assertThat(shoot.says("14:35")).isTrue();
            shoot.shot("signin-locked-out");
        });
    }

    @Test
    void people() {
        List<Entry> entries = new ArrayList<>(Stories.everybody());
        Shoot.withAsha(entries, shoot -> {
            shoot.shot("today");
            shoot.wear(true, 100, "cy");
            shoot.shot("today-welsh-dark");
            shoot.wear(false, 100, "en");
            shoot.tap("People");
            shoot.shot("people");
            shoot.type("Name, number or place", "xyz");
            shoot.shot("people-nobody-found");
            shoot.type("Name, number or place", "llew");
            shoot.go(new Route.Person(Cast.SIAN));
            shoot.shot("person");
            shoot.tap("More to record");
            shoot.shot("person-more");
            shoot.wear(true, 100, "en");
            shoot.shot("person-dark");
            shoot.wear(false, 100, "cy");
            shoot.shot("person-welsh");
            shoot.wear(false, 150, "en");
            shoot.shot("person-150");
            shoot.wear(false, 200, "en");
            shoot.shot("person-200");
            shoot.wear(false, 100, "en");
            shoot.upright();
            shoot.shot("person-upright");
        });
    }
}
