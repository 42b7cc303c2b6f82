package org.throughcare.server.retention;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.SamePeople;
import org.throughcare.model.retention.RetentionClock;
import org.throughcare.model.retention.RetentionSchedule;
import org.throughcare.server.ledger.Drawing;
import org.throughcare.server.ledger.LedgerReader;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;
import org.throughcare.server.view.Links;

/** Whose records are due for erasure on a day, worked out each time from what is in them (USR-8). */
@Singleton
class DueList {

    private static final ZoneId ZONE =
            Calendars.bundled().named(Calendars.ENGLAND_AND_WALES).zone();

    private static final int MOST = 500;

    /** Only a record into which nothing has come for the shortest time of all can be due. */
    private static final String QUIET = """
            select l.id from ledger l join entry e on e.ledger = l.id and e.number = l.number
            where l.subject = 'person' and l.erased_at is null and e.received_at < ? order by e.received_at, l.id limit ?""";

    private final LedgerReader reader;
    private final Links links;
    private final Drawing drawing;
    private final Transactions transactions;

    DueList(LedgerReader reader, Links links, Drawing drawing, Transactions transactions) {
        this.reader = reader;
        this.links = links;
        this.drawing = drawing;
        this.transactions = transactions;
    }

    /**
     * A person whose records are due.
     *
     * @param held for what they are held all the same
     */
    record Row(List<LedgerId> ledgers, RetentionClock.Due due, List<String> held) {
        ObjBuilder told() {
            return Json.obj()
                    .put(
                            "ledgers",
                            Json.texts(ledgers.stream().map(LedgerId::toString).toList()))
                    .putText("dueOn", due.on())
                    .put("type", due.type())
                    .put("held", held.isEmpty() ? null : Json.texts(held));
        }
    }

    /** The people whose records are due by that day, the longest overdue first, at most 500 looked at. */
    List<Row> on(LocalDate day) {
        drawing.catchUp();
        return transactions.read(tx -> {
            RetentionSchedule schedule = schedule(day, tx);
            List<LedgerId> quiet = Sql.list(
                    tx,
                    QUIET,
                    row -> LedgerId.person(row.getObject(1, UUID.class)),
                    day.minusYears(schedule.fewestYears())
                            .plusDays(1)
                            .atStartOfDay()
                            .toInstant(ZoneOffset.UTC),
                    MOST);
            SamePeople said = links.around(quiet);
            Set<LedgerId> seen = new HashSet<>();
            List<Row> rows = new ArrayList<>();
            for (LedgerId ledger : quiet) {
                List<LedgerId> person = said.ledgersOf(ledger);
                if (seen.add(person.get(0))) {
                    Optional<RetentionClock.Due> due = due(person, schedule, tx);
                    if (due.isPresent() && !due.get().on().isAfter(day)) {
                        rows.add(new Row(person, due.get(), Holds.grounds(person, tx)));
                    }
                }
            }
            rows.sort(Comparator.comparing((Row row) -> row.due().on())
                    .thenComparing(row -> row.ledgers().get(0)));
            return rows;
        });
    }

    /** Whether these records of one person are due by that day. */
    boolean isDue(List<LedgerId> person, LocalDate day, Connection tx) throws SQLException {
        return due(person, schedule(day, tx), tx)
                .map(due -> !due.on().isAfter(day))
                .orElse(true);
    }

    private Optional<RetentionClock.Due> due(List<LedgerId> person, RetentionSchedule schedule, Connection tx)
            throws SQLException {
        return RetentionClock.due(reader.read(person, Set.of(), tx).values(), schedule, ZONE);
    }

    private RetentionSchedule schedule(LocalDate day, Connection tx) throws SQLException {
        return RetentionSchedule.inForce(reader.read(LedgerId.SERVICE, tx), day);
    }

    /** The ledgers of the person whose ledger that is. */
    List<LedgerId> person(LedgerId ledger) {
        return links.around(List.of(ledger)).ledgersOf(ledger);
    }

    static LocalDate today(Instant now) {
        return now.atZone(ZONE).toLocalDate();
    }
}
