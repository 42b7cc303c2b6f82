package org.throughcare.server.ledger;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Subject;
import org.throughcare.server.store.Sql;

/** The tables of the ledgers. Only intake calls what writes them. */
@Singleton
public class LedgerTables {

    /** Which of these ledgers there are. */
    public List<LedgerId> known(Collection<LedgerId> ledgers, Connection tx) throws SQLException {
        return Sql.list(
                tx, "select id, subject from ledger where id = any(?)", LedgerTables::ledger, (Object) uuids(ledgers));
    }

    /**
     * Begins ledgers, without an entry yet, and says which it began: not one that somebody else has begun meanwhile, nor
     * one whose UUID belongs to something else.
     */
    public List<LedgerId> begin(Collection<LedgerId> ledgers, Instant now, Connection tx) throws SQLException {
        List<LedgerId> sorted = ledgers.stream().sorted().toList();
        return Sql.list(
                tx,
                """
                insert into ledger (id, subject, chain, opened_at)
                select id, subject, ?, ? from unnest(?, ?) as begun (id, subject)
                where subject = 'team' or not exists (select 1 from team where team.id = begun.id)
                on conflict (id) do nothing returning id, subject""",
                LedgerTables::ledger,
                Hash.START.bytes(),
                now,
                uuids(sorted),
                sorted.stream().map(it -> it.subject().word()).toArray(String[]::new));
    }

    /** The heads of these ledgers, locked in one order for all until the transaction ends. */
    public Map<LedgerId, Head> lock(Collection<LedgerId> ledgers, Connection tx) throws SQLException {
        Map<LedgerId, Head> heads = new HashMap<>();
        Sql.list(
                        tx,
                        "select id, subject, number, chain from ledger where id = any(?) order by id for update",
                        LedgerTables::head,
                        (Object) uuids(ledgers))
                .forEach(head -> heads.put(head.ledger(), head));
        return heads;
    }

    /** The chain hash of a ledger at that number, if it reaches so far. */
    public Optional<Hash> chain(LedgerId ledger, long number, Connection tx) throws SQLException {
        return Sql.first(
                tx,
                "select chain from entry where ledger = ? and number = ?",
                row -> Hash.ofBytes(row.getBytes(1)),
                ledger.uuid(),
                number);
    }

    /** Which of these ledgers were erased. */
    public Set<LedgerId> erased(Collection<LedgerId> ledgers, Connection tx) throws SQLException {
        return Set.copyOf(Sql.list(
                tx,
                "select id, subject from ledger where id = any(?) and erased_at is not null",
                LedgerTables::ledger,
                (Object) uuids(ledgers)));
    }

    /** Where those of these entries stand that are in any ledger. */
    public Map<EntryId, Placed> placed(Collection<EntryId> entries, Connection tx) throws SQLException {
        Map<EntryId, Placed> placed = new HashMap<>();
        Sql.list(
                tx,
                "select id, number, hash from entry where id = any(?)",
                row -> placed.put(
                        new EntryId(row.getObject(1, UUID.class)),
                        new Placed(row.getLong(2), Hash.ofBytes(row.getBytes(3)))),
                (Object) entries.stream().map(EntryId::uuid).toArray(UUID[]::new));
        return placed;
    }

    /** Appends entries, in the order of their numbers within each ledger, and moves the heads. */
    public void append(List<Numbered> entries, Collection<Head> heads, Instant now, Connection tx) throws SQLException {
        EntryCopy.into(entries, KeepingTable.of(entries, tx), now, tx);
        KeepingTable.settle(entries, tx);
        Sql.run(
                tx,
                """
                update ledger set number = moved.number, chain = moved.chain
                from unnest(?, ?, ?) as moved (id, number, chain) where ledger.id = moved.id""",
                uuids(heads.stream().map(Head::ledger).toList()),
                heads.stream().map(Head::number).toArray(Long[]::new),
                heads.stream().map(it -> it.chain().bytes()).toArray(byte[][]::new));
    }

    /** The ledger that a row with {@code id} and {@code subject} names. */
    public static LedgerId ledger(ResultSet row) throws SQLException {
        return new LedgerId(Subject.ofWord(row.getString("subject")), row.getObject("id", UUID.class));
    }

    /** The head that a row with {@code id}, {@code subject}, {@code number} and {@code chain} names. */
    public static Head head(ResultSet row) throws SQLException {
        return new Head(ledger(row), row.getLong("number"), Hash.ofBytes(row.getBytes("chain")));
    }

    private static UUID[] uuids(Collection<LedgerId> ledgers) {
        return ledgers.stream().map(LedgerId::uuid).toArray(UUID[]::new);
    }
}
