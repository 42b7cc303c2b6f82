package org.throughcare.model.wire;

import java.math.BigDecimal;
import java.util.List;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.sync.Limits;
import org.throughcare.model.sync.PullLine;

/** The question of a pull (one JSON object) and the lines of its answer (NDJSON). */
public final class PullCodec {

    private PullCodec() {}

    /** Writes the question: the head of every ledger that the tablet holds for this worker. */
    public static byte[] writeHeads(List<Head> heads) {
        return JsonText.write(Json.obj()
                .put("protocol", Limits.PROTOCOL)
                .put("heads", new Json.Arr(heads.stream().map(PullCodec::head).toList()))
                .build());
    }

    /** Reads the question; throws {@link Malformed} with the field. */
    public static List<Head> readHeads(byte[] question) {
        Fields fields = Fields.of(JsonText.readObject(question));
        if (fields.integer("protocol") != Limits.PROTOCOL) {
            throw new Malformed("protocol", "unknown");
        }
        List<Head> heads = fields.list("heads", PullCodec::head);
        if (heads.size() > Limits.LEDGERS) {
            throw new Malformed("heads", "too-many");
        }
        return heads;
    }

    /** Writes one control line of the answer, without its line break. */
    public static byte[] write(PullLine line) {
        return JsonText.write(json(line));
    }

    /** Reads one control line of the answer; throws {@link Malformed}. */
    public static PullLine read(byte[] line) {
        Fields fields = Fields.of(JsonText.readObject(line));
        return switch (fields.text("line")) {
            case "wipe" -> new PullLine.Wipe();
            case "dropped" -> new PullLine.Dropped(ledger(fields));
            case "entries" -> new PullLine.Entries(ledger(fields), number(fields, "after"), fields.integer("count"));
            case "reached" -> new PullLine.Reached(head(fields), fields.bool("complete"));
            case "more" -> new PullLine.More();
            case "end" -> new PullLine.End();
            default -> throw new Malformed("line", "unknown");
        };
    }

    private static Json json(PullLine line) {
        if (line instanceof PullLine.Wipe) {
            return Json.obj().put("line", "wipe").build();
        } else if (line instanceof PullLine.Dropped dropped) {
            return Json.obj()
                    .put("line", "dropped")
                    .putText("ledger", dropped.ledger())
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
                    .build();
        } else if (line instanceof PullLine.More) {
            return Json.obj().put("line", "more").build();
        } else if (line instanceof PullLine.End) {
            return Json.obj().put("line", "end").build();
        }
        throw new IllegalStateException("a line of no known sort");
    }

    private static Json head(Head head) {
        return Json.obj()
                .putText("ledger", head.ledger())
                .put("number", Json.of(head.number()))
                .putText("chain", head.chain())
                .build();
    }

    private static Head head(Fields fields) {
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
