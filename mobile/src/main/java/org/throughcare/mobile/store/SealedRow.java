package org.throughcare.mobile.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.sync.EntrySignature;
import org.throughcare.model.sync.HoldReason;

/**
 * A row of an entry as it stands in the file.
 *
 * @param bytes the entry, sealed when there is a key
 * @param signature what its author's vault signed of it here
 * @param key the number of the ledger's key that it is sealed with; null for what a version without vaults left
 */
record SealedRow(
        EntryId id,
        LedgerId ledger,
        Bytes bytes,
        EntryState state,
        long place,
        @Nullable Long number,
        @Nullable HoldReason held,
        @Nullable EntrySignature signature,
        @Nullable Integer key) {

    /** The columns that {@link #of} reads. */
    static final String COLUMNS = "id, ledger, bytes, state, place, number, held_code, held_field, key, signature";

    /**
     * As in a ledger: by number, and what has none yet behind it as it was recorded. SQLite would carry every entry's bytes
     * through its sorting.
     */
    static final Comparator<SealedRow> ORDER = Comparator.comparing(
                    SealedRow::number, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparingLong(SealedRow::place);

    /** Bytes that are nobody's to compare. */
    static final class Bytes {
        private final byte[] content;

        Bytes(byte[] content) {
            this.content = content;
        }

        byte[] content() {
            return content;
        }
    }

    static SealedRow of(ResultSet row) throws SQLException {
        long number = row.getLong(6);
        Long known = row.wasNull() ? null : Long.valueOf(number);
        String code = row.getString(7);
        String field = row.getString(8);
        int key = row.getInt(9);
        Integer sealedWith = row.wasNull() ? null : Integer.valueOf(key);
        return new SealedRow(
                EntryId.parse(row.getString(1)),
                LedgerId.parse(row.getString(2)),
                new Bytes(row.getBytes(3)),
                EntryState.valueOf(row.getString(4)),
                row.getLong(5),
                known,
                code == null ? null : new HoldReason(code, field == null ? "" : field),
                signature(row.getString(10)),
                sealedWith);
    }

    /** One that can't be read is none: the server holds the entry, and whoever sends it again signs it anew. */
    static @Nullable EntrySignature signature(@Nullable String text) {
        try {
            return text == null ? null : EntrySignature.parse(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** By which a medium that has changed a letter is found out before anybody opens a vault. */
    static long sum(String id, String ledger, String kind, int key, byte[] sealed) {
        CRC32C sum = new CRC32C();
        sum.update((id + ' ' + ledger + ' ' + kind + ' ' + key).getBytes(StandardCharsets.UTF_8));
        sum.update(ByteBuffer.wrap(sealed));
        return sum.getValue();
    }
}
