package org.throughcare.server.view;

import java.util.List;
import java.util.function.Function;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.ObjBuilder;

/** Writes what queries answer. */
public final class Answers {

    private Answers() {}

    /** The bytes of an answer. */
    public static byte[] bytes(ObjBuilder answer) {
        return JsonText.write(answer.build());
    }

    /** A list with an object for each row; an empty one too is there. */
    public static <T> Json list(List<T> rows, Function<T, ObjBuilder> row) {
        return new Json.Arr(
                rows.stream().<Json>map(each -> row.apply(each).build()).toList());
    }
}
