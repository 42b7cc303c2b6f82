package org.throughcare.server.session;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.throughcare.server.ledger.ThreadRows;

/** The table of attendance. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AttendanceRows extends GenericRepository<AttendanceRow, UUID>, ThreadRows<AttendanceRow> {

    @Override
    Iterable<AttendanceRow> saveAll(Iterable<AttendanceRow> rows);

    @Override
    void deleteByLedgerIn(Collection<UUID> ledgers);

    @Override
    @Query("select distinct ledger from attendance where ledger in (:ledgers) and (dangling or thread in (:threads))")
    List<UUID> unsettled(Collection<UUID> ledgers, Collection<UUID> threads);

    /** A person's attendance, newest first. */
    List<AttendanceRow> findByLedgerOrderByHappenedOnDescAndThreadDesc(UUID ledger);
}
