package org.throughcare.server.appointment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.throughcare.server.ledger.ThreadRows;

/** The table of appointments. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AppointmentRows extends GenericRepository<AppointmentRow, UUID>, ThreadRows<AppointmentRow> {

    @Override
    Iterable<AppointmentRow> saveAll(Iterable<AppointmentRow> rows);

    @Override
    void deleteByLedgerIn(Collection<UUID> ledgers);

    @Override
    @Query("select distinct ledger from appointment where ledger in (:ledgers) and (dangling or thread in (:threads))")
    List<UUID> unsettled(Collection<UUID> ledgers, Collection<UUID> threads);

    /** A person's appointments, in the order of their times. */
    List<AppointmentRow> findByLedgerOrderByStartsAtAscAndThreadAsc(UUID ledger);
}
