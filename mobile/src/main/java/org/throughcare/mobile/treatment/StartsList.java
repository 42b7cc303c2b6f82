package org.throughcare.mobile.treatment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.RowButton;
import org.throughcare.mobile.look.Rows;
import org.throughcare.mobile.look.Tag;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.PersonCard;
import org.throughcare.mobile.nav.ReadScreen;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.mobile.people.Caseload;
import org.throughcare.mobile.people.PersonRow;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.treatment.TreatmentStart;

/** The treatment starts of everybody on the caseload, whoever has the fewest days left first (DRR-1). */
final class StartsList {

    private record Row(LedgerId person, String name, TreatmentStart start) {}

    private final Desk desk;
    private final Caseload caseload;

    private StartsList(Desk desk, Caseload caseload) {
        this.desk = desk;
        this.caseload = caseload;
    }

    /** The list of that caseload, on a screen. */
    static Screen of(Desk desk, Caseload caseload) {
        StartsList list = new StartsList(desk, caseload);
        return new ReadScreen<>(desk, () -> Optional.of(list.rows()), list::draw);
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

    private void draw(Page page, List<Row> starts, Consumer<Route> go) {
        Texts texts = desk.texts();
        Node list = Words.hint(texts.get("start.none"));
        if (!starts.isEmpty()) {
            Rows rows = new Rows();
            starts.forEach(row -> rows.with(line(row, go)));
            list = rows;
        }
        page.show(Words.title(texts.get("start.all")), Words.hint(texts.get("start.all.more")), list);
    }

    private Node line(Row row, Consumer<Route> go) {
        StartWords words = new StartWords(desk.texts(), desk.lists());
        PersonCard.Mark mark = words.mark(row.start());
        return new RowButton(
                row.name() + " · " + words.what(row.start()),
                words.more(row.start()),
                () -> go.accept(new Route.Person(row.person())),
                new Tag(mark.words(), mark.tone()));
    }
}
