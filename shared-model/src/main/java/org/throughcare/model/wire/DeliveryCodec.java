package org.throughcare.model.wire;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.seal.SealedBytes;
import org.throughcare.model.sync.Delivery;
import org.throughcare.model.sync.Limits;

/** A delivery as lines of JSON: the first has the keys, each other one an entry; what is sealed is base64. */
public final class DeliveryCodec {

    private DeliveryCodec() {}

    /** Writes all lines, each with its line break. */
    public static byte[] write(Delivery delivery) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.writeBytes(JsonText.write(
                Json.obj().putAll("keys", delivery.keys(), DeliveryCodec::key).build()));
        lines.write('\n');
        for (Delivery.Item item : delivery.items()) {
            lines.writeBytes(JsonText.write(item(item)));
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    /** Reads the lines, the empty ones left out; throws {@link Malformed} with the field. */
    public static Delivery read(List<byte[]> lines) {
        if (lines.isEmpty()) {
            throw new Malformed("keys", "required");
        }
        List<Delivery.Key> keys = Fields.of(JsonText.readObject(lines.get(0))).list("keys", DeliveryCodec::key);
        if (keys.size() > Limits.BATCH_ENTRIES || lines.size() - 1 > Limits.BATCH_ENTRIES) {
            throw new Malformed("keys", "too-many");
        }
        List<Delivery.Item> items = new ArrayList<>();
        for (byte[] line : lines.subList(1, lines.size())) {
            items.add(item(Fields.of(JsonText.readObject(line))));
        }
        return new Delivery(keys, items);
    }

    private static Json.Obj key(Delivery.Key key) {
        return Json.obj()
                .putText("ledger", key.ledger())
                .put("number", key.number())
                .put("recipient", key.recipient())
                .putText("sealed", key.sealed())
                .build();
    }

    private static Delivery.Key key(Fields fields) {
        return new Delivery.Key(
                fields.parsed("ledger", LedgerId::parse, "not-a-ledger"),
                fields.integer("number"),
                fields.text("recipient"),
                sealed(fields));
    }

    private static Json.Obj item(Delivery.Item item) {
        return Json.obj()
                .putText("id", item.id())
                .putText("ledger", item.ledger())
                .put("key", item.key())
                .putText("sealed", item.sealed())
                .put("signed", item.signature() == null ? null : PushCodec.json(item.signature()))
                .build();
    }

    private static Delivery.Item item(Fields fields) {
        Fields signature = fields.optObject("signed");
        return new Delivery.Item(
                fields.parsed("id", EntryId::parse, "not-an-id"),
                fields.parsed("ledger", LedgerId::parse, "not-a-ledger"),
                fields.integer("key"),
                sealed(fields),
                signature == null ? null : PushCodec.signature(signature));
    }

    private static SealedBytes sealed(Fields fields) {
        return fields.parsed("sealed", SealedBytes::parse, "not-base64");
    }
}
