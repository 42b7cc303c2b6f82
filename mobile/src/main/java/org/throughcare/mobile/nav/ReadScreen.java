package org.throughcare.mobile.nav;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.loop.Loop;
import org.throughcare.mobile.loop.Next;

/**
 * A screen on which nothing is filled in: what it shows is read away from the screen's thread, and again whenever a record
 * changes.
 */
public final class ReadScreen<T> implements Screen {

    /** Draws what was read. */
    @FunctionalInterface
    public interface Drawing<T> {
        /** Draws it onto the page; whatever leads elsewhere tells {@code go} where. */
        void draw(Page page, T what, Consumer<Route> go);
    }

    private sealed interface Event<T> {
        record Loaded<T>(Optional<T> what) implements Event<T> {}

        record Changed<T>() implements Event<T> {}

        record Went<T>(Route route) implements Event<T> {}
    }

    private sealed interface Effect {
        record Load() implements Effect {}

        record Go(Route route) implements Effect {}
    }

    private final Desk desk;
    private final Supplier<Optional<T>> reader;
    private final Drawing<T> drawing;
    private final Page page = new Page();
    private final Ready ready = new Ready();
    private final Loop<Optional<T>, Event<T>, Effect> loop;

    /** Of what the reader finds: nothing as long as the record has not come. */
    public ReadScreen(Desk desk, Supplier<Optional<T>> reader, Drawing<T> drawing) {
        this.desk = desk;
        this.reader = reader;
        this.drawing = drawing;
        this.loop = new Loop<>(Optional.empty(), ReadScreen::update, this::run, desk.threads(), this::render);
        loop.start(new Effect.Load());
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void whenReady(Runnable shown) {
        ready.tell(shown);
    }

    @Override
    public void refreshed() {
        loop.event(new Event.Changed<>());
    }

    @Override
    public void close() {
        loop.close();
    }

    private static <T> Next<Optional<T>, Effect> update(Optional<T> model, Event<T> event) {
        if (event instanceof Event.Loaded<T> loaded) {
            return Next.model(loaded.what());
        } else if (event instanceof Event.Went<T> went) {
            return Next.of(model, new Effect.Go(went.route()));
        }
        return Next.of(model, new Effect.Load());
    }

    private void run(Effect effect, Consumer<Event<T>> happened) {
        if (effect instanceof Effect.Go go) {
            desk.threads().ui().execute(() -> desk.navigator().go(go.route()));
        } else {
            happened.accept(new Event.Loaded<>(reader.get()));
        }
    }

    private void render(Optional<T> model) {
        model.ifPresentOrElse(
                what -> {
                    drawing.draw(page, what, route -> loop.event(new Event.Went<>(route)));
                    ready.now();
                },
                () -> page.show(Words.hint(desk.texts().get("people.loading"))));
    }
}
