package org.throughcare.server.person;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The table of people. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PersonRows extends GenericRepository<PersonRow, UUID> {

    /** Adds rows. */
    Iterable<PersonRow> saveAll(Iterable<PersonRow> rows);

    /** Takes away the rows of these ledgers. */
    void deleteByLedgerIn(Collection<UUID> ledgers);

    /** The rows of these ledgers. */
    List<PersonRow> findByLedgerIn(Collection<UUID> ledgers);

    /** Everybody. */
    List<PersonRow> findAll();

    /** The rows of these ledgers, by name. */
    List<PersonRow> findByLedgerInOrderByFamilyNameAscAndGivenNameAscAndLedgerAsc(Collection<UUID> ledgers);
}
