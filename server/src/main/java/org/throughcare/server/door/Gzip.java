package org.throughcare.server.door;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Compression of answers, fast rather than tight: entries are alike, so that fast is tight enough. */
public final class Gzip {

    private Gzip() {}

    /** A good answer with this body, compressed for a request with this Accept-Encoding. */
    public static HttpResponse<byte[]> answer(byte[] body, @Nullable String accepted) {
        return isAccepted(accepted)
                ? HttpResponse.ok(of(body)).header(HttpHeaders.CONTENT_ENCODING, "gzip")
                : HttpResponse.ok(body);
    }

    /** Whether a request with this Accept-Encoding reads gzip. */
    public static boolean isAccepted(@Nullable String accepted) {
        return accepted != null
                && Arrays.stream(accepted.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(it -> it.replace(" ", ""))
                        .anyMatch(it -> it.equals("gzip") || (it.startsWith("gzip;") && !it.endsWith("q=0")));
    }

    /** These bytes, compressed. */
    public static byte[] of(byte[] plain) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(plain.length / 4 + 64);
        try (Fast stream = new Fast(compressed)) {
            stream.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    private static final class Fast extends GZIPOutputStream {
        Fast(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
