package org.throughcare.server.audit;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Subject;
import org.throughcare.server.access.Directory;
import org.throughcare.server.ledger.Drawing;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/**
 * What to do about a tablet that is lost: its access is withdrawn, and whoever is on it is named, with the entries, as of
 * its last contact. What was recorded on it and never handed in nobody knows.
 */
@Singleton
class LostTablet {

    private static final String LAST_CONTACT = """
            select greatest(
                (select max(last_at) from tablet_contact where device = d.id),
                (select max(at) from audit where device = d.id and act in ('push', 'delivery', 'pull', 'reads-delivered', 'withdrawn-asked', 'hand-back', 'destruction-receipted'))) as at
            from device d where d.id = ?""";

    /**
     * What the tablet holds by what it said and was told, and what it handed in since it last fetched: its own entries, which
     * are on it although they have not come back to it.
     */
    private static final String HELD = """
            with held as (
                select h.ledger, h.subject, max(h.number) as number, min(h.leaving_since) as leaving_since,
                    bool_and(h.leaving_since is not null) as leaving,
                    array_agg(h.worker::text order by h.worker) as workers,
                    case when bool_and(g.at is not null) then max(g.at) end as destroyed_at
                from tablet_holding h left join lateral (
                    select max(d.at) as at from destruction d
                    where d.device = h.device and h.worker = any(d.workers) and h.ledger = any(d.ledgers)
                        and d.received_at >= h.since) g on true
                where h.device = ? group by h.ledger, h.subject),
            pushed as (
                select p.ledger, p.worker, (
                    select max(d.at) from destruction d
                    where d.device = p.device and p.worker = any(d.workers) and p.ledger = any(d.ledgers)
                        and d.received_at >= p.at) as destroyed_at
                from (
                    select l.ledger, a.worker, a.device, max(a.at) as at
                    from audit a cross join unnest(a.ledgers) as l (ledger)
                    where a.device = ? and a.act in ('push', 'delivery') and a.outcome = 'done'
                        and not exists (
                            select 1 from audit p where p.device = a.device and p.worker = a.worker and p.act = 'pull'
                                and p.outcome = 'done' and (p.at, p.id) > (a.at, a.id))
                    group by l.ledger, a.worker, a.device) p),
            gone as (
                select ledger, case when bool_and(destroyed_at is not null) then max(destroyed_at) end as at
                from pushed group by ledger),
            own as (
                select e.ledger, array_agg(e.number order by e.number) as numbers
                from (select distinct ledger from pushed) p join entry e on e.ledger = p.ledger
                    left join held h on h.ledger = e.ledger
                where e.device = ? and e.number > coalesce(h.number, 0) group by e.ledger)
            select l.id, l.subject, coalesce(h.number, 0) as number, o.numbers,
                case when h.leaving and o.ledger is null then h.leaving_since end as leaving_since,
                coalesce(h.workers, array(
                    select p.worker::text from pushed p where p.ledger = l.id order by p.worker)) as workers,
                case when h.ledger is null then g.at when o.ledger is null then h.destroyed_at
                    when g.at is not null and h.destroyed_at is not null then greatest(g.at, h.destroyed_at)
                    end as destroyed_at,
                n.given_name, n.family_name, n.birth_date
            from held h full join own o on o.ledger = h.ledger
                join ledger l on l.id = coalesce(h.ledger, o.ledger)
                left join gone g on g.ledger = l.id
                left join person n on n.ledger = l.id
            order by l.subject, l.id""";

    private final Directory directory;
    private final Drawing drawing;
    private final Contacts contacts;
    private final Destructions destructions;
    private final Trail trail;
    private final Transactions transactions;

    LostTablet(
            Directory directory,
            Drawing drawing,
            Contacts contacts,
            Destructions destructions,
            Trail trail,
            Transactions transactions) {
        this.directory = directory;
        this.drawing = drawing;
        this.contacts = contacts;
        this.destructions = destructions;
        this.trail = trail;
        this.transactions = transactions;
    }

    /**
     * One ledger that is on the tablet.
     *
     * @param upTo the number up to which all of its entries are; 0 for none
     * @param own the numbers beyond that of entries that were recorded on the tablet and handed in
     * @param workers whose caseload it is on there
     * @param leavingSince when the tablet was told to drop it, if it was
     * @param destroyedAt when, by its own clock, the tablet destroyed the keys of all who held it there, as it has signed since
     * @param name what the person is called; empty for other ledgers and where nobody has said
     */
    record Holding(
            LedgerId ledger,
            long upTo,
            List<Long> own,
            List<String> workers,
            @Nullable Instant leavingSince,
            @Nullable Instant destroyedAt,
            String name,
            @Nullable String birthDate) {
        /** Copies the lists. */
        Holding {
            own = List.copyOf(own);
            workers = List.copyOf(workers);
        }

        /** Names the record only: names belong in no log. */
        @Override
        public String toString() {
            return "Holding[" + ledger + "]";
        }
    }

    /**
     * What is on a tablet as of its last contact; that is null when it never fetched or handed in anything.
     *
     * @param destroyed what the tablet has signed that it destroyed, verified again
     */
    record Answer(@Nullable Instant lastContact, List<Holding> holdings, List<ObjBuilder> destroyed) {}

    /** Withdraws the tablet's access and says what is on it; empty when there is no such tablet. */
    Optional<Answer> lose(DeviceId device) {
        contacts.writeDown();
        drawing.catchUp();
        trail.ledgers(transactions.read(tx -> answer(device.uuid(), tx)).holdings().stream()
                .map(Holding::ledger)
                .toList());
        if (!directory.revoke(device)) {
            return Optional.empty();
        }
        // Once more, for the tablet may have been there a moment ago.
        return Optional.of(transactions.read(tx -> answer(device.uuid(), tx)));
    }

    private Answer answer(UUID device, Connection tx) throws SQLException {
        Instant contact =
                Sql.list(tx, LAST_CONTACT, row -> Optional.ofNullable(Sql.instant(row, "at")), device).stream()
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null);
        return new Answer(
                contact,
                Sql.list(tx, HELD, LostTablet::holding, device, device, device),
                destructions.of(new DeviceId(device), tx));
    }

    private static Holding holding(ResultSet row) throws SQLException {
        return new Holding(
                new LedgerId(Subject.ofWord(row.getString("subject")), row.getObject("id", UUID.class)),
                row.getLong("number"),
                row.getArray("numbers") == null
                        ? List.of()
                        : List.of((Long[]) row.getArray("numbers").getArray()),
                List.of((String[]) row.getArray("workers").getArray()),
                Sql.instant(row, "leaving_since"),
                Sql.instant(row, "destroyed_at"),
                name(row.getString("given_name"), row.getString("family_name")),
                row.getString("birth_date"));
    }

    private static String name(@Nullable String given, @Nullable String family) {
        return ((given == null ? "" : given) + " " + (family == null ? "" : family)).strip();
    }
}
