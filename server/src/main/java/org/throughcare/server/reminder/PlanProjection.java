package org.throughcare.server.reminder;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.session.Attendance;
import org.throughcare.server.ledger.Appended;
import org.throughcare.server.ledger.Projection;

/**
 * Plans reminders anew in the transaction that changes what they depend on, so that nothing is sent by an old plan
 * (USR-3, PRS-24). It owns no table that could be emptied: planning again over what was sent changes nothing.
 */
@Singleton
final class PlanProjection implements Projection {

    private final WholeRecords records;
    private final Plans plans;
    private final ReminderTable table;
    private final Clock clock;

    PlanProjection(WholeRecords records, Plans plans, ReminderTable table, Clock clock) {
        this.records = records;
        this.plans = plans;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return WholeRecords.KINDS;
    }

    @Override
    public boolean atOnce() {
        return true;
    }

    /** A session nobody had an appointment for is by far the most frequent entry and changes no plan. */
    @Override
    public boolean concerns(Entry entry) {
        boolean changesNone = Attendance.KIND.names(entry)
                && entry.version() <= Attendance.KIND.version()
                && entry.basis().isEmpty()
                && entry.body().get("appointment") == null;
        return kinds().contains(entry.kind()) && !changesNone;
    }

    @Override
    public List<String> tables() {
        return List.of();
    }

    @Override
    public void project(List<Appended> entries, Connection tx) throws SQLException {
        Instant now = clock.instant();
        Set<LedgerId> touched = entries.stream().map(Appended::ledger).collect(Collectors.toSet());
        for (Whole whole : records.around(touched, tx).values()) {
            table.replace(whole.own().id(), plans.of(whole, now), tx);
        }
    }
}
