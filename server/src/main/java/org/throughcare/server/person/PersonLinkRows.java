package org.throughcare.server.person;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The table of what was said of two ledgers. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PersonLinkRows extends GenericRepository<PersonLinkRow, UUID> {

    /** What is said in these ledgers, or of them in others. */
    @Query("select * from person_link where ledger in (:ledgers) or other in (:ledgers)")
    List<PersonLinkRow> about(Collection<UUID> ledgers);

    /** All of it. */
    List<PersonLinkRow> findAll();
}
