package org.throughcare.mobile.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.link.AdministrationLink.WorkerLine;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.SummaryList;
import org.throughcare.mobile.look.Tag;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;

/** Draws one worker, and asks whether something is to be done before it is. */
final class WorkerView {

    /** So many lines say what follows. */
    private static final int DOES = 4;

    private final Texts texts;
    private final boolean own;
    private final Consumer<WorkerModel.Event> events;
    private final FetchedView fetched;
    private final TeamsView teams;
    private final Page page = new Page();
    private WorkerModel shown = WorkerModel.start();

    /** {@code own} says whether it is the administrator themselves. */
    WorkerView(Texts texts, boolean own, Consumer<WorkerModel.Event> events) {
        this.texts = texts;
        this.own = own;
        this.events = events;
        this.fetched = new FetchedView(texts, () -> events.accept(new WorkerModel.Event.TriedAgain()));
        this.teams = new TeamsView(texts, events);
    }

    /** A role in words; a later server's own word for one that this build does not know. */
    static String role(String role, Texts texts) {
        return texts.getOr("worker.role." + role, role);
    }

    /** A worker's teams in one line. */
    static String teams(WorkerRow row, Texts texts) {
        return row.teams().isEmpty() ? texts.get("worker.teams.none") : String.join(", ", row.teams());
    }

    Page page() {
        return page;
    }

    void render(WorkerModel model) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.title(texts.get("worker.title")));
        if (model.told() != null) {
            nodes.add(told(model.told()));
        }
        nodes.addAll(fetched.of(model.worker(), who -> draw(who, model)));
        page.show(nodes.toArray(Node[]::new));
        if (model.told() != null && !model.told().equals(shown.told())) {
            page.top();
        }
        shown = model;
    }

    private Node told(WorkerModel.Told told) {
        String key = told.act().key();
        if (told.trouble() == null) {
            String team = told.act().about();
            return Notice.of(Tone.GOOD, texts.get(key + ".done", team), texts.get(key + ".done.more", team));
        }
        String why = told.trouble().key();
        return new Notice(
                Tone.WARNING,
                texts.get(why),
                Words.text(texts.get(key + ".failed", told.act().about())),
                Words.text(texts.get(why + ".more")));
    }

    private List<Node> draw(WorkerModel.Shown who, WorkerModel model) {
        List<Node> nodes = new ArrayList<>();
        if (own) {
            nodes.add(Notice.of(Tone.INFO, texts.get("worker.you"), texts.get("worker.you.more")));
        }
        nodes.add(facts(who));
        if (!who.row().isWithdrawn()) {
            nodes.add(
                    model.asking() instanceof WorkerModel.Act.Leave leave
                            ? asking(leave, Feather.USER_MINUS, who)
                            : teams.card(who, model));
        }
        if (!own && !who.row().isWithdrawn()) {
            nodes.add(card(new WorkerModel.Act.Withdraw(), Feather.USER_X, who, model));
            nodes.add(card(new WorkerModel.Act.Factor(), Feather.KEY, who, model));
        }
        return nodes;
    }

    private Node facts(WorkerModel.Shown who) {
        WorkerLine worker = who.row().worker();
        boolean gone = who.row().isWithdrawn();
        Tag state = new Tag(
                texts.get(gone ? "worker.state.withdrawn" : "worker.state.present"),
                gone ? Tone.WARNING : Tone.NEUTRAL);
        SummaryList facts = new SummaryList()
                .row(texts.get("worker.state"), new Flow("tags", state), null)
                .row(texts.get("worker.roles"), String.join(", ", who.row().roles()))
                .row(texts.get("worker.teams"), teams(who.row(), texts))
                .row(
                        texts.get("worker.tablets"),
                        who.tablets().isEmpty() ? texts.get("worker.tablets.none") : String.join(", ", who.tablets()));
        if (gone) {
            facts.row(texts.get("worker.withdrawn"), texts.dateTime(Objects.requireNonNull(worker.withdrawnAt())));
        }
        facts.row(texts.get("worker.id"), worker.id().toString());
        return new Card(worker.name(), facts);
    }

    private Node card(WorkerModel.Act act, Feather icon, WorkerModel.Shown who, WorkerModel model) {
        String key = act.key();
        if (act.equals(model.asking())) {
            return asking(act, icon, who);
        }
        Button go = Buttons.plain(texts.get(key + ".go"), icon, () -> events.accept(new WorkerModel.Event.Asked(act)));
        go.setDisable(model.busy() != null);
        Card card = new Card(texts.get(key), Words.text(texts.get(key + ".more")), new Flow("quick", go));
        return act.equals(model.busy()) ? card.with(Words.hint(texts.get("administration.loading"))) : card;
    }

    private Node asking(WorkerModel.Act act, Feather icon, WorkerModel.Shown who) {
        String key = act.key();
        String name = who.row().worker().name();
        Card card = new Card(texts.get(key + ".does"));
        IntStream.rangeClosed(1, DOES)
                .forEach(n -> card.with(Words.text("• " + texts.get(key + ".does." + n, name, act.about()))));
        Button yes = Buttons.primary(
                texts.get(key + ".yes", act.about()), icon, () -> events.accept(new WorkerModel.Event.Confirmed()));
        yes.setAccessibleText(texts.get(key + ".yes", act.about()) + ": " + name);
        Button leave =
                Buttons.plain(texts.get("worker.leave"), null, () -> events.accept(new WorkerModel.Event.Left()));
        return card.with(new Flow("quick", yes, leave));
    }
}
