package org.throughcare.server.intake;

import java.util.ArrayList;
import java.util.List;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.sync.Limits;
import org.throughcare.model.wire.PushCodec;
import org.throughcare.server.door.BodyLines;
import org.throughcare.server.door.Refusal;

/** Takes a push apart into lines. */
final class Lines {

    private Lines() {}

    /** A push: its entries, and which signature is said to vouch for which of them. */
    record Push(List<Line> entries, List<Span> spans) {}

    /** The lines of a push; throws a {@link Refusal} when they are more than the protocol allows. */
    static Push of(byte[] push) {
        List<Line> entries = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        int signatures = 0;
        for (byte[] line : BodyLines.of(push)) {
            if (PushCodec.isSignature(line)) {
                signatures += line.length + 1;
                spans.add(span(line, entries.size(), spans));
            } else {
                entries.add(new Line(entries.size() + 1, line));
            }
        }
        BodyLines.mustFit(push.length - signatures, Limits.BATCH_BYTES, entries.size(), Limits.BATCH_ENTRIES);
        BodyLines.mustFit(
                signatures, Limits.BATCH_ENTRIES * Limits.SIGNATURE_BYTES, spans.size(), Limits.BATCH_ENTRIES);
        return new Push(entries, spans);
    }

    /** One that can't be read, or says more than there is, vouches for nothing of what stands behind the one before. */
    private static Span span(byte[] line, int entries, List<Span> before) {
        int from = before.isEmpty() ? 0 : before.get(before.size() - 1).to();
        try {
            PushCodec.Line signature = PushCodec.signature(line);
            if (signature.entries() > 0 && signature.entries() <= entries - from) {
                return new Span(entries - signature.entries(), entries, signature.signature());
            }
        } catch (Malformed e) {
            return new Span(from, entries, null);
        }
        return new Span(from, entries, null);
    }

    /** The lines of a delivery, the keys' first; throws a {@link Refusal} when they are more than the protocol allows. */
    static List<Line> ofDelivery(byte[] delivery) {
        return plain(delivery, Limits.DELIVERY_BYTES, 1 + Limits.BATCH_ENTRIES);
    }

    /** The lines of a hand-back, the proof's first; throws a {@link Refusal} when they are more than the protocol allows. */
    static List<Line> ofHandBack(byte[] lines) {
        return plain(lines, Limits.BATCH_BYTES, Limits.BATCH_ENTRIES);
    }

    private static List<Line> plain(byte[] body, int mostBytes, int mostLines) {
        List<Line> lines = new ArrayList<>();
        BodyLines.of(body, mostBytes, mostLines).forEach(line -> lines.add(new Line(lines.size() + 1, line)));
        return lines;
    }
}
