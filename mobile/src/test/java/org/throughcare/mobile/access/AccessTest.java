package org.throughcare.mobile.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.FakeTablet;
import org.throughcare.mobile.Tablet;
import org.throughcare.mobile.capture.SaveResult;
import org.throughcare.mobile.link.Codes;
import org.throughcare.mobile.store.MemoryStore;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.testkit.FakeLink;
import org.throughcare.mobile.testkit.ForwardingStore;
import org.throughcare.mobile.testkit.StepClock;
import org.throughcare.mobile.vault.OpenVaults;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.sync.Destruction;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;

/** Sign-in, lock, lock-out and lease, as a table of what a worker and a finder of the tablet may try. */
class AccessTest {

    private final StepClock clock = new StepClock("2026-12-08T09:00:00Z");
    private final FakeLink link = new FakeLink()
            .worker(Cast.ASHA, "asha", "correct horse", "worker-prison")
            .worker(Cast.RHYS, "rhys", "battery staple", "worker-prison")
            .worker(Cast.COLIN, "admin", "open sesame", "administrator");
    private final Store store = new MemoryStore();
    private Tablet tablet = FakeTablet.with(clock, link, store, 1);

    @Test
    void theFirstSignInNeedsTheNetworkAndLaterOnesDoNot() {
        link.online = false;
        assertThat(signIn("asha", "correct horse")).isInstanceOf(SignIn.NeedsNetwork.class);

        link.online = true;
        assertThat(signIn("asha", "correct horse")).isInstanceOf(SignIn.In.class);

        link.online = false;
        tablet.access().signOut();
        assertThat(tablet.access().session()).isEmpty();
        assertThat(signIn(" Asha ", "correct horse")).isInstanceOf(SignIn.In.class);
        assertThat(tablet.access().session().orElseThrow().worker()).isEqualTo(Cast.ASHA);
        assertThat(tablet.access().knownWorkers()).containsExactly("asha");
    }

    @Test
    void theServerTurnsAwayWhomItDoesNotKnow() {
        assertThat(signIn("asha", "wrong")).isEqualTo(new SignIn.Denied("wrong"));
        assertThat(tablet.access().knownWorkers()).isEmpty();
    }

    @Test
    void fiveWrongTriesLockAWorkerOutAndNobodyElse() {
        known("asha", "correct horse");
        known("rhys", "battery staple");
        for (int left = 4; left >= 1; left--) {
            assertThat(signIn("asha", "wrong")).isEqualTo(new SignIn.Wrong(left));
        }
        assertThat(signIn("asha", "wrong")).isEqualTo(new SignIn.LockedOut(Access.LOCK_OUT));

        assertThat(signIn("asha", "correct horse"))
                .as("the sixth, though right")
                .isInstanceOf(SignIn.LockedOut.class);
        assertThat(signIn("rhys", "battery staple")).isInstanceOf(SignIn.In.class);
    }

    @Test
    void aRightTryForgetsTheWrongOnesBefore() {
        known("asha", "correct horse");
        for (int i = 0; i < 4; i++) {
            signIn("asha", "wrong");
        }
        assertThat(signIn("asha", "correct horse")).isInstanceOf(SignIn.In.class);
        assertThat(signIn("asha", "wrong")).isEqualTo(new SignIn.Wrong(4));
    }

    @Test
    void theNamesOfColleaguesAreKnownWithoutANetworkToo() {
        link.colleague("asha", Cast.RHYS, "Rhys Morgan");
        assertThat(signIn("asha", "correct horse")).isInstanceOf(SignIn.In.class);
        link.online = false;
        tablet = FakeTablet.with(clock, link, store, 100);

        signIn("asha", "correct horse");

        Session asha = tablet.access().session().orElseThrow();
        assertThat(asha.nameOf(Cast.RHYS)).contains("Rhys Morgan");
        assertThat(asha.nameOf(Cast.ASHA)).contains(asha.name());
        assertThat(asha.nameOf(Cast.BETHAN)).isEmpty();
    }

    @Test
    void theLockOutEndsAfterHalfAnHour() {
        lockOut();
        clock.pass(Duration.ofMinutes(29));
        assertThat(signIn("asha", "correct horse")).isEqualTo(new SignIn.LockedOut(Duration.ofMinutes(1)));
        clock.pass(Duration.ofMinutes(1));
        assertThat(signIn("asha", "correct horse")).isInstanceOf(SignIn.In.class);
    }

    @Test
    void theLockOutSurvivesARestart() {
        lockOut();
        tablet = FakeTablet.with(clock, link, store, 100);
        assertThat(signIn("asha", "correct horse")).isInstanceOf(SignIn.LockedOut.class);
    }

