package org.throughcare.mobile.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.record.Marks;
import org.throughcare.mobile.store.Backlog;
import org.throughcare.mobile.store.Changes;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.store.Stored;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.person.NameSearch;
import org.throughcare.model.person.Person;

/** Everybody whom a worker may see, kept in memory so that finding one of hundreds takes no time. */
public final class Caseload {

    private static final Comparator<PersonRow> BY_NAME = Comparator.comparing((PersonRow row) -> row.person() == null
                    ? "\uffff"
                    : NameSearch.fold(
                            row.person().familyName() + " " + row.person().givenName()))
            .thenComparing(PersonRow::ledger);

    private final Store store;
    private final Map<LedgerId, Card> cards = new ConcurrentHashMap<>();
    private final Set<WorkerId> read = new HashSet<>();

    private record Card(@Nullable Person person, boolean conflict, String searchText) {}

    /** The caseloads in that store; what changes is read again. */
    public Caseload(Store store, Changes changes) {
        this.store = store;
        changes.listen(changed -> changed.forEach(cards::remove));
    }

    /** Everybody on a worker's caseload, by family name. */
    public List<PersonRow> everybody(Session session) {
        return search(session, "");
    }

    /** Those whom every word of the query finds: a name, an alias, a number, a cell; by family name. */
    public List<PersonRow> search(Session session, String query) {
        readOnce(session.worker());
        Map<LedgerId, Backlog> backlogs = store.backlogs();
        List<PersonRow> rows = new ArrayList<>();
        for (LedgerId ledger : store.caseload(session.worker())) {
            if (ledger.subject() == Subject.PERSON) {
                Card card = cards.computeIfAbsent(ledger, this::card);
                if (NameSearch.matches(card.searchText(), query)) {
                    Backlog backlog = backlogs.getOrDefault(ledger, new Backlog(0, 0));
                    rows.add(new PersonRow(
                            ledger,
                            card.person(),
                            new Marks(backlog.waiting(), backlog.held(), card.conflict() ? 1 : 0)));
                }
            }
        }
        rows.sort(BY_NAME);
        return rows;
    }

    /** Reads all persons of a worker in one go; later only what changed is read. */
    private synchronized void readOnce(WorkerId worker) {
        if (read.add(worker)) {
            Map<LedgerId, List<Entry>> persons = new HashMap<>();
            for (Stored stored : store.entriesOfKind(worker, Person.KIND.name())) {
                persons.computeIfAbsent(stored.entry().ledger(), ledger -> new ArrayList<>())
                        .add(stored.entry());
            }
            persons.forEach((ledger, entries) -> cards.putIfAbsent(ledger, card(new Ledger(ledger, entries))));
        }
    }

    private Card card(LedgerId ledger) {
        return card(new Ledger(
                ledger, store.entries(ledger).stream().map(Stored::entry).toList()));
    }

    private static Card card(Ledger ledger) {
        List<Current<Person>> known = ledger.current(Person.KIND);
        if (known.isEmpty()) {
            return new Card(null, false, "");
        }
        Person person = known.get(0).body();
        String place = person.place() == null ? "" : " " + NameSearch.fold(person.place());
        return new Card(person, known.get(0).inConflict(), NameSearch.textOf(person) + place);
    }
}
