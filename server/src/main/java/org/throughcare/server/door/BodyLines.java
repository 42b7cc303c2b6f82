package org.throughcare.server.door;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes a body of lines apart (NDJSON); an empty line is none. */
public final class BodyLines {

    private BodyLines() {}

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
