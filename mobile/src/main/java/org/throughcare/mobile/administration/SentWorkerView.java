package org.throughcare.mobile.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.administration.NewWorkerForm.Part;
import org.throughcare.mobile.link.AdministrationLink.TeamLine;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.SummaryList;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.model.ledger.WorkerId;

/** Draws what became of a new worker who was sent to the server, and what to do once they are added. */
record SentWorkerView(Texts texts, Consumer<NewWorkerModel.Event> events) {

    /** What is on its way, or may have come: it can be read and not changed. */
    SummaryList facts(List<TeamLine> all, NewWorkerForm form) {
        List<String> names = all.stream()
                .filter(team -> form.teams().contains(team.id()))
                .map(TeamLine::name)
                .toList();
        return new SummaryList()
                .row(texts.get(Part.NAME.key()), form.name().strip())
                .row(
                        texts.get(Part.ROLES.key()),
                        form.roles().stream()
                                .map(role -> WorkerView.role(role, texts))
                                .collect(Collectors.joining(", ")))
                .row(
                        texts.get(Part.TEAMS.key()),
                        names.isEmpty() ? texts.get("worker.teams.none") : String.join(", ", names));
    }

    /** Why they are not known to be added; empty where nothing is wrong. */
    Optional<Node> trouble(NewWorkerModel model) {
        if (model.added() instanceof Fetched.Not<WorkerId> not) {
            String why = not.why().key();
            return Optional.of(
                    model.unknown()
                            ? unknown(Words.strong(texts.get(why)), Words.text(texts.get(why + ".more")))
                            : Notice.of(Tone.WARNING, texts.get(why), texts.get(why + ".more")));
        }
        return model.unknown() && model.isStill() ? Optional.of(unknown()) : Optional.empty();
    }

    private Notice unknown(Node... why) {
        List<Node> words = new ArrayList<>(List.of(Words.text(texts.get("worker.new.unknown.more"))));
        words.addAll(List.of(why));
        return new Notice(Tone.WARNING, texts.get("worker.new.unknown"), words.toArray(Node[]::new));
    }

    /** That they are added, and the ways from there. */
    List<Node> added(String who) {
        return List.of(
                Notice.of(Tone.GOOD, texts.get("worker.new.done", who), texts.get("worker.new.done.more")),
                new Card(
                        texts.get("worker.new.next"),
                        Words.text("• " + texts.get("worker.new.next.1", who)),
                        Words.text("• " + texts.get("worker.new.next.2", who)),
                        new Flow(
                                "quick",
                                Buttons.primary(
                                        texts.get("worker.new.code"),
                                        Feather.KEY,
                                        () -> events.accept(new NewWorkerModel.Event.CodeAsked())),
                                Buttons.plain(
                                        texts.get("worker.new.show", who),
                                        Feather.USER,
                                        () -> events.accept(new NewWorkerModel.Event.WorkerAsked())))));
    }
}
