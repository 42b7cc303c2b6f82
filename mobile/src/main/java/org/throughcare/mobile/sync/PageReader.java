package org.throughcare.mobile.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.link.Link;
import org.throughcare.mobile.link.LinkFault;
import org.throughcare.mobile.store.LedgerPage;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.PullLine;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.model.wire.PullCodec;

/** Turns the lines of a pull into parts that can each be written in one transaction. */
final class PageReader {

    /** One part of a page. */
    sealed interface Part {}

    /** A ledger that the worker may not see any more; owed when the server lacks some of it. */
    record Gone(LedgerId ledger, boolean owed) implements Part {}

    /** The server does not recognise the tablet's head of this ledger, and says where it stands itself. */
    record Elsewhere(LedgerId ledger, List<Head> marks) implements Part {}

    /** The next entries of a ledger. */
    record News(LedgerPage page) implements Part {}

    /** Entries of a ledger of which one can't be read at all. */
    record Unreadable(LedgerId ledger) implements Part {}

    /** The last line: there is more, or this was all, or all bookmarks are wanted, or the tablet is to be wiped. */
    record Last(PullLine line) implements Part {}

    private final Link.Lines lines;
    private PullLine.@Nullable Entries open;
    private final List<Written> entries = new ArrayList<>();
    private final Map<Long, Hash> stubs = new HashMap<>();
    private long number;
    private boolean unreadable;

    PageReader(Link.Lines lines) {
        this.lines = lines;
    }

    /** The next part; throws {@link LinkFault} when the answer is cut or makes no sense. */
    Part next() {
        while (true) {
            PullLine line = control();
            if (line instanceof PullLine.Entries more) {
                take(more);
            } else if (line instanceof PullLine.Reached reached) {
                return close(reached);
            } else if (line instanceof PullLine.Dropped dropped) {
                return new Gone(dropped.ledger(), dropped.owed());
            } else if (line instanceof PullLine.Differs differs) {
                return new Elsewhere(differs.ledger(), differs.marks());
            } else {
                return new Last(line);
            }
        }
    }

    private PullLine control() {
        try {
            return PullCodec.read(line());
        } catch (Malformed e) {
            throw new LinkFault(LinkFault.Sort.UNREACHABLE, "garbled", e);
        }
    }

    private byte[] line() {
        byte[] line = lines.next();
        if (line == null) {
            throw new LinkFault(LinkFault.Sort.UNREACHABLE, "cut", null);
        }
        return line;
    }

    private void take(PullLine.Entries more) {
        if (open == null) {
            open = more;
            number = more.after();
        }
        for (int i = 0; i < more.count(); i++) {
            byte[] line = line();
            number++;
            try {
                Hash stub = PullCodec.readStub(line);
                if (stub == null) {
                    entries.add(EntryCodec.read(line));
                } else {
                    stubs.put(number, stub);
                }
            } catch (Malformed e) {
                unreadable = true;
            }
        }
    }

    private Part close(PullLine.Reached reached) {
        LedgerId ledger = reached.head().ledger();
        long after = open == null ? reached.head().number() : open.after();
        Part part = unreadable
                ? new Unreadable(ledger)
                : new News(new LedgerPage(
                        after, entries, stubs, reached.head(), reached.complete(), reached.seal(), reached.audience()));
        open = null;
        entries.clear();
        stubs.clear();
        unreadable = false;
        return part;
    }
}
