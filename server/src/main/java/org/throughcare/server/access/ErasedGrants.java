package org.throughcare.server.access;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.throughcare.server.ledger.Erasable;
import org.throughcare.server.store.Sql;

/** The grants of an erased record: they end, so that tablets are told to drop it like any that is not theirs any more. */
@Singleton
class ErasedGrants implements Erasable {

    private final Clock clock;

    ErasedGrants(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String word() {
        return "grants";
    }

    @Override
    public int erase(UUID[] ledgers, Connection tx) throws SQLException {
        Instant now = clock.instant();
        int ended = 0;
        for (String table : new String[] {"ledger_grant", "worker_grant"}) {
            ended += Sql.run(
                    tx,
                    "update " + table + " set ends_at = ? where ledger = any(?) and (ends_at is null or ends_at > ?)",
                    now,
                    ledgers,
                    now);
        }
        return ended;
    }
}
