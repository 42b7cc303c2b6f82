package org.throughcare.mobile.treatment;

import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.RowButton;
import org.throughcare.mobile.look.Rows;
import org.throughcare.mobile.look.Tag;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.loop.Loop;
import org.throughcare.mobile.loop.Next;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.PersonCard;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.mobile.people.Caseload;
import org.throughcare.mobile.people.PersonRow;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.treatment.TreatmentStart;

/** The treatment starts of everybody on the caseload, whoever has the fewest days left first (DRR-1). */
public final class StartsScreen implements Screen {

    private record Row(LedgerId person, String name, TreatmentStart start) {}

    private record Model(boolean loaded, List<Row> rows) {}

    private sealed interface Event {
        record Loaded(List<Row> rows) implements Event {}

        record Changed() implements Event {}

        record Went(Route route) implements Event {}
    }

    private sealed interface Effect {
        record Load() implements Effect {}

        record Go(Route route) implements Effect {}
    }

    private final Desk desk;
    private final Caseload caseload;
    private final Page page = new Page();
    private final Loop<Model, Event, Effect> loop;

    /** Opens the list of that caseload. */
    public StartsScreen(Desk desk, Caseload caseload) {
        this.desk = desk;
        this.caseload = caseload;
        this.loop = new Loop<>(
                new Model(false, List.of()),
                StartsScreen::update,
                (effect, happened) -> {
                    if (effect instanceof Effect.Go go) {
                        desk.threads().ui().execute(() -> desk.navigator().go(go.route()));
                    } else {
                        happened.accept(new Event.Loaded(rows()));
                    }
                },
                desk.threads(),
                this::render);
        loop.start(new Effect.Load());
    }

    private static Next<Model, Effect> update(Model model, Event event) {
        if (event instanceof Event.Loaded loaded) {
            return Next.model(new Model(true, loaded.rows()));
        } else if (event instanceof Event.Went went) {
            return Next.of(model, new Effect.Go(went.route()));
        }
        return Next.of(model, new Effect.Load());
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void refreshed() {
        loop.event(new Event.Changed());
    }

    @Override
    public void close() {
        loop.close();
    }

    private List<Row> rows() {
        return caseload.everybody(desk.session()).stream()
                .flatMap(row -> starts(row).stream())
                .sorted(Comparator.comparing(Row::start, TreatmentStart.BY_DAYS_LEFT))
                .toList();
    }

    private List<Row> starts(PersonRow row) {
        Ledger record = desk.ledger(row.ledger());
        Person person = row.person();
        String name = person == null ? "" : person.name();
        return TreatmentRoom.starts(desk, record).stream()
                .filter(start -> !start.isOver(desk.today()))
                .map(start -> new Row(record.id(), name, start))
                .toList();
    }

    private void render(Model model) {
        Texts texts = desk.texts();
        Node list = Words.hint(texts.get(model.loaded() ? "start.none" : "people.loading"));
        if (!model.rows().isEmpty()) {
            Rows rows = new Rows();
            model.rows().forEach(row -> rows.with(line(row)));
            list = rows;
        }
        page.show(Words.title(texts.get("start.all")), Words.hint(texts.get("start.all.more")), list);
    }

    private Node line(Row row) {
        StartWords words = new StartWords(desk.texts(), desk.lists());
        PersonCard.Mark mark = words.mark(row.start());
        return new RowButton(
                row.name() + " · " + words.what(row.start()),
                words.more(row.start()),
                () -> loop.event(new Event.Went(new Route.Person(row.person()))),
                new Tag(mark.words(), mark.tone()));
    }
}
