package org.throughcare.server.feed;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.sync.PullLine;

/** Which of a tablet's heads are in the server's chains, and where the server stands in the others. */
final class Recognition {

    private final Map<LedgerId, Head> unrecognised;
    private final Map<LedgerId, Head> heads;

    private Recognition(Map<LedgerId, Head> unrecognised, Map<LedgerId, Head> heads) {
        this.unrecognised = unrecognised;
        this.heads = heads;
    }

    /** Looks these heads of the tablet up; what is known of the server's own heads saves asking. */
    static Recognition of(Collection<Head> held, Map<LedgerId, Head> heads, FeedBooks.View view) {
        Map<LedgerId, Set<Long>> at = new HashMap<>();
        held.stream().filter(head -> head.number() > 0).forEach(head -> at.put(head.ledger(), Set.of(head.number())));
        Map<LedgerId, Map<Long, Hash>> chains = at.isEmpty() ? Map.of() : view.chains(at);
        Map<LedgerId, Head> unrecognised = new TreeMap<>();
        for (Head head : held) {
            Hash chain = chains.getOrDefault(head.ledger(), Map.of()).get(head.number());
            if (head.number() > 0 && (chain == null || !head.chain().equals(chain))) {
                unrecognised.put(head.ledger(), head);
            }
        }
        return new Recognition(unrecognised, heads);
    }

    boolean differs(LedgerId ledger) {
        return unrecognised.containsKey(ledger);
    }

    /** For each ledger in which the tablet stands elsewhere: where the server stands up to there. */
    List<PullLine.Differs> differences(FeedBooks.View view) {
        if (unrecognised.isEmpty()) {
            return List.of();
        }
        Map<LedgerId, Set<Long>> at = new HashMap<>();
        unrecognised.forEach((ledger, head) -> at.put(ledger, numbers(upTo(head))));
        Map<LedgerId, Map<Long, Hash>> chains = view.chains(at);
        return unrecognised.keySet().stream()
                .map(ledger -> new PullLine.Differs(ledger, marks(ledger, chains.getOrDefault(ledger, Map.of()))))
                .toList();
    }

    private long upTo(Head tablet) {
        Head own = heads.get(tablet.ledger());
        return own == null ? tablet.number() : Math.min(own.number(), tablet.number());
    }

    /** That number and numbers below it, each step down twice as long: n, n-1, n-2, n-4, n-8… */
    static Set<Long> numbers(long upTo) {
        Set<Long> numbers = new TreeSet<>();
        if (upTo > 0) {
            numbers.add(upTo);
        }
        // The tablet says how far it is, and may say anything: the step must not go round to below zero.
        for (long step = 1; step > 0 && step < upTo; step *= 2) {
            numbers.add(upTo - step);
        }
        return numbers;
    }

    private static List<Head> marks(LedgerId ledger, Map<Long, Hash> chains) {
        return chains.entrySet().stream()
                .map(mark -> new Head(ledger, mark.getKey(), mark.getValue()))
                .sorted(Comparator.comparingLong(Head::number).reversed())
                .toList();
    }
}