    @Test
    void settingTheClockBackDoesNotEndTheLockOutEarlyNorMakeItLastForYears() {
        lockOut();
        clock.set("2024-12-08T09:00:00Z");
        assertThat(signIn("asha", "correct horse")).isEqualTo(new SignIn.LockedOut(Access.LOCK_OUT));
        clock.pass(Duration.ofMinutes(29));
        assertThat(signIn("asha", "correct horse")).isInstanceOf(SignIn.LockedOut.class);
        clock.pass(Duration.ofMinutes(1));
        assertThat(signIn("asha", "correct horse")).isInstanceOf(SignIn.In.class);
    }

    @Test
    void anAdministratorLiftsTheLockOut() {
        lockOut();
        known("rhys", "battery staple");
        assertThat(tablet.access().liftLockOut("rhys", "battery staple".toCharArray(), "", "asha"))
                .isEqualTo(new SignIn.Denied("not-an-administrator"));
        assertThat(signIn("asha", "correct horse")).isInstanceOf(SignIn.LockedOut.class);

        assertThat(tablet.access().liftLockOut("admin", "open sesame".toCharArray(), "", "asha"))
                .isInstanceOf(SignIn.In.class);
        assertThat(signIn("asha", "correct horse")).isInstanceOf(SignIn.In.class);
    }

    @Test
    void whoIsWithdrawnWhileTheirPassphraseIsTriedIsNotLetInAndGetsNothingBack() {
        known("asha", "correct horse");
        tablet = FakeTablet.with(clock, link, new WithdrawnMeanwhile(store), 100);
        link.online = false;

        assertThat(signIn("asha", "correct horse")).isInstanceOf(SignIn.NeedsNetwork.class);

        assertThat(tablet.access().session()).isEmpty();
        assertThat(signIn("asha", "correct horse"))
                .as("nor later, by what was written back after the trying")
                .isInstanceOf(SignIn.NeedsNetwork.class);
    }

    /** A store in which a sync shuts Asha's account just after her try was counted. */
    private static final class WithdrawnMeanwhile extends ForwardingStore {
        private boolean done;

        WithdrawnMeanwhile(Store inner) {
            super(inner);
        }

        @Override
        public void keep(String name, String value) {
            super.keep(name, value);
            if (!done && name.contains("asha")) {
                done = true;
                new Accounts(inner, new OpenVaults(), Clock.systemUTC()).destroy(Cast.ASHA, Destruction.Why.WITHDRAWN);
            }
        }
    }

    @Test
    void theTabletLocksAfterFiveMinutesWithoutATouch() {
        known("asha", "correct horse");
        clock.pass(Duration.ofMinutes(4));
        assertThat(tablet.access().lockIfIdle()).isFalse();
        tablet.access().touched();
        clock.pass(Duration.ofMinutes(4));
        assertThat(tablet.access().lockIfIdle()).isFalse();
        clock.set("2026-12-08T08:00:00Z");
        assertThat(tablet.access().lockIfIdle()).as("set back").isFalse();
        clock.pass(Duration.ofMinutes(5));
        assertThat(tablet.access().lockIfIdle()).isTrue();
        assertThat(tablet.access().session()).isEmpty();
    }

    @Test
    void signingOutLeavesTheOutbox() {
        Session asha = known("asha", "correct horse");
        save(asha);
        tablet.access().signOut();

        assertThat(tablet.sync().status().waiting()).isEqualTo(1);
        assertThat(tablet.sync().syncNow().waiting())
                .as("sent in her name all the same")
                .isZero();
        assertThat(link.ledger(tablet.store().caseload(Cast.ASHA).iterator().next()))
                .hasSize(1);
    }

    @Test
    void aLapsedTokenKeepsEverythingAndAsksForASignIn() {
        Session asha = known("asha", "correct horse");
        save(asha);
        link.tokensGood = false;

        var status = tablet.sync().syncNow();
        assertThat(status.waiting()).isEqualTo(1);
        assertThat(status.signInAgain()).containsExactly(Cast.ASHA);

        assertThat(signIn("asha", "correct horse")).isInstanceOf(SignIn.In.class);
        assertThat(tablet.sync().syncNow().waiting()).isZero();
        assertThat(tablet.sync().status().signInAgain()).isEmpty();
    }

