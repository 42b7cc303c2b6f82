package org.throughcare.mobile.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.record.Everybody;
import org.throughcare.mobile.record.Persons;
import org.throughcare.mobile.record.Records;
import org.throughcare.mobile.store.PreparedDays;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;

/**
 * Works out the days to come while a worker reads their screen, a few people at a time, so that the first look after a start
 * need not read every record. What several ledgers tell together, and a day on which somebody comes, is left to be worked out
 * on the day.
 */
final class DaysAhead {

    /** From a Friday to the Tuesday after a bank holiday. */
    private static final int DAYS = 4;
    /** So few take as long as a touch on the screen. */
    private static final int AT_ONCE = 10;
    /** Stands for a day that has to be worked out. */
    private static final String NOT_PREPARED = "";

    private final Records records;
    private final Persons persons;
    private final Reckoning reckoning;
    private final PreparedDays prepared;

    DaysAhead(Records records, Persons persons, Reckoning reckoning, PreparedDays prepared) {
        this.records = records;
        this.persons = persons;
        this.reckoning = reckoning;
        this.prepared = prepared;
    }

    /** Prepares the days of a few people from that one on, and says whether there was anybody left to do it for. */
    boolean prepare(Session session, LocalDate today) {
        PreparedDays.Basis basis = basis(session);
        long mark = prepared.mark();
        Set<LedgerId> done = prepared.ledgers(basis, today.plusDays(DAYS));
        List<LedgerId> next = persons.of(session.worker()).people().stream()
                .map(Everybody.One::ledgers)
                .filter(ledgers -> ledgers.size() == 1)
                .map(ledgers -> ledgers.get(0))
                .filter(ledger -> !done.contains(ledger))
                .limit(AT_ONCE)
                .toList();
        List<PreparedDays.Prepared> days = new ArrayList<>();
        for (LedgerId ledger : next) {
            Ledger record = records.glance(ledger).ledger();
            IntStream.rangeClosed(0, DAYS)
                    .mapToObj(today::plusDays)
                    .map(day -> new PreparedDays.Prepared(ledger, day, text(reckoning.day(session, record, day))))
                    .forEach(days::add);
        }
        return !next.isEmpty() && prepared.keep(basis, mark, today, days);
    }

    private static String text(Day day) {
        return day.meetings().isEmpty() ? DayCodec.write(day) : NOT_PREPARED;
    }

    /** What was prepared of that day. */
    List<Told> recall(Session session, LocalDate date) {
        return prepared.of(basis(session), date).entrySet().parallelStream()
                .filter(one -> !one.getValue().equals(NOT_PREPARED))
                .map(one -> new Told(one.getKey(), DayCodec.read(date, one.getValue())))
                .toList();
    }

    /** What was worked out of a ledger before. */
    record Told(LedgerId ledger, Day day) {}

    PreparedDays.Basis basis(Session session) {
        return new PreparedDays.Basis(session.worker(), reckoning.basis(session));
    }
}
