package org.throughcare.mobile.person;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.Entry;

/**
 * Somebody who works, or worked, with a person.
 *
 * @param latest what they recorded last
 */
public record Involved(Entry latest) {

    /** When they last recorded something. */
    public Instant last() {
        return latest.recordedAt();
    }

    /** Everybody who recorded something in these entries, whoever did last first; what rules wrote is nobody's work. */
    static List<Involved> in(Collection<Entry> entries) {
        Map<String, Entry> latest = new TreeMap<>();
        for (Entry entry : entries) {
            if (entry.author() instanceof Author.Worker author) {
                latest.merge(
                        author.worker().toString(),
                        entry,
                        (one, other) -> one.recordedAt().isAfter(other.recordedAt()) ? one : other);
            }
        }
        return latest.values().stream()
                .map(Involved::new)
                .sorted(Comparator.comparing(Involved::last).reversed())
                .toList();
    }
}
