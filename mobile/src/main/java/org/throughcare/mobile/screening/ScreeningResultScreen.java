package org.throughcare.mobile.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.SummaryList;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.screening.Questionnaire;
import org.throughcare.model.screening.Questionnaires;
import org.throughcare.model.screening.Score;
import org.throughcare.model.screening.Scoring;
import org.throughcare.model.screening.Screening;

/** One screening as it was recorded. */
public final class ScreeningResultScreen implements Screen {

    private final Page page = new Page();

    /** Shows the screening that the route names. */
    public ScreeningResultScreen(Route.Result route, Desk desk) {
        Texts texts = desk.texts();
        List<Node> nodes = new ArrayList<>(List.of(Words.caption(desk.caption(route.ledger()))));
        Optional<Current<Screening>> found = desk.ledger(route.ledger()).current(Screening.KIND).stream()
                .filter(current -> current.id().equals(route.thread()))
                .findFirst();
        found.ifPresentOrElse(
                current -> nodes.addAll(shown(current, texts)),
                () -> nodes.add(new Notice(Tone.WARNING, texts.get("kind.newer"))));
        page.show(nodes.toArray(Node[]::new))
                .foot(
                        Buttons.plain(texts.get("nav.back"), Feather.ARROW_LEFT, desk.navigator()::back),
                        Buttons.plain(
                                texts.get("versions.title"),
                                Feather.LAYERS,
                                () -> desk.navigator()
                                        .go(new Route.Versions(route.ledger(), route.kind(), route.thread()))),
                        Buttons.plain(
                                texts.get("versions.correct"),
                                Feather.EDIT_2,
                                () -> desk.navigator()
                                        .go(Route.Capture.correcting("screening", route.ledger(), route.thread()))));
    }

    @Override
    public Parent node() {
        return page;
    }

    private static List<Node> shown(Current<Screening> current, Texts texts) {
        Screening screening = current.body();
        Questionnaire known = Questionnaires.bundled().find(screening.instrument(), screening.instrumentVersion());
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.title(
                known == null ? screening.instrument() : known.about().title()));
        nodes.add(Words.hint(texts.dateTime(screening.happenedAt())));
        if (known == null) {
            nodes.add(new Notice(Tone.INFO, texts.get("screening.unknown")));
            return nodes;
        }
        Integer total = screening.total();
        Score score = screening.answers().isEmpty() && total != null
                ? Scoring.ofTotal(known, total)
                : Scoring.of(known, screening.answers());
        nodes.add(new ResultCard(texts).of(known, score));
        ResultCard result = new ResultCard(texts);
        Given said = new Given(screening.answers(), screening.notAnswered());
        SummaryList answers = new SummaryList();
        for (Questionnaire.Item item : known.items()) {
            String given = screening.skipped().contains(item.linkId())
                    ? texts.get("screening.skippedByRule")
                    : result.said(item, said);
            answers.row(item.text(), given);
        }
        nodes.add(new Card(texts.get("screening.answers"), answers));
        nodes.add(Words.hint(known.about().copyright()));
        return nodes;
    }
}