    @Test
    void aPassphraseThatWasChangedAtTheServerCountsOnceTheTokenHasLapsed() {
        known("asha", "correct horse");
        link.worker(Cast.ASHA, "asha", "new passphrase", "worker-prison");
        link.tokensGood = false;
        tablet.sync().syncNow();

        assertThat(signIn("asha", "new passphrase")).isInstanceOf(SignIn.In.class);
        link.online = false;
        assertThat(signIn("asha", "new passphrase")).isInstanceOf(SignIn.In.class);
    }

    @Test
    void afterFourteenDaysWithoutContactTheRecordsGoAndWhatWaitsStays() {
        Session asha = known("asha", "correct horse");
        save(asha);
        tablet.sync().syncNow();
        save(asha);
        tablet.drafts().keep(Cast.ASHA, "form", Json.obj().put("half", "done").build());
        link.online = false;

        clock.pass(Duration.ofDays(14));
        assertThat(tablet.access().lockIfIdle()).as("idle only").isTrue();
        signIn("asha", "correct horse");
        assertThat(tablet.caseload().everybody(asha)).hasSize(2);

        clock.pass(Duration.ofSeconds(1));
        assertThat(signIn("asha", "correct horse")).isInstanceOf(SignIn.NeedsNetwork.class);
        assertThat(tablet.caseload().everybody(asha)).isEmpty();
        assertThat(tablet.drafts().begun(Cast.ASHA)).isEmpty();
        assertThat(tablet.sync().status().waiting()).isEqualTo(1);

        link.online = true;
        assertThat(tablet.sync().syncNow().waiting()).isZero();
        assertThat(signIn("asha", "correct horse")).isInstanceOf(SignIn.In.class);
        tablet.sync().syncNow();
        assertThat(tablet.caseload().everybody(asha)).hasSize(2);
    }

    @Test
    @Requirement("USR-4")
    void eachWrongTryAfterALockOutLocksForTwiceAsLongAndTheTenthDestroysWhatWasKept() {
        Session asha = known("asha", "correct horse");
        save(asha);
        tablet.sync().syncNow();
        save(asha);
        tablet.drafts().keep(Cast.ASHA, "form", Json.obj().put("half", "done").build());
        link.online = false;
        tablet.access().signOut();
        for (int i = 0; i < 4; i++) {
            signIn("asha", "wrong");
        }
        Duration locked = Access.LOCK_OUT;
        for (int tries = 5; tries < 10; tries++) {
            assertThat(signIn("asha", "wrong")).as("try %s", tries).isEqualTo(new SignIn.LockedOut(locked));
            clock.pass(locked);
            locked = locked.multipliedBy(2);
        }

        assertThat(signIn("asha", "wrong")).isEqualTo(new SignIn.Destroyed());

        assertThat(signIn("asha", "correct horse"))
                .as("nothing is left to open")
                .isInstanceOf(SignIn.NeedsNetwork.class);
        assertThat(store.bookmarks(Cast.ASHA)).isEmpty();
        assertThat(store.settings("form:")).isEmpty();
        assertThat(tablet.sync().status().waiting())
                .as("what was never sent stays")
                .isEqualTo(1);
        link.online = true;
        assertThat(tablet.sync().syncNow().waiting())
                .as("and is handed in by a tablet that nobody opens")
                .isZero();
        assertThat(signIn("asha", "correct horse")).isInstanceOf(SignIn.In.class);
        tablet.sync().syncNow();
        assertThat(tablet.caseload().everybody(asha)).hasSize(2);
    }

    @Test
    void whoNeedsASecondFactorIsAskedForItsCodeAtTheServerAndNotWithoutANetwork() {
        link.secondFactor("admin", "123456");

        assertThat(signIn("admin", "open sesame")).isEqualTo(new SignIn.Denied("second-factor-required"));
        assertThat(tablet.access().signIn("admin", "open sesame".toCharArray(), Codes.ofFactor("654321")))
                .isEqualTo(new SignIn.Denied("second-factor-wrong"));
        assertThat(tablet.access().signIn("admin", "open sesame".toCharArray(), Codes.ofFactor("123456")))
                .isInstanceOf(SignIn.In.class);

        tablet.access().lock();
        assertThat(signIn("admin", "open sesame")).as("the vault is here").isInstanceOf(SignIn.In.class);
        link.tokensGood = false;
        tablet.sync().syncNow();
        assertThat(signIn("admin", "open sesame")).isEqualTo(new SignIn.Denied("second-factor-required"));
        link.online = false;
        assertThat(signIn("admin", "open sesame")).isInstanceOf(SignIn.In.class);
    }

