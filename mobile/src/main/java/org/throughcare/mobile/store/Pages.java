package org.throughcare.mobile.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a SQLite file as they stand on the medium, read without SQLite, so that damage in one place hides nothing
 * in another. What was committed to the journal beside the file lies over what is in the file.
 */
final class Pages implements AutoCloseable {

    private static final int HEADER = 100;
    private static final int PAGE = 4096;

    private final SeekableByteChannel file;
    private final @Nullable Journal journal;
    private final int size;
    private final int usable;

    private Pages(SeekableByteChannel file, @Nullable Journal journal, int size, int usable) {
        this.file = file;
        this.journal = journal;
        this.size = size;
        this.usable = usable;
    }

    /** The pages of that file and of the journal beside it. */
    static Pages of(Path file) throws IOException {
        SeekableByteChannel main = Files.newByteChannel(file);
        ByteBuffer header = read(main, 0, HEADER);
        int told = header.remaining() < HEADER ? 0 : Short.toUnsignedInt(header.getShort(16));
        int size = isPageSize(told) ? told : PAGE;
        int reserved = isPageSize(told) ? Byte.toUnsignedInt(header.get(20)) : 0;
        Journal journal = Journal.beside(file, size).orElse(null);
        return new Pages(main, journal, size, size - Math.min(reserved, 32));
    }

    private static boolean isPageSize(int told) {
        return told >= 512 && told <= 32_768 && Integer.bitCount(told) == 1;
    }

    /** Whether the journal holds commits that SQLite would not see. */
    boolean journalIsDamaged() {
        return journal != null && journal.isDamaged();
    }

    /** How many pages there are; they count from 1. */
    long count() throws IOException {
        long after = journal == null ? 0 : journal.pages();
        return after > 0 ? after : (file.size() + size - 1) / size;
    }

    /** A page; shorter than others where the file is cut, empty where there is none. */
    ByteBuffer page(long number) throws IOException {
        if (journal != null && journal.has(number)) {
            return journal.page(number);
        }
        return number < 1 ? ByteBuffer.allocate(0) : read(file, (number - 1) * size, size);
    }

    /** How many bytes of a page hold content. */
    int usable() {
        return usable;
    }

    /** Where a page's own header begins: behind the file's header on the first. */
    static int start(long number) {
        return number == 1 ? HEADER : 0;
    }

    /** So many bytes from there; fewer at the end. */
    static ByteBuffer read(SeekableByteChannel from, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        from.position(at);
        int got = 0;
        while (got >= 0 && bytes.hasRemaining()) {
            got = from.read(bytes);
        }
        return bytes.flip();
    }

    @Override
    public void close() throws IOException {
        file.close();
        if (journal != null) {
            journal.close();
        }
    }
}
