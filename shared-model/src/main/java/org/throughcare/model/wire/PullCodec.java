package org.throughcare.model.wire;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.sync.PullLine;

/** The control lines in the answer to a pull (NDJSON), and the heads in it. */
public final class PullCodec {

    private static final String STUB = "{\"closed\":\"";

    private PullCodec() {}

    /** Writes one control line of the answer, without its line break. */
    public static byte[] write(PullLine line) {
        return JsonText.write(json(line));
    }

    /** Reads one control line of the answer; throws {@link Malformed}. */
    public static PullLine read(byte[] line) {
        Fields fields = Fields.of(JsonText.readObject(line));
        return switch (fields.text("line")) {
            case "wipe" -> new PullLine.Wipe();
            case "tell" -> new PullLine.Tell();
            case "dropped" -> new PullLine.Dropped(ledger(fields), Boolean.TRUE.equals(fields.optBool("owed")));
            case "differs" -> differs(fields);
            case "entries" -> new PullLine.Entries(ledger(fields), number(fields, "after"), fields.integer("count"));
            case "reached" ->
                new PullLine.Reached(
                        head(fields),
                        fields.bool("complete"),
                        fields.textOrEmpty("seal"),
                        fields.textOrEmpty("audience"));
            case "more" -> new PullLine.More();
            case "end" -> new PullLine.End();
            default -> throw new Malformed("line", "unknown");
        };
    }

    /** Writes what stands in the place of an entry that the worker may not read: the hash of its bytes. */
    public static byte[] stub(Hash entry) {
        return (STUB + entry + "\"}").getBytes(StandardCharsets.US_ASCII);
    }

    /** The hash in such a line; null when the line is none. Throws {@link Malformed}. */
    public static @Nullable Hash readStub(byte[] line) {
        boolean stub = line.length >= STUB.length()
                && new String(line, 0, STUB.length(), StandardCharsets.ISO_8859_1).equals(STUB);
        return stub ? Fields.of(JsonText.readObject(line)).parsed("closed", Hash::parse, "not-a-hash") : null;
    }

    private static Json json(PullLine line) {
        if (line instanceof PullLine.Wipe) {
            return Json.obj().put("line", "wipe").build();
        } else if (line instanceof PullLine.Dropped dropped) {
            ObjBuilder json = Json.obj().put("line", "dropped").putText("ledger", dropped.ledger());
            return dropped.owed() ? json.put("owed", true).build() : json.build();
        } else if (line instanceof PullLine.Tell) {
            return Json.obj().put("line", "tell").build();
        } else if (line instanceof PullLine.Differs differs) {
            return Json.obj()
                    .put("line", "differs")
                    .putText("ledger", differs.ledger())
                    .putAll(
                            "marks",
                            differs.marks(),
                            mark -> Json.obj()
                                    .put("number", Json.of(mark.number()))
                                    .putText("chain", mark.chain())
                                    .build())
                    .build();
        } else if (line instanceof PullLine.Entries entries) {
            return Json.obj()
                    .put("line", "entries")
                    .putText("ledger", entries.ledger())
                    .put("after", Json.of(entries.after()))
                    .put("count", entries.count())
                    .build();
        } else if (line instanceof PullLine.Reached reached) {
            return Json.obj()
                    .put("line", "reached")
                    .putText("ledger", reached.head().ledger())
                    .put("number", Json.of(reached.head().number()))
                    .putText("chain", reached.head().chain())
                    .put("complete", reached.complete())
                    .put("seal", reached.seal())
                    .put("audience", reached.audience().isEmpty() ? null : reached.audience())
                    .build();
        } else if (line instanceof PullLine.More) {
            return Json.obj().put("line", "more").build();
        } else if (line instanceof PullLine.End) {
            return Json.obj().put("line", "end").build();
        }
        throw new IllegalStateException("a line of no known sort");
    }

    static ObjBuilder head(Head head) {
        return Json.obj()
                .putText("ledger", head.ledger())
                .put("number", Json.of(head.number()))
                .putText("chain", head.chain());
    }

    private static PullLine differs(Fields fields) {
        LedgerId ledger = ledger(fields);
        return new PullLine.Differs(ledger, fields.list("marks", mark -> mark(ledger, mark)));
    }

    private static Head mark(LedgerId ledger, Fields fields) {
        return new Head(ledger, number(fields, "number"), fields.parsed("chain", Hash::parse, "not-a-hash"));
    }

    static Head head(Fields fields) {
        return new Head(ledger(fields), number(fields, "number"), fields.parsed("chain", Hash::parse, "not-a-hash"));
    }

    private static LedgerId ledger(Fields fields) {
        return fields.parsed("ledger", LedgerId::parse, "not-a-ledger");
    }

    static long number(Fields fields, String name) {
        BigDecimal number = fields.optDecimal(name);
        if (number == null) {
            throw new Malformed(name, "required");
        }
        try {
            long value = number.longValueExact();
            if (value >= 0) {
                return value;
            }
        } catch (ArithmeticException e) {
            // Falls through to the same answer as a negative number.
        }
        throw new Malformed(name, "not-a-number-of-an-entry");
    }
}
