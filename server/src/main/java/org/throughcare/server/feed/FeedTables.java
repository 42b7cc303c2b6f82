package org.throughcare.server.feed;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.ledger.LedgerTables;
import org.throughcare.server.store.Sql;

/** What the feed asks of the database. */
@Singleton
class FeedTables {

    private static final int AT_ONCE = 200;
    private static final String GRANTED = """
            with mine as (
                select team from membership where worker = ? and (ends_at is null or ends_at > ?))
            select id, subject, number, chain from ledger
            where subject = 'person' and id in (
                    select ledger from ledger_grant where team in (select team from mine)
                    and (ends_at is null or ends_at > ?))
                or subject = 'team' and id in (select team from mine)
                or id = ?""";

    private final LedgerTables ledgers;
    private final Clock clock;

    FeedTables(LedgerTables ledgers, Clock clock) {
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /** The heads of all ledgers that a worker may have now. */
    Map<LedgerId, Head> granted(WorkerId worker, Connection tx) throws SQLException {
        Instant now = clock.instant();
        Map<LedgerId, Head> granted = new HashMap<>();
        Sql.list(tx, GRANTED, LedgerTables::head, worker.uuid(), now, now, LedgerId.SERVICE.uuid())
                .forEach(head -> granted.put(head.ledger(), head));
        return granted;
    }

    /** Which of these ledgers there are at all. */
    List<LedgerId> known(Collection<LedgerId> of, Connection tx) throws SQLException {
        return of.isEmpty() ? List.of() : ledgers.known(of, tx);
    }

    /** For those of these ledgers in which the tablet's chain is the server's, the tablet's number. */
    Map<LedgerId, Long> agreed(Collection<LedgerId> of, Map<LedgerId, Head> held, Connection tx) throws SQLException {
        Map<UUID, Head> asked = new HashMap<>();
        of.stream().filter(held::containsKey).forEach(it -> asked.put(it.uuid(), held.get(it)));
        Map<LedgerId, Long> agreed = new HashMap<>();
        if (asked.isEmpty()) {
            return agreed;
        }
        List<Head> heads = List.copyOf(asked.values());
        List<Chain> chains = Sql.list(
                tx,
                """
                select e.ledger, e.chain from unnest(?, ?) as asked (ledger, number)
                join entry e on e.ledger = asked.ledger and e.number = asked.number""",
                row -> new Chain(row.getObject(1, UUID.class), Hash.ofBytes(row.getBytes(2))),
                heads.stream().map(it -> it.ledger().uuid()).toArray(UUID[]::new),
                heads.stream().map(Head::number).toArray(Long[]::new));
        for (Chain chain : chains) {
            Head head = asked.get(chain.ledger());
            if (head != null && head.chain().equals(chain.hash())) {
                agreed.put(head.ledger(), head.number());
            }
        }
        return agreed;
    }

    private record Chain(UUID ledger, Hash hash) {}

    /** Reads a ledger after that number into the page, as far as it goes in. */
    void read(Head head, long after, Page page, Connection tx) throws SQLException {
        List<byte[]> entries = new ArrayList<>();
        Head reached = new Head(head.ledger(), after, Hash.START);
        int room = page.room();
        try (PreparedStatement select = tx.prepareStatement(
                "select number, bytes, chain from entry where ledger = ? and number > ? and number <= ? order by number")) {
            select.setFetchSize(AT_ONCE);
            select.setObject(1, head.ledger().uuid());
            select.setLong(2, after);
            select.setLong(3, head.number());
            try (ResultSet rows = select.executeQuery()) {
                while (room > 0 && rows.next()) {
                    byte[] bytes = rows.getBytes(2);
                    entries.add(bytes);
                    room -= bytes.length;
                    reached = new Head(head.ledger(), rows.getLong(1), Hash.ofBytes(rows.getBytes(3)));
                }
            }
        }
        page.entries(after, entries, entries.isEmpty() ? head : reached, reached.number() == head.number());
    }
}
