package org.throughcare.server.view;

import java.util.List;
import java.util.function.Function;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.server.door.Headers;

/** Writes what queries answer. */
public final class Answers {

    /** What the description of a route adds that shows what stands in one person's record. */
    public static final String REASON = " 403 reason-required for a restricted record, unless the header "
            + Headers.REASON + " says why it is read: 10 to 500 characters of UTF-8, percent-encoded.";

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
