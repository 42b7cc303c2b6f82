package org.throughcare.model.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.throughcare.model.json.Json;

/**
 * The merge of a thread's heads, field by field: what one head changed stands; what several changed to different values
 * is a conflict, and until a person resolves it the value of the head with the lowest id is shown, on every device alike.
 */
final class Merge {

    private Merge() {}

    /** The merged body, the version it is written in, and the fields that are in conflict. */
    record Result(int version, Json.Obj body, List<FieldConflict> conflicts) {}

    static Result of(LedgerThread<?> thread, List<Entry> heads) {
        return merge(thread, heads, false);
    }

    static Result allInConflict(LedgerThread<?> thread, List<Entry> heads) {
        return merge(thread, heads, true);
    }

    private static Result merge(LedgerThread<?> thread, List<Entry> unordered, boolean keepFirst) {
        List<Entry> heads =
                unordered.stream().sorted(Comparator.comparing(Entry::id)).toList();
        Entry first = heads.get(0);
        if (heads.size() == 1) {
            return new Result(first.version(), first.body(), List.of());
        }
        Json.Obj base = commonAncestor(thread, heads);
        Map<String, Json> merged = new LinkedHashMap<>(base.members());
        List<FieldConflict> conflicts = new ArrayList<>();
        for (String field : fields(base, heads)) {
            Map<EntryId, Json> changed = changes(field, base, heads);
            Set<Json> values = new LinkedHashSet<>(changed.values());
            if (values.size() > 1 || (keepFirst && !values.isEmpty())) {
                conflicts.add(new FieldConflict(field, base.get(field), changed));
            }
            if (keepFirst) {
                merged.put(field, valueOf(first, field));
            } else if (!values.isEmpty()) {
                merged.put(field, values.iterator().next());
            }
        }
        return new Result(first.version(), new Json.Obj(merged), conflicts);
    }

    private static Map<EntryId, Json> changes(String field, Json.Obj base, List<Entry> heads) {
        Map<EntryId, Json> changed = new LinkedHashMap<>();
        for (Entry head : heads) {
            if (!Objects.equals(head.body().get(field), base.get(field))) {
                changed.put(head.id(), valueOf(head, field));
            }
        }
        return changed;
    }

    private static Json valueOf(Entry entry, String field) {
        Json value = entry.body().get(field);
        return value == null ? Json.NULL : value;
    }

    private static Set<String> fields(Json.Obj base, List<Entry> heads) {
        Set<String> fields = new LinkedHashSet<>(base.members().keySet());
        heads.forEach(head -> fields.addAll(head.body().members().keySet()));
        return fields;
    }

    /** The newest body that all heads build on; an empty one when there is none. */
    private static Json.Obj commonAncestor(LedgerThread<?> thread, List<Entry> heads) {
        Set<EntryId> common = new HashSet<>(thread.ancestors(heads.get(0)));
        heads.forEach(head -> common.retainAll(thread.ancestors(head)));
        Json.Obj newest = new Json.Obj(Map.of());
        for (Entry entry : thread.entries()) {
            if (common.contains(entry.id())) {
                newest = entry.body();
            }
        }
        return newest;
    }
}
