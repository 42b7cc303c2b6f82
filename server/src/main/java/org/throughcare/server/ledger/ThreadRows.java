package org.throughcare.server.ledger;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The repository of a table with a row for each thread.
 *
 * @param <R> a row
 */
public interface ThreadRows<R> {

    /** Adds rows. */
    Iterable<R> saveAll(Iterable<R> rows);

    /** Takes away all rows of these ledgers. */
    void deleteByLedgerIn(Collection<UUID> ledgers);

    /** Which of these ledgers have a thread that cites an entry that has not arrived, or one of these threads already. */
    List<UUID> unsettled(Collection<UUID> ledgers, Collection<UUID> threads);
}
