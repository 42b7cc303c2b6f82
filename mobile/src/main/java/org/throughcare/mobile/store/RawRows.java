package org.throughcare.mobile.store;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Every row that stands legibly on some page of a SQLite file, of whatever table or index; one that does not is skipped. */
final class RawRows {

    private static final int TABLE_LEAF = 0x0d;
    private static final int INDEX_LEAF = 0x0a;
    private static final int INDEX_INNER = 0x02;
    private static final long MOST = 8L * 1024 * 1024;

    private final Pages pages;
    private long skipped;

    private RawRows(Pages pages) {
        this.pages = pages;
    }

    /**
     * A row.
     *
     * @param place its row id; zero for the row of an index or of a table without row ids
     * @param values each null, a Long, a Double, a String or a byte[]
     */
    record Row(long place, List<@Nullable Object> values) {

        /** The value there, when it is of that type; null else. */
        <T> @Nullable T get(int index, Class<T> type) {
            Object value = index < values.size() ? values.get(index) : null;
            return type.isInstance(value) ? type.cast(value) : null;
        }
    }

    /** Hands over the rows of all pages. */
    static void read(Pages pages, Consumer<Row> taker) throws IOException {
        RawRows rows = new RawRows(pages);
        for (long number = 1; number <= pages.count(); number++) {
            rows.page(pages.page(number), Pages.start(number), taker);
        }
        System.getLogger(RawRows.class.getName())
                .log(System.Logger.Level.INFO, "{0} rows of a damaged file are past reading", rows.skipped);
    }

    private void page(ByteBuffer page, int start, Consumer<Row> taker) throws IOException {
        if (page.limit() < start + 12) {
            return;
        }
        int type = page.get(start);
        if (type != TABLE_LEAF && type != INDEX_LEAF && type != INDEX_INNER) {
            return;
        }
        int cells = Short.toUnsignedInt(page.getShort(start + 3));
        int pointers = start + (type == INDEX_INNER ? 12 : 8);
        for (int i = 0; i < cells && pointers + 2 * i + 2 <= page.limit(); i++) {
            try {
                taker.accept(cell(page, type, Short.toUnsignedInt(page.getShort(pointers + 2 * i))));
            } catch (BufferUnderflowException | IllegalArgumentException | CharacterCodingException e) {
                // This row is past reading; the next one may not be.
                skipped++;
            }
        }
    }

    private Row cell(ByteBuffer page, int type, int at) throws IOException {
        ByteBuffer cell = page.duplicate().position(at);
        if (type == INDEX_INNER) {
            cell.getInt();
        }
        long length = varint(cell);
        long place = type == TABLE_LEAF ? varint(cell) : 0;
        if (length < 1 || length > MOST) {
            throw new IllegalArgumentException("no such row");
        }
        return new Row(place, record(payload(cell, (int) length, type == TABLE_LEAF)));
    }

    /** The row's bytes, the part that overflows its page included. */
    private ByteBuffer payload(ByteBuffer cell, int length, boolean table) throws IOException {
        int usable = pages.usable();
        int most = table ? usable - 35 : (usable - 12) * 64 / 255 - 23;
        int least = (usable - 12) * 32 / 255 - 23;
        int fitting = least + (length - least) % (usable - 4);
        int local = length <= most ? length : fitting <= most ? fitting : least;
        byte[] bytes = new byte[length];
        cell.get(bytes, 0, local);
        int filled = local;
        long next = local < length ? Integer.toUnsignedLong(cell.getInt()) : 0;
        while (filled < length) {
            ByteBuffer over = pages.page(next);
            next = Integer.toUnsignedLong(over.getInt());
            int part = Math.min(length - filled, usable - 4);
            over.get(bytes, filled, part);
            filled += part;
        }
        return ByteBuffer.wrap(bytes);
    }

    private static List<@Nullable Object> record(ByteBuffer payload) throws CharacterCodingException {
        ByteBuffer types = payload.duplicate();
        long header = varint(types);
        if (header > payload.limit()) {
            throw new IllegalArgumentException("no such row");
        }
        types.limit((int) header);
        ByteBuffer content = payload.duplicate().position((int) header);
        List<@Nullable Object> values = new ArrayList<>();
        while (types.hasRemaining()) {
            values.add(value(varint(types), content));
        }
        return values;
    }

    private static @Nullable Object value(long type, ByteBuffer content) throws CharacterCodingException {
        if (type >= 12) {
            byte[] bytes = new byte[(int) Math.min((type - 12) / 2, content.remaining() + 1L)];
            content.get(bytes);
            return type % 2 == 0
                    ? bytes
                    : StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString();
        }
        return switch ((int) type) {
            case 0 -> null;
            case 1, 2, 3, 4 -> integer(content, (int) type);
            case 5 -> integer(content, 6);
            case 6 -> integer(content, 8);
            case 7 -> content.getDouble();
            case 8 -> 0L;
            case 9 -> 1L;
            default -> throw new IllegalArgumentException("no such type");
        };
    }

    private static Long integer(ByteBuffer content, int bytes) {
        long number = content.get();
        for (int i = 1; i < bytes; i++) {
            number = number << 8 | Byte.toUnsignedLong(content.get());
        }
        return number;
    }

    private static long varint(ByteBuffer from) {
        long number = 0;
        for (int i = 0; i < 8; i++) {
            byte next = from.get();
            number = number << 7 | (next & 0x7f);
            if (next >= 0) {
                return number;
            }
        }
        return number << 8 | Byte.toUnsignedLong(from.get());
    }
}
