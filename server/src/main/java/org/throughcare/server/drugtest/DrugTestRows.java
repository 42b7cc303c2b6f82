package org.throughcare.server.drugtest;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.throughcare.server.ledger.ThreadRows;

/** The table of drug tests. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DrugTestRows extends GenericRepository<DrugTestRow, UUID>, ThreadRows<DrugTestRow> {

    @Override
    Iterable<DrugTestRow> saveAll(Iterable<DrugTestRow> rows);

    @Override
    void deleteByLedgerIn(Collection<UUID> ledgers);

    @Override
    @Query("select distinct ledger from drug_test where ledger in (:ledgers) and (dangling or thread in (:threads))")
    List<UUID> unsettled(Collection<UUID> ledgers, Collection<UUID> threads);

    /** A person's tests, newest first. */
    List<DrugTestRow> findByLedgerOrderByCollectedAtDescAndThreadDesc(UUID ledger);
}
