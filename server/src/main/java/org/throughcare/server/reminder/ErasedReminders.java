package org.throughcare.server.reminder;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.throughcare.server.ledger.Erasable;
import org.throughcare.server.store.Sql;

/** The messages about appointments that go with an erased record, planned, sent and tried. */
@Singleton
class ErasedReminders implements Erasable {

    @Override
    public String word() {
        return "reminders";
    }

    @Override
    public int erase(UUID[] ledgers, Connection tx) throws SQLException {
        Sql.run(
                tx,
                "delete from reminder_attempt where ref in (select ref from reminder where ledger = any(?))",
                (Object) ledgers);
        return Sql.run(tx, "delete from reminder where ledger = any(?)", (Object) ledgers);
    }
}
