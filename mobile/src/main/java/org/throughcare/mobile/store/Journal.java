package org.throughcare.mobile.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The journal beside a SQLite file: what was committed and is not yet in the file. SQLite takes the first frame that does
 * not add up for the journal's end, which is right after a power cut and wrong after damage: then everything behind it
 * would go without a word. Each frame carries the sum up to it, so those behind the damage can be told to be good.
 */
final class Journal implements AutoCloseable {

    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;
    private static final int MAGIC = 0x377f0682;

    private final SeekableByteChannel channel;
    private final int pageSize;
    private final ByteOrder order;
    private final Map<Long, Long> places = new HashMap<>();
    private final Map<Long, Long> behindDamage = new HashMap<>();
    private long pages;
    private int commitsBehindDamage;
    private final boolean headerHolds;

    private Journal(SeekableByteChannel channel, int pageSize) throws IOException {
        this.channel = channel;
        this.pageSize = pageSize;
        ByteBuffer header = Pages.read(channel, 0, HEADER);
        boolean whole = header.remaining() == HEADER;
        boolean bigEndian = whole && header.getInt(0) == MAGIC + 1;
        this.order = bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        this.headerHolds = whole
                && (header.getInt(0) & ~1) == MAGIC
                && header.getInt(8) == pageSize
                && sum(header, 0, 24, 0) == header.getLong(24);
        ByteBuffer first = Pages.read(channel, HEADER, FRAME_HEADER);
        if (first.remaining() == FRAME_HEADER) {
            frames(headerHolds ? header.getLong(16) : first.getLong(8), headerHolds ? header.getLong(24) : 0);
        }
    }

    /** The journal beside that file, if there is one. */
    static Optional<Journal> beside(Path file, int pageSize) throws IOException {
        Path journal = file.resolveSibling(file.getFileName() + "-wal");
        return Files.exists(journal)
                ? Optional.of(new Journal(Files.newByteChannel(journal), pageSize))
                : Optional.empty();
    }

    private void frames(long salt, long sumBefore) throws IOException {
        boolean intact = headerHolds;
        Map<Long, Long> pending = new HashMap<>();
        long before = sumBefore;
        for (long at = HEADER; ; at += FRAME_HEADER + pageSize) {
            ByteBuffer frame = Pages.read(channel, at, FRAME_HEADER + pageSize);
            if (frame.remaining() < FRAME_HEADER + pageSize) {
                break;
            }
            boolean good = frame.getLong(8) == salt && sum(frame, before) == frame.getLong(16);
            boolean commit = frame.getInt(4) != 0;
            long page = Integer.toUnsignedLong(frame.getInt(0));
            before = frame.getLong(16);
            intact &= good;
            if (good) {
                (intact ? pending : behindDamage).put(page, at + FRAME_HEADER);
            }
            if (good && commit) {
                pages = Integer.toUnsignedLong(frame.getInt(4));
                commitsBehindDamage += intact ? 0 : 1;
            }
            if (intact && commit) {
                places.putAll(pending);
                pending.clear();
            }
        }
        if (isDamaged()) {
            places.putAll(pending);
            places.putAll(behindDamage);
        }
    }

    /**
     * Whether something that was committed stands behind damage. A power cut leaves one commit behind a frame that does
     * not add up, that of the last transaction, which nobody was told of.
     */
    boolean isDamaged() {
        return commitsBehindDamage > (headerHolds ? 1 : 0);
    }

    /** How many pages the file has after the last commit; zero when there is none. */
    long pages() {
        return pages;
    }

    /** Whether it has a newer version of that page. */
    boolean has(long page) {
        return places.containsKey(page);
    }

    /** Its version of that page. */
    ByteBuffer page(long page) throws IOException {
        return Pages.read(channel, places.getOrDefault(page, 0L), pageSize);
    }

    private long sum(ByteBuffer frame, long before) {
        return sum(frame, FRAME_HEADER, pageSize, sum(frame, 0, 8, before));
    }

    /** Two running sums over the words of some bytes, as SQLite makes them. */
    private long sum(ByteBuffer bytes, int from, int length, long before) {
        ByteBuffer words = bytes.duplicate().order(order);
        int first = (int) (before >>> 32);
        int second = (int) before;
        for (int i = from; i < from + length; i += 8) {
            first += words.getInt(i) + second;
            second += words.getInt(i + 4) + first;
        }
        return (long) first << 32 | Integer.toUnsignedLong(second);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
