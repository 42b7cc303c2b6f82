package org.throughcare.mobile.escrow;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.link.EscrowLink;
import org.throughcare.mobile.link.LinkFault;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.loop.Loop;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.WorkerId;

/** What workers recorded whose access had ended, for those who have the records now: each is added or set aside. */
public final class EscrowScreen implements Screen {

    private final Desk desk;
    private final Escrow escrow;
    private final @Nullable Hash only;
    private final String because;
    private final EscrowView view;
    private final Page page = new Page();
    private final Loop<EscrowModel, EscrowModel.Event, EscrowModel.Effect> loop;

    /** Opens the list of the worker at the desk. */
    public EscrowScreen(Desk desk, Escrow escrow) {
        this(desk, escrow, null, "");
    }

    /** Opens the one of them that a place names, for the reason that the worker gave; empty while nobody has asked. */
    public EscrowScreen(Desk desk, Escrow escrow, Route.Escrowed place, Optional<String> because) {
        this(desk, escrow, place.id(), because.orElse(""));
    }

    private EscrowScreen(Desk desk, Escrow escrow, @Nullable Hash only, String because) {
        this.desk = desk;
        this.escrow = escrow;
        this.only = only;
        this.because = because;
        this.view = new EscrowView(desk, only != null, this::event);
        this.loop = new Loop<>(EscrowModel.start(), EscrowModel::update, this::run, desk.threads(), this::render);
        loop.start(new EscrowModel.Effect.Load());
    }

    @Override
    public Parent node() {
        return page;
    }

    /** The list and the reason that is being given; while the server is being told, the list comes anew. */
    @Override
    public void takeOver(Screen before) {
        if (before instanceof EscrowScreen shown && shown.loop.model().isStill()) {
            view.takeOver(shown.view);
            loop.takeOver(shown.loop.model());
        }
    }

    @Override
    public void close() {
        loop.close();
    }

    private void event(EscrowModel.Event event) {
        loop.event(event);
    }

    private void render(EscrowModel model) {
        page.show(view.of(model).toArray(javafx.scene.Node[]::new));
    }

    private void run(EscrowModel.Effect effect, Consumer<EscrowModel.Event> happened) {
        escrow.network().execute(() -> ask(effect, happened));
    }

    private void ask(EscrowModel.Effect effect, Consumer<EscrowModel.Event> happened) {
        WorkerId worker = desk.session().worker();
        try {
            if (effect instanceof EscrowModel.Effect.LetIn letIn) {
                happened.accept(new EscrowModel.Event.Answered(escrow.letIn(worker, letIn.id(), because)));
            } else if (effect instanceof EscrowModel.Effect.SetAside aside) {
                escrow.setAside(worker, aside.id(), aside.reason(), because);
                happened.accept(new EscrowModel.Event.IsAside());
            } else {
                happened.accept(new EscrowModel.Event.Loaded(load(worker)));
            }
        } catch (LinkFault fault) {
            happened.accept(
                    effect instanceof EscrowModel.Effect.Load
                            ? new EscrowModel.Event.NotReached()
                            : new EscrowModel.Event.Failed());
        }
    }

    /** The list, or the one that is looked at; once that is dealt with there is nothing. */
    private EscrowLink.Waiting load(WorkerId worker) {
        if (only == null) {
            return escrow.waiting(worker);
        }
        try {
            return new EscrowLink.Waiting(List.of(escrow.one(worker, only, because)), List.of());
        } catch (LinkFault fault) {
            if (fault.sort() != LinkFault.Sort.REFUSED) {
                throw fault;
            }
            return EscrowLink.Waiting.NONE;
        }
    }
}
