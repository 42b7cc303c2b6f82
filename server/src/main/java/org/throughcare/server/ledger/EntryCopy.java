package org.throughcare.server.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;

/**
 * Puts entries into their table in the binary form of {@code COPY}: the bytes of an entry travel as they are, where an
 * array in a statement would have them written out as text and read in again, and whoever shares a ledger with the push
 * waits for that.
 */
final class EntryCopy {

    private static final String COPY = """
            copy entry (ledger, number, id, kind, bytes, hash, chain, worker, device, received_at, sensitivity, about_by)
            from stdin (format binary)""";

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int HEADER = SIGNATURE.length + 2 * Integer.BYTES;
    private static final short COLUMNS = 12;
    private static final short END = -1;
    private static final int NULL = -1;
    private static final int UUID_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /** A row without what differs in length, which is its kind, its bytes and its sensitivity. */
    private static final int ROW =
            Short.BYTES + COLUMNS * Integer.BYTES + 5 * UUID_BYTES + 2 * HASH_BYTES + 2 * Long.BYTES;

    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private final ByteBuffer out;

    private final Map<EntryId, KeptAs> kept;

    private EntryCopy(List<Numbered> entries, Map<EntryId, KeptAs> kept) {
        this.kept = kept;
        this.out = ByteBuffer.allocate(
                HEADER + entries.stream().mapToInt(this::bytes).sum() + Short.BYTES);
    }

    /** Adds these rows, kept as closely as told for each; throws SQLException as an insert of them would. */
    static void into(List<Numbered> entries, Map<EntryId, KeptAs> kept, Instant receivedAt, Connection tx)
            throws SQLException {
        EntryCopy copy = new EntryCopy(entries, kept);
        copy.out.put(SIGNATURE).putInt(0).putInt(0);
        long micros = ChronoUnit.MICROS.between(EPOCH, receivedAt);
        entries.forEach(entry -> copy.row(entry, micros));
        copy.out.putShort(END);
        try {
            tx.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(COPY, new ByteArrayInputStream(copy.out.array(), 0, copy.out.position()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int bytes(Numbered entry) {
        return ROW
                + entry.written().entry().kind().length()
                + entry.written().bytes().length
                + sensitivity(entry).length;
    }

    private void row(Numbered numbered, long receivedAt) {
        Entry entry = numbered.written().entry();
        out.putShort(COLUMNS);
        put(numbered.head().ledger().uuid());
        put(numbered.head().number());
        put(entry.id().uuid());
        put(entry.kind().getBytes(StandardCharsets.US_ASCII));
        put(numbered.written().bytes());
        put(numbered.hash().bytes());
        put(numbered.head().chain().bytes());
        put(entry.author() instanceof Author.Worker author ? author.worker().uuid() : null);
        put(entry.device().uuid());
        put(receivedAt);
        put(sensitivity(numbered));
        put(keptAs(numbered).aboutBy());
    }

    private KeptAs keptAs(Numbered entry) {
        return kept.getOrDefault(entry.written().entry().id(), KeptAs.UNKNOWN);
    }

    private byte[] sensitivity(Numbered entry) {
        return keptAs(entry).closeness().words().getBytes(StandardCharsets.US_ASCII);
    }

    private void put(@Nullable UUID uuid) {
        if (uuid == null) {
            out.putInt(NULL);
        } else {
            out.putInt(UUID_BYTES).putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
        }
    }

    private void put(byte[] bytes) {
        out.putInt(bytes.length).put(bytes);
    }

    private void put(long number) {
        out.putInt(Long.BYTES).putLong(number);
    }
}
