package org.throughcare.model.signature;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Problem;

/**
 * How the person signed something: on the screen, on paper, or not at all and why. It is a part of the body that it
 * belongs to, and optional there.
 *
 * @param how {@link #DRAWN}, {@link #ON_PAPER}, {@link #DECLINED} or a word that this build does not know
 * @param strokes what was drawn; null unless it was
 * @param note where the paper is, or why the person declined; null when nothing is to be said
 */
public record Signature(
        String how, @Nullable Strokes strokes, @Nullable String note) {

    /** Signed on the screen. */
    public static final String DRAWN = "drawn";
    /** Signed on paper, which the note may say where to find. */
    public static final String ON_PAPER = "on-paper";
    /** The person did not want to sign; the note says why. */
    public static final String DECLINED = "declined";

    /** A signature that was drawn on the screen. */
    public static Signature drawn(Strokes strokes) {
        return new Signature(DRAWN, strokes, null);
    }

    /** Says how and nothing of what was drawn. */
    @Override
    public String toString() {
        return "Signature[" + how + "]";
    }

    /** What is wrong with the signature in that field of a body; nothing when there is none. */
    public static List<Problem> check(String field, @Nullable Signature signature) {
        if (signature == null) {
            return List.of();
        }
        boolean empty = signature.strokes == null || signature.strokes.isEmpty();
        boolean unsaid = signature.note == null || signature.note.isBlank();
        return Stream.of(
                        signature.how.equals(DRAWN) && empty ? "not-signed" : "",
                        signature.how.equals(DECLINED) && unsaid ? "declined-why" : "")
                .filter(code -> !code.isEmpty())
                .map(code -> Problem.refusal(field, code))
                .toList();
    }

    /** Reads the signature in that field; null when there is none. Throws {@link org.throughcare.model.json.Malformed}. */
    public static @Nullable Signature read(Fields fields, String field) {
        Fields own = fields.optObject(field);
        return own == null
                ? null
                : new Signature(
                        own.text("how"), own.optParsed("strokes", Strokes::parse, "not-strokes"), own.optText("note"));
    }

    /** The JSON form; null for none. */
    public static @Nullable Json write(@Nullable Signature signature) {
        return signature == null
                ? null
                : Json.obj()
                        .put("how", signature.how)
                        .putText("strokes", signature.strokes)
                        .put("note", signature.note)
                        .build();
    }
}
