package org.throughcare.server.intake;

import io.micronaut.http.HttpStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.throughcare.model.sync.Limits;
import org.throughcare.server.door.Refusal;

/** Takes a push apart into lines. */
final class Lines {

    private Lines() {}

    /** The lines of a push; throws a {@link Refusal} when they are more than the protocol allows. */
    static List<Line> of(byte[] push) {
        return of(push, Limits.BATCH_BYTES, Limits.BATCH_ENTRIES);
    }

    /** The lines of a delivery, the keys' first; throws a {@link Refusal} when they are more than the protocol allows. */
    static List<Line> ofDelivery(byte[] delivery) {
        return of(delivery, Limits.DELIVERY_BYTES, 1 + Limits.BATCH_ENTRIES);
    }

    private static List<Line> of(byte[] push, int mostBytes, int mostLines) {
        if (push.length > mostBytes) {
            throw tooMuch("batch-bytes", "At once there may be " + mostBytes + " bytes: send less.");
        }
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= push.length; at++) {
            if (at == push.length || push[at] == '\n') {
                if (at > start) {
                    lines.add(new Line(lines.size() + 1, Arrays.copyOfRange(push, start, at)));
                }
                start = at + 1;
            }
        }
        if (lines.size() > mostLines) {
            throw tooMuch("batch-entries", "At once there may be " + mostLines + " lines: send fewer.");
        }
        return lines;
    }

    private static Refusal tooMuch(String code, String detail) {
        return Refusal.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, code, detail);
    }
}
