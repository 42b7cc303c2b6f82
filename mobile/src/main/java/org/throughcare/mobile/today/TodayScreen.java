package org.throughcare.mobile.today;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.describe.EntryWords;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Columns;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.RowButton;
import org.throughcare.mobile.look.Rows;
import org.throughcare.mobile.look.Tag;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.loop.Loop;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.session.GroupSession;

/** Where a shift starts: what is due, who comes, one tap from recording it. */
public final class TodayScreen implements Screen {

    private final Desk desk;
    private final Texts texts;
    private final ShiftQuery query;
    private final Node door;
    private final Page page = new Page();
    private final Loop<TodayModel, TodayModel.Event, TodayModel.Effect> loop;

    /** Opens the day of the worker at the desk; the door leads to what the server keeps for their team, if anything. */
    public TodayScreen(Desk desk, ShiftQuery query, Node door) {
        this.desk = desk;
        this.texts = desk.texts();
        this.query = query;
        this.door = door;
        this.loop =
                new Loop<>(TodayModel.start(desk.today()), TodayModel::update, this::run, desk.threads(), this::render);
        page.wide();
        loop.start(new TodayModel.Effect.Load());
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void refreshed() {
        loop.event(new TodayModel.Event.Changed());
    }

    @Override
    public void close() {
        loop.close();
    }

    private void render(TodayModel model) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.caption(texts.get("today.hello", desk.session().name())));
        nodes.add(Words.title(texts.longDate(model.date())));
        if (!model.loaded()) {
            nodes.add(Words.hint(texts.get("people.loading")));
        } else {
            List<Node> left = new ArrayList<>(List.of(door, new DueView(desk, loop::event).of(model)));
            List<Node> right = new ArrayList<>(List.of(meetings(model.shift())));
            right.add(groups(model.shift()));
            if (!model.shift().unfinished().isEmpty()) {
                left.add(unfinished(model.shift()));
            }
            nodes.add(new Columns(left, right));
        }
        page.show(nodes.toArray(Node[]::new));
    }

    private Node meetings(Shift shift) {
        Card card = new Card(texts.get("today.meetings"));
        if (shift.meetings().isEmpty()) {
            return card.with(Words.hint(texts.get("today.meetings.none")));
        }
        EntryWords words = EntryWords.of(desk);
        Rows rows = new Rows();
        shift.meetings().forEach(coming -> rows.with(meeting(coming, words)));
        return card.with(rows);
    }

    private Node meeting(Shift.Coming coming, EntryWords words) {
        Today.Meeting meeting = coming.meeting();
        Appointment appointment = meeting.appointment().body();
        String place = appointment.place();
        String under = words.what(appointment) + (place == null ? "" : " · " + place);
        Route route = coming.recorded()
                ? new Route.Person(meeting.ledger())
                : new Route.Capture(
                        "attendance", meeting.ledger(), meeting.appointment().id(), null);
        return new RowButton(
                texts.time(appointment.start().toLocalTime()) + "  "
                        + meeting.person().body().name(),
                under,
                () -> loop.event(new TodayModel.Event.Went(route)),
                recorded(coming.recorded()));
    }

    private Node groups(Shift shift) {
        Card card = new Card(texts.get("today.groups"));
        if (shift.groups().isEmpty()) {
            card.with(Words.hint(texts.get("today.groups.none")));
        } else {
            Rows rows = new Rows();
            shift.groups().forEach(group -> rows.with(group(group)));
            card.with(rows);
        }
        for (Session.Team team : desk.session().teams()) {
            card.with(Buttons.wrapping(Buttons.plain(
                    texts.get("group.newOf", team.name()),
                    Feather.PLUS,
                    () -> loop.event(
                            new TodayModel.Event.Went(Route.Capture.of("group-session", LedgerId.team(team.id())))))));
        }
        return card;
    }

    private Node group(Shift.Group group) {
        GroupSession session = group.session().body();
        int expected = session.expected().size();
        boolean done = group.recorded() >= expected && expected > 0;
        Route route = new Route.Capture("register", group.team(), group.id(), null);
        return new RowButton(
                texts.time(session.start()) + "  " + session.title(),
                texts.get("today.group.people", expected, group.recorded()),
                () -> loop.event(new TodayModel.Event.Went(route)),
                recorded(done));
    }

    private Tag recorded(boolean done) {
        return done
                ? new Tag(texts.get("today.recorded"), Tone.GOOD)
                : new Tag(texts.get("today.toRecord"), Tone.INFO, Feather.EDIT_3);
    }

    private Node unfinished(Shift shift) {
        Card card = new Card(texts.get("today.unfinished"));
        Rows rows = new Rows();
        for (Shift.Unfinished form : shift.unfinished()) {
            LedgerId ledger = form.ledger().startsWith("person:") ? LedgerId.parse(form.ledger()) : null;
            rows.with(new RowButton(
                    texts.getOr("kind." + form.kind(), form.kind()),
                    form.name(),
                    () -> loop.event(new TodayModel.Event.Went(new Route.Capture(form.kind(), ledger, null, null))),
                    new Tag(texts.get("today.notSaved"), Tone.WARNING)));
        }
        return card.with(rows);
    }

    private void run(TodayModel.Effect effect, Consumer<TodayModel.Event> happened) {
        if (effect instanceof TodayModel.Effect.Load) {
            happened.accept(new TodayModel.Event.Loaded(
                    desk.today(), query.of(desk.session(), desk.clock().instant(), desk.today())));
        } else if (effect instanceof TodayModel.Effect.Go go) {
            desk.threads().ui().execute(() -> desk.navigator().go(go.route()));
        }
    }
}
