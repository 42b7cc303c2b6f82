package org.throughcare.model.wire;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.sync.HoldReason;
import org.throughcare.model.sync.Receipt;

/** Receipts as lines of JSON, such as {@code {"receipt":"accepted","id":"…","number":7}}. */
public final class ReceiptCodec {

    private ReceiptCodec() {}

    /** Writes a receipt as one line, without its line break. */
    public static byte[] write(Receipt receipt) {
        if (receipt instanceof Receipt.Accepted accepted) {
            return numbered("accepted", accepted.id(), accepted.number());
        } else if (receipt instanceof Receipt.Duplicate duplicate) {
            return numbered("duplicate", duplicate.id(), duplicate.number());
        }
        return JsonText.write(json(receipt));
    }

    /** The two of which a push has hundreds; nothing in them needs an escape. */
    private static byte[] numbered(String receipt, EntryId id, long number) {
        String line = "{\"receipt\":\"" + receipt + "\",\"id\":\"" + id + "\",\"number\":" + number + "}";
        return line.getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads a receipt's line; throws {@link Malformed}. */
    public static Receipt read(byte[] line) {
        Fields fields = Fields.of(JsonText.readObject(line));
        return switch (fields.text("receipt")) {
            case "accepted" -> new Receipt.Accepted(id(fields), number(fields));
            case "duplicate" -> new Receipt.Duplicate(id(fields), number(fields));
            case "escrowed" -> new Receipt.Escrowed(id(fields));
            case "held" -> new Receipt.Held(optId(fields), fields.integer("line"), reason(fields));
            default -> throw new Malformed("receipt", "unknown");
        };
    }

    private static Json json(Receipt receipt) {
        if (receipt instanceof Receipt.Escrowed escrowed) {
            return start("escrowed", escrowed.id()).build();
        } else if (receipt instanceof Receipt.Held held) {
            return start("held", held.id())
                    .put("line", held.line())
                    .put("code", held.reason().code())
                    .put("field", held.reason().field())
                    .build();
        }
        throw new IllegalStateException("a receipt of no known sort");
    }

    private static ObjBuilder start(String receipt, @Nullable EntryId id) {
        return Json.obj().put("receipt", receipt).putText("id", id);
    }

    private static EntryId id(Fields fields) {
        return fields.parsed("id", EntryId::parse, "not-an-id");
    }

    private static @Nullable EntryId optId(Fields fields) {
        return fields.optParsed("id", EntryId::parse, "not-an-id");
    }

    private static long number(Fields fields) {
        return PullCodec.number(fields, "number");
    }

    private static HoldReason reason(Fields fields) {
        String field = fields.optText("field");
        return new HoldReason(fields.text("code"), field == null ? "" : field);
    }
}
