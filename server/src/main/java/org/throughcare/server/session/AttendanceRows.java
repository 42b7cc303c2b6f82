package org.throughcare.server.session;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The table of attendance. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AttendanceRows extends GenericRepository<AttendanceRow, UUID> {

    /** A person's attendance, newest first. */
    List<AttendanceRow> findByLedgerInOrderByHappenedOnDescAndThreadDesc(Collection<UUID> ledgers);
}
