package org.throughcare.model.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value. Objects keep the order of their members, so that what is written is always the same bytes for the same
 * value.
 */
public sealed interface Json {

    /** The JSON null; a member that is absent and one that is null mean the same in every body. */
    Json NULL = new Null();

    /** An object with its members in order. */
    record Obj(Map<String, Json> members) implements Json {
        /** Copies the members, so that nobody can change them later. */
        public Obj {
            members = members instanceof Members own ? own : Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** The member of that name, or null when it is absent or JSON null. */
        public @Nullable Json get(String name) {
            Json value = members.get(name);
            return value instanceof Null ? null : value;
        }

        /** This object with one member added or replaced. */
        public Obj with(String name, Json value) {
            Map<String, Json> copy = new LinkedHashMap<>(members);
            copy.put(name, value);
            return new Obj(copy);
        }
    }

    /** A list of values. */
    record Arr(List<Json> items) implements Json {
        /** Copies the items, so that nobody can change them later. */
        public Arr {
            items = List.copyOf(items);
        }
    }

    /** A text. */
    record Text(String value) implements Json {}

    /** A number, exact. */
    record Num(BigDecimal value) implements Json {}

    /** True or false. */
    record Bool(boolean value) implements Json {}

    /** The JSON null. */
    record Null() implements Json {}

    /** A text value. */
    static Json of(String value) {
        return new Text(value);
    }

    /** A whole number. */
    static Json of(long value) {
        return new Num(BigDecimal.valueOf(value));
    }

    /** A truth value. */
    static Json of(boolean value) {
        return new Bool(value);
    }

    /** A list of texts. */
    static Arr texts(Iterable<String> values) {
        List<Json> items = new ArrayList<>();
        values.forEach(value -> items.add(of(value)));
        return new Arr(items);
    }

    /** A builder of an object; members whose value is null are left out. */
    static ObjBuilder obj() {
        return new ObjBuilder();
    }
}
