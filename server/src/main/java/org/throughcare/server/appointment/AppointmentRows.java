package org.throughcare.server.appointment;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The table of appointments. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AppointmentRows extends GenericRepository<AppointmentRow, UUID> {

    /** A person's appointments, in the order of their times. */
    List<AppointmentRow> findByLedgerInOrderByStartsAtAscAndThreadAsc(Collection<UUID> ledgers);
}
