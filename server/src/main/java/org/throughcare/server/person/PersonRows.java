package org.throughcare.server.person;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
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

    /** The people whose ledgers are granted now to the worker or a team of which they are a member now, by name. */
    @Query("""
            select p.* from person p
            where exists (
                select 1 from ledger_grant g join membership m on m.team = g.team
                where g.ledger = p.ledger and m.worker = :worker
                    and g.starts_at <= :now and (g.ends_at is null or g.ends_at > :now)
                    and m.starts_at <= :now and (m.ends_at is null or m.ends_at > :now))
                or exists (
                select 1 from worker_grant w
                where w.ledger = p.ledger and w.worker = :worker
                    and w.starts_at <= :now and (w.ends_at is null or w.ends_at > :now))
            order by p.family_name, p.given_name, p.ledger""")
    List<PersonRow> caseload(UUID worker, Instant now);
}
