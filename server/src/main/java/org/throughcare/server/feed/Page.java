package org.throughcare.server.feed;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.sync.Limits;
import org.throughcare.model.sync.PullLine;
import org.throughcare.model.wire.PullCodec;
import org.throughcare.server.ledger.Seals;

/** A page of a pull, being written; never larger than the page's limit and one entry. */
final class Page {

    private final Seals seals;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean full;
    private int room = Limits.PAGE_BYTES;

    Page(Seals seals) {
        this.seals = seals;
    }

    Page line(PullLine line) {
        line(PullCodec.write(line));
        return this;
    }

    /**
     * Fills in a ledger behind that number as far as it goes in, and says up to which number; the page is full when that is
     * not to the ledger's end. A stub stands in the place of what the worker may not read.
     */
    long fill(Head head, long after, FeedBooks.View view, FeedBooks.Reads reads, String audience) {
        Run run = new Run(after, head.chain(), reads);
        view.entries(head.ledger(), after, head.number(), run);
        if (!run.entries.isEmpty()) {
            line(new PullLine.Entries(head.ledger(), after, run.entries.size()));
            run.entries.forEach(this::line);
        }
        boolean complete = run.number == head.number();
        Head reached = new Head(head.ledger(), run.number, run.chain);
        line(new PullLine.Reached(reached, complete, seals.of(reached), audience));
        full = full || !complete || room <= 0;
        return run.number;
    }

    /** The entries of one ledger that go into this page. */
    private final class Run implements FeedBooks.Taker {

        private final List<byte[]> entries = new ArrayList<>();
        private final FeedBooks.Reads reads;
        private long number;
        private Hash chain;

        Run(long after, Hash chain, FeedBooks.Reads reads) {
            this.number = after;
            this.chain = chain;
            this.reads = reads;
        }

        @Override
        public boolean take(FeedBooks.Line next) {
            byte[] line = line(next);
            entries.add(line);
            room -= line.length;
            number = next.number();
            chain = next.chain();
            return room > 0;
        }

        /** The rules are asked whatever the database has shown. */
        private byte[] line(FeedBooks.Line next) {
            if (next instanceof FeedBooks.Open open) {
                return open.guarded() == null || reads.may(open.guarded())
                        ? open.bytes()
                        : PullCodec.stub(Hash.of(open.bytes()));
            }
            return PullCodec.stub(((FeedBooks.Stub) next).hash());
        }
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
