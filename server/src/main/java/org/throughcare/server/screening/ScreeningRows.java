package org.throughcare.server.screening;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** The table of screenings. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ScreeningRows extends GenericRepository<ScreeningRow, UUID> {

    /** A person's screenings, newest first. */
    List<ScreeningRow> findByLedgerOrderByHappenedAtDescAndThreadDesc(UUID ledger);
}
