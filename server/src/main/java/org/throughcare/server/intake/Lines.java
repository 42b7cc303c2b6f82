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
        if (push.length > Limits.BATCH_BYTES) {
            throw tooMuch("batch-bytes", "A push may have " + Limits.BATCH_BYTES + " bytes: send less at once.");
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
        if (lines.size() > Limits.BATCH_ENTRIES) {
            throw tooMuch("batch-entries", "A push may have " + Limits.BATCH_ENTRIES + " lines: send fewer at once.");
        }
        return lines;
    }

    private static Refusal tooMuch(String code, String detail) {
        return Refusal.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, code, detail);
    }
}
