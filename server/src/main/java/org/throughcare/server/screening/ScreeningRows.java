package org.throughcare.server.screening;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.throughcare.server.ledger.ThreadRows;

/** The table of screenings. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ScreeningRows extends GenericRepository<ScreeningRow, UUID>, ThreadRows<ScreeningRow> {

    @Override
    Iterable<ScreeningRow> saveAll(Iterable<ScreeningRow> rows);

    @Override
    void deleteByLedgerIn(Collection<UUID> ledgers);

    @Override
    @Query("select distinct ledger from screening where ledger in (:ledgers) and (dangling or thread in (:threads))")
    List<UUID> unsettled(Collection<UUID> ledgers, Collection<UUID> threads);

    /** A person's screenings, newest first. */
    List<ScreeningRow> findByLedgerOrderByHappenedAtDescAndThreadDesc(UUID ledger);
}
