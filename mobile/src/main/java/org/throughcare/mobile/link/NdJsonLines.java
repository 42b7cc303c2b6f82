package org.throughcare.mobile.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.sync.Limits;

/** Lines of JSON read from a stream one at a time, so that memory does not grow with the answer. */
final class NdJsonLines implements Link.Lines {

    private final InputStream in;
    private final byte[] buffer = new byte[32 * 1024];
    private int at;
    private int end;

    NdJsonLines(InputStream in) {
        this.in = in;
    }

    @Override
    public byte @Nullable [] next() {
        try {
            if (at == end && !fill()) {
                return null;
            }
            return line();
        } catch (IOException e) {
            throw new LinkFault(LinkFault.Sort.UNREACHABLE, "cut", e);
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private byte[] line() throws IOException {
        byte[] line = new byte[0];
        do {
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            line = joined(line, from);
            if (at < end) {
                at++;
                return line;
            }
        } while (fill());
        return line;
    }

    private byte[] joined(byte[] beginning, int from) {
        int more = at - from;
        if (beginning.length + more > Limits.ENTRY_BYTES) {
            throw new LinkFault(LinkFault.Sort.UNREACHABLE, "line-too-long", null);
        }
        byte[] line = Arrays.copyOf(beginning, beginning.length + more);
        System.arraycopy(buffer, from, line, beginning.length, more);
        return line;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
