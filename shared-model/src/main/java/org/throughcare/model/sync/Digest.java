package org.throughcare.model.sync;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;

/** One hash over many heads, by which a tablet and the server see at once that nothing has changed. */
public final class Digest {

    private Digest() {}

    /**
     * The digest of these bookmarks: the same, with a space and the {@link Bookmark#audience} at the end of the line where there is
     * one.
     */
    public static Hash ofBookmarks(Collection<Bookmark> bookmarks) {
        StringBuilder lines = new StringBuilder(bookmarks.size() * 128);
        bookmarks.stream()
                .filter(mark -> mark.head().number() > 0)
                .sorted(Comparator.comparing(Bookmark::ledger))
                .forEach(mark -> lines.append(line(mark.head()))
                        .append(mark.isTold() ? " " + mark.audience() : "")
                        .append('\n'));
        return Hash.of(lines.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static String line(Head head) {
        return head.ledger() + " " + head.number() + " " + head.chain();
    }

    /**
     * The digest of these heads: SHA-256 over one line {@code ledger number chain} each, ordered by ledger. A head at
     * number 0 says nothing and is left out.
     */
    public static Hash of(Collection<Head> heads) {
        return ofBookmarks(heads.stream().map(head -> new Bookmark(head, true)).toList());
    }
}
