package org.throughcare.server.feed;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.sync.Limits;
import org.throughcare.model.sync.PullLine;
import org.throughcare.model.wire.PullCodec;

/** A page of a pull, being written; never larger than the page's limit and one entry. */
final class Page {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean full;
    private int entryBytes;

    void line(PullLine line) {
        line(PullCodec.write(line));
    }

    /** A run of entries of one ledger and where it leads; the page is full when it does not lead to the ledger's end. */
    void entries(long after, List<byte[]> entries, Head reached, boolean complete) {
        if (!entries.isEmpty()) {
            line(new PullLine.Entries(reached.ledger(), after, entries.size()));
            entries.forEach(this::line);
        }
        line(new PullLine.Reached(reached, complete));
        entries.forEach(entry -> entryBytes += entry.length);
        full = full || !complete || entryBytes >= Limits.PAGE_BYTES;
    }

    /** How many bytes of entries still go in. */
    int room() {
        return Math.max(0, Limits.PAGE_BYTES - entryBytes);
    }

    boolean isFull() {
        return full;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private void line(byte[] line) {
        bytes.writeBytes(line);
        bytes.write('\n');
    }
}
