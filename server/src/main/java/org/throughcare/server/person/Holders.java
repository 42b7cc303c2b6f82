package org.throughcare.server.person;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/** Which teams hold which records at a moment. */
@Singleton
final class Holders {

    private final Transactions transactions;

    Holders(Transactions transactions) {
        this.transactions = transactions;
    }

    /** A team that holds a record. */
    record Holder(UUID ledger, UUID team, String name) {}

    /** The teams by record, each by name. */
    Map<UUID, List<Holder>> of(Collection<UUID> ledgers, Instant now) {
        return transactions
                .read(tx -> Sql.list(
                        tx,
                        """
                        select g.ledger, t.id, t.name from ledger_grant g join team t on t.id = g.team
                        where g.ledger = any(?) and g.starts_at <= ? and (g.ends_at is null or g.ends_at > ?)
                        order by t.name, t.id""",
                        row -> new Holder(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)),
                        ledgers.toArray(UUID[]::new),
                        now,
                        now))
                .stream()
                .collect(Collectors.groupingBy(Holder::ledger));
    }
}
