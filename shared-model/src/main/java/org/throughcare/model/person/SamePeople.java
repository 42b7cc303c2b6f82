package org.throughcare.model.person;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;

/**
 * Which ledgers are about the same person, as far as workers have said. Being the same is symmetric and transitive, so
 * that ledgers come in groups; the order in which statements arrived changes nothing. Where statements about one pair
 * differ the pair is taken for different people, because entries of a stranger on somebody's page do more harm than two
 * pages; for the same reason no chain of links joins a pair that somebody has said is different.
 */
public final class SamePeople {

    /** Nobody has said anything. */
    public static final SamePeople UNKNOWN = of(List.of());

    private final Map<LedgerId, List<LedgerId>> groups;
    private final Set<Pair> different;

    private SamePeople(Map<LedgerId, List<LedgerId>> groups, Set<Pair> different) {
        this.groups = groups;
        this.different = different;
    }

    /** What one thread says of two ledgers now. */
    public record Statement(LedgerId one, LedgerId other, boolean same) {}

    /** Two ledgers, the lower one first. */
    private record Pair(LedgerId low, LedgerId high) implements Comparable<Pair> {
        static Pair of(LedgerId one, LedgerId other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }

        @Override
        public int compareTo(Pair pair) {
            int byLow = low.compareTo(pair.low);
            return byLow == 0 ? high.compareTo(pair.high) : byLow;
        }
    }

    /** What is said in a ledger, or in several that were put together. */
    public static List<Statement> in(Ledger record) {
        return record.current(PersonLink.KIND).stream()
                .map(SamePeople::statement)
                .toList();
    }

    /** What a thread says; one whose heads say both is not agreed upon, so it says different. */
    public static Statement statement(Current<PersonLink> current) {
        boolean agreed = current.heads().stream()
                .map(PersonLink.KIND::bodyOf)
                .filter(Objects::nonNull)
                .allMatch(PersonLink::same);
        return new Statement(
                current.latest().ledger(),
                current.body().other(),
                current.body().same() && agreed);
    }

    /** The groups that these statements come to. */
    public static SamePeople of(Collection<Statement> statements) {
        Map<Pair, Boolean> verdicts = new TreeMap<>();
        statements.forEach(said -> verdicts.merge(Pair.of(said.one(), said.other()), said.same(), Boolean::logicalAnd));
        Set<Pair> different = new HashSet<>();
        verdicts.forEach((pair, same) -> {
            if (!same) {
                different.add(pair);
            }
        });
        Map<LedgerId, Set<LedgerId>> joined = new HashMap<>();
        verdicts.forEach((pair, same) -> {
            if (same) {
                join(pair, joined, different);
            }
        });
        Map<LedgerId, List<LedgerId>> groups = new HashMap<>();
        joined.forEach((ledger, group) -> groups.put(ledger, List.copyOf(group)));
        return new SamePeople(groups, different);
    }

    private static void join(Pair pair, Map<LedgerId, Set<LedgerId>> joined, Set<Pair> different) {
        Set<LedgerId> both = new TreeSet<>();
        Set<LedgerId> lows = joined.getOrDefault(pair.low(), Set.of(pair.low()));
        Set<LedgerId> highs = joined.getOrDefault(pair.high(), Set.of(pair.high()));
        if (anyIn(different, lows, highs)) {
            return;
        }
        both.addAll(lows);
        both.addAll(highs);
        both.forEach(ledger -> joined.put(ledger, both));
    }

    /** The ledgers of the person whose ledger this is, the lead first: the one with the lowest id. */
    public List<LedgerId> ledgersOf(LedgerId ledger) {
        return groups.getOrDefault(ledger, List.of(ledger));
    }

    /** Whether both are ledgers of one person. */
    public boolean same(LedgerId one, LedgerId other) {
        return ledgersOf(one).contains(other);
    }

    /** Whether somebody has said that the people of these two ledgers, or of ledgers linked with them, are different. */
    public boolean different(LedgerId one, LedgerId other) {
        return anyIn(different, ledgersOf(one), ledgersOf(other));
    }

    private static boolean anyIn(Set<Pair> pairs, Collection<LedgerId> ones, Collection<LedgerId> others) {
        return !pairs.isEmpty()
                && ones.stream()
                        .anyMatch(one -> others.stream().anyMatch(other -> pairs.contains(Pair.of(one, other))));
    }
}
