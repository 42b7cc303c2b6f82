package org.throughcare.server.feed;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.sync.PullLine;
import org.throughcare.server.access.Caller;
import org.throughcare.server.store.Transactions;

/**
 * The one door out of the ledgers: what a tablet lacks of what its worker may have. A page is made in these steps: a
 * tablet that was withdrawn is told to erase, and nothing else; ledgers that it may not have any more are dropped; then
 * each ledger with news gives its entries after the tablet's head, reference data first, until the page is full.
 *
 * <p>A head that the server does not recognise (it is ahead, or its chain is another) is answered from the start of the
 * ledger: {@link PullLine.Entries} with an {@code after} below the tablet's own number. A ledger that the server does not
 * know at all is answered by where the server stands: at its start, complete, without an entry.
 */
@Singleton
public class Feed {

    private final Transactions transactions;
    private final FeedTables tables;

    Feed(Transactions transactions, FeedTables tables) {
        this.transactions = transactions;
        this.tables = tables;
    }

    /** The page for a tablet that stands at these heads, as NDJSON. */
    public byte[] page(Caller caller, List<Head> heads) {
        Page page = new Page();
        if (caller.withdrawn()) {
            page.line(new PullLine.Wipe());
            return page.bytes();
        }
        return transactions.read(tx -> page(caller, heads, page, tx));
    }

    private byte[] page(Caller caller, List<Head> heads, Page page, Connection tx) throws SQLException {
        Map<LedgerId, Head> granted = tables.granted(caller.worker(), tx);
        Map<LedgerId, Head> held = new HashMap<>();
        heads.forEach(head -> held.put(head.ledger(), head));
        List<LedgerId> elsewhere =
                held.keySet().stream().filter(it -> !granted.containsKey(it)).toList();
        List<LedgerId> dropped = tables.known(elsewhere, tx);
        dropped.stream().sorted().forEach(ledger -> page.line(new PullLine.Dropped(ledger)));
        for (LedgerId ledger : elsewhere) {
            if (!dropped.contains(ledger)
                    && held.getOrDefault(ledger, Head.start(ledger)).number() > 0) {
                page.line(new PullLine.Reached(Head.start(ledger), true));
            }
        }
        return news(granted, held, page, tx);
    }

    private byte[] news(Map<LedgerId, Head> granted, Map<LedgerId, Head> held, Page page, Connection tx)
            throws SQLException {
        List<Head> news = granted.values().stream()
                .filter(head -> !head.equals(held.getOrDefault(head.ledger(), Head.start(head.ledger()))))
                .sorted(Comparator.comparingInt(
                                (Head head) -> order(head.ledger().subject()))
                        .thenComparing(Head::ledger))
                .toList();
        Map<LedgerId, Long> agreed =
                tables.agreed(news.stream().map(Head::ledger).toList(), held, tx);
        for (Head head : news) {
            if (page.isFull()) {
                break;
            }
            tables.read(head, agreed.getOrDefault(head.ledger(), 0L), page, tx);
        }
        page.line(page.isFull() ? new PullLine.More() : new PullLine.End());
        return page.bytes();
    }

    private static int order(Subject subject) {
        return switch (subject) {
            case SERVICE -> 0;
            case TEAM -> 1;
            case PERSON -> 2;
        };
    }
}
