package org.throughcare.mobile.administration;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.throughcare.mobile.link.AdministrationLink;
import org.throughcare.mobile.link.AdministrationLink.TeamLine;
import org.throughcare.mobile.link.AdministrationLink.WorkerLine;
import org.throughcare.mobile.link.LinkFault;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.loop.Loop;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.model.ledger.WorkerId;

/**
 * One worker: roles, teams and tablets, into a team or out of one, the end of their access, a second factor that they have lost
 * (USR-4).
 */
final class WorkerScreen implements Screen {

    private final WorkerId worker;
    private final Texts texts;
    private final TabletWords tablets;
    private final Question question;
    private final WorkerView view;
    private final Loop<WorkerModel, WorkerModel.Event, WorkerModel.Effect> loop;

    WorkerScreen(WorkerId worker, Desk desk, Administration administration) {
        this.worker = worker;
        this.texts = desk.texts();
        this.tablets = new TabletWords(texts, desk.today());
        this.question = new Question(desk, administration);
        boolean own = worker.equals(desk.session().worker());
        this.view = new WorkerView(texts, own, this::happened);
        this.loop = new Loop<>(WorkerModel.start(), WorkerModel::update, this::run, desk.threads(), view::render);
        loop.start(new WorkerModel.Effect.Load());
    }

    @Override
    public Parent node() {
        return view.page();
    }

    @Override
    public void close() {
        loop.close();
    }

    private void happened(WorkerModel.Event event) {
        loop.event(event);
    }

    private void run(WorkerModel.Effect effect, Consumer<WorkerModel.Event> happened) {
        if (effect instanceof WorkerModel.Effect.Do todo) {
            question.ask(
                    (link, token) -> done(link, token, todo.act()),
                    answer -> new WorkerModel.Event.Answered(told(todo.act(), answer)),
                    happened);
        } else {
            question.ask(this::shown, WorkerModel.Event.Came::new, happened);
        }
    }

    private WorkerId done(AdministrationLink link, String token, WorkerModel.Act act) {
        if (act instanceof WorkerModel.Act.Withdraw) {
            link.withdraw(token, worker);
        } else if (act instanceof WorkerModel.Act.Join join) {
            link.join(token, worker, join.team().id());
        } else if (act instanceof WorkerModel.Act.Leave leave) {
            link.leave(token, worker, leave.team().id());
        } else {
            link.resetSecondFactor(token, worker);
        }
        return worker;
    }

    private static WorkerModel.Told told(WorkerModel.Act act, Fetched<WorkerId> answer) {
        return new WorkerModel.Told(act, answer instanceof Fetched.Not<WorkerId> not ? not.why() : null);
    }

    private WorkerModel.Shown shown(AdministrationLink link, String token) {
        List<TeamLine> teams = link.teams(token);
        WorkerRow row = WorkerRow.all(link.workers(token), teams, role -> WorkerView.role(role, texts)).stream()
                .filter(one -> one.worker().id().equals(worker))
                .findFirst()
                .orElseThrow(() -> new LinkFault(LinkFault.Sort.REFUSED, "unknown", null));
        List<String> names = link.tablets(token).stream()
                .filter(tablet -> tablet.workers().contains(worker))
                .map(tablets::name)
                .sorted()
                .toList();
        return new WorkerModel.Shown(row, names, some(teams, row.worker(), true), some(teams, row.worker(), false));
    }

    /** The teams of which the worker is a member, or those of which not, by name. */
    private static List<TeamLine> some(List<TeamLine> teams, WorkerLine of, boolean theirs) {
        return TeamsView.sorted(teams.stream()
                .filter(team -> of.teams().contains(team.id()) == theirs)
                .toList());
    }
}
