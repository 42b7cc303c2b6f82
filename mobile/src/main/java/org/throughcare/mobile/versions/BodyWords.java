package org.throughcare.mobile.versions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.look.Texts;
import org.throughcare.model.json.Json;

/** Any body in words, field by field, so that versions of every kind can be compared. */
final class BodyWords {

    private final Texts texts;

    BodyWords(Texts texts) {
        this.texts = texts;
    }

    /** A field that differs between two versions. */
    record Change(String field, String before, String after) {}

    /** What changed from one body to another. */
    List<Change> changes(Json.Obj before, Json.Obj after) {
        Set<String> fields = new LinkedHashSet<>(before.members().keySet());
        fields.addAll(after.members().keySet());
        List<Change> changes = new ArrayList<>();
        for (String field : fields) {
            Json was = before.get(field);
            Json is = after.get(field);
            if (!Objects.equals(was, is)) {
                if (was instanceof Json.Arr one && is instanceof Json.Arr other) {
                    changes.add(new Change(name(field), without(one, other), without(other, one)));
                } else {
                    changes.add(new Change(name(field), value(was), value(is)));
                }
            }
        }
        return changes;
    }

    /** The name of a field in words. */
    String name(String field) {
        String spaced = field.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(java.util.Locale.ROOT);
        return texts.getOr("field." + field, spaced);
    }

    /** A value in words. */
    String value(@Nullable Json json) {
        if (json instanceof Json.Text text) {
            return text.value();
        } else if (json instanceof Json.Num number) {
            return number.value().toPlainString();
        } else if (json instanceof Json.Bool bool) {
            return texts.get(bool.value() ? "yes" : "no");
        } else if (json instanceof Json.Arr list) {
            return list.items().stream().map(this::value).collect(Collectors.joining("\n"));
        } else if (json instanceof Json.Obj object) {
            return object.members().entrySet().stream()
                    .map(member -> value(member.getValue()))
                    .collect(Collectors.joining(" "));
        }
        return texts.get("versions.nothing");
    }

    private String without(Json.Arr list, Json.Arr other) {
        List<Json> own = list.items().stream()
                .filter(item -> !other.items().contains(item))
                .toList();
        return own.isEmpty() ? texts.get("versions.nothing") : value(new Json.Arr(own));
    }
}
