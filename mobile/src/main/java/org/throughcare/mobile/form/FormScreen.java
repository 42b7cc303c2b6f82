package org.throughcare.mobile.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.capture.SaveResult;
import org.throughcare.mobile.loop.Effects;
import org.throughcare.mobile.loop.Loop;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.mobile.nav.Sort;
import org.throughcare.mobile.store.StoreFault;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;

/** A form, running: the loop of one {@link FormSpec}. */
public final class FormScreen implements Screen {

    private final FormSpec spec;
    private final Desk desk;
    private final FormUpdate update;
    private final FormView view;
    private final Loop<FormModel, FormEvent, FormEffect> loop;

    /** Starts a form. */
    public FormScreen(FormSpec spec, Desk desk) {
        this.spec = spec;
        this.desk = desk;
        this.update = new FormUpdate(spec, desk.texts());
        this.view = new FormView(spec, update, desk.texts(), desk.today(), this::event);
        Effects<FormEffect, FormEvent> effects = this::run;
        this.loop = new Loop<>(FormModel.of(spec.start()), update, effects, desk.threads(), view::render);
        loop.start(new FormEffect.Restore());
    }

    /** Makes the form for what is to be recorded. */
    @FunctionalInterface
    public interface Maker {
        /** The form. */
        FormSpec of(Desk desk, Route.Capture route, LedgerId ledger);
    }

    /** Opens the form that the maker makes for a route to a ledger. */
    public static Sort.Opener opener(Maker maker) {
        return (desk, route) -> new FormScreen(maker.of(desk, route, Objects.requireNonNull(route.ledger())), desk);
    }

    @Override
    public Parent node() {
        return view.page();
    }

    /** Goes on with what stood in a form; one in which nothing was typed yet may still have its draft to come. */
    @Override
    public void takeOver(Screen before) {
        if (before instanceof FormScreen form && !form.loop.model().equals(FormModel.of(form.spec.start()))) {
            FormModel model = form.loop.model();
            loop.takeOver(update.again(model));
            if (model.step() != FormModel.Step.EDIT) {
                loop.event(new FormEvent.Continued());
            }
        }
    }

    @Override
    public void close() {
        loop.close();
    }

    private void event(FormEvent event) {
        loop.event(event);
    }

    private void run(FormEffect effect, Consumer<FormEvent> happened) {
        if (effect instanceof FormEffect.Restore) {
            restore(happened);
        } else if (effect instanceof FormEffect.Keep keep) {
            keep(keep.values(), happened);
        } else if (effect instanceof FormEffect.Discard) {
            desk.drafts().discard(desk.session().worker(), spec.key());
        } else if (effect instanceof FormEffect.Check check) {
            List<SaveResult.Found> found =
                    new ArrayList<>(desk.capture().check(desk.session(), drafts(check.values())));
            spec.advice(check.values()).forEach(problem -> found.add(new SaveResult.Found(0, problem)));
            happened.accept(new FormEvent.Checked(found));
        } else if (effect instanceof FormEffect.Save save) {
            happened.accept(new FormEvent.SaveAnswered(desk.save(spec.key(), drafts(save.values()))));
        } else if (effect instanceof FormEffect.GoOn goOn) {
            desk.threads()
                    .ui()
                    .execute(() -> desk.navigator()
                            .saved(
                                    spec.after(goOn.saved()),
                                    spec.savedWords(),
                                    spec.correct(goOn.saved()),
                                    goOn.saved()));
        } else {
            desk.threads().ui().execute(desk.navigator()::back);
        }
    }

    private void restore(Consumer<FormEvent> happened) {
        WorkerId worker = desk.session().worker();
        // A form that was kept without its time is offered all the same, as one from just now.
        Instant typedAt = desk.drafts().typedAt(worker, spec.key()).orElseGet(desk.clock()::instant);
        desk.drafts()
                .restore(worker, spec.key())
                .ifPresent(kept -> happened.accept(new FormEvent.Restored(Values.of(kept), typedAt)));
    }

    /** A full tablet keeps no draft, and says so before more is typed that a crash would cost. */
    private void keep(Values values, Consumer<FormEvent> happened) {
        try {
            desk.drafts().keep(desk.session().worker(), spec.key(), spec.title(), values.json());
        } catch (StoreFault fault) {
            happened.accept(new FormEvent.KeepFailed());
        }
    }

    private List<Draft<?>> drafts(Values values) {
        return spec.drafts(values);
    }
}
