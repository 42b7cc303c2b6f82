package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughcare.mobile.GalleryTablet;
import org.throughcare.mobile.Tablet;
import org.throughcare.mobile.Workbench;
import org.throughcare.mobile.loop.Threads;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.store.MemoryStore;
import org.throughcare.mobile.testkit.FakeLink;
import org.throughcare.mobile.testkit.StepClock;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.wire.EntryCodec;

/**
 * The screen before stays in sight while the next one reads, and not for long. What is looked at within one turn of the
 * drawing thread is looked at before any time has passed.
 */
class WhileAScreenReadsTest {

    private static final String TODAY = "Good to see you, Asha Patel";
    private static final String READS = "Looking…";
    private static final String PEOPLE = "Name, alias, prison number, CRN, NHS number or cell";

    private final StepClock clock = new StepClock("2026-12-08T14:05:00Z");
    private final FakeLink server = new FakeLink().worker(Cast.ASHA, "Asha Patel", Shoot.PASSPHRASE, "worker");
    private final Tablet tablet = GalleryTablet.on(new World(server), clock, new MemoryStore());
    private final HeldWork work = new HeldWork();
    private Workbench workbench;
    private Taps taps;

    @BeforeEach
    void somebodyIsSignedIn() {
        Stream.of(Stories.mark(), Stories.wing(), Stories.team())
                .flatMap(List::stream)
                .forEach(entry -> server.accept(EntryCodec.write(entry)));
        tablet.access().signIn("Asha Patel", Shoot.PASSPHRASE.toCharArray());
        tablet.sync().syncNow();
        AtomicReference<Workbench> made = new AtomicReference<>();
        Fx.run(() -> made.set(new Workbench(tablet, new Threads(Runnable::run, work), clock)));
        workbench = made.get();
        taps = Taps.on(workbench);
        assertThat(taps.says(TODAY)).isTrue();
        work.hold();
    }

    @AfterEach
    void close() {
        taps.close();
    }

    static Stream<Route> screensThatRead() {
        return Stream.of(
                new Route.People(),
                new Route.Person(Cast.MARK),
                new Route.OverTime(Cast.MARK),
                Route.Capture.of("treatment-starts", Cast.MARK));
    }

    @ParameterizedTest
    @MethodSource("screensThatRead")
    void theScreenBeforeStaysUntilTheNextOneHasSomethingToShow(Route next) {
        Fx.run(() -> {
            workbench.go(next);
            assertThat(words()).as("while it reads").contains(TODAY).doesNotContain(READS);
            work.release();
            assertThat(words()).as("when it has read").doesNotContain(TODAY, READS);
        });
    }

    @Test
    void soItDoesOnTheWayToToday() {
        work.goOn();
        taps.tap("People");
        work.hold();
        Fx.run(() -> {
            workbench.go(new Route.Today());
            assertThat(words()).as("while it reads").contains(PEOPLE).doesNotContain(READS);
            work.release();
            assertThat(words()).as("when it has read").contains(TODAY).doesNotContain(READS);
        });
    }

    @Test
    void answersThatAreBeingSavedStandAsTheyWereRead() {
        work.goOn();
        taps.tap("Page of Mark O'Leary");
        taps.tap("Drug test");
        taps.tap("Purpose: Therapeutic, voluntary");
        taps.tap("Does the person agree to this test?: Yes");
        taps.tap("All rows: Negative");
        taps.tap("Continue");
        work.hold();
        Fx.run(() -> {
            Set<Node> answers = taps.scene().getRoot().lookupAll(".card");
            Button save = button("Save");
            save.fire();
            words();
            assertThat(taps.scene().getRoot().lookupAll(".card")).isNotEmpty().isEqualTo(answers);
            assertThat(save.isDisabled()).as("it can't be pressed twice").isTrue();
            work.release();
            assertThat(words()).contains("Drug test saved.").doesNotContain("Check: Drug test");
        });
    }

    @Test
    void aScreenThatReadsForLongSaysSo() {
        Fx.run(() -> workbench.go(new Route.People()));

        taps.until(READS);
        assertThat(taps.says(TODAY)).isFalse();
        Fx.run(work::release);
        assertThat(taps.says(PEOPLE)).isTrue();
        assertThat(taps.says(READS)).isFalse();
    }

    @Test
    void whoGoesOnMeanwhileComesToTheLastPlaceAlone() {
        Fx.run(() -> {
            workbench.go(new Route.Person(Cast.MARK));
            workbench.go(new Route.People());
            work.release();
            assertThat(words()).contains(PEOPLE).doesNotContain(TODAY);
        });
    }

    @Test
    void aTabletThatIsLockedMeanwhileShowsWhatItAsksAtOnce() {
        Fx.run(() -> {
            workbench.go(new Route.Person(Cast.MARK));
            workbench.lock();
            assertThat(words()).contains("Sign in").noneMatch(said -> said.contains("O'Leary"));
            work.release();
            assertThat(words()).contains("Sign in").noneMatch(said -> said.contains("O'Leary"));
        });
    }

    @Test
    void howTheTabletLooksIsNotPushedAwayByAScreenThatHasReadMeanwhile() {
        Fx.run(() -> {
            workbench.go(new Route.People());
            workbench.go(new Route.Display());
            assertThat(words()).contains("Cymraeg");
            work.release();
            assertThat(words()).contains("Cymraeg").doesNotContain(PEOPLE);
        });
        taps.tap("Done");
        assertThat(taps.says(PEOPLE)).as("the screen that was on its way").isTrue();
    }

    /** Every word in the window as it stands now, laid out. */
    private List<String> words() {
        taps.scene().getRoot().applyCss();
        taps.scene().getRoot().layout();
        return taps.everyWord();
    }

    private Button button(String name) {
        return taps.scene().getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> name.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }
}
