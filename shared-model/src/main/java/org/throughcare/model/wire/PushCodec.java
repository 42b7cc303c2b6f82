package org.throughcare.model.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.EntrySignature;
import org.throughcare.model.sync.Signed;

/**
 * A push as lines of JSON: entries, and behind each unbroken run of what one key signed a line with its signature. Of the
 * signatures of a run only the last travels, with the link before the first.
 */
public final class PushCodec {

    /** How the line of a signature begins; no other line does. */
    private static final byte[] BEGINNING = "{\"signature\":".getBytes(StandardCharsets.US_ASCII);

    private PushCodec() {}

    /** Writes all lines, each with its line break. */
    public static void write(List<Signed> entries, OutputStream to) throws IOException {
        Run run = null;
        for (Signed entry : entries) {
            Run next = run == null ? null : run.with(entry);
            if (run != null && next == null) {
                run.end(to);
            }
            run = next == null ? Run.of(entry) : next;
            to.write(entry.written().bytes());
            to.write('\n');
        }
        if (run != null) {
            run.end(to);
        }
    }

    /** An unbroken run: how it began, and the link after its last entry. */
    private record Run(EntrySignature first, EntrySignature last, Hash link, int entries) {

        static @Nullable Run of(Signed entry) {
            EntrySignature signature = entry.signature();
            return signature == null ? null : of(signature, signature, entry.written(), 1);
        }

        private static Run of(EntrySignature first, EntrySignature last, Written written, int entries) {
            return new Run(first, last, last.before().then(written.hash()), entries);
        }

        /** With one more entry; null when that does not follow. */
        @Nullable
        Run with(Signed entry) {
            EntrySignature next = entry.signature();
            if (next == null || !next.key().equals(last.key()) || !next.before().equals(link)) {
                return null;
            }
            return of(first, next, entry.written(), entries + 1);
        }

        void end(OutputStream to) throws IOException {
            EntrySignature whole = new EntrySignature(first.key(), first.before(), last.signature());
            to.write(signature(new Line(whole, entries)));
            to.write('\n');
        }
    }

    /**
     * The line of a signature.
     *
     * @param entries how many of the lines right before it the signature vouches for
     */
    public record Line(EntrySignature signature, int entries) {}

    /** Writes the line of a signature, without its line break. */
    public static byte[] signature(Line line) {
        return JsonText.write(json(line.signature()).with("entries", Json.of(line.entries())));
    }

    /** Whether a line is that of a signature, well formed or not. */
    public static boolean isSignature(byte[] line) {
        return line.length >= BEGINNING.length
                && Arrays.equals(line, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length);
    }

    /** Reads the line of a signature; throws {@link Malformed}. */
    public static Line signature(byte[] line) {
        Fields fields = Fields.of(JsonText.readObject(line));
        return new Line(signature(fields), fields.integer("entries"));
    }

    static Json.Obj json(EntrySignature signature) {
        return Json.obj()
                .put("signature", signature.signature())
                .putText("before", signature.before())
                .put("key", signature.key())
                .build();
    }

    static EntrySignature signature(Fields fields) {
        return new EntrySignature(
                fields.text("key"), fields.parsed("before", Hash::parse, "not-a-hash"), fields.text("signature"));
    }
}
