package org.throughcare.mobile.person;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.EntryId;

/**
 * Which part of the timeline is shown.
 *
 * @param open whether the choices are shown
 * @param room the feature that is shown; empty for all of them
 * @param only what alone is shown
 * @param search the words that are looked for; empty for none
 * @param found the threads that have these words; null while they are looked for, or none are
 * @param limit how many items are shown
 */
record TimelineChoice(
        boolean open,
        String room,
        Only only,
        String search,
        @Nullable Set<EntryId> found,
        int limit) {

    /** How much of the timeline is shown at first. */
    static final int BEGINNING = 8;
    /** How many more are shown when more is asked for. */
    static final int MORE = 50;

    /** What alone is shown of a timeline. */
    enum Only {
        /** Nothing is left out. */
        ALL("all"),
        /** What has more than one version. */
        AMENDED("amended"),
        /** What waits to be sent, or is held. */
        UNSENT("unsent"),
        /** What a person has to choose in. */
        TO_RESOLVE("toResolve");

        private final String key;

        Only(String key) {
            this.key = key;
        }

        /** The key of its words. */
        String key() {
            return "person.timeline.only." + key;
        }

        boolean holds(TimelineItem item) {
            return switch (this) {
                case ALL -> true;
                case AMENDED -> item.versions().size() > 1;
                case UNSENT -> item.waiting() || item.held();
                case TO_RESOLVE -> item.toResolve();
            };
        }
    }

    static TimelineChoice start() {
        return new TimelineChoice(false, "", Only.ALL, "", null, BEGINNING);
    }

    /** Shows the choices, or puts them away and shows everything again. */
    TimelineChoice turned() {
        return open ? start() : new TimelineChoice(true, room, only, search, found, limit);
    }

    /** The feature alone; everything again when it is shown alone already. */
    TimelineChoice of(String chosen) {
        return new TimelineChoice(open, chosen.equals(room) ? "" : chosen, only, search, found, BEGINNING);
    }

    /** That alone; everything again when it is shown alone already. */
    TimelineChoice of(Only chosen) {
        return new TimelineChoice(open, room, chosen == only ? Only.ALL : chosen, search, found, BEGINNING);
    }

    /** Looks for these words. */
    TimelineChoice lookingFor(String words) {
        return new TimelineChoice(open, room, only, words, null, BEGINNING);
    }

    /** What has the words; passed over when others are looked for by now. */
    TimelineChoice found(String words, Set<EntryId> threads) {
        return words.equals(search) ? new TimelineChoice(open, room, only, search, threads, limit) : this;
    }

    /** Everything, with the choices still there. */
    TimelineChoice cleared() {
        return new TimelineChoice(open, "", Only.ALL, "", null, BEGINNING);
    }

    TimelineChoice more() {
        return new TimelineChoice(open, room, only, search, found, limit + MORE);
    }

    /** Whether anything is left out. */
    boolean narrows() {
        return !room.isEmpty() || only != Only.ALL || !search.isBlank();
    }

    /** The items that are chosen, whether or not there is room to show them. */
    List<TimelineItem> of(List<TimelineItem> all, UnaryOperator<String> roomOf) {
        return all.stream()
                .filter(item -> room.isEmpty() || roomOf.apply(item.kind()).equals(room))
                .filter(only::holds)
                .filter(this::hasWords)
                .toList();
    }

    private boolean hasWords(TimelineItem item) {
        return search.isBlank() || found == null || found.contains(item.thread());
    }

    /** How many items there are of each feature, the latest used first. */
    static Map<String, Integer> rooms(List<TimelineItem> all, UnaryOperator<String> roomOf) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        all.forEach(item -> counts.merge(roomOf.apply(item.kind()), 1, Integer::sum));
        counts.remove("");
        return counts;
    }

    /** How many items {@code only} leaves. */
    static int count(List<TimelineItem> all, Only only) {
        return (int) all.stream().filter(only::holds).count();
    }
}
