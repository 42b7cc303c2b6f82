package org.throughcare.server.duty;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.duty.Duties;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.duty.DutyContexts;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.person.Person;
import org.throughcare.server.access.Caseload;
import org.throughcare.server.ledger.LedgerReader;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/**
 * What is due for people, day by day. Nothing of it is stored: what is due depends on the day, and a table of it would
 * have to be drawn again every midnight. What was worked out for a day stays in memory while no ledger of the person and
 * nothing of the reference data has changed, so that only the first look of a day reads whole records.
 */
@Singleton
class DutyBook {

    /** People whose day stays at hand; a day of one person is some hundred bytes. */
    private static final int AT_HAND = 20_000;
    /** People whose records are read in one go, so that memory does not grow with the caseload. */
    private static final int READ_AT_ONCE = 50;

    private static final String REACH = """
            select id, number, coalesce((
                select string_agg(entry.number::text, ' ' order by entry.number) from entry
                where entry.ledger = ledger.id and sensitivity <> 'normal'), '')
            from ledger where id = any(?)""";

    private final LedgerReader ledgers;
    private final Transactions transactions;
    private final Map<List<LedgerId>, Kept> kept = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<LedgerId>, Kept> eldest) {
            return size() > AT_HAND;
        }
    };

    private @Nullable Reference reference;

    DutyBook(LedgerReader ledgers, Transactions transactions) {
        this.ledgers = ledgers;
        this.transactions = transactions;
    }

    /** What is due for one person, by day, first things first. */
    record Page(String name, Map<LocalDate, List<Duty>> days) {}

    /**
     * How much of a ledger a worker sees.
     *
     * @param number how far it goes
     * @param kept the numbers of what is not normal in it, as far as they see it
     */
    private record Reach(long number, String kept) {

        static final Reach NOTHING = new Reach(0, "");
    }

    /** What a page was worked out from, so that it is good as long as that is the same. */
    private record Basis(List<Reach> reach, long service, Map<TeamId, String> calendars, List<LocalDate> days) {}

    private record Kept(Basis basis, Page page) {}

    private record Reference(long service, Map<TeamId, String> calendars, DutyContexts contexts) {}

    /**
     * The pages of these people for that worker, each of whom is the ledgers about them, the lead first; by the lead. What is
     * at hand is good for whoever sees as much of the ledgers as it was worked out from.
     */
    Map<LedgerId, Page> of(
            WorkerId worker, Collection<List<LedgerId>> people, Caseload caseload, List<LocalDate> days) {
        Map<LedgerId, Reach> reach = reach(worker, people);
        Map<LedgerId, Page> pages = new HashMap<>();
        List<List<LedgerId>> toRead = new ArrayList<>();
        for (List<LedgerId> person : people) {
            Page known = kept(person, basis(person, reach, caseload, days));
            if (known == null) {
                toRead.add(person);
            } else {
                pages.put(person.get(0), known);
            }
        }
        DutyContexts contexts = contexts(worker, caseload);
        for (int from = 0; from < toRead.size(); from += READ_AT_ONCE) {
            List<List<LedgerId>> some = toRead.subList(from, Math.min(from + READ_AT_ONCE, toRead.size()));
            records(worker, some).forEach((person, record) -> {
                Page page = page(record, days, contexts);
                keep(person, new Kept(basis(person, reach, caseload, days), page));
                pages.put(record.id(), page);
            });
        }
        return pages;
    }

    /** How much the worker sees of each of these ledgers; it is asked where the worker sees nothing else. */
    private Map<LedgerId, Reach> reach(WorkerId worker, Collection<List<LedgerId>> people) {
        UUID[] asked = people.stream().flatMap(List::stream).map(LedgerId::uuid).toArray(UUID[]::new);
        Map<LedgerId, Reach> reach = new HashMap<>();
        transactions.readFor(
                worker,
                tx -> Sql.list(
                        tx,
                        REACH,
                        row -> reach.put(
                                LedgerId.person(row.getObject(1, UUID.class)),
                                new Reach(row.getLong(2), row.getString(3))),
                        (Object) asked));
        return reach;
    }

    /** The whole record of a person for that worker, under the id of the lead. */
    Ledger record(WorkerId worker, List<LedgerId> person) {
        return records(worker, List.of(person)).getOrDefault(person, new Ledger(person.get(0), List.of()));
    }

    private Map<List<LedgerId>, Ledger> records(WorkerId worker, Collection<List<LedgerId>> people) {
        return transactions.readFor(worker, tx -> records(people, tx));
    }

    private Map<List<LedgerId>, Ledger> records(Collection<List<LedgerId>> people, Connection tx) throws SQLException {
        List<LedgerId> all = people.stream().flatMap(List::stream).toList();
        Map<LedgerId, Ledger> each = ledgers.read(all, Set.of(), tx);
        Map<List<LedgerId>, Ledger> records = new LinkedHashMap<>();
        for (List<LedgerId> person : people) {
            List<Entry> entries = new ArrayList<>();
            for (LedgerId ledger : person) {
                Ledger one = each.get(ledger);
                if (one != null) {
                    entries.addAll(one.entries());
                }
            }
            records.put(person, new Ledger(person.get(0), entries));
        }
        return records;
    }

    /** What rules know beside the records, by what the service's ledger holds now. */
    synchronized DutyContexts contexts(WorkerId worker, Caseload caseload) {
        Reference known = reference;
        if (known == null
                || known.service() != caseload.service()
                || !known.calendars().equals(caseload.calendars())) {
            Ledger service = transactions.readFor(worker, tx -> ledgers.read(LedgerId.SERVICE, tx));
            known = new Reference(
                    caseload.service(), caseload.calendars(), new DutyContexts(service, caseload.calendars()));
            reference = known;
        }
        return known.contexts();
    }

    private static Page page(Ledger record, List<LocalDate> days, DutyContexts contexts) {
        Map<LocalDate, List<Duty>> due = new HashMap<>();
        days.forEach(day -> due.put(day, Duties.of(record, contexts.of(record, day))));
        return new Page(nameIn(record), due);
    }

    /** What the person of a record is called; empty when nobody has said, or this build can't read it. */
    static String nameIn(Ledger record) {
        return record.current(Person.KIND).stream()
                .findFirst()
                .map(person -> person.body().name())
                .orElse("");
    }

    private static Basis basis(
            List<LedgerId> person, Map<LedgerId, Reach> reach, Caseload caseload, List<LocalDate> days) {
        return new Basis(
                person.stream()
                        .map(ledger -> reach.getOrDefault(ledger, Reach.NOTHING))
                        .toList(),
                caseload.service(),
                caseload.calendars(),
                days);
    }

    private synchronized @Nullable Page kept(List<LedgerId> person, Basis basis) {
        Kept known = kept.get(person);
        return known != null && known.basis().equals(basis) ? known.page() : null;
    }

    /** A day stays at hand; whoever asks for many days at once wants them once. */
    private synchronized void keep(List<LedgerId> person, Kept page) {
        if (page.basis().days().size() == 1) {
            kept.put(person, page);
        }
    }
}
