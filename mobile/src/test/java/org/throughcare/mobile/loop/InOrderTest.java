package org.throughcare.mobile.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/** The order in which screens' effects run. */
class InOrderTest {

    private final Queue<Runnable> threads = new ArrayDeque<>();
    private final List<String> ran = new ArrayList<>();

    @Test
    void givenTwoScreensThenEachKeepsItsOrderAndNeitherWaitsForTheOther() {
        Executor form = new InOrder(threads::add);
        Executor today = new InOrder(threads::add);
        today.execute(() -> ran.add("read"));
        today.execute(() -> ran.add("read again"));
        form.execute(() -> ran.add("keep"));
        form.execute(() -> ran.add("save"));

        assertThat(threads).as("what free threads can take up at once").hasSize(2);
        runAll();

        assertThat(ran).containsSubsequence("read", "read again").containsSubsequence("keep", "save");
        assertThat(ran.indexOf("keep")).isLessThan(ran.indexOf("read again"));
    }

    @Test
    void givenATaskThatFailsThenTheNextOnesRunAllTheSame() {
        Executor form = new InOrder(threads::add);
        form.execute(() -> {
            throw new IllegalStateException("failed");
        });
        form.execute(() -> ran.add("next"));

        runAll();

        assertThat(ran).containsExactly("next");
    }

    @Test
    void givenValuesThatComeFasterThanTheyAreTakenThenOnlyTheLatestIsHandedOn() {
        Latest<String> latest = new Latest<>(threads::add, ran::add);
        latest.accept("10 received");
        latest.accept("20 received");
        latest.accept("30 received");
        runAll();
        latest.accept("done");
        runAll();

        assertThat(ran).containsExactly("30 received", "done");
    }

    private void runAll() {
        while (!threads.isEmpty()) {
            try {
                threads.remove().run();
            } catch (IllegalStateException e) {
                assertThat(e).hasMessage("failed");
            }
        }
    }
}
