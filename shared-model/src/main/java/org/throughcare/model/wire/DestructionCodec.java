package org.throughcare.model.wire;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.sync.Destruction;
import org.throughcare.model.sync.Limits;

/** Receipts of destruction: the text that a tablet signs, the lines in which it travels, and what the server answers. */
public final class DestructionCodec {

    private DestructionCodec() {}

    /** The text to be signed. */
    public static String said(Destruction destruction) {
        return JsonText.writeText(json(destruction));
    }

    /** What it says, as JSON. */
    public static Json.Obj json(Destruction destruction) {
        return Json.obj()
                .putText("device", destruction.device())
                .put("number", Json.of(destruction.number()))
                .putText("before", destruction.before())
                .putText("at", destruction.at())
                .put("why", destruction.why().word())
                .put("workers", ids(destruction.workers()))
                .put("vaults", ids(destruction.vaults()))
                .putAll(
                        "ledgers",
                        destruction.ledgers(),
                        gone -> Json.obj()
                                .putText("ledger", gone.ledger())
                                .put("upTo", Json.of(gone.upTo()))
                                .build())
                .put("waiting", destruction.left().waiting())
                .put("held", destruction.left().held())
                .put("reads", destruction.left().reads())
                .build();
    }

    private static Json ids(List<WorkerId> workers) {
        return Json.texts(workers.stream().map(WorkerId::toString).toList());
    }

    /** Reads what was signed; throws {@link Malformed}. */
    public static Destruction read(String said) {
        Fields fields = Fields.of(JsonText.readObject(said));
        List<Destruction.Gone> ledgers = fields.list("ledgers", DestructionCodec::gone);
        if (ledgers.size() > Limits.LEDGERS) {
            throw new Malformed("ledgers", "too-many");
        }
        return new Destruction(
                fields.parsed("device", DeviceId::parse, "not-an-id"),
                number(fields, "number", 1),
                fields.parsed("before", Hash::parse, "not-a-hash"),
                fields.instant("at"),
                fields.parsed("why", Destruction.Why::of, "unknown"),
                workers(fields, "workers"),
                workers(fields, "vaults"),
                ledgers,
                new Destruction.Left(fields.integer("waiting"), fields.integer("held"), fields.integer("reads")));
    }

    private static Destruction.Gone gone(Fields fields) {
        return new Destruction.Gone(
                fields.parsed("ledger", LedgerId::parse, "not-a-ledger"), number(fields, "upTo", 0));
    }

    private static long number(Fields fields, String name, long least) {
        int number = fields.integer(name);
        if (number < least) {
            throw new Malformed(name, "out-of-range");
        }
        return number;
    }

    private static List<WorkerId> workers(Fields fields, String name) {
        try {
            return fields.texts(name).stream().map(WorkerId::parse).toList();
        } catch (IllegalArgumentException e) {
            throw new Malformed(name, "not-an-id");
        }
    }

    /** Writes signed ones, a line each, each with its line break. */
    public static byte[] write(List<Destruction.Signed> signed) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Destruction.Signed one : signed) {
            lines.writeBytes(JsonText.write(Json.obj()
                    .put("said", one.said())
                    .put("key", one.key())
                    .put("signature", one.signature())
                    .build()));
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    /** Reads the line of a signed one; throws {@link Malformed}. */
    public static Destruction.Signed readSigned(byte[] line) {
        Fields fields = Fields.of(JsonText.readObject(line));
        return new Destruction.Signed(fields.text("said"), fields.text("key"), fields.text("signature"));
    }

    /** Writes the server's line about one, without its line break. */
    public static byte[] writeAnswer(Destruction.Answer answer) {
        boolean kept = answer instanceof Destruction.Answer.Kept;
        return JsonText.write(Json.obj()
                .put("receipt", kept ? "kept" : "refused")
                .putText("hash", answer.hash())
                .put("code", answer instanceof Destruction.Answer.Refused refused ? refused.code() : null)
                .build());
    }

    /** Reads the server's line about one; throws {@link Malformed}. */
    public static Destruction.Answer readAnswer(byte[] line) {
        Fields fields = Fields.of(JsonText.readObject(line));
        Hash hash = fields.parsed("hash", Hash::parse, "not-a-hash");
        return switch (fields.text("receipt")) {
            case "kept" -> new Destruction.Answer.Kept(hash);
            case "refused" -> new Destruction.Answer.Refused(hash, fields.text("code"));
            default -> throw new Malformed("receipt", "unknown");
        };
    }
}
