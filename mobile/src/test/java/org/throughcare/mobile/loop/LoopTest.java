package org.throughcare.mobile.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LoopTest {

    private final List<String> drawn = new ArrayList<>();
    private final List<String> ran = new ArrayList<>();

    private final Loop<String, String, String> loop = new Loop<>(
            "",
            (model, event) -> switch (event) {
                case "asked" -> Next.of(model + "?", "fetch");
                case "ignored" -> Next.model(model);
                default -> Next.model(model + event);
            },
            (effect, happened) -> {
                ran.add(effect);
                happened.accept("answered");
            },
            Threads.direct(),
            drawn::add);

    @Test
    void givenAnEffectWhenItAnswersThenTheAnswerIsAnEvent() {
        loop.start();
        loop.event("asked");
        assertThat(ran).containsExactly("fetch");
        assertThat(drawn).containsExactly("", "?", "?answered");
    }

    @Test
    void givenAModelThatStaysWhenSomethingHappensThenNothingIsDrawnAgain() {
        loop.start();
        loop.event("ignored");
        assertThat(drawn).containsExactly("");
    }

    @Test
    void givenAClosedScreenWhenAnEffectComesBackThenItIsDropped() {
        loop.start();
        loop.close();
        loop.event("asked");
        assertThat(loop.model()).isEmpty();
        assertThat(ran).isEmpty();
    }

    @Test
    void givenAnEffectThenItBeginsBeforeItsModelIsDrawnAndAScreenThatItClosesIsNotDrawn() {
        List<String> order = new ArrayList<>();
        AtomicReference<Loop<String, String, String>> closing = new AtomicReference<>();
        Loop<String, String, String> one = new Loop<>(
                "",
                (model, event) -> Next.of(model + event, event),
                (effect, happened) -> {
                    order.add("begins " + effect);
                    if (effect.equals("leave")) {
                        closing.get().close();
                    }
                },
                Threads.direct(),
                model -> order.add("drawn " + model));
        closing.set(one);

        one.event("save");
        one.event("leave");

        assertThat(order).containsExactly("begins save", "drawn save", "begins leave");
    }
}
