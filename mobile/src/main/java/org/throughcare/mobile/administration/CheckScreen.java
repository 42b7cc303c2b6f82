package org.throughcare.mobile.administration;

import java.util.function.Consumer;
import javafx.scene.Parent;
import org.throughcare.mobile.loop.Loop;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Screen;

/** Whether the audit trail's chain is whole, by itself and beside what was noted of it before (USR-6). */
final class CheckScreen implements Screen {

    private final Question question;
    private final CheckView view;
    private final Loop<CheckModel, CheckModel.Event, CheckModel.Check> loop;

    CheckScreen(Desk desk, Administration administration) {
        this.question = new Question(desk, administration);
        this.view = new CheckView(desk.texts(), this::happened);
        this.loop = new Loop<>(CheckModel.start(), CheckModel::update, this::run, desk.threads(), view::render);
        loop.start();
    }

    @Override
    public Parent node() {
        return view.page();
    }

    @Override
    public void takeOver(Screen before) {
        if (before instanceof CheckScreen check && check.loop.model().isStill()) {
            loop.takeOver(check.loop.model());
        }
    }

    @Override
    public void close() {
        loop.close();
    }

    private void happened(CheckModel.Event event) {
        loop.event(event);
    }

    private void run(CheckModel.Check check, Consumer<CheckModel.Event> happened) {
        question.ask(
                (link, token) -> link.verifyTrail(token, check.number(), check.hash()),
                CheckModel.Event.Came::new,
                happened);
    }
}
