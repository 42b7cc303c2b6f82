package org.throughcare.mobile.administration;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.link.AdministrationLink.TeamLine;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Choice;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.SearchList;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.model.person.NameSearch;

/** Draws the teams of a worker, each with the way out of it, and the way into another. */
final class TeamsView {

    private final Texts texts;
    private final Consumer<WorkerModel.Event> events;
    private List<TeamLine> offered = List.of();
    private @Nullable SearchList list;

    TeamsView(Texts texts, Consumer<WorkerModel.Event> events) {
        this.texts = texts;
        this.events = events;
    }

    /** Teams in the order of the alphabet. */
    static List<TeamLine> sorted(List<TeamLine> teams) {
        return teams.stream()
                .sorted(Comparator.comparing((TeamLine team) -> NameSearch.fold(team.name())))
                .toList();
    }

    Card card(WorkerModel.Shown who, WorkerModel model) {
        Card card = new Card(texts.get("worker.teams"));
        if (who.teams().isEmpty()) {
            card.with(Words.text(texts.get("worker.teams.none")));
        }
        who.teams().forEach(team -> card.with(out(team, model)));
        if (!who.others().isEmpty()) {
            card.with(into(who.others(), model));
        }
        boolean busy = model.busy() instanceof WorkerModel.Act.Join || model.busy() instanceof WorkerModel.Act.Leave;
        return busy ? card.with(Words.hint(texts.get("administration.loading"))) : card;
    }

    private Node out(TeamLine team, WorkerModel model) {
        Button out = Buttons.plain(
                texts.get("worker.out.go", team.name()),
                Feather.USER_MINUS,
                () -> events.accept(new WorkerModel.Event.Asked(new WorkerModel.Act.Leave(team))));
        out.setDisable(model.busy() != null);
        return new Flow("quick", out);
    }

    private Node into(List<TeamLine> others, WorkerModel model) {
        VBox field = new VBox(Words.strong(texts.get("worker.join")), Words.hint(texts.get("worker.join.hint")));
        field.getStyleClass().add("field");
        if (model.into().missing()) {
            field.getStyleClass().add("in-error");
            field.getChildren()
                    .add(Notice.of(Tone.WARNING, texts.get("form.mistake.required", texts.get("worker.join")), ""));
        }
        Button go = Buttons.plain(
                texts.get("worker.join.go"), Feather.USER_PLUS, () -> events.accept(new WorkerModel.Event.JoinAsked()));
        go.setDisable(model.busy() != null);
        field.getChildren().addAll(choice(others, model.into().team()), new Flow("quick", go));
        return field;
    }

    private SearchList choice(List<TeamLine> others, @Nullable TeamLine chosen) {
        SearchList search = list;
        if (search == null || !others.equals(offered)) {
            offered = others;
            search = new SearchList(
                    texts.get("worker.join"),
                    others.stream()
                            .map(team -> new Choice(team.id().toString(), team.name(), ""))
                            .toList(),
                    texts,
                    code -> events.accept(new WorkerModel.Event.Chose(named(code))));
            list = search;
        }
        search.choose(chosen == null ? null : chosen.id().toString());
        return search;
    }

    private @Nullable TeamLine named(String code) {
        return offered.stream()
                .filter(team -> team.id().toString().equals(code))
                .findFirst()
                .orElse(null);
    }
}
