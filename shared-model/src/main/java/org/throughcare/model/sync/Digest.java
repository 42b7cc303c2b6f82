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
     * The digest of these heads: SHA-256 over one line {@code ledger number chain} each, ordered by ledger. A head at
     * number 0 says nothing and is left out.
     */
    public static Hash of(Collection<Head> heads) {
        StringBuilder lines = new StringBuilder(heads.size() * 128);
        heads.stream()
                .filter(head -> head.number() > 0)
                .sorted(Comparator.comparing(Head::ledger))
                .forEach(head -> lines.append(head.ledger())
                        .append(' ')
                        .append(head.number())
                        .append(' ')
                        .append(head.chain())
                        .append('\n'));
        return Hash.of(lines.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
