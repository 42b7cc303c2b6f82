package org.throughcare.server.treatment;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.throughcare.model.duty.DutyContext;
import org.throughcare.model.duty.DutyContexts;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.order.CourtOrder;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.SamePeople;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.treatment.LateStart;
import org.throughcare.model.treatment.StartRules;
import org.throughcare.model.treatment.TreatmentStart;
import org.throughcare.server.access.Caseload;
import org.throughcare.server.access.Caseloads;
import org.throughcare.server.audit.Trail;
import org.throughcare.server.ledger.Drawing;
import org.throughcare.server.ledger.LedgerReader;
import org.throughcare.server.store.Transactions;
import org.throughcare.server.view.Links;

/**
 * The treatment starts of a caseload, worked out by the shared rules from the ledgers each time, as on every tablet. Only
 * the kinds that they hang on are read, and some people at a time.
 */
@Singleton
class Starts {

    private static final Set<String> KINDS = Set.of(
            Person.KIND.name(),
            CourtOrder.KIND.name(),
            Requirement.KIND.name(),
            Attendance.KIND.name(),
            LateStart.KIND.name(),
            Death.KIND.name());

    private static final ZoneId LOCAL = ZoneId.of("Europe/London");
    /** People whose entries are read in one go, so that memory does not grow with the caseload. */
    private static final int READ_AT_ONCE = 50;

    private final Caseloads caseloads;
    private final Links links;
    private final Drawing drawing;
    private final LedgerReader ledgers;
    private final Transactions transactions;
    private final Trail trail;
    private final Clock clock;

    Starts(
            Caseloads caseloads,
            Links links,
            Drawing drawing,
            LedgerReader ledgers,
            Transactions transactions,
            Trail trail,
            Clock clock) {
        this.caseloads = caseloads;
        this.links = links;
        this.drawing = drawing;
        this.ledgers = ledgers;
        this.transactions = transactions;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A start and whose it is.
     *
     * @param person the lead of the person's ledgers
     * @param name what the person is called; empty when nobody has said
     * @param context what is known beside the record, with the day for which it is answered
     */
    record Row(LedgerId person, String name, TreatmentStart start, DutyContext context) {
        /** Names the record only: names belong in no log. */
        @Override
        public String toString() {
            return "Row[" + person + "]";
        }
    }

    /** Every start on a worker's caseload today, whoever has the fewest days left first. */
    List<Row> of(WorkerId worker) {
        Caseload caseload = caseloads.of(worker);
        DutyContexts contexts = new DutyContexts(
                transactions.readFor(worker, tx -> ledgers.read(LedgerId.SERVICE, tx)), caseload.calendars());
        List<List<LedgerId>> people = people(worker, caseload);
        people.forEach(trail::ledgers);
        List<Row> rows = new ArrayList<>();
        for (int from = 0; from < people.size(); from += READ_AT_ONCE) {
            List<List<LedgerId>> some = people.subList(from, Math.min(from + READ_AT_ONCE, people.size()));
            records(worker, some).forEach(record -> rows.addAll(rows(record, contexts)));
        }
        rows.sort(Comparator.comparing(Row::start, TreatmentStart.BY_DAYS_LEFT));
        return rows;
    }

    private List<Row> rows(Ledger record, DutyContexts contexts) {
        DutyContext context = contexts.of(record, LocalDate.ofInstant(clock.instant(), LOCAL));
        StartRules rules = new StartRules(context.calendar(), context.reference(), context.frameworks());
        String name = record.current(Person.KIND).stream()
                .findFirst()
                .map(person -> person.body().name())
                .orElse("");
        return TreatmentStart.in(record, context.today(), rules).stream()
                .map(start -> new Row(record.id(), name, start, context))
                .toList();
    }

    /** The ledgers of each person that the worker may read, the lead first. */
    private List<List<LedgerId>> people(WorkerId worker, Caseload caseload) {
        drawing.catchUp();
        SamePeople said = transactions.readFor(
                worker, tx -> links.around(caseload.people().keySet()));
        List<List<LedgerId>> people = new ArrayList<>();
        Set<LedgerId> seen = new HashSet<>();
        for (LedgerId ledger : new TreeSet<>(caseload.people().keySet())) {
            if (!seen.contains(ledger)) {
                List<LedgerId> person = said.ledgersOf(ledger).stream()
                        .filter(caseload.people()::containsKey)
                        .toList();
                seen.addAll(person);
                people.add(person);
            }
        }
        return people;
    }

    private List<Ledger> records(WorkerId worker, Collection<List<LedgerId>> people) {
        return transactions.readFor(worker, tx -> records(people, tx));
    }

    private List<Ledger> records(Collection<List<LedgerId>> people, Connection tx) throws SQLException {
        List<LedgerId> all = people.stream().flatMap(List::stream).toList();
        Map<LedgerId, Ledger> each = ledgers.read(all, KINDS, tx);
        return people.stream()
                .map(person -> new Ledger(
                        person.get(0),
                        person.stream()
                                .flatMap(ledger -> Stream.ofNullable(each.get(ledger)))
                                .flatMap(ledger -> ledger.entries().stream())
                                .toList()))
                .toList();
    }
}
