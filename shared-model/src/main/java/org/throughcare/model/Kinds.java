package org.throughcare.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Kind;

/** The register of every kind of entry that this build knows; a new kind adds one line here. */
public final class Kinds {

    private static final Map<String, Kind<?>> BY_NAME = new LinkedHashMap<>();

    static {
        register(List.of());
    }

    private Kinds() {}

    /** The kind of that name; null when this build does not know it. */
    public static @Nullable Kind<?> named(String name) {
        return BY_NAME.get(name);
    }

    /** All kinds, in the order of their registration. */
    public static List<Kind<?>> all() {
        return List.copyOf(BY_NAME.values());
    }

    private static void register(List<Kind<?>> kinds) {
        kinds.forEach(kind -> BY_NAME.put(kind.name(), kind));
    }
}
