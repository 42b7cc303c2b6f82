package org.throughcare.mobile.person;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What of a person's timeline is looked at. */
public sealed interface TimelineFilter {

    /** All of it. */
    record Everything() implements TimelineFilter {}

    /**
     * What one feature recorded.
     *
     * @param name the name of the feature
     * @param kinds its kinds that the timeline holds
     */
    record OfFeature(String name, Set<String> kinds) implements TimelineFilter {
        /** Copies the set. */
        public OfFeature {
            kinds = Set.copyOf(kinds);
        }
    }

    /** What was amended, taken back or has to be resolved. */
    record Amended() implements TimelineFilter {}

    /** What waits to be sent or is held by the server. */
    record NotSent() implements TimelineFilter {}

    /** Whether the item is looked at. */
    default boolean shows(TimelineItem item) {
        if (this instanceof OfFeature feature) {
            return feature.kinds().contains(item.kind());
        } else if (this instanceof Amended) {
            return item.versions().size() > 1 || item.struck() != null || item.toResolve();
        } else if (this instanceof NotSent) {
            return item.waiting() || item.held();
        }
        return true;
    }

    /**
     * The choices that a timeline offers: everything, each feature that recorded something, and what was amended or is not
     * sent, where there is any. A timeline of one feature has nothing to choose by feature.
     *
     * @param room the name of the feature that a kind belongs to; empty for a kind of a newer build
     */
    static List<TimelineFilter> choices(List<TimelineItem> items, Function<String, String> room) {
        Map<String, Set<String>> features = new LinkedHashMap<>();
        for (TimelineItem item : items) {
            String name = room.apply(item.kind());
            if (!name.isEmpty()) {
                features.computeIfAbsent(name, key -> new TreeSet<>()).add(item.kind());
            }
        }
        List<TimelineFilter> choices = new ArrayList<>(List.of(new Everything()));
        if (features.size() > 1) {
            features.forEach((name, kinds) -> choices.add(new OfFeature(name, kinds)));
        }
        for (TimelineFilter filter : List.of(new Amended(), new NotSent())) {
            if (items.stream().anyMatch(filter::shows)) {
                choices.add(filter);
            }
        }
        return choices.size() == 1 ? List.of() : choices;
    }
}
