package org.throughcare.model.wire;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.Limits;

/** Entries as lines of JSON. An entry is written once, by the tablet that captures it; from then on its bytes travel. */
public final class EntryCodec {

    private static final int LONGEST_KIND = 64;

    private EntryCodec() {}

    /** Writes a new entry. */
    public static Written write(Entry entry) {
        Json.Obj json = Json.obj()
                .putText("id", entry.id())
                .putText("ledger", entry.ledger())
                .put("kind", entry.kind())
                .put("version", entry.version())
                .putText("by", entry.author())
                .putText("device", entry.device())
                .putText("at", entry.capturedAt().truncatedTo(ChronoUnit.MILLIS))
                .putText("offset", entry.clockOffset())
                .putAll("basis", entry.basis(), id -> Json.of(id.toString()))
                .put("reason", entry.reason())
                .put("body", entry.body())
                .build();
        byte[] bytes = JsonText.write(json);
        return new Written(read(bytes).entry(), bytes);
    }

    /** Reads an entry's line; throws {@link Malformed} with the field when the envelope is not one. */
    public static Written read(byte[] line) {
        Fields fields = Fields.of(JsonText.readObject(line));
        Entry entry = new Entry(
                fields.parsed("id", EntryId::parse, "not-an-id"),
                fields.parsed("ledger", LedgerId::parse, "not-a-ledger"),
                name(fields.text("kind")),
                version(fields.integer("version")),
                fields.parsed("by", Author::parse, "not-an-author"),
                fields.parsed("device", DeviceId::parse, "not-an-id"),
                fields.instant("at"),
                fields.optParsed("offset", Duration::parse, "not-a-duration"),
                basis(fields.texts("basis")),
                fields.optText("reason"),
                fields.object("body").json());
        return new Written(entry, line);
    }

    /** The same for bytes that were read before, such as a store's own: the entry is read when it is first asked for. */
    public static Written later(byte[] line) {
        return Written.unread(line, bytes -> read(bytes).entry());
    }

    /** A small letter, then small letters, digits and hyphens. */
    private static String name(String kind) {
        if (kind.length() > LONGEST_KIND || !isLetter(kind.charAt(0))) {
            throw new Malformed("kind", "not-a-kind");
        }
        for (int i = 1; i < kind.length(); i++) {
            char one = kind.charAt(i);
            if (!isLetter(one) && one != '-' && (one < '0' || one > '9')) {
                throw new Malformed("kind", "not-a-kind");
            }
        }
        return kind;
    }

    private static boolean isLetter(char one) {
        return one >= 'a' && one <= 'z';
    }

    private static int version(int version) {
        if (version < 1) {
            throw new Malformed("version", "below-one");
        }
        return version;
    }

    private static List<EntryId> basis(List<String> texts) {
        if (texts.size() > Limits.BASIS) {
            throw new Malformed("basis", "too-many");
        }
        try {
            return texts.stream().map(EntryId::parse).distinct().toList();
        } catch (IllegalArgumentException e) {
            throw new Malformed("basis", "not-an-id");
        }
    }
}
