package org.throughcare.mobile.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.record.Everybody;
import org.throughcare.mobile.record.Marks;
import org.throughcare.mobile.record.Persons;
import org.throughcare.mobile.store.Backlog;
import org.throughcare.mobile.store.Store;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.NameSearch;

/** Everybody whom a worker may see, kept in memory so that finding one of hundreds takes no time. */
public final class Caseload {

    private static final Backlog NOTHING = new Backlog(0, 0);

    private final Store store;
    private final Persons persons;

    /** The caseloads in that store. */
    public Caseload(Store store, Persons persons) {
        this.store = store;
        this.persons = persons;
    }

    /** Everybody on a worker's caseload, by family name. */
    public List<PersonRow> everybody(Session session) {
        Map<LedgerId, Backlog> backlogs = store.backlogs();
        List<PersonRow> rows = new ArrayList<>();
        Everybody everybody = persons.of(session.worker());
        Set<LedgerId> alike = everybody.alike().stream()
                .flatMap(proposal -> Stream.of(proposal.one(), proposal.other()))
                .collect(Collectors.toSet());
        for (Everybody.One one : everybody.people()) {
            rows.add(new PersonRow(
                    one.ledgers(),
                    one.teams(),
                    one.person(),
                    marks(one, backlogs),
                    alike.contains(one.lead()),
                    one.searchText(),
                    one.restriction()));
        }
        return Order.NAME.of(rows);
    }

    /** Those whom every word of the query finds: a name, an alias, a number, a cell; by family name. */
    public List<PersonRow> search(Session session, String query) {
        Predicate<String> finding = NameSearch.finding(query);
        return everybody(session).stream()
                .filter(row -> finding.test(row.searchText()))
                .toList();
    }

    private static Marks marks(Everybody.One one, Map<LedgerId, Backlog> backlogs) {
        int waiting = 0;
        int held = 0;
        for (LedgerId ledger : one.ledgers()) {
            Backlog backlog = backlogs.getOrDefault(ledger, NOTHING);
            waiting += backlog.waiting();
            held += backlog.held();
        }
        return new Marks(waiting, held, one.conflict() ? 1 : 0);
    }
}
