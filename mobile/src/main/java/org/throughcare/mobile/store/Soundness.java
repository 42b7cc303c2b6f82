package org.throughcare.mobile.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.wire.EntryCodec;

/**
 * Whether a file that SQLite opens says what was written to it. SQLite notices a broken page, not a changed letter on a
 * whole one; the chains of the ledgers do.
 */
final class Soundness {

    private Soundness() {}

    /** Throws {@link StoreFault} DAMAGED when it does not. */
    static void check(Connection connection) throws SQLException {
        try {
            boolean sound = indexesLead(connection) && unsentIsLegible(connection) && chainsHold(connection);
            if (!sound) {
                throw new StoreFault(StoreFault.Cause.DAMAGED, "the tablet's file says something that can't be", null);
            }
        } catch (Malformed | IllegalArgumentException e) {
            throw new StoreFault(StoreFault.Cause.DAMAGED, "the tablet's file says something that can't be", e);
        }
    }

    /** An index that leads past an entry would let it in a second time. */
    private static boolean indexesLead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("PRAGMA integrity_check(1)")) {
            return answer.next() && "ok".equals(answer.getString(1));
        }
    }

    /** What no chain vouches for is what was saved: it says its own id and has its own hash. */
    private static boolean unsentIsLegible(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT id, bytes, hash FROM entry WHERE state <> 'NUMBERED' OR number IS NULL")) {
            while (row.next()) {
                String id = EntryCodec.read(row.getBytes(2)).entry().id().toString();
                byte[] hash = row.getBytes(3);
                boolean itself = hash == null
                        || Arrays.equals(hash, Hash.of(row.getBytes(2)).bytes());
                if (!itself || !id.equals(row.getString(1))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static boolean chainsHold(Connection connection) throws SQLException {
        Map<LedgerId, Set<Head>> told = heads(connection);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT ledger, number, bytes FROM entry WHERE number IS NOT NULL ORDER BY ledger, number")) {
            Head head = Head.start(LedgerId.SERVICE);
            while (row.next()) {
                String ledger = row.getString(1);
                if (!ledger.equals(head.ledger().toString())) {
                    head = Head.start(LedgerId.parse(ledger));
                }
                if (row.getLong(2) == head.number() + 1) {
                    head = head.then(Hash.of(row.getBytes(3)));
                    told.getOrDefault(head.ledger(), Set.of()).remove(head);
                }
            }
        }
        return told.values().stream().allMatch(Set::isEmpty);
    }

    private static Map<LedgerId, Set<Head>> heads(Connection connection) throws SQLException {
        Map<LedgerId, Set<Head>> heads = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT ledger, number, chain FROM caseload WHERE number > 0")) {
            while (row.next()) {
                LedgerId ledger = LedgerId.parse(row.getString(1));
                heads.computeIfAbsent(ledger, id -> new HashSet<>())
                        .add(new Head(ledger, row.getLong(2), Hash.ofBytes(row.getBytes(3))));
            }
        }
        return heads;
    }
}
