package org.throughcare.model.subjectaccess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.throughcare.model.json.Json;

/** Names of values within a JSON value, as JSON pointers (RFC 6901), for members have dots in their names. */
public final class Pointer {

    private Pointer() {}

    /** The pointer one step further down. */
    static String below(String pointer, String member) {
        return pointer + "/" + member.replace("~", "~0").replace("/", "~1");
    }

    /** Shows each text within a value, with the pointer to it, in order. */
    static void eachText(Json value, String at, BiConsumer<String, String> seen) {
        if (value instanceof Json.Text text) {
            seen.accept(at, text.value());
        } else if (value instanceof Json.Obj object) {
            object.members().forEach((name, member) -> eachText(member, below(at, name), seen));
        } else if (value instanceof Json.Arr array) {
            for (int i = 0; i < array.items().size(); i++) {
                eachText(array.items().get(i), below(at, String.valueOf(i)), seen);
            }
        }
    }

    /** The value with another one where the pointer leads; empty when it leads nowhere, or to all of it. */
    static Optional<Json> replaced(Json value, String pointer, Json by) {
        if (!pointer.startsWith("/")) {
            return Optional.empty();
        }
        return replaced(value, List.of(pointer.substring(1).split("/", -1)), by);
    }

    private static Optional<Json> replaced(Json value, List<String> steps, Json by) {
        if (steps.isEmpty()) {
            return Optional.of(by);
        }
        String step = steps.get(0).replace("~1", "/").replace("~0", "~");
        List<String> rest = steps.subList(1, steps.size());
        if (value instanceof Json.Obj object) {
            Json member = object.members().get(step);
            return member == null
                    ? Optional.empty()
                    : replaced(member, rest, by).map(inner -> object.with(step, inner));
        }
        if (value instanceof Json.Arr array && step.matches("0|[1-9][0-9]{0,8}")) {
            int at = Integer.parseInt(step);
            return at >= array.items().size()
                    ? Optional.empty()
                    : replaced(array.items().get(at), rest, by).map(inner -> with(array, at, inner));
        }
        return Optional.empty();
    }

    private static Json with(Json.Arr array, int at, Json item) {
        List<Json> items = new ArrayList<>(array.items());
        items.set(at, item);
        return new Json.Arr(items);
    }
}
