package org.throughcare.server.ledger;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughcare.model.ledger.EnteredInError;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.server.store.Sql;

/** Reads ledgers as values to fold. */
@Singleton
public class LedgerReader {

    private static final String BY_LEDGER =
            "select ledger, bytes from entry where ledger = any(?) and kind <> 'erased' order by ledger, number";
    private static final String BY_KIND =
            "select ledger, bytes from entry where ledger = any(?) and kind = any(?) order by ledger, number";
    private static final String WITH_ERRORS = "select distinct ledger from entry where ledger = any(?) and kind = ?";

    /** All entries of one ledger, in the order of their numbers; an empty ledger when there is none of that id. */
    public Ledger read(LedgerId id, Connection tx) throws SQLException {
        return read(List.of(id), Set.of(), tx).getOrDefault(id, new Ledger(id, List.of()));
    }

    /**
     * The entries of several ledgers that are of one of these kinds (of any kind when the set is empty), each ledger in
     * the order of its numbers; a ledger for every id that was asked for. What says that others were entered in error comes
     * along, for no fold is right without it.
     */
    public Map<LedgerId, Ledger> read(Collection<LedgerId> ids, Set<String> kinds, Connection tx) throws SQLException {
        Map<UUID, List<Entry>> entries = new LinkedHashMap<>();
        ids.forEach(id -> entries.put(id.uuid(), new ArrayList<>()));
        try (PreparedStatement select = tx.prepareStatement(kinds.isEmpty() ? BY_LEDGER : BY_KIND)) {
            select.setArray(1, tx.createArrayOf("uuid", entries.keySet().toArray()));
            if (!kinds.isEmpty()) {
                select.setArray(2, tx.createArrayOf("text", withErrors(kinds)));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Entry entry = EntryCodec.read(rows.getBytes("bytes")).entry();
                    entries.getOrDefault(entry.ledger().uuid(), new ArrayList<>())
                            .add(entry);
                }
            }
        }
        Map<LedgerId, Ledger> ledgers = new LinkedHashMap<>();
        ids.forEach(id -> ledgers.put(id, new Ledger(id, entries.getOrDefault(id.uuid(), List.of()))));
        return ledgers;
    }

    private static Object[] withErrors(Set<String> kinds) {
        return Stream.concat(kinds.stream(), Stream.of(EnteredInError.KIND.name()))
                .distinct()
                .toArray();
    }

    /** Those of these ledgers in which something is said to have been entered in error. */
    Set<UUID> withErrors(Collection<LedgerId> ids, Connection tx) throws SQLException {
        UUID[] asked = ids.stream().map(LedgerId::uuid).toArray(UUID[]::new);
        return Set.copyOf(
                Sql.list(tx, WITH_ERRORS, row -> row.getObject(1, UUID.class), asked, EnteredInError.KIND.name()));
    }
}
