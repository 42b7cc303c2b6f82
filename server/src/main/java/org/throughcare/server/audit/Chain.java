package org.throughcare.server.audit;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughcare.model.ledger.Hash;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/**
 * The chain over the trail. Records are written in the transactions of the requests, which never wait for each other; they
 * are linked after them, in the order of their ids, by a job or by whoever reads the trail. One links at a time.
 */
@Singleton
class Chain {

    /** The key of the lock that is no table's. */
    private static final long LOCK = 0x7468_6361_7564_6974L;

    private static final int AT_ONCE = 1000;

    private static final String TAKE = """
            delete from audit_waiting where record in (select record from audit_waiting order by record limit ?)
            returning record""";
    private static final String LINK = """
            insert into audit_link (number, record, hash) select * from unnest(?, ?, ?)""";

    private final Transactions transactions;

    Chain(Transactions transactions) {
        this.transactions = transactions;
    }

    /** How far the chain goes: its last number and hash; number 0 and {@link Hash#START} before the first record. */
    record End(long number, Hash hash) {
        End then(Deed deed) {
            return new End(number + 1, hash.then(Hash.of(deed.canonical())));
        }
    }

    /** Links all that was written before this call, be it by waiting for somebody else who does; says how far it goes. */
    End catchUp() {
        int linked = AT_ONCE;
        while (linked == AT_ONCE) {
            linked = transactions.write(tx -> {
                lock(tx);
                return link(tx);
            });
        }
        return transactions.read(Chain::end);
    }

    /** Keeps everybody else from the chain until the transaction ends. */
    static void lock(Connection tx) throws SQLException {
        Sql.list(tx, "select pg_advisory_xact_lock(?)", row -> true, LOCK);
    }

    /** Where the chain starts: number 0 and {@link Hash#START} unless its oldest part was let go. */
    static End start(Connection tx) throws SQLException {
        return Sql.first(tx, "select number, hash from audit_start order by number desc limit 1", Chain::end)
                .orElse(new End(0, Hash.START));
    }

    /** Links what waits, unless somebody else is at it. */
    void goOn() {
        int linked = AT_ONCE;
        while (linked == AT_ONCE) {
            linked = transactions.write(tx -> {
                List<Boolean> locked =
                        Sql.list(tx, "select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), LOCK);
                return locked.get(0) ? link(tx) : 0;
            });
        }
    }

    private static int link(Connection tx) throws SQLException {
        UUID[] taken =
                Sql.list(tx, TAKE, row -> row.getObject(1, UUID.class), AT_ONCE).toArray(UUID[]::new);
        if (taken.length == 0) {
            return 0;
        }
        List<Deed> deeds = Sql.list(tx, "select * from audit where id = any(?) order by id", Deed::of, (Object) taken);
        List<End> ends = new ArrayList<>();
        End end = end(tx);
        for (Deed deed : deeds) {
            end = end.then(deed);
            ends.add(end);
        }
        Sql.run(
                tx,
                LINK,
                ends.stream().map(End::number).toArray(Long[]::new),
                deeds.stream().map(Deed::id).toArray(UUID[]::new),
                ends.stream().map(it -> it.hash().bytes()).toArray(byte[][]::new));
        return taken.length;
    }

    private static End end(Connection tx) throws SQLException {
        Optional<End> last =
                Sql.first(tx, "select number, hash from audit_link order by number desc limit 1", Chain::end);
        return last.isPresent() ? last.get() : start(tx);
    }

    private static End end(ResultSet row) throws SQLException {
        return new End(row.getLong("number"), Hash.ofBytes(row.getBytes("hash")));
    }
}
