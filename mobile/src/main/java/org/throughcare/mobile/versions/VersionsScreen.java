package org.throughcare.mobile.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.describe.ErrorWords;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.loop.Loop;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.mobile.record.RecordView;
import org.throughcare.model.Kinds;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EnteredInError;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.LedgerId;

/** Every version of one thing that was recorded, and the ways to amend it (DRR-7). */
public final class VersionsScreen implements Screen {

    private final Desk desk;
    private final Texts texts;
    private final Page page = new Page();
    private final Loop<VersionsModel, VersionsModel.Event, VersionsModel.Effect> loop;

    /** Opens the versions of a thread; only kinds that have a form can be corrected. */
    public VersionsScreen(Route.Versions of, Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.loop = new Loop<>(VersionsModel.start(of), VersionsModel::update, this::run, desk.threads(), this::render);
        loop.start(new VersionsModel.Effect.Load(of));
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void refreshed() {
        loop.event(new VersionsModel.Event.Changed());
    }

    @Override
    public void close() {
        loop.close();
    }

    private void render(VersionsModel model) {
        Route.Versions of = model.of();
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.caption(desk.caption(of.ledger())));
        nodes.add(Words.title(texts.getOr("kind." + of.kind(), texts.get("kind.unknown"))));
        if (model.inConflict()) {
            nodes.add(new Notice(
                    Tone.WARNING,
                    texts.get("versions.conflict"),
                    Words.text(texts.get("versions.conflict.more")),
                    Buttons.primary(
                            texts.get("versions.choose"),
                            null,
                            () -> go(new Route.Resolve(of.ledger(), of.kind(), of.thread())))));
        }
        error(model).ifPresent(nodes::add);
        VersionCards cards = new VersionCards(desk, of.ledger());
        model.versions().forEach(version -> nodes.add(cards.of(version)));
        page.show(nodes.toArray(Node[]::new));
        foot(model);
    }

    private Optional<Node> error(VersionsModel model) {
        Current<EnteredInError> word = model.doubt().word();
        if (word == null) {
            return Optional.empty();
        }
        boolean struck = model.doubt().standing() == VersionsModel.Doubt.Standing.STRUCK;
        LedgerId ledger = word.latest().ledger();
        Route back = Route.Capture.correcting(EnteredInError.KIND.name(), ledger, word.id());
        Flow ways = new Flow("quick");
        if (!struck) {
            ways.getChildren().add(Buttons.plain(texts.get("mistake.take"), Feather.SLASH, () -> go(takeBack(model))));
        }
        ways.getChildren()
                .add(Buttons.plain(
                        texts.get(struck ? "mistake.back" : "mistake.stands"), Feather.ROTATE_CCW, () -> go(back)));
        return Optional.of(new Notice(
                Tone.WARNING,
                texts.get(struck ? "mistake.struck" : "mistake.disputed"),
                Words.text(new ErrorWords(desk).said(word.latest())),
                Words.text(texts.get(struck ? "mistake.struck.more" : "mistake.disputed.more")),
                ways));
    }

    private static Route takeBack(VersionsModel model) {
        Route.Versions of = model.of();
        LedgerId ledger = model.versions().get(0).stored().entry().ledger();
        return new Route.Capture(EnteredInError.KIND.name(), ledger, of.thread(), null);
    }

    private void foot(VersionsModel model) {
        Route.Versions of = model.of();
        List<Node> foot = new ArrayList<>();
        if (model.canAmend() && !model.inConflict() && desk.rooms().correctable(of.kind())) {
            foot.add(Buttons.primary(
                    texts.getOr("versions.correct." + of.kind(), texts.get("versions.correct")),
                    Feather.EDIT_2,
                    () -> go(Route.Capture.correcting(of.kind(), of.ledger(), of.thread()))));
        }
        if (model.doubt().standing() == VersionsModel.Doubt.Standing.STANDS
                && !model.versions().isEmpty()) {
            foot.add(Buttons.plain(texts.get("mistake.take"), Feather.SLASH, () -> go(takeBack(model))));
        }
        foot.add(Buttons.plain(
                texts.get("nav.back"), Feather.ARROW_LEFT, () -> loop.event(new VersionsModel.Event.Went(null))));
        page.foot(foot.toArray(Node[]::new));
    }

    private void go(Route route) {
        loop.event(new VersionsModel.Event.Went(route));
    }

    private void run(VersionsModel.Effect effect, Consumer<VersionsModel.Event> happened) {
        if (effect instanceof VersionsModel.Effect.Load load) {
            RecordView record = desk.records().of(load.of().ledger());
            happened.accept(new VersionsModel.Event.Loaded(
                    Version.of(record, load.of().kind(), load.of().thread()),
                    inConflict(record, load.of()),
                    VersionsModel.Doubt.of(
                            record.ledger(), load.of(), desk.session().roles())));
        } else if (effect instanceof VersionsModel.Effect.Go go) {
            Route route = go.route();
            desk.threads().ui().execute(() -> {
                if (route == null) {
                    desk.navigator().back();
                } else {
                    desk.navigator().go(route);
                }
            });
        }
    }

    private static boolean inConflict(RecordView record, Route.Versions of) {
        Kind<?> kind = Kinds.named(of.kind());
        return kind != null
                && record.ledger().current(kind).stream()
                        .filter(current -> current.id().equals(of.thread()))
                        .anyMatch(Current::inConflict);
    }
}
