package org.throughcare.mobile.versions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughcare.model.json.Json;

/**
 * One field in which a version differs from those that it builds on (DRR-7).
 *
 * @param path where it stands, such as {@code start}, {@code instruction.by} or {@code lines[C].screen}
 * @param before what each version before said, every value once; {@link Json#NULL} where it said nothing
 * @param after what it says now; {@link Json#NULL} for nothing
 */
record Change(String path, List<Json> before, Json after) {

    private static final List<String> NAMES_OF_ITEMS = List.of("group", "code", "item", "type");

    /** Copies the values before. */
    Change {
        before = List.copyOf(before);
    }

    /** What a body changes of the bodies that it builds on; everything it says when there are none. */
    static List<Change> of(List<Json.Obj> before, Json.Obj after) {
        List<Map<String, Json>> earlier = before.stream().map(Change::flat).toList();
        Map<String, Json> now = flat(after);
        Set<String> paths = new LinkedHashSet<>(now.keySet());
        earlier.forEach(one -> paths.addAll(one.keySet()));
        List<Change> changes = new ArrayList<>();
        for (String path : paths) {
            Json value = now.getOrDefault(path, Json.NULL);
            List<Json> was = earlier.stream()
                    .map(one -> one.getOrDefault(path, Json.NULL))
                    .distinct()
                    .toList();
            if (before.isEmpty() || !was.equals(List.of(value))) {
                changes.add(new Change(path, was, value));
            }
        }
        return changes;
    }

    /** The values of a body, each under its path; lists of plain values count as one value. */
    static Map<String, Json> flat(Json.Obj body) {
        Map<String, Json> flat = new LinkedHashMap<>();
        body.members().forEach((name, value) -> put(name, value, flat));
        return flat;
    }

    private static void put(String path, Json value, Map<String, Json> into) {
        if (value instanceof Json.Obj object) {
            object.members().forEach((name, inner) -> put(path + "." + name, inner, into));
        } else if (value instanceof Json.Arr list
                && !list.items().isEmpty()
                && list.items().get(0) instanceof Json.Obj) {
            for (int i = 0; i < list.items().size(); i++) {
                put(
                        path + "[" + nameOf(list.items().get(i), i) + "]",
                        list.items().get(i),
                        into);
            }
        } else if (!(value instanceof Json.Null)) {
            into.put(path, value);
        }
    }

    /** What tells an item of a list from the others: its code where it has one, else its place. */
    private static String nameOf(Json item, int place) {
        if (item instanceof Json.Obj object) {
            for (String name : NAMES_OF_ITEMS) {
                if (object.get(name) instanceof Json.Text text) {
                    return text.value();
                }
            }
        }
        return String.valueOf(place + 1);
    }
}
