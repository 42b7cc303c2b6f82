package org.throughcare.server.intake;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.throughcare.server.ledger.Erasable;
import org.throughcare.server.store.Sql;

/** What was held or escrowed for a record, which goes when the record is erased. */
@Singleton
class ErasedHeld implements Erasable {

    @Override
    public String word() {
        return "kept";
    }

    @Override
    public int erase(UUID[] ledgers, Connection tx) throws SQLException {
        return Sql.run(tx, "delete from held where ledger = any(?)", (Object) ledgers);
    }
}
