package org.throughcare.mobile.screening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.loop.Loop;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.mobile.store.StoreFault;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.screening.Questionnaire;
import org.throughcare.model.screening.Questionnaires;
import org.throughcare.model.screening.Score;
import org.throughcare.model.screening.Screening;

/** A screening, running: asked anew, or corrected. */
public final class AskScreen implements Screen {

    private final Desk desk;
    private final LedgerId ledger;
    private final @Nullable Current<Screening> corrects;
    private final AskView view;
    private final Loop<AskModel, AskEvent, AskEffect> loop;
    private @Nullable Draft<Screening> draft;
    private @Nullable Instant begunAt;

    /** Starts a screening of that person; a thread to correct may be given. */
    AskScreen(LedgerId ledger, @Nullable EntryId thread, Desk desk) {
        this(ledger, thread, desk, AskModel.START);
    }

    /** Starts a screening of that person with that instrument. */
    AskScreen(LedgerId ledger, Questionnaire instrument, Desk desk) {
        this(ledger, null, desk, AskModel.START.chosen(instrument));
    }

    private AskScreen(LedgerId ledger, @Nullable EntryId thread, Desk desk, AskModel fresh) {
        this.desk = desk;
        this.ledger = ledger;
        Optional<Current<Screening>> found = desk.ledger(ledger).current(Screening.KIND).stream()
                .filter(current -> current.id().equals(thread))
                .findFirst();
        this.corrects = found.orElse(null);
        this.view = new AskView(
                desk,
                desk.caption(ledger),
                found.isPresent(),
                event -> this.loop().event(event));
        AskModel start = found.map(current -> earlier(current.body())).orElse(fresh);
        AskUpdate update = new AskUpdate(desk.texts(), start, found.isPresent());
        this.loop = new Loop<>(start, update, this::run, desk.threads(), view::render);
        loop.start(new AskEffect.Restore());
    }

    @Override
    public Parent node() {
        return view.page();
    }

    @Override
    public void takeOver(Screen before) {
        if (before instanceof AskScreen asked && asked.loop.model().questionnaire() != null) {
            draft = asked.draft;
            begunAt = asked.begunAt;
            loop.takeOver(asked.loop.model().saving(false, List.of()));
        }
    }

    @Override
    public void close() {
        loop.close();
    }

    private Loop<AskModel, AskEvent, AskEffect> loop() {
        return loop;
    }

    private static AskModel earlier(Screening screening) {
        Questionnaire known = Questionnaires.bundled().find(screening.instrument(), screening.instrumentVersion());
        return known == null
                ? AskModel.START
                : AskModel.START.restored(known, new Given(screening.answers(), screening.notAnswered()), false, null);
    }

    private void run(AskEffect effect, Consumer<AskEvent> happened) {
        if (effect instanceof AskEffect.Restore) {
            desk.drafts()
                    .restore(desk.session().worker(), key())
                    .flatMap(kept -> AskDraft.read(kept, desk.clock().instant()))
                    .ifPresent(kept -> restored(kept, happened));
        } else if (effect instanceof AskEffect.Keep keep) {
            keep(keep.model(), happened);
        } else if (effect instanceof AskEffect.Discard) {
            desk.drafts().discard(desk.session().worker(), key());
            begunAt = null;
        } else if (effect instanceof AskEffect.Save save) {
            happened.accept(new AskEvent.SaveAnswered(desk.save(key(), List.of(draft(save.model())))));
        } else if (effect instanceof AskEffect.GoOn goOn) {
            desk.threads().ui().execute(() -> goOn(goOn.saved()));
        } else {
            desk.threads().ui().execute(desk.navigator()::back);
        }
    }

    /** A full tablet keeps no answers, and says so before more are given that a crash would cost. */
    private void keep(AskModel model, Consumer<AskEvent> happened) {
        try {
            desk.drafts().keep(desk.session().worker(), key(), AskDraft.json(model, begunAt()));
        } catch (StoreFault fault) {
            happened.accept(new AskEvent.KeepFailed());
        }
    }

    private void restored(AskEvent.Restored kept, Consumer<AskEvent> happened) {
        begunAt = kept.begunAt();
        happened.accept(kept);
    }

    /** When the first answer was given, which a draft says however often it is kept. */
    private Instant begunAt() {
        Instant begun = begunAt == null ? desk.clock().instant() : begunAt;
        begunAt = begun;
        return begun;
    }

    private void goOn(List<Entry> entries) {
        Draft<Screening> saved = draft;
        EntryId thread = corrects != null ? corrects.id() : saved == null ? null : saved.id();
        Route correct = thread == null ? null : Route.Capture.correcting("screening", ledger, thread);
        desk.navigator().saved(new Route.Person(ledger), desk.texts().get("screening.saved"), correct, entries);
    }

    private String key() {
        return corrects == null ? "screening/" + ledger : "screening-correction/" + ledger + "/" + corrects.id();
    }

    /** The draft of what stands there now; its id stays, so that what is saved twice is one entry. */
    private Draft<Screening> draft(AskModel model) {
        Screening body = body(model);
        Draft<Screening> known = draft;
        Draft<Screening> made = corrects == null
                ? desk.capture().draft(ledger, Screening.KIND, body)
                : desk.capture().amend(corrects, body, model.reason().strip());
        made = known == null
                ? made
                : new Draft<>(known.id(), made.ledger(), made.kind(), body, made.basis(), made.reason());
        draft = made;
        return made;
    }

    private Screening body(AskModel model) {
        Questionnaire chosen = model.chosen();
        Score score = model.score();
        Screening before = corrects == null ? null : corrects.body();
        return new Screening(
                chosen.about().instrument(),
                chosen.about().version(),
                chosen.about().language(),
                before == null ? Screening.Mode.ASKED : before.mode(),
                model.answers(),
                score.skippedByRule(),
                model.given().leftOut(),
                score.total(),
                score.band(),
                before == null ? desk.clock().instant() : before.happenedAt(),
                before == null ? null : before.place(),
                before == null ? null : before.note());
    }
}
