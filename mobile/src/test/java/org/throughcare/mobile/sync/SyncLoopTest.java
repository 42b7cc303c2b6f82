package org.throughcare.mobile.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.throughcare.mobile.FakeTablet;
import org.throughcare.mobile.Tablet;
import org.throughcare.mobile.testkit.FakeLink;
import org.throughcare.mobile.testkit.StepClock;
import org.throughcare.model.testkit.Cast;

/** The background thread. */
@Timeout(30)
class SyncLoopTest {

    private final BlockingQueue<Integer> syncs = new LinkedBlockingQueue<>();
    private Duration asked = Duration.ZERO;
    private int count;
    private final SyncLoop loop = new SyncLoop(this::sync, new Backoff(new Random(1)));

    private SyncLoop.Turn sync() {
        count++;
        syncs.add(count);
        if (count == 1) {
            throw new IllegalStateException("nobody foresaw this");
        }
        return new SyncLoop.Turn(SyncStatus.Phase.DONE, asked);
    }

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void syncsAtTheStartAndWhenNudgedAndOutlivesAFaultThatNobodyForesaw() throws InterruptedException {
        loop.start();
        loop.start();
        assertThat(syncs.poll(10, TimeUnit.SECONDS)).isEqualTo(1);
        loop.nudge();
        assertThat(syncs.poll(10, TimeUnit.SECONDS)).isEqualTo(2);
        loop.nudge();
        assertThat(syncs.poll(10, TimeUnit.SECONDS)).isEqualTo(3);
        assertThat(syncs.poll(100, TimeUnit.MILLISECONDS)).as("then it rests").isNull();
    }

    @Test
    void aServerThatWantsToBeLeftAloneIsHoweverOftenItIsNudged() throws InterruptedException {
        asked = Duration.ofMinutes(4);
        count = 1;
        loop.start();
        assertThat(syncs.poll(10, TimeUnit.SECONDS)).isEqualTo(2);
        loop.nudge();
        loop.nudge();
        assertThat(syncs.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void afterAWhileAsServersWantItGoesOnByItself() throws InterruptedException {
        asked = Duration.ofMillis(1);
        count = 1;
        loop.start();
        assertThat(syncs.poll(10, TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(syncs.poll(10, TimeUnit.SECONDS)).isEqualTo(3);
    }

    @Test
    void endsWhenItIsClosed() throws InterruptedException {
        loop.start();
        syncs.poll(10, TimeUnit.SECONDS);
        loop.close();
        loop.nudge();
        assertThat(syncs.poll(100, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void aTabletThatSyncsByItselfSendsWhatIsSaved() throws InterruptedException {
        FakeLink link = new FakeLink().worker(Cast.ASHA, "asha", "p");
        try (Tablet tablet = FakeTablet.with(new StepClock("2026-12-08T09:00:00Z"), link)) {
            tablet.access().signIn("asha", "p".toCharArray());
            BlockingQueue<SyncStatus.Phase> phases = new LinkedBlockingQueue<>();
            tablet.sync().listen(status -> phases.add(status.phase()));
            tablet.sync().start();
            while (phases.poll(10, TimeUnit.SECONDS) != SyncStatus.Phase.DONE) {
                assertThat(tablet.sync().status().waiting()).isZero();
            }
            assertThat(tablet.sync().status().lastContact()).isNotNull();
        }
    }
}
