package org.throughcare.server.audit;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Hash;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/**
 * Goes along the whole chain and says where it breaks. A chain whose end was cut off, or that was made anew from some place
 * on, is whole in itself: it shows beside an end that was noted before, which every answer and every export tells.
 */
@Singleton
class Verifier {

    private static final int AT_ONCE = 1000;
    private static final int MOST = 100;

    private static final String WALK = """
            select l.number, l.record, l.hash, a.* from audit_link l left join audit a on a.id = l.record
            order by l.number""";

    private static final String UNLINKED = """
            select id from audit a
            where not exists (select 1 from audit_link l where l.record = a.id)
                and not exists (select 1 from audit_waiting w where w.record = a.id)
            order by id limit ?""";

    private final Transactions transactions;
    private final Chain chain;

    Verifier(Transactions transactions, Chain chain) {
        this.transactions = transactions;
        this.chain = chain;
    }

    /** What is wrong at a place of the chain. */
    enum What {
        /** Links are missing before this number. */
        LINKS_MISSING,
        /** The record is gone. */
        RECORD_GONE,
        /** The record or a hash does not say what it said. */
        CHANGED,
        /** The record is in no link. */
        NOT_LINKED,
        /** That number was let go before; an end that was noted since can be compared. */
        LET_GO,
        /** The chain does not have that hash at the number that was noted before, or does not reach it. */
        NOT_AS_NOTED
    }

    /** One place at which the chain breaks; the number is 0 where the record is in no link. */
    record Break(long number, @Nullable UUID record, What what) {}

    /** What came of it: how far the chain goes, and at most {@value #MOST} breaks; none when it is whole. */
    record Verdict(Chain.End end, List<Break> breaks) {}

    /** Verifies all of it, and that it leads through an end that was noted before, if there is one. */
    Verdict verify(Chain.@Nullable End noted) {
        chain.catchUp();
        return transactions.read(tx -> walk(noted, tx));
    }

    private static Verdict walk(Chain.@Nullable End noted, Connection tx) throws SQLException {
        List<Break> breaks = new ArrayList<>();
        Chain.End start = Chain.start(tx);
        Chain.End at = start;
        boolean passed = noted == null || noted.equals(at) || noted.equals(new Chain.End(0, Hash.START));
        try (PreparedStatement select = tx.prepareStatement(WALK)) {
            select.setFetchSize(AT_ONCE);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next() && breaks.size() < MOST) {
                    Chain.End told = new Chain.End(rows.getLong("number"), hash(rows.getBytes("hash")));
                    What what = wrong(rows, at, told);
                    if (what != null) {
                        breaks.add(new Break(told.number(), rows.getObject("record", UUID.class), what));
                    }
                    passed = passed || told.equals(noted);
                    at = told;
                }
            }
        }
        if (noted != null && !passed) {
            What what = noted.number() < start.number() ? What.LET_GO : What.NOT_AS_NOTED;
            breaks.add(new Break(noted.number(), null, what));
        }
        Sql.list(tx, UNLINKED, row -> row.getObject(1, UUID.class), MOST)
                .forEach(record -> breaks.add(new Break(0, record, What.NOT_LINKED)));
        return new Verdict(at, List.copyOf(breaks.subList(0, Math.min(MOST, breaks.size()))));
    }

    /** A place is judged by the hash that the place before it tells, so that one that was changed does not spoil all after it. */
    private static @Nullable What wrong(ResultSet row, Chain.End before, Chain.End told) throws SQLException {
        if (told.number() != before.number() + 1) {
            return What.LINKS_MISSING;
        }
        if (row.getObject("id") == null) {
            return What.RECORD_GONE;
        }
        return before.then(Deed.of(row)).equals(told) ? null : What.CHANGED;
    }

    private static Hash hash(byte[] bytes) {
        return bytes.length == Hash.START.bytes().length ? Hash.ofBytes(bytes) : Hash.START;
    }
}
