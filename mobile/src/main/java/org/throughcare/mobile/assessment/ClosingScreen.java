package org.throughcare.mobile.assessment;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.SummaryList;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.PersonCard;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.model.assessment.ClosingChecklist;
import org.throughcare.model.assessment.Completion;
import org.throughcare.model.assessment.FinalReview;
import org.throughcare.model.assessment.OnwardReferral;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.reference.ReferenceData;

/** The closing of a requirement's case: the checklist while it is prepared, and the report once it is closed (ATR-9, CTR-22). */
public final class ClosingScreen implements Screen {

    private final Page page = new Page();
    private final Desk desk;
    private final Route.Result route;

    /** Shows the closing that the route names. */
    public ClosingScreen(Desk desk, Route.Result route) {
        this.desk = desk;
        this.route = route;
        Texts texts = desk.texts();
        Current<Completion> current = EntryForm.current(desk, route.ledger(), Completion.KIND, route.thread());
        List<Node> nodes = new ArrayList<>(List.of(Words.caption(desk.caption(route.ledger()))));
        nodes.add(Words.title(texts.get("kind.completion")));
        if (current == null) {
            nodes.add(new Notice(Tone.WARNING, texts.get("kind.newer")));
        } else {
            nodes.addAll(shown(current));
        }
        page.show(nodes.toArray(Node[]::new))
                .foot(
                        Buttons.plain(
                                texts.get("assessment.person"),
                                Feather.ARROW_LEFT,
                                () -> desk.navigator().go(new Route.Person(route.ledger()))),
                        Buttons.plain(
                                texts.get("versions.title"),
                                Feather.LAYERS,
                                () -> desk.navigator()
                                        .go(new Route.Versions(route.ledger(), route.kind(), route.thread()))));
    }

    @Override
    public Parent node() {
        return page;
    }

    private List<Node> shown(Current<Completion> current) {
        Completion completion = current.body();
        CodeWords codes = new CodeWords(desk.lists(), desk.texts());
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.hint(desk.texts().getOr("order.type." + completion.type(), completion.type())));
        if (completion.closed()) {
            nodes.add(
                    Notice.of(Tone.GOOD, desk.texts().get("completion.closed"), ClosingWords.line(completion, codes)));
        } else {
            nodes.add(new CardsView(desk.navigator()).card(checklist(current, codes)));
        }
        nodes.add(report(completion, codes));
        return nodes;
    }

    private PersonCard checklist(Current<Completion> current, CodeWords codes) {
        ClosingChecklist list = ClosingChecklist.of(desk.ledger(route.ledger()), current.body(), desk.today());
        return new PersonCard(
                desk.texts().get("completion.checklist"),
                ClosingWords.lines(list, codes),
                List.of(
                        deed(FinalReview.KIND.name(), current),
                        deed(OnwardReferral.KIND.name(), current),
                        deed(Completion.KIND.name(), current)));
    }

    private PersonCard.Deed deed(String kind, Current<Completion> current) {
        return new PersonCard.Deed(
                desk.texts().get("completion.do." + kind),
                new Route.Capture(kind, route.ledger(), current.body().requirement(), null));
    }

    private Node report(Completion completion, CodeWords codes) {
        Texts texts = desk.texts();
        SummaryList list = new SummaryList();
        ToolWords.between(completion.startTool(), completion.endTool()).ifPresent(change -> {
            list.row(texts.get("completion.change"), ToolWords.change(change, texts));
            list.row(texts.get("completion.bands"), ToolWords.bands(change, texts));
        });
        if (completion.noEndToolWhy() != null) {
            list.row(
                    texts.get("completion.noScore"),
                    codes.capital(ReferenceData.REVIEW_NOT_HELD, completion.noEndToolWhy()));
        }
        completion
                .needs()
                .forEach((code, need) -> list.row(codes.capital(ReferenceData.ONGOING_NEEDS, code), met(need)));
        if (completion.note() != null) {
            list.row(texts.get("completion.note"), completion.note());
        }
        if (list.getChildren().isEmpty()) {
            list.row(texts.get("completion.report"), texts.get("completion.report.none"));
        }
        return new Card(texts.get("completion.report"), list);
    }

    private String met(Completion.Need need) {
        String referred = need.referredOn() == null
                ? desk.texts().get("completion.notReferred")
                : desk.texts().get("completion.referred", desk.texts().date(need.referredOn()));
        return Texts.join(need.plan(), referred);
    }
}
