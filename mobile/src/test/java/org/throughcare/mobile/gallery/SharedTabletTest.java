package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.GalleryTablet;
import org.throughcare.mobile.Tablet;
import org.throughcare.mobile.Workbench;
import org.throughcare.mobile.access.Access;
import org.throughcare.mobile.loop.Threads;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.store.MemoryStore;
import org.throughcare.mobile.testkit.FakeLink;
import org.throughcare.mobile.testkit.StepClock;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.sync.PullLine;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.model.wire.PullCodec;

/**
 * One tablet, two workers of different teams: Asha has the wing, Bethan has Siân at the clinic. Real presses of a real
 * window; work that was asked for before the tablet was locked comes back after somebody else has signed in.
 */
class SharedTabletTest {

    /** Whatever is said of the wing's people: names, places, numbers, groups. */
    private static final List<String> OF_THE_WING = List.of(
            "Adeyemi",
            "Carter",
            "Davies",
            "Evans",
            "Ffoulkes",
            "Hassan",
            "Hughes",
            "Jones",
            "Khan",
            "Lewis",
            "Morgan",
            "Novak",
            "O'Leary",
            "C wing, C",
            "A1234AA",
            "Staying well");

    private final StepClock clock = new StepClock("2026-12-08T14:05:00Z");
    private final FakeLink wing = new FakeLink().worker(Cast.ASHA, "Asha Patel", Shoot.PASSPHRASE, "worker");
    private final FakeLink clinic = new FakeLink().worker(Cast.BETHAN, "Bethan Rees", Shoot.PASSPHRASE, "worker");
    private final TwoTeams server = new TwoTeams(wing, clinic);
    private final Tablet tablet = GalleryTablet.on(server, clock, new MemoryStore());
    private final HeldWork work = new HeldWork();
    private Workbench workbench;
    private Taps taps;

    @BeforeEach
    void bothHaveSignedInHereBefore() {
        Stream.of(Stories.mark(), Stories.wing(), Stories.team())
                .flatMap(List::stream)
                .forEach(entry -> wing.accept(EntryCodec.write(entry)));
        Stories.sian().forEach(entry -> clinic.accept(EntryCodec.write(entry)));
        for (String name : List.of("Asha Patel", "Bethan Rees")) {
            tablet.access().signIn(name, Shoot.PASSPHRASE.toCharArray());
            tablet.sync().syncNow();
        }
        server.down();
        tablet.access().lock();
        AtomicReference<Workbench> made = new AtomicReference<>();
        Threads threads = new Threads(Runnable::run, work);
        Fx.run(() -> made.set(new Workbench(tablet, threads, clock)));
        workbench = made.get();
        taps = Taps.on(workbench);
    }

    @AfterEach
    void close() {
        taps.close();
    }

    @Test
    void aWorkerIsLockedOutInTheMiddleOfAFormAndTheNextOneSeesNoWordOfIt() {
        signIn("Asha Patel");
        taps.tap("Page of Mark O'Leary");
        taps.tap("Attendance");
        taps.type("Notes", "Frightened");
        clock.pass(Access.IDLE);
        assertThat(tablet.access().lockIfIdle()).isTrue();
        Fx.run(workbench::lock);

        assertNothingOfTheWing("on the locked tablet");
        signIn("Bethan Rees");
        assertThat(taps.says("Siân Llewellyn-Price")).isTrue();
        assertNothingOfTheWing("on Bethan's Today");
        taps.tap("People");
        assertThat(taps.says("Llewellyn-Price, Siân")).isTrue();
        assertNothingOfTheWing("among Bethan's people");
        taps.tap("Sync");
        assertNothingOfTheWing("on Bethan's sync screen");

        taps.tap("Lock");
        signIn("Asha Patel");
        taps.tap("Attendance, Mark O'Leary");
        assertThat(taps.words()).as("the form of the one who was locked out").contains("Frightened");
    }

    @Test
    void theScreenOfAWorkerWhoseAccessEndsIsShutAtThatContact() {
        signIn("Asha Patel");
        taps.tap("Page of Mark O'Leary");
        server.up();
        wing.scripted = List.of(PullCodec.write(new PullLine.Wipe()));

        Fx.run(() -> tablet.sync().syncNow());

        assertNothingOfTheWing("after Asha was withdrawn");
        signIn("Bethan Rees");
        assertThat(taps.says("Siân Llewellyn-Price")).isTrue();
    }

