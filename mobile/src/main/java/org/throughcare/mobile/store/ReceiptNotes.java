package org.throughcare.mobile.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughcare.mobile.store.CaseloadRows.Cursor;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.sync.Receipt;

/**
 * Takes note of receipts within one transaction. Each changes the entry that it names, if that waits or is held; where an
 * entry's number comes right after a head, that head moves on and the entry needn't be pulled. Heads are moved in memory
 * and written down once at the end.
 */
final class ReceiptNotes {

    private static final String UNSENT =
            " WHERE id = ? AND state IN ('WAITING', 'HELD') RETURNING ledger, bytes, number";
    // From before the server was put back the tablet may know the entry under another number, or another entry under
    // this
    // one: what it has been pulled under stays, so that the chain does, until the ledger is healed.
    private static final String NUMBERED = "UPDATE entry SET state = 'NUMBERED', held_code = NULL, held_field = NULL,"
            + " number = coalesce(number, (SELECT ?1 WHERE NOT EXISTS (SELECT 1 FROM entry other"
            + " WHERE other.ledger = entry.ledger AND other.number = ?1)))";

    private final WorkerId author;
    private final Db writer;
    private final CaseloadRows caseloads;
    private final Map<LedgerId, List<Cursor>> cursors = new LinkedHashMap<>();

    ReceiptNotes(WorkerId author, Db writer, CaseloadRows caseloads) {
        this.author = author;
        this.writer = writer;
        this.caseloads = caseloads;
    }

    /** What a receipt's entry says. */
    @SuppressWarnings("ArrayRecordComponent") // shared, not copied, compared nowhere
    private record Noted(LedgerId ledger, byte[] bytes, long number) {}

    void take(Receipt receipt) throws SQLException {
        EntryId id = receipt.id();
        if (id == null) {
            return;
        }
        Optional<Noted> noted = note(receipt, id.toString()).stream().findFirst();
        if (noted.isPresent()) {
            List<Cursor> holders =
                    cursors.computeIfAbsent(noted.get().ledger(), ledger -> new ArrayList<>(caseloads.cursors(ledger)));
            if (holders.isEmpty()) {
                writer.update("DELETE FROM entry WHERE id = ?", id.toString());
            } else {
                number(receipt)
                        .filter(number -> number == noted.get().number())
                        .ifPresent(
                                number -> advance(holders, number, noted.get().bytes()));
            }
        }
    }

    private List<Noted> note(Receipt receipt, String id) {
        if (receipt instanceof Receipt.Escrowed) {
            return change("UPDATE entry SET state = 'ESCROWED', held_code = NULL, held_field = NULL", id);
        } else if (receipt instanceof Receipt.Held held) {
            return change(
                    "UPDATE entry SET state = 'HELD', held_code = ?, held_field = ?",
                    held.reason().code(),
                    held.reason().field(),
                    id);
        }
        return change(NUMBERED, number(receipt).orElseThrow(), id);
    }

    private List<Noted> change(String update, Object... arguments) {
        return writer.query(
                update + UNSENT,
                row -> new Noted(LedgerId.parse(row.getString(1)), row.getBytes(2), row.getLong(3)),
                arguments);
    }

    private static Optional<Long> number(Receipt receipt) {
        if (receipt instanceof Receipt.Accepted accepted) {
            return Optional.of(accepted.number());
        }
        return receipt instanceof Receipt.Duplicate duplicate ? Optional.of(duplicate.number()) : Optional.empty();
    }

    /** A worker whom the server has told nothing of a ledger is not moved by what another one has recorded in it. */
    private void advance(List<Cursor> holders, long number, byte[] bytes) {
        holders.replaceAll(cursor -> cursor.head().number() == number - 1
                        && (number > 1 || cursor.worker().equals(author))
                ? new Cursor(cursor.worker(), cursor.head().then(Hash.of(bytes)))
                : cursor);
    }

    /** Writes the heads down. */
    void moveHeads() throws SQLException {
        for (List<Cursor> holders : cursors.values()) {
            for (Cursor cursor : holders) {
                caseloads.move(cursor);
            }
        }
    }

    /** The ledgers of the entries that changed. */
    Set<LedgerId> touched() {
        return cursors.keySet();
    }
}