    @Test
    void aTabletThatIsNotKnownNeedsACodeTheFirstTime() {
        link.enrolment = "QBJ6RR36AMNM";

        assertThat(signIn("asha", "correct horse")).isEqualTo(new SignIn.Denied("enrolment-required"));
        assertThat(signIn("asha", new Codes("", ""))).isEqualTo(new SignIn.Denied("enrolment-required"));
        assertThat(signIn("asha", new Codes("", "000000000000"))).isEqualTo(new SignIn.Denied("enrolment-wrong"));
        assertThat(tablet.access().session()).isEmpty();
        assertThat(signIn("asha", new Codes("", "QBJ6RR36AMNM"))).isInstanceOf(SignIn.In.class);
    }

    @Test
    void whoHasRecordsHereAndNoCodeAtHandIsAskedOnceAndGoesOnWorking() {
        save(known("asha", "correct horse"));
        tablet.access().lock();
        link.tokensGood = false;
        link.enrolment = "QBJ6RR36AMNM";
        tablet.sync().syncNow();

        assertThat(signIn("asha", "correct horse")).isEqualTo(new SignIn.Denied("enrolment-required"));
        assertThat(signIn("asha", new Codes("", "000000000000"))).isEqualTo(new SignIn.Denied("enrolment-wrong"));
        assertThat(signIn("asha", new Codes("", ""))).as("none at hand").isInstanceOf(SignIn.In.class);
        assertThat(tablet.sync().syncNow().waiting()).isEqualTo(1);
        assertThat(signIn("asha", new Codes("", "QBJ6RR36AMNM"))).isInstanceOf(SignIn.In.class);
        assertThat(tablet.sync().syncNow().waiting()).isZero();
    }

    private SignIn signIn(String name, Codes codes) {
        return tablet.access().signIn(name, "correct horse".toCharArray(), codes);
    }

    @Test
    void whatWasReadWithAnotherWorkersKeysIsReadAnew() {
        Session asha = known("asha", "correct horse");
        save(asha);
        Set<LedgerId> hers = store.caseload(Cast.ASHA);
        known("rhys", "battery staple");
        Set<LedgerId> changed = new HashSet<>();
        tablet.changes().listen(changed::addAll);

        known("asha", "correct horse");
        assertThat(changed).as("she is back").isEqualTo(hers).isNotEmpty();

        changed.clear();
        tablet.access().lock();
        known("asha", "correct horse");
        assertThat(changed).as("nobody else was there").isEmpty();
    }

    @Test
    void theRightPassphraseBetweenLockOutsForgetsTheWrongOnes() {
        lockOut();
        clock.pass(Access.LOCK_OUT);
        assertThat(signIn("asha", "wrong")).isEqualTo(new SignIn.LockedOut(Access.LOCK_OUT.multipliedBy(2)));
        clock.pass(Access.LOCK_OUT.multipliedBy(2));

        assertThat(signIn("asha", "correct horse")).isInstanceOf(SignIn.In.class);
        assertThat(signIn("asha", "wrong")).isEqualTo(new SignIn.Wrong(4));
    }

    @Test
    void whatIsKeptOfASignInHoldsNoTokenAndNoPassphraseThatCouldBeRead() {
        known("asha", "correct horse");

        assertThat(store.settings("").stream().map(name -> store.setting(name).orElseThrow()))
                .noneMatch(value -> value.contains("refresh asha") || value.contains("correct horse"));
    }

    @Test
    void aNewPassphraseMakesANewVaultAndEverythingIsFetchedAnew() {
        Session asha = known("asha", "correct horse");
        save(asha);
        tablet.sync().syncNow();
        save(asha);
        link.worker(Cast.ASHA, "asha", "new passphrase", "worker-prison");
        link.tokensGood = false;
        tablet.sync().syncNow();

        assertThat(signIn("asha", "new passphrase")).isInstanceOf(SignIn.In.class);

        assertThat(tablet.caseload().everybody(asha)).as("of the old vault").isEmpty();
        tablet.sync().syncNow();
        assertThat(tablet.sync().status().waiting()).isZero();
        assertThat(tablet.caseload().everybody(asha)).hasSize(2);
    }

    private void lockOut() {
        known("asha", "correct horse");
        for (int i = 0; i < 5; i++) {
            signIn("asha", "wrong");
        }
    }

    private Session known(String name, String passphrase) {
        return ((SignIn.In) signIn(name, passphrase)).session();
    }

    private SignIn signIn(String name, String passphrase) {
        return tablet.access().signIn(name, passphrase.toCharArray());
    }

    private void save(Session session) {
        SaveResult result =
                tablet.capture().saveAnyway(session, List.of(tablet.capture().newPerson(Person.KIND, Cast.mark())));
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
    }
}