    @Test
    void whatWasSavedJustBeforeTheLockIsNotToldToTheNextOne() {
        signIn("Asha Patel");
        negativeTestOfMark();
        assertThat(taps.says("Drug test saved")).isTrue();
        taps.tap("Lock");

        assertThat(taps.says("Drug test saved")).isFalse();
        assertThat(taps.says("Correct")).isFalse();
        assertNothingOfTheWing("on the locked tablet");
        signIn("Bethan Rees");
        assertThat(taps.says("Drug test saved")).isFalse();
        assertNothingOfTheWing("on Bethan's Today");
        taps.tap("Sync");
        assertThat(taps.says("1 waiting"))
                .as("that something waits is everybody's business")
                .isTrue();
        assertNothingOfTheWing("on Bethan's sync screen");
    }

    @Test
    void whatAScreenStillBringsAfterTheLockReachesNobody() {
        signIn("Asha Patel");
        taps.tap("Page of Mark O'Leary");
        work.hold();
        Fx.run(() -> workbench.go(new Route.Person(Stories.wingLedger(3))));
        Fx.run(() -> workbench.go(new Route.People()));
        Fx.run(() -> workbench.go(new Route.Today()));
        Fx.run(workbench::lock);
        work.goOn();

        Fx.run(work::release);
        assertNothingOfTheWing("on the locked tablet");
        signIn("Bethan Rees");
        assertNothingOfTheWing("on Bethan's Today");
    }

    @Test
    void whereAWorkerWasGoingWhenTheTabletWasLockedTheNextOneIsNotTaken() {
        signIn("Asha Patel");
        work.hold();
        taps.tap("13:30  Staying well");
        Fx.run(workbench::lock);
        work.goOn();
        signIn("Bethan Rees");

        Fx.run(work::release);

        assertThat(taps.says("Good to see you, Bethan Rees")).isTrue();
        assertNothingOfTheWing("on Bethan's Today");
    }

    @Test
    void aSaveThatIsSlowerThanTheLockIsOfferedAgainAndTakesTheNextOneNowhere() {
        signIn("Asha Patel");
        taps.tap("Page of Mark O'Leary");
        taps.tap("Drug test");
        taps.tap("Purpose: Therapeutic, voluntary");
        taps.tap("Does the person agree to this test?: Yes");
        taps.tap("All rows: Negative");
        taps.tap("Continue");
        work.hold();
        taps.tap("Save");
        Fx.run(workbench::lock);
        work.goOn();
        signIn("Bethan Rees");

        Fx.run(work::release);

        assertThat(taps.says("Siân Llewellyn-Price"))
                .as("Bethan is where she was")
                .isTrue();
        assertThat(taps.says("Drug test saved")).isFalse();
        assertNothingOfTheWing("on Bethan's Today");
        taps.tap("Lock");
        signIn("Asha Patel");
        assertThat(tablet.records().of(Cast.MARK).ledger().current(DrugTest.KIND))
                .as("nothing is written into a vault that is closed")
                .isEmpty();
        assertThat(taps.says("Begun and not saved"))
                .as("and nothing that was typed is lost")
                .isTrue();
    }

    @Test
    void whoeverIsNextIsInWithANameAndAPassphrase() {
        signIn("Asha Patel");
        taps.recount();
        taps.tap("Lock");
        taps.tap("Who is there?: Bethan Rees");

        assertThat(taps.count()).as("taps until the passphrase is typed").isEqualTo(2);
        taps.typeAt("Passphrase", Shoot.PASSPHRASE);
        taps.tap("Sign in");
        assertThat(taps.says("Good to see you, Bethan Rees")).isTrue();
    }

    private void negativeTestOfMark() {
        taps.tap("Page of Mark O'Leary");
        taps.tap("Drug test");
        taps.tap("Purpose: Therapeutic, voluntary");
        taps.tap("Does the person agree to this test?: Yes");
        taps.tap("All rows: Negative");
        taps.tap("Continue");
        taps.tap("Save");
    }

    private void assertNothingOfTheWing(String where) {
        taps.settle();
        List<String> all = new ArrayList<>();
        Fx.run(() -> all.addAll(taps.everyWord()));
        assertThat(all).as(where).isNotEmpty().allSatisfy(said -> {
            assertThat(OF_THE_WING).noneMatch(said::contains);
            assertThat(said).doesNotContain("Frightened");
        });
    }

    private void signIn(String name) {
        taps.tap("Who is there?: " + name);
        taps.typeAt("Passphrase", Shoot.PASSPHRASE);
        taps.tap("Sign in");
        assertThat(taps.says("Good to see you, " + name)).isTrue();
    }
}
