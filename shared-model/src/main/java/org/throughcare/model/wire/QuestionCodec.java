package org.throughcare.model.wire;

import java.util.List;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.sync.Bookmark;
import org.throughcare.model.sync.Limits;
import org.throughcare.model.sync.PullQuestion;

/** The question of a pull, one JSON object: {@code digest}, or {@code heads} with {@code partial} where not complete and {@code audience}. */
public final class QuestionCodec {

    private QuestionCodec() {}

    /** Writes the question. */
    public static byte[] write(PullQuestion question) {
        ObjBuilder json = Json.obj().put("protocol", Limits.PROTOCOL);
        if (question instanceof PullQuestion.Changed changed) {
            json.putText("digest", changed.digest());
        } else if (question instanceof PullQuestion.Behind behind) {
            json.put(
                    "heads",
                    new Json.Arr(behind.bookmarks().stream()
                            .map(QuestionCodec::bookmark)
                            .toList()));
        }
        return JsonText.write(json.build());
    }

    /** Reads the question; throws {@link Malformed} with the field. */
    public static PullQuestion read(byte[] question) {
        Fields fields = Fields.of(JsonText.readObject(question));
        if (fields.integer("protocol") != Limits.PROTOCOL) {
            throw new Malformed("protocol", "unknown");
        }
        Hash digest = fields.optParsed("digest", Hash::parse, "not-a-hash");
        if (digest != null) {
            return new PullQuestion.Changed(digest);
        }
        List<Bookmark> bookmarks = fields.list("heads", QuestionCodec::bookmark);
        if (bookmarks.size() > Limits.LEDGERS) {
            throw new Malformed("heads", "too-many");
        }
        return new PullQuestion.Behind(bookmarks);
    }

    private static Json bookmark(Bookmark bookmark) {
        ObjBuilder json = PullCodec.head(bookmark.head()).put("audience", bookmark.audience());
        return bookmark.complete() ? json.build() : json.put("partial", true).build();
    }

    private static Bookmark bookmark(Fields fields) {
        return new Bookmark(
                PullCodec.head(fields), !Boolean.TRUE.equals(fields.optBool("partial")), fields.optText("audience"));
    }
}
