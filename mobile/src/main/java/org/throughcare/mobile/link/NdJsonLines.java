package org.throughcare.mobile.link;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.sync.Limits;

/** Lines of JSON read from a stream one at a time, so that memory does not grow with the answer. */
final class NdJsonLines implements Link.Lines {

    private final InputStream in;

    NdJsonLines(InputStream in) {
        this.in = new BufferedInputStream(in, 32 * 1024);
    }

    @Override
    public byte @Nullable [] next() {
        try {
            ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
            int read = in.read();
            if (read < 0) {
                return null;
            }
            while (read >= 0 && read != '\n') {
                line.write(read);
                if (line.size() > Limits.ENTRY_BYTES) {
                    throw new LinkFault(LinkFault.Sort.UNREACHABLE, "line-too-long", null);
                }
                read = in.read();
            }
            return line.toByteArray();
        } catch (IOException e) {
            throw new LinkFault(LinkFault.Sort.UNREACHABLE, "cut", e);
        }
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
