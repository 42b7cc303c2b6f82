package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.store.MemoryStore;
import org.throughcare.mobile.store.Rescue;
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
    void whoHasNotSignedInHereYetIsToldThatTheyNeedTheNetwork() {
        Shoot.withAsha(Stories.mark(), shoot -> {
            shoot.tap("Lock");
            assertThat(shoot.says("This works with no network.")).isTrue();
            shoot.tap("Somebody else");
            assertThat(shoot.says("This works with no network.")).isFalse();
            assertThat(shoot.says("The first time needs the network.")).isTrue();
            shoot.tap("Asha Patel");
            assertThat(shoot.says("This works with no network.")).isTrue();
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
    @Requirement("USR-4")
    void aRoleWithASecondFactorIsAskedForItsCodeAndGetsInWithIt() {
        Shoot.fresh(shoot -> {
            shoot.server.secondFactor("Asha Patel", "123456");
            shoot.type("Name", "Asha Patel");
            shoot.type("Passphrase", Shoot.PASSPHRASE);
            shoot.tap("Sign in");
            assertThat(shoot.says("the six digits that your authenticator shows"))
                    .isTrue();
            shoot.type("Code from your second factor", "111111");
            shoot.type("Passphrase", Shoot.PASSPHRASE);
            shoot.shot("signin-code");
            shoot.tap("Sign in");
            assertThat(shoot.says("The code is not right")).isTrue();
            shoot.type("Code from your second factor", "123456");
            shoot.type("Passphrase", Shoot.PASSPHRASE);
            shoot.tap("Sign in");
            assertThat(shoot.says("Today")).isTrue();
        });
    }

    @Test
    @Requirement("USR-4")
    void whoSignsInWithTheirOrganisationHasACodeToTypeThereAndThenAPassphraseHere() {
        Shoot.fresh(shoot -> {
            shoot.server.organisation = true;
            shoot.workbench.open();
            shoot.shot("signin-organisation");
            shoot.tap("Sign in with your organisation");
            assertThat(shoot.says("WDJB-MJHT")).isTrue();
            shoot.shot("organisation-code");
            shoot.wear(true, 200, "cy");
            assertThat(shoot.says("WDJB-MJHT")).as("the same code in Welsh").isTrue();
            shoot.shot("organisation-code-dark-welsh-200");
            shoot.server.signedInThere = "Asha Patel";
            shoot.wear(false, 100, "en");
            assertThat(shoot.says("Asha Patel, your organisation has let you in"))
                    .isTrue();
            shoot.type("Passphrase for this tablet", Shoot.PASSPHRASE);
            shoot.type("The same passphrase again", "three calm heron");
            shoot.tap("Sign in");
            assertThat(shoot.says("not the same")).isTrue();
            shoot.shot("organisation-passphrase");
            shoot.type("The same passphrase again", Shoot.PASSPHRASE);
            shoot.tap("Sign in");
            assertThat(shoot.says("Today")).isTrue();
        });
    }

    @Test
    @Requirement("USR-4")
    void aLongAddressOfTheOrganisationEndsItsLinesAtItsMarks() {
        Shoot.fresh(shoot -> {
            shoot.server.organisation = true;
            shoot.server.organisationPage = "https://login.probation-delivery-partnership.example.gov.uk/oauth2/device";
            shoot.workbench.open();
            shoot.tap("Sign in with your organisation");
            assertThat(shoot.names("Address: " + shoot.server.organisationPage))
                    .as("read out as a whole")
                    .isTrue();
            shoot.shot("organisation-address");
            shoot.wear(false, 200, "en");
            assertThat(shoot.inspect()).isEmpty();
            shoot.upright();
            shoot.wear(true, 200, "cy");
            shoot.shot("organisation-address-welsh-dark-200-upright");
            shoot.wear(false, 100, "en");
            assertThat(shoot.inspect()).isEmpty();
            shoot.server.organisationRefuses = "provider-clock";
            shoot.server.signedInThere = "Asha Patel";
            shoot.wear(false, 200, "en");
            assertThat(shoot.says("too far apart")).isTrue();
            assertThat(shoot.inspect()).isEmpty();
        });
    }

    @Test
    @Requirement("USR-4")
    void aTabletThatTheServerDoesNotKnowAsksForItsCodeAndGetsInWithIt() {
        Shoot.fresh(shoot -> {
            shoot.server.enrolment = "QBJ6RR36AMNM";
            shoot.type("Name", "Asha Patel");
            shoot.type("Passphrase", Shoot.PASSPHRASE);
            shoot.tap("Sign in");
            assertThat(shoot.says("does not know this tablet")).isTrue();
            shoot.type("Passphrase", Shoot.PASSPHRASE);
            shoot.type("Code for this tablet", "QBJ6-RR36-AMNN");
            shoot.tap("Sign in");
            assertThat(shoot.says("There is a slip in the code")).isTrue();
            shoot.shot("signin-enrolment");
            shoot.type("Code for this tablet", "qbj6 rr36 amnm");
            shoot.tap("Sign in");
            assertThat(shoot.says("Today"))
                    .as("the passphrase is still there after a slip")
                    .isTrue();
        });
    }

    @Test
    @Requirement("USR-4")
    void theTenthWrongTryErasesAndSaysWhatThatMeans() {
        Shoot.withAsha(Stories.mark(), shoot -> {
            shoot.tap("Lock");
            for (int tries = 0; tries < 9; tries++) {
                shoot.type("Passphrase", "wrong");
                shoot.tap("Sign in");
                shoot.clock.pass(Duration.ofHours(9));
            }
            shoot.type("Passphrase", "wrong");
            shoot.tap("Sign in");
            assertThat(shoot.says("Ten wrong tries.")).isTrue();
            shoot.shot("signin-destroyed");
        });
    }

    /** Each time a screen comes into the window all of its styles are worked out. */
    @Test
    void aScreenIsTakenOutOnceWhenAnotherComes() {
        Shoot.withAsha(Stories.mark(), shoot -> {
            AtomicInteger moves = moves(shoot);
            shoot.tap("People");
            assertThat(moves).hasValue(1);
        });
    }

    private static AtomicInteger moves(Shoot shoot) {
        AtomicInteger moves = new AtomicInteger();
        shoot.workbench.root().lookup(".page").sceneProperty().addListener(scene -> moves.incrementAndGet());
        return moves;
    }

    @Test
    void aDamagedFileIsSaidUntilSomebodyHasReadIt() {
        MemoryStore store = new MemoryStore();
        Shoot.withAsha(store, Stories.mark(), shoot -> {
            store.keep("rescue", "2026-12-08T13:50:00Z 7 2 tablet-damaged-20261208-135000.db");
            shoot.tap("Lock");
            assertThat(shoot.says("7 records that had not been sent are safe.")).isTrue();
            assertThat(shoot.says("2 records that had not been sent could not be read."))
                    .isTrue();
            shoot.shot("signin-file-damaged");
            shoot.tap("I have read this");
            assertThat(shoot.says("damaged")).isFalse();
            assertThat(Rescue.unread(store)).isEmpty();
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
            shoot.type("Search people", "xyz");
            shoot.shot("people-nobody-found");
            shoot.type("Search people", "llew");
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
