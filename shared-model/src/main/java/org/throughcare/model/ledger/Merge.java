package org.throughcare.model.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Json;

/**
 * The merge of a thread's heads, field by field: what one head changed stands; what several changed to different values
 * is a conflict, and until a person resolves it the more cautious value counts, on every device alike. It depends on the
 * entries alone, never on the order in which they came.
 */
final class Merge<B extends Body> {

    private final LedgerThread<B> thread;
    private final Caution<B> caution;

    Merge(LedgerThread<B> thread) {
        this.thread = thread;
        this.caution = thread.kind().caution();
    }

    /** The merged body, the version it is written in, and the fields that are in conflict. */
    record Result(int version, Json.Obj body, List<FieldConflict> conflicts) {}

    /**
     * What the heads build on.
     *
     * @param open fields over which what they build on was in conflict itself: each head has chosen anew
     */
    private record Base(Json.Obj body, Set<String> open) {
        @Nullable
        Json of(String field) {
            return open.contains(field) ? null : body.get(field);
        }
    }

    /** Each field by itself, or beside the one that it hangs on. */
    Result of(List<Entry> unordered) {
        List<Entry> heads = byId(unordered);
        if (heads.size() == 1) {
            return new Result(heads.get(0).version(), heads.get(0).body(), List.of());
        }
        Base base = base(heads);
        Map<String, Json> merged = new LinkedHashMap<>(base.body().members());
        List<FieldConflict> conflicts = new ArrayList<>();
        for (String field : fields(base, heads)) {
            List<String> group = group(field);
            List<Entry> changed = heads.stream()
                    .filter(head -> group.stream().anyMatch(one -> changes(head, one, base)))
                    .toList();
            Entry agreed = agreed(changed, group, base);
            if (agreed != null) {
                merged.put(field, valueOf(agreed, field));
            } else if (!changed.isEmpty()) {
                Entry counts = mostCautious(fitting(changed, field, merged), caution.over(field));
                merged.put(field, valueOf(counts, field));
                conflict(field, base, changed, counts, conflicts);
            }
        }
        return new Result(heads.get(0).version(), new Json.Obj(merged), conflicts);
    }

    private List<String> group(String field) {
        String leader = caution.leaderOf(field);
        return leader == null ? List.of(field) : List.of(leader, field);
    }

    /** The heads that say what counts of the field that this one hangs on. */
    private List<Entry> fitting(List<Entry> changed, String field, Map<String, Json> merged) {
        String leader = caution.leaderOf(field);
        return leader == null
                ? changed
                : changed.stream()
                        .filter(head -> valueOf(head, leader).equals(merged.getOrDefault(leader, Json.NULL)))
                        .toList();
    }

    /** One head as a whole, and everything in which another differs for a person to choose. */
    Result oneOf(List<Entry> unordered) {
        List<Entry> heads = byId(unordered);
        Base base = base(heads);
        Entry counts = mostCautious(heads, caution.overAll());
        List<FieldConflict> conflicts = new ArrayList<>();
        fields(base, heads).forEach(field -> conflict(field, base, heads, counts, conflicts));
        return new Result(counts.version(), counts.body(), conflicts);
    }

    private static void conflict(String field, Base base, List<Entry> changed, Entry counts, List<FieldConflict> into) {
        Map<EntryId, Json> values = new LinkedHashMap<>();
        changed.forEach(head -> values.put(head.id(), valueOf(head, field)));
        if (new HashSet<>(values.values()).size() > 1) {
            into.add(new FieldConflict(field, base.of(field), values, counts.id()));
        }
    }

    private Entry mostCautious(List<Entry> heads, Comparator<@Nullable B> order) {
        Map<EntryId, @Nullable B> bodies = new HashMap<>();
        heads.forEach(head -> bodies.put(head.id(), thread.kind().bodyOf(head)));
        Entry best = heads.get(0);
        for (Entry head : heads) {
            best = order.compare(bodies.get(head.id()), bodies.get(best.id())) < 0 ? head : best;
        }
        return best;
    }

    /** The head that says what all others changed; null when there is none, so that they disagree. */
    private static @Nullable Entry agreed(List<Entry> changed, List<String> group, Base base) {
        for (Entry head : changed) {
            boolean all = changed.stream()
                    .allMatch(other -> group.stream()
                            .filter(field -> changes(other, field, base))
                            .allMatch(field -> valueOf(head, field).equals(valueOf(other, field))));
            if (all) {
                return head;
            }
        }
        return null;
    }

    private static boolean changes(Entry head, String field, Base base) {
        return base.open().contains(field)
                || !Objects.equals(head.body().get(field), base.body().get(field));
    }

    private static Json valueOf(Entry entry, String field) {
        Json value = entry.body().get(field);
        return value == null ? Json.NULL : value;
    }

    /** All fields, and those that hang on another at the end. */
    private List<String> fields(Base base, List<Entry> heads) {
        Set<String> fields = new LinkedHashSet<>(base.body().members().keySet());
        heads.forEach(head -> fields.addAll(head.body().members().keySet()));
        return fields.stream()
                .sorted(Comparator.comparing(field -> caution.leaderOf(field) != null))
                .toList();
    }

    /** The newest that all heads build on, which are several when two people resolved the same thing at the same time. */
    private Base base(List<Entry> heads) {
        List<Entry> shared = newestShared(heads);
        if (shared.isEmpty()) {
            return new Base(new Json.Obj(Map.of()), Set.of());
        }
        Result result = of(shared);
        Set<String> open = new HashSet<>();
        result.conflicts().forEach(conflict -> open.add(conflict.field()));
        return new Base(result.body(), open);
    }

    private List<Entry> newestShared(List<Entry> heads) {
        Set<EntryId> shared = new HashSet<>(thread.ancestors(heads.get(0)));
        heads.forEach(head -> shared.retainAll(thread.ancestors(head)));
        Set<EntryId> builtOn = new HashSet<>();
        List<Entry> all = thread.entries().stream()
                .filter(entry -> shared.contains(entry.id()))
                .toList();
        all.forEach(entry -> builtOn.addAll(thread.ancestors(entry)));
        // An entry of a ring builds on itself and so is never among them: what is left leads strictly back.
        return all.stream().filter(entry -> !builtOn.contains(entry.id())).toList();
    }

    private static List<Entry> byId(List<Entry> entries) {
        return entries.stream().sorted(Comparator.comparing(Entry::id)).toList();
    }
}
