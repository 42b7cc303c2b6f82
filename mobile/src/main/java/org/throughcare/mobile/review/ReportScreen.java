package org.throughcare.mobile.review;

import java.util.Optional;
import javafx.scene.Parent;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.loop.Loop;
import org.throughcare.mobile.loop.Next;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.model.duty.DutyContext;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.review.CourtReview;
import org.throughcare.model.review.ReviewContents;
import org.throughcare.model.review.ReviewReport;

/** What a report to the court says: attendance and every test from the record, beside what its authors wrote (CTR-20). */
public final class ReportScreen implements Screen {

    private record Model(Optional<ReviewContents> contents) {}

    private sealed interface Event {
        record Loaded(Optional<ReviewContents> contents) implements Event {}

        record Changed() implements Event {}

        record Went(Route route) implements Event {}
    }

    private sealed interface Effect {
        record Load() implements Effect {}

        record Go(Route route) implements Effect {}
    }

    private final LedgerId ledger;
    private final EntryId thread;
    private final Desk desk;
    private final Page page = new Page();
    private final Loop<Model, Event, Effect> loop;

    /** Opens the report of that thread. */
    public ReportScreen(LedgerId ledger, EntryId thread, Desk desk) {
        this.ledger = ledger;
        this.thread = thread;
        this.desk = desk;
        this.loop = new Loop<>(
                new Model(Optional.empty()),
                ReportScreen::update,
                (effect, happened) -> {
                    if (effect instanceof Effect.Go go) {
                        desk.threads().ui().execute(() -> desk.navigator().go(go.route()));
                    } else {
                        happened.accept(new Event.Loaded(contents()));
                    }
                },
                desk.threads(),
                this::render);
        loop.start(new Effect.Load());
    }

    private static Next<Model, Effect> update(Model model, Event event) {
        if (event instanceof Event.Loaded loaded) {
            return Next.model(new Model(loaded.contents()));
        } else if (event instanceof Event.Went went) {
            return Next.of(model, new Effect.Go(went.route()));
        }
        return Next.of(model, new Effect.Load());
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void refreshed() {
        loop.event(new Event.Changed());
    }

    @Override
    public void close() {
        loop.close();
    }

    private Optional<ReviewContents> contents() {
        Ledger record = desk.ledger(ledger);
        DutyContext context = desk.reference().contexts(desk.session()).of(record, desk.today());
        ReviewContents.Setting setting = new ReviewContents.Setting(
                context.calendar(), context.reference(), context.frameworks(), context.today());
        return record.current(ReviewReport.KIND).stream()
                .filter(report -> report.id().equals(thread))
                .findFirst()
                .flatMap(report -> CourtReview.find(record, report.body().review())
                        .map(review -> ReviewContents.of(record, review, report.body(), setting)));
    }

    private void render(Model model) {
        if (model.contents().isEmpty()) {
            page.show(Words.hint(desk.texts().get("people.loading")));
            return;
        }
        Route correct = Route.Capture.correcting(ReviewReport.KIND.name(), ledger, thread);
        new ReportView(desk, () -> loop.event(new Event.Went(correct)))
                .render(page, desk.caption(ledger), model.contents().get());
    }
}
