package org.throughcare.server.subjectaccess;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Words;
import org.throughcare.model.subjectaccess.Disclosure;

/** Writes what a person is given: what was decided to be given, and not a letter of the rest (USR-6). */
@Singleton
class FileWriter {

    /** What a browser may do with the page: show it. */
    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final FileWords words;

    FileWriter(FileWords words) {
        this.words = words;
    }

    /** Something that is given. */
    record Given(Item.Sort sort, Json.Obj content) {}

    /** The files of a request whose items have all been decided about. */
    ReleasedFile write(SubjectRequest request, List<ItemTable.Standed> items, Instant now) {
        List<Given> given = new ArrayList<>();
        for (ItemTable.Standed item : items) {
            Optional<Json.Obj> shown =
                    item.standing() == null ? Optional.empty() : Disclosure.of(item.content(), item.standing());
            shown.ifPresent(content -> given.add(new Given(item.sort(), content)));
        }
        return new ReleasedFile(new HtmlPage(words, request, now).of(given), json(request, given, now));
    }

    private static byte[] json(SubjectRequest request, List<Given> given, Instant now) {
        return JsonText.write(Json.obj()
                .putText("request", request.id())
                .putText("receivedOn", request.time().receivedOn())
                .putText("releasedAt", now)
                .put(
                        "items",
                        new Json.Arr(given.stream()
                                .<Json>map(one -> Json.obj()
                                        .put("sort", Words.of(one.sort()))
                                        .put("item", one.content())
                                        .build())
                                .toList()))
                .build());
    }
}
