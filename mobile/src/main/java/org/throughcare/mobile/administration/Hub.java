package org.throughcare.mobile.administration;

import java.util.List;
import javafx.scene.Parent;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.RowButton;
import org.throughcare.mobile.look.Rows;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;

/** What there is for an administrator to do; a new page of theirs adds one line to {@link #PLACES}. */
final class Hub implements Screen {

    /** A page and where its words stand: its name, and under {@code .more} what is done there. */
    private record Place(String words, Route route) {}

    private static final List<Place> PLACES = List.of(
            new Place("administration.tablets", new Route.Administration.Tablets()),
            new Place("administration.codes", new Route.Administration.Codes()),
            new Place("administration.workers", new Route.Administration.Workers()),
            new Place("administration.trail", new Route.Administration.Trail()),
            new Place("administration.check", new Route.Administration.Check()),
            // Where the words are large the frame has no room for the way to it beside the one that leads here.
            new Place("administration.display", new Route.Display()));

    private final Page page = new Page();

    Hub(Desk desk) {
        Texts texts = desk.texts();
        Rows rows = new Rows();
        for (Place place : PLACES) {
            rows.with(new RowButton(
                    texts.get(place.words()),
                    texts.get(place.words() + ".more"),
                    () -> desk.navigator().go(place.route())));
        }
        page.show(
                Words.title(texts.get("administration.title")),
                Words.text(texts.get("administration.more")),
                new Card(rows));
    }

    @Override
    public Parent node() {
        return page;
    }
}
