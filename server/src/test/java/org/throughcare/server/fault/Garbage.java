package org.throughcare.server.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Values, types and bytes that make no sense, out of the randomness of a {@link Fuzzer} or a {@link Prober}. */
final class Garbage {

    private static final List<String> TYPES = List.of(
            "application/x-ndjson",
            "application/json",
            "text/plain",
            "application/xml",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded",
            "image/png",
            "nonsense",
            "*/*");
    private static final List<String> ENCODINGS =
            List.of("gzip", "deflate", "br", "identity", "gzip, gzip", "x", "snappy", "zstd");
    private static final List<String> VALUES = List.of(
            "1e999",
            "-1e-999",
            "123456789012345678901234567890123456789",
            "-1",
            "0.1",
            "9223372036854775807",
            "9223372036854775808",
            "2147483648",
            "true",
            "null",
            "[]",
            "{}",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"x\\u202ey\"",
            "\"9999-12-31T23:59:59Z\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"+999999999-12-31\"",
            "\"PT9223372036854775807S\"",
            "\"PT-9223372036854775807S\"",
            "\"person:00000000-0000-0000-0000-000000000000\"",
            "\"service:00000000-0000-8000-8000-000000000001\"",
            "\"worker:01930000-0000-7000-8000-003a00000002\"",
            "\"rule:x\"",
            "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]");

    private final Random random;

    /**
     * Bytes of a body.
     *
     * @param how what was done to them, for people; empty when nothing was
     * @param encoding what the request calls their encoding; empty when it says nothing
     */
    @SuppressWarnings("ArrayRecordComponent") // a test's own
    record Packed(String how, String encoding, byte[] body) {}

    Garbage(Random random) {
        this.random = random;
    }

    /** A JSON value that nobody expects. */
    String value() {
        return pick(VALUES);
    }

    /** A media type, most often the wrong one. */
    String type() {
        return pick(TYPES);
    }

    /** A content encoding, most often one that is not understood. */
    String encoding() {
        return pick(ENCODINGS);
    }

    /** One of them. */
    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Another value at some place, a member twice, or far too much of something. */
    String changed(String text) {
        List<Integer> colons = new ArrayList<>();
        for (int i = text.indexOf("\":"); i >= 0; i = text.indexOf("\":", i + 1)) {
            colons.add(i + 2);
        }
        if (colons.isEmpty()) {
            return text;
        }
        int at = pick(colons);
        int end = end(text, at);
        return switch (random.nextInt(8)) {
            case 0 -> text.substring(0, at) + "\"" + "x".repeat(1 << random.nextInt(18)) + "\"" + text.substring(end);
            case 1 -> text.substring(0, at) + "[".repeat(1 << random.nextInt(17)) + text.substring(end);
            case 2 -> text.substring(0, at) + "9".repeat(1 + random.nextInt(2_000)) + text.substring(end);
            case 3 -> text.replaceFirst("\\{", "{\"id\":\"01938000-0000-7000-8000-00000000006f\",");
            case 4 -> text.replaceFirst("\\{", "{\"\\\\u0000\":1,\"" + "k".repeat(random.nextInt(300)) + "\":2,");
            default -> text.substring(0, at) + value() + text.substring(end);
        };
    }

    private static int end(String text, int at) {
        int end = at;
        boolean quoted = false;
        while (end < text.length() && (quoted || ",}]".indexOf(text.charAt(end)) < 0)) {
            quoted ^= text.charAt(end) == '"';
            end++;
        }
        return end;
    }

    /** These bytes, packed or not, and often not as they are said to be. */
    Packed packed(byte[] plain) {
        byte[] zip = gzip(plain);
        return switch (random.nextInt(8)) {
            case 0 -> new Packed(" plain but called gzip", "gzip", plain);
            case 1 -> new Packed(" gzip cut", "gzip", Arrays.copyOf(zip, random.nextInt(zip.length)));
            case 2 -> new Packed(" gzip corrupted", "gzip", scratched(zip));
            case 3 -> new Packed(" gzip", "gzip", zip);
            case 4 -> new Packed(" cut", "", Arrays.copyOf(plain, random.nextInt(plain.length + 1)));
            case 5 -> new Packed(" gzip with a tail", "gzip", scratched(concat(zip, plain)));
            default -> new Packed("", "", plain);
        };
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** A few bytes changed, taken out or put in. */
    byte[] scratched(byte[] bytes) {
        byte[] scratched = bytes;
        for (int i = 1 + random.nextInt(3); i > 0 && scratched.length > 0; i--) {
            int from = random.nextInt(scratched.length);
            int to = Math.min(scratched.length, from + random.nextInt(2));
            byte[] some = new byte[random.nextInt(4)];
            random.nextBytes(some);
            scratched = concat(
                    concat(Arrays.copyOf(scratched, from), some), Arrays.copyOfRange(scratched, to, scratched.length));
        }
        return scratched;
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
            stream.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Zeros: this many once unpacked, next to nothing on the way. */
    static byte[] bomb(long size) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
            byte[] zeros = new byte[1 << 20];
            for (long written = 0; written < size; written += zeros.length) {
                stream.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
