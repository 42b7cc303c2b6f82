package org.throughcare.mobile.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.throughcare.mobile.link.AdministrationLink;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.loop.Loop;
import org.throughcare.mobile.loop.Next;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Screen;

/** A page on which nothing is filled in: what it shows is asked of the server when it opens. */
final class FetchScreen<T> implements Screen {

    private sealed interface Event<T> {
        record Came<T>(Fetched<T> what) implements Event<T> {}

        record TriedAgain<T>() implements Event<T> {}
    }

    private record Load() {}

    private final Question question;
    private final BiFunction<AdministrationLink, String, T> asked;
    private final Function<T, List<Node>> drawing;
    private final String title;
    private final FetchedView view;
    private final Page page = new Page();
    private final Loop<Fetched<T>, Event<T>, Load> loop;

    /** A page with that title; throws nothing, for what goes wrong stands on it. */
    FetchScreen(
            Desk desk,
            Administration administration,
            String title,
            BiFunction<AdministrationLink, String, T> asked,
            Function<T, List<Node>> drawing) {
        this.question = new Question(desk, administration);
        this.asked = asked;
        this.drawing = drawing;
        this.title = title;
        this.view = new FetchedView(desk.texts(), this::again);
        this.loop = new Loop<>(new Fetched.Loading<>(), FetchScreen::update, this::run, desk.threads(), this::render);
        loop.start(new Load());
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void close() {
        loop.close();
    }

    private void again() {
        loop.event(new Event.TriedAgain<>());
    }

    private static <T> Next<Fetched<T>, Load> update(Fetched<T> model, Event<T> event) {
        return event instanceof Event.Came<T> came
                ? Next.model(came.what())
                : Next.of(new Fetched.Loading<>(), new Load());
    }

    private void run(Load load, Consumer<Event<T>> happened) {
        question.ask(asked, Event.Came::new, happened);
    }

    private void render(Fetched<T> model) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.title(title));
        nodes.addAll(view.of(model, drawing));
        page.show(nodes.toArray(Node[]::new));
    }
}
