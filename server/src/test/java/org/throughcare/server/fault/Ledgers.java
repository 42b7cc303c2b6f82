package org.throughcare.server.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.server.ledger.LedgerTables;
import org.throughcare.server.store.Sql;
import org.throughcare.server.testkit.TestDatabase;
import org.throughcare.server.testkit.TestServer;

/** All that a server's ledgers hold, read past everything else. */
public final class Ledgers {

    private final Map<LedgerId, Head> heads = new LinkedHashMap<>();
    private final Map<LedgerId, List<Row>> rows = new LinkedHashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // a test's own
    private record Row(long number, EntryId id, byte[] bytes, Hash hash, Hash chain) {}

    private Ledgers() {}

    /** Those of this server. */
    public static Ledgers of(TestServer server) {
        return of(server.database());
    }

    /** Those of this database. */
    public static Ledgers of(TestDatabase database) {
        Ledgers ledgers = new Ledgers();
        try (Connection tx = database.connect()) {
            ledgers.read(tx);
            return ledgers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(Connection tx) throws SQLException {
        Map<UUID, LedgerId> names = new HashMap<>();
        for (Head head :
                Sql.list(tx, "select id, subject, number, chain from ledger order by id", LedgerTables::head)) {
            heads.put(head.ledger(), head);
            rows.put(head.ledger(), new ArrayList<>());
            names.put(head.ledger().uuid(), head.ledger());
        }
        Sql.list(tx, "select ledger, number, id, bytes, hash, chain from entry order by ledger, number", row -> {
            LedgerId ledger = names.get(row.getObject(1, UUID.class));
            assertThat(ledger).as("an entry's ledger is there").isNotNull();
            return rows.get(ledger)
                    .add(new Row(
                            row.getLong(2),
                            new EntryId(row.getObject(3, UUID.class)),
                            row.getBytes(4),
                            Hash.ofBytes(row.getBytes(5)),
                            Hash.ofBytes(row.getBytes(6))));
        });
    }

    /** Every entry's number. */
    public Map<EntryId, Long> numbers() {
        Map<EntryId, Long> numbers = new HashMap<>();
        rows.values()
                .forEach(all -> all.forEach(row -> assertThat(numbers.put(row.id(), row.number()))
                        .as("an entry is there once")
                        .isNull()));
        return numbers;
    }

    /** The heads of all ledgers. */
    public Map<LedgerId, Head> heads() {
        return heads;
    }

    /** The bytes of a ledger's entries, in order. */
    public List<byte[]> bytes(LedgerId ledger) {
        return rows.getOrDefault(ledger, List.of()).stream().map(Row::bytes).toList();
    }

    /** Throws AssertionError unless the numbers of every ledger are 1, 2, 3… and its chain and head are those of its bytes. */
    public Ledgers mustBeSound() {
        rows.forEach((ledger, all) -> {
            Head head = Head.start(ledger);
            for (Row row : all) {
                head = head.then(Hash.of(row.bytes()));
                assertThat(row.number()).as("no gap in %s", ledger).isEqualTo(head.number());
                assertThat(row.chain())
                        .as("the chain of %s at %s", ledger, row.number())
                        .isEqualTo(head.chain());
                assertThat(row.hash()).isEqualTo(Hash.of(row.bytes()));
            }
            assertThat(heads.get(ledger)).as("the head of %s", ledger).isEqualTo(head);
        });
        return this;
    }
}
