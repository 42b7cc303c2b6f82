package org.throughcare.mobile.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.model.assessment.Assessment;
import org.throughcare.model.assessment.ValidatedTools;
import org.throughcare.model.ledger.Current;

/** One assessment: its list of tasks, each of which leads to a page of its own. */
public final class AssessmentScreen implements Screen {

    private final Page page = new Page();
    private final Desk desk;
    private final Route.Result route;

    /** Shows the assessment that the route names. */
    public AssessmentScreen(Desk desk, Route.Result route) {
        this.desk = desk;
        this.route = route;
        Current<Assessment> current = EntryForm.current(desk, route.ledger(), Assessment.KIND, route.thread());
        List<Node> nodes = new ArrayList<>(List.of(Words.caption(desk.caption(route.ledger()))));
        if (current == null) {
            nodes.add(new Notice(Tone.WARNING, desk.texts().get("kind.newer")));
        } else {
            nodes.addAll(shown(current));
        }
        page.show(nodes.toArray(Node[]::new))
                .foot(
                        Buttons.plain(
                                desk.texts().get("assessment.person"),
                                Feather.ARROW_LEFT,
                                () -> desk.navigator().go(new Route.Person(route.ledger()))),
                        Buttons.plain(
                                desk.texts().get("versions.title"),
                                Feather.LAYERS,
                                () -> desk.navigator()
                                        .go(new Route.Versions(route.ledger(), route.kind(), route.thread()))));
    }

    @Override
    public Parent node() {
        return page;
    }

    private List<Node> shown(Current<Assessment> current) {
        Texts texts = desk.texts();
        Assessment body = current.body();
        AssessmentTasks tasks = new AssessmentTasks(desk, route.ledger(), current);
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.title(texts.getOr("assessment.purpose." + body.purpose(), body.purpose())));
        nodes.add(Words.hint(Texts.join(texts.date(body.heldOn()), tasks.progress())));
        if (current.inConflict()) {
            nodes.add(new Notice(
                    Tone.WARNING,
                    texts.get("assessment.conflict"),
                    Buttons.plain(
                            texts.get("assessment.conflict.choose"),
                            null,
                            () -> desk.navigator()
                                    .go(new Route.Resolve(route.ledger(), route.kind(), route.thread())))));
        }
        if (wantsTool(body)) {
            nodes.add(new Notice(
                    Tone.WARNING,
                    texts.get("assessment.fresh"),
                    Words.text(texts.get("assessment.fresh.more", ValidatedTools.FRESH_DAYS)),
                    Buttons.plain(
                            texts.get("assessment.fresh.do"),
                            Feather.CLIPBOARD,
                            () -> desk.navigator().go(Route.Capture.of("screening", route.ledger())))));
        }
        CardsView view = new CardsView(desk.navigator());
        tasks.cards().forEach(card -> nodes.add(view.card(card)));
        return nodes;
    }

    /** Whether an ATR assessment that goes on has no alcohol tool that is fresh today, in it or in the record (CTR-26). */
    private boolean wantsTool(Assessment body) {
        return body.purpose().equals(Assessment.ATR)
                && !body.complete()
                && Stream.concat(
                                body.tools().values().stream(),
                                ValidatedTools.in(desk.ledger(route.ledger()), Texts.ZONE).stream())
                        .noneMatch(tool -> ValidatedTools.supportsAtr(tool, desk.today()));
    }
}
