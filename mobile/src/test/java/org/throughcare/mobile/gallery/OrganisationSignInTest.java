package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.Workbench;
import org.throughcare.mobile.access.SignIn;
import org.throughcare.mobile.loop.Threads;
import org.throughcare.mobile.scenario.Hand;
import org.throughcare.mobile.sync.SyncStatus;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.server.testkit.TestClock;
import org.throughcare.server.testkit.TestProvider;

/**
 * A worker signs in with their organisation: the tablet's real window, pressed with a finger, the real server, and a provider on
 * a socket of its own. Then the tablet is without a network, and what was recorded there comes to the server.
 */
@Requirement({"USR-4", "USR-10"})
class OrganisationSignInTest {

    private static final String START = "2026-12-08T09:00:00Z";
    private static final String ASHA = "8c1f-asha";
    private static final String PASSPHRASE = "three calm herons";

    private final TestClock clock = new TestClock(Instant.parse(START));
    private final TestProvider provider = TestProvider.start(clock, Duration.ofSeconds(1));
    private final ExecutorService work = Executors.newSingleThreadExecutor();
    private org.throughcare.mobile.scenario.World world;
    private Hand hand;
    private Workbench workbench;
    private Taps taps;

    @BeforeEach
    void start() {
        Map<String, String> settings = new HashMap<>(provider.settings());
        world = org.throughcare.mobile.scenario.World.at(START, settings);
        world.server().directory().real().link(Cast.ASHA, ASHA);
        hand = world.tablet("a");
        AtomicReference<Workbench> made = new AtomicReference<>();
        Threads threads = new Threads(Platform::runLater, work);
        Fx.run(() -> made.set(new Workbench(hand.tablet(), threads, hand.clock())));
        workbench = made.get();
        taps = Taps.on(workbench);
    }

    @AfterEach
    void close() {
        taps.close();
        work.shutdown();
        world.close();
        provider.close();
    }

    @Test
    void theTabletIsUnlockedOfflineAfterASignInElsewhereAndWhatIsRecordedIsSent() {
        ashaComesIn();

        hand.wire().down();
        taps.tap("Lock");
        taps.typeAt("Passphrase", PASSPHRASE);
        taps.tap("Sign in");
        until("Good to see you, Asha Patel");
        hand.record(Cast.MARK, Person.KIND, Cast.mark());
        hand.wire().up();

        assertThat(hand.sync().phase()).isEqualTo(SyncStatus.Phase.DONE);
        assertThat(world.onServer(Cast.MARK)).hasSize(1);
    }

    private void ashaComesIn() {
        signInElsewhere(ASHA);
        until("your organisation has let you in");
        taps.typeAt("Passphrase for this tablet", PASSPHRASE);
        taps.typeAt("The same passphrase again", PASSPHRASE);
        taps.tap("Sign in");
        until("Good to see you, Asha Patel");
    }

    @Test
    void whoseProviderVouchesForThemNoMoreWorksOnOfflineAndSignsInThereAgain() {
        ashaComesIn();
        taps.tap("Lock");

        provider.letGo(ASHA);
        pass(Duration.ofDays(1));
        assertThat(hand.trySignIn("Asha Patel", PASSPHRASE)).isInstanceOf(SignIn.In.class);
        assertThat(hand.sync().signInAgain()).containsExactly(Cast.ASHA);
        hand.record(Cast.MARK, Person.KIND, Cast.mark());
        hand.tablet().access().lock();
        assertThat(hand.trySignIn("Asha Patel", PASSPHRASE))
                .as("no passphrase of the tablet's goes to the server")
                .isInstanceOf(SignIn.In.class);
        Fx.run(workbench::lock);

        signInElsewhere(ASHA);
        until("Type the passphrase that you have for this tablet");
        taps.typeAt("Passphrase for this tablet", "three calm heron");
        taps.tap("Sign in");
        until("4 tries left");
        taps.typeAt("Passphrase for this tablet", PASSPHRASE);
        taps.tap("Sign in");
        until("Good to see you, Asha Patel");
        assertThat(hand.sync().signInAgain()).isEmpty();
        assertThat(world.onServer(Cast.MARK)).hasSize(1);
    }

    @Test
    void whoStopsThereIsToldAndGetsANewCodeAndAStrangerIsNotLetIn() {
        until("Sign in with your organisation");
        taps.tap("Sign in with your organisation");
        until("CODE-1");
        provider.deny("CODE-1");
        until("Your organisation did not let you in");
        taps.tap("Get a new code");
        until("CODE-2");
        provider.approve("CODE-2", "somebody-else");
        until("you are not known here");
        taps.tap("Back");
        until("The first time needs the network");
        assertThat(hand.tablet().access().knownWorkers()).isEmpty();
    }

    private void signInElsewhere(String subject) {
        until("Sign in with your organisation");
        taps.tap("Sign in with your organisation");
        until(provider.issuer() + "/activate");
        assertThat(taps.says(provider.lastUserCode())).isTrue();
        provider.approve(provider.lastUserCode(), subject);
    }

    private void pass(Duration time) {
        clock.advance(time);
        world.pass(time);
    }

    /** Waits until the screen says it; the clocks of server and provider go on meanwhile as they would. */
    private void until(String words) {
        for (int i = 0; i < 300; i++) {
            if (taps.says(words)) {
                return;
            }
            pass(Duration.ofMillis(200));
            pause();
        }
        throw new AssertionError("\"" + words + "\" never stood on: " + taps.words());
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
