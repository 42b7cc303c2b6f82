package org.throughcare.mobile.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.store.CaseloadRows.Cursor;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.sync.HoldReason;
import org.throughcare.model.sync.Receipt;

/**
 * Takes note of receipts within one transaction. Each changes the entry that it names, if that waits or is held; where an
 * entry's number comes right after a head, that head moves on and the entry needn't be pulled. All that got a number are
 * changed by one statement; heads are moved in memory and written down once at the end.
 */
final class ReceiptNotes {

    private static final String CHANGED = " RETURNING " + SealedRow.COLUMNS;
    private static final String UNSENT = " WHERE id = ? AND state IN ('WAITING', 'HELD')" + CHANGED;
    private static final String ESCROWED =
            "UPDATE entry SET state = 'ESCROWED', held_code = NULL, held_field = NULL" + UNSENT;
    private static final String HELD = "UPDATE entry SET state = 'HELD', held_code = ?, held_field = ?" + UNSENT;
    // From before the server was put back the tablet may know the entry under another number, or another entry under
    // this one: what it has been pulled under stays, so that the chain does, until the ledger is healed. The plus keeps
    // SQLite from going through everything that is unsent instead of looking up each id.
    private static final String NUMBERED = "UPDATE entry SET state = 'NUMBERED', held_code = NULL, held_field = NULL,"
            + " number = coalesce(entry.number, (SELECT told.value WHERE NOT EXISTS (SELECT 1 FROM entry other"
            + " WHERE other.ledger = entry.ledger AND other.number = told.value)))"
            + " FROM json_each(?) told WHERE entry.id = told.key AND +entry.state IN ('WAITING', 'HELD')" + CHANGED;

    private final WorkerId author;
    private final Db writer;
    private final CaseloadRows caseloads;
    private final LedgerKeys keys;
    private final Opener opener;
    private final Map<LedgerId, List<Cursor>> cursors = new LinkedHashMap<>();

    ReceiptNotes(WorkerId author, Db writer, CaseloadRows caseloads, LedgerKeys keys, Opener opener) {
        this.author = author;
        this.writer = writer;
        this.caseloads = caseloads;
        this.keys = keys;
        this.opener = opener;
    }

    /**
     * What a receipt's entry says.
     *
     * @param own whether it is not for everybody who holds the ledger
     * @param hash null when nobody is there who could open it; then the head waits for a pull
     */
    private record Noted(
            String id,
            LedgerId ledger,
            long number,
            boolean own,
            @Nullable Hash hash) {}

    private Noted noted(SealedRow row) {
        byte[] open = opener.within(row);
        Long number = row.number();
        return new Noted(
                row.id().toString(),
                row.ledger(),
                number == null ? 0 : number,
                row.key() != null && LedgerKeys.isNotForEverybody(row.key()),
                open == null ? null : Hash.of(open));
    }

    void take(List<Receipt> receipts) throws SQLException {
        Map<String, Long> numbers = new LinkedHashMap<>();
        for (Receipt receipt : receipts) {
            EntryId id = receipt.id();
            if (receipt instanceof Receipt.Held held && id != null) {
                HoldReason reason = held.reason();
                note(change(HELD, reason.code(), reason.field(), id.toString()), numbers);
            } else if (receipt instanceof Receipt.Escrowed escrowed) {
                note(change(ESCROWED, escrowed.id().toString()), numbers);
            } else if (receipt instanceof Receipt.Accepted accepted) {
                numbers.put(accepted.id().toString(), accepted.number());
            } else if (receipt instanceof Receipt.Duplicate duplicate) {
                numbers.put(duplicate.id().toString(), duplicate.number());
            }
        }
        List<Noted> numbered = change(NUMBERED, JsonText.writeText(json(numbers)));
        note(numbered, numbers);
        moveHeads();
        for (LedgerId ledger : numbered.stream().map(Noted::ledger).collect(Collectors.toSet())) {
            caseloads.hideFromStrangers(author, ledger);
        }
    }

    private static Json.Obj json(Map<String, Long> numbers) {
        ObjBuilder json = Json.obj();
        numbers.forEach((id, number) -> json.put(id, Json.of(number)));
        return json.build();
    }

    private List<Noted> change(String update, Object... arguments) {
        return new ArrayList<>(writer.query(update, SealedRow::of, arguments).stream()
                .map(this::noted)
                .toList());
    }

    private void note(List<Noted> changed, Map<String, Long> numbers) throws SQLException {
        changed.sort(Comparator.comparingLong(Noted::number));
        for (Noted noted : changed) {
            List<Cursor> holders =
                    cursors.computeIfAbsent(noted.ledger(), ledger -> new ArrayList<>(caseloads.cursors(ledger)));
            if (holders.isEmpty()) {
                writer.update("DELETE FROM entry WHERE id = ?", noted.id());
                keys.sweep(noted.ledger());
            } else if (Long.valueOf(noted.number()).equals(numbers.get(noted.id()))) {
                advance(holders, noted);
            }
        }
    }

    /**
     * A worker whom the server has told nothing of a ledger is not moved by what another one has recorded in it, and nobody by
     * what another one recorded that may not be for them: the server says with the next page whether it is.
     */
    private void advance(List<Cursor> holders, Noted noted) {
        Hash hash = noted.hash();
        long number = noted.number();
        if (hash != null) {
            holders.replaceAll(cursor -> cursor.head().number() == number - 1
                            && ((number > 1 && !noted.own()) || cursor.worker().equals(author))
                    ? new Cursor(cursor.worker(), cursor.head().then(hash))
                    : cursor);
        }
    }

    private void moveHeads() throws SQLException {
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
