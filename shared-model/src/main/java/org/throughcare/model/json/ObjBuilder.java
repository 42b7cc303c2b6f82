package org.throughcare.model.json;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Builds a JSON object member by member; a member without a value is left out. */
public final class ObjBuilder {

    private final Map<String, Json> members = new LinkedHashMap<>();

    ObjBuilder() {}

    /** Adds a member, unless the value is null. */
    public ObjBuilder put(String name, @Nullable Json value) {
        if (value != null) {
            members.put(name, value);
        }
        return this;
    }

    /** Adds a text, unless it is null. */
    public ObjBuilder put(String name, @Nullable String value) {
        return value == null ? this : put(name, Json.of(value));
    }

    /** Adds a whole number, unless it is null. */
    public ObjBuilder put(String name, @Nullable Integer value) {
        return value == null ? this : put(name, Json.of(value.longValue()));
    }

    /** Adds a truth value, unless it is null. */
    public ObjBuilder put(String name, @Nullable Boolean value) {
        return value == null ? this : put(name, Json.of(value.booleanValue()));
    }

    /** Adds what has a canonical text (a date, an instant, an id), as that text, unless it is null. */
    public ObjBuilder putText(String name, @Nullable Object value) {
        return value == null ? this : put(name, Json.of(value.toString()));
    }

    /** Adds a list, one item for each value; an empty list is left out. */
    public <T> ObjBuilder putAll(String name, Collection<T> values, Function<T, Json> item) {
        List<Json> items = values.stream().map(item).toList();
        return items.isEmpty() ? this : put(name, new Json.Arr(items));
    }

    /** The finished object. */
    public Json.Obj build() {
        return new Json.Obj(members);
    }
}
