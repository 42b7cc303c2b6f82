package org.throughcare.server.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.PullLine;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.model.wire.PullCodec;

/**
 * The answer to one pull, taken apart.
 *
 * @param stubs the hashes that stand in the place of entries which are not for the caller
 */
public record Pulled(List<PullLine> lines, List<Written> entries, List<Hash> stubs) {

    /** Reads an answer. */
    public static Pulled read(byte[] ndjson) {
        List<PullLine> lines = new ArrayList<>();
        List<Written> entries = new ArrayList<>();
        List<Hash> stubs = new ArrayList<>();
        int coming = 0;
        for (String text : new String(ndjson, StandardCharsets.UTF_8).lines().toList()) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (coming > 0) {
                Hash stub = PullCodec.readStub(bytes);
                if (stub == null) {
                    entries.add(EntryCodec.read(bytes));
                } else {
                    stubs.add(stub);
                }
                coming--;
            } else {
                PullLine line = PullCodec.read(bytes);
                lines.add(line);
                coming = line instanceof PullLine.Entries run ? run.count() : 0;
            }
        }
        return new Pulled(List.copyOf(lines), List.copyOf(entries), List.copyOf(stubs));
    }

    /** The ledgers to let go of. */
    public List<LedgerId> dropped() {
        return only(PullLine.Dropped.class).stream()
                .map(PullLine.Dropped::ledger)
                .toList();
    }

    /** Where the tablet stands afterwards, in the ledgers that had news. */
    public List<Head> reached() {
        return only(PullLine.Reached.class).stream().map(PullLine.Reached::head).toList();
    }

    /** The seal of a head that was reached. */
    public String seal(Head head) {
        return at(head).seal();
    }

    /** What is said of the audience of a head that was reached. */
    public String audience(Head head) {
        return at(head).audience();
    }

    private PullLine.Reached at(Head head) {
        return only(PullLine.Reached.class).stream()
                .filter(reached -> reached.head().equals(head))
                .findFirst()
                .orElseThrow();
    }

    /** Whether there is more to ask for. */
    public boolean more() {
        return !only(PullLine.More.class).isEmpty();
    }

    private <T extends PullLine> List<T> only(Class<T> sort) {
        return lines.stream().filter(sort::isInstance).map(sort::cast).toList();
    }
}
