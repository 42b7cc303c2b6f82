package org.throughcare.model.ledger;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What counts of a kind while two heads disagree and nobody has chosen yet: the more cautious of the two (the higher risk,
 * the earlier deadline, the stricter limit). It looks at whole bodies, because what is cautious may hang on another
 * field: custody counts from the earlier day, release from the later. Where it says nothing, or two are as cautious, the
 * head with the lowest id counts, so that every device shows the same.
 *
 * @param order for a field which body's value counts: the first in this order
 * @param leaders for a field the one beside whose value alone it means something
 */
public record Caution<B extends Body>(Map<String, Comparator<B>> order, Map<String, String> leaders) {

    /** Copies both; the order in which the fields were named stays. */
    public Caution {
        order = Collections.unmodifiableMap(new LinkedHashMap<>(order));
        leaders = Map.copyOf(leaders);
    }

    /** Nothing is more cautious than anything else. */
    static <B extends Body> Caution<B> none() {
        return new Caution<>(Map.of(), Map.of());
    }

    Caution<B> with(String field, Comparator<B> moreCautiousFirst) {
        Map<String, Comparator<B>> more = new LinkedHashMap<>(order);
        more.put(field, moreCautiousFirst);
        return new Caution<>(more, leaders);
    }

    Caution<B> withLeader(String leader, String... followers) {
        Map<String, String> more = new LinkedHashMap<>(leaders);
        for (String follower : followers) {
            more.put(follower, leader);
        }
        return new Caution<>(order, more);
    }

    /** The field beside whose value alone this one means something; null for a field that stands by itself. */
    @Nullable
    String leaderOf(String field) {
        return leaders.get(field);
    }

    /** Which of several bodies counts in a field; one that this build can't read comes last. */
    Comparator<@Nullable B> over(String field) {
        return Comparator.nullsLast(order.getOrDefault(field, (unused, unusedToo) -> 0));
    }

    /** Which of several bodies counts as a whole, by the fields in the order in which the kind named them. */
    Comparator<@Nullable B> overAll() {
        return Comparator.nullsLast(
                order.values().stream().reduce((unused, unusedToo) -> 0, Comparator::thenComparing));
    }
}
