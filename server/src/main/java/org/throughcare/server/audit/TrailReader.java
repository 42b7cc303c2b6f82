package org.throughcare.server.audit;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/** Reads the trail; by then everything that was written before is in its chain. */
@Singleton
class TrailReader {

    private static final String SELECT = """
            select l.number, l.hash, a.*,
                coalesce(
                    (select p.hash from audit_link p where p.number = l.number - 1),
                    (select s.hash from audit_start s where s.number = l.number - 1)) as previous
            from audit_link l join audit a on a.id = l.record""";

    private final Transactions transactions;
    private final Chain chain;

    TrailReader(Transactions transactions, Chain chain) {
        this.transactions = transactions;
        this.chain = chain;
    }

    /** What that search finds, the latest first. */
    List<Linked> latest(Search search, int most) {
        return read(search, " order by l.number desc limit ?", most);
    }

    /** What that search finds, the earliest first. */
    List<Linked> earliest(Search search, int most) {
        return read(search, " order by l.number limit ?", most);
    }

    private List<Linked> read(Search search, String order, int most) {
        chain.catchUp();
        List<Object> values = new ArrayList<>(search.values());
        values.add(most);
        return transactions.read(tx -> Sql.list(tx, SELECT + search.where() + order, Linked::of, values.toArray()));
    }
}
