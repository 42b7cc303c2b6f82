package org.throughcare.model.wire;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.ReadId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.seal.Recipient;
import org.throughcare.model.seal.RecipientKey;
import org.throughcare.model.seal.SealedBytes;
import org.throughcare.model.sync.ReadNote;

/** Notes of reads: open as JSON, sealed as lines of JSON, and what the server answers. */
public final class ReadNoteCodec {

    private ReadNoteCodec() {}

    /** Writes an open note. */
    public static byte[] write(ReadNote note) {
        return JsonText.write(Json.obj()
                .putText("id", note.id())
                .putText("worker", note.worker())
                .putText("device", note.device())
                .putAll("ledgers", note.ledgers(), ledger -> Json.of(ledger.toString()))
                .putText("at", note.at())
                .putText("offset", note.offset())
                .put("offline", note.offline())
                .put("missed", note.missed() == 0 ? null : note.missed())
                .put("reason", note.reason())
                .build());
    }

    /** Reads what {@link #write} wrote; throws {@link Malformed}. */
    public static ReadNote read(byte[] open) {
        Fields fields = Fields.of(JsonText.readObject(open));
        Integer missed = fields.optInteger("missed");
        return new ReadNote(
                id(fields),
                fields.parsed("worker", WorkerId::parse, "not-an-id"),
                fields.parsed("device", DeviceId::parse, "not-an-id"),
                ledgers(fields),
                fields.instant("at"),
                fields.optParsed("offset", Duration::parse, "not-a-duration"),
                fields.bool("offline"),
                missed == null ? 0 : Math.max(0, missed),
                fields.optText("reason"));
    }

    private static List<LedgerId> ledgers(Fields fields) {
        List<String> texts = fields.texts("ledgers");
        if (texts.isEmpty()) {
            throw new Malformed("ledgers", "required");
        }
        try {
            return texts.stream().map(LedgerId::parse).toList();
        } catch (IllegalArgumentException e) {
            throw new Malformed("ledgers", "not-a-ledger");
        }
    }

    /** Seals a note for the server. */
    public static ReadNote.Sealed seal(ReadNote note, Recipient recipient) {
        byte[] sealed = recipient.seal(write(note), ReadNote.Sealed.place(note.id()));
        return new ReadNote.Sealed(note.id(), recipient.name(), SealedBytes.of(sealed));
    }

    /**
     * Opens a note; throws {@link org.throughcare.model.seal.Unsealable}, or {@link Malformed} when what was sealed is none, or
     * another one than was said.
     */
    public static ReadNote open(ReadNote.Sealed sealed, RecipientKey owner) {
        ReadNote note = read(owner.open(sealed.sealed().bytes(), ReadNote.Sealed.place(sealed.id())));
        if (!note.id().equals(sealed.id())) {
            throw new Malformed("id", "another");
        }
        return note;
    }

    /** Writes sealed notes, a line each, each with its line break. */
    public static byte[] writeSealed(List<ReadNote.Sealed> notes) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (ReadNote.Sealed note : notes) {
            lines.writeBytes(JsonText.write(Json.obj()
                    .putText("id", note.id())
                    .put("recipient", note.recipient())
                    .putText("sealed", note.sealed())
                    .build()));
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    /** Reads the line of a sealed note; throws {@link Malformed}. */
    public static ReadNote.Sealed readSealed(byte[] line) {
        Fields fields = Fields.of(JsonText.readObject(line));
        return new ReadNote.Sealed(
                id(fields), fields.text("recipient"), fields.parsed("sealed", SealedBytes::parse, "not-base64"));
    }

    /** Writes the server's line about a note that is in the trail, without its line break. */
    public static byte[] writeReceipt(ReadId id) {
        return JsonText.write(
                Json.obj().put("receipt", "noted").putText("id", id).build());
    }

    /** Reads the line of a receipt; throws {@link Malformed}. */
    public static ReadId readReceipt(byte[] line) {
        Fields fields = Fields.of(JsonText.readObject(line));
        if (!fields.text("receipt").equals("noted")) {
            throw new Malformed("receipt", "unknown");
        }
        return id(fields);
    }

    private static ReadId id(Fields fields) {
        return fields.parsed("id", ReadId::parse, "not-an-id");
    }
}
