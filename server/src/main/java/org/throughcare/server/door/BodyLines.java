package org.throughcare.server.door;

import io.micronaut.http.HttpStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes a body of lines apart (NDJSON); an empty line is none. */
public final class BodyLines {

    private BodyLines() {}

    /** The lines of a body; throws a {@link Refusal} when they are more than so many or longer together. */
    public static List<byte[]> of(byte[] body, int mostBytes, int mostLines) {
        mustFit(body.length, mostBytes, 0, mostLines);
        List<byte[]> lines = of(body);
        mustFit(body.length, mostBytes, lines.size(), mostLines);
        return lines;
    }

    /** Throws a {@link Refusal} for more bytes or lines than there may be at once. */
    public static void mustFit(int bytes, int mostBytes, int lines, int mostLines) {
        if (bytes > mostBytes) {
            throw tooMuch("batch-bytes", "At once there may be " + mostBytes + " bytes: send less.");
        }
        if (lines > mostLines) {
            throw tooMuch("batch-entries", "At once there may be " + mostLines + " lines: send fewer.");
        }
    }

    private static Refusal tooMuch(String code, String detail) {
        return Refusal.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, code, detail);
    }

    /** The lines of a body, without their line breaks. */
    public static List<byte[]> of(byte[] body) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= body.length; at++) {
            if (at == body.length || body[at] == '\n') {
                if (at > start) {
                    lines.add(Arrays.copyOfRange(body, start, at));
                }
                start = at + 1;
            }
        }
        return lines;
    }
}
