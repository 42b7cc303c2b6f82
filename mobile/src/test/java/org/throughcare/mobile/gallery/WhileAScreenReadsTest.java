package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
    private final Queue<Runnable> late = new ArrayDeque<>();
    private boolean holding;
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
        Fx.run(() -> made.set(new Workbench(tablet, new Threads(Runnable::run, this::work), clock)));
        workbench = made.get();
        taps = Taps.on(workbench);
        assertThat(taps.says(TODAY)).isTrue();
        holding = true;
    }

    @AfterEach
    void close() {
        taps.close();
    }

    @Test
    void theScreenBeforeStaysUntilTheNextOneHasSomethingToShow() {
        Fx.run(() -> {
            workbench.go(new Route.People());
            assertThat(words()).as("while it reads").contains(TODAY).doesNotContain(READS);
            release();
            assertThat(words()).as("when it has read").contains(PEOPLE).doesNotContain(TODAY, READS);
        });
    }

    @Test
    void aScreenThatReadsForLongSaysSo() {
        Fx.run(() -> workbench.go(new Route.People()));

        taps.until(READS);
        assertThat(taps.says(TODAY)).isFalse();
        Fx.run(this::release);
        assertThat(taps.says(PEOPLE)).isTrue();
        assertThat(taps.says(READS)).isFalse();
    }

    @Test
    void whoGoesOnMeanwhileComesToTheLastPlaceAlone() {
        Fx.run(() -> {
            workbench.go(new Route.Person(Cast.MARK));
            workbench.go(new Route.People());
            release();
            assertThat(words()).contains(PEOPLE).doesNotContain(TODAY);
        });
    }

    @Test
    void aTabletThatIsLockedMeanwhileShowsWhatItAsksAtOnce() {
        Fx.run(() -> {
            workbench.go(new Route.Person(Cast.MARK));
            workbench.lock();
            assertThat(words()).contains("Sign in").noneMatch(said -> said.contains("O'Leary"));
            release();
            assertThat(words()).contains("Sign in").noneMatch(said -> said.contains("O'Leary"));
        });
    }

    @Test
    void howTheTabletLooksIsNotPushedAwayByAScreenThatHasReadMeanwhile() {
        Fx.run(() -> {
            workbench.go(new Route.People());
            workbench.go(new Route.Display());
            assertThat(words()).contains("Cymraeg");
            release();
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

    private void work(Runnable task) {
        if (holding) {
            late.add(task);
        } else {
            task.run();
        }
    }

    private void release() {
        while (!late.isEmpty()) {
            late.remove().run();
        }
    }
}
