package org.throughcare.server.drugtest;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The table of drug tests. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DrugTestRows extends GenericRepository<DrugTestRow, UUID> {

    /** A person's tests, newest first. */
    List<DrugTestRow> findByLedgerInOrderByCollectedAtDescAndThreadDesc(Collection<UUID> ledgers);
}
