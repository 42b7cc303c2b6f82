package org.throughcare.server.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.sync.Delivery;
import org.throughcare.model.wire.DeliveryCodec;
import org.throughcare.server.testkit.Sealing;

/** Makes requests that make no sense, one after the other out of one seed. */
final class Fuzzer {

    private static final List<String> KINDS = List.of(
            "appointment",
            "attendance",
            "contact-restriction",
            "death",
            "drug-test",
            "group-session",
            "induction",
            "legal-status",
            "order-consent",
            "person",
            "phone",
            "reference",
            "requirement",
            "screening",
            "substance-use",
            "test-schedule");
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

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\"");

    private final Random random;
    private final Sealing sealing;
    private final List<LedgerId> ledgers;
    private final List<byte[]> templates;

    /**
     * A request.
     *
     * @param what what is wrong with it, for people
     */
    @SuppressWarnings("ArrayRecordComponent") // a test's own
    record Hostile(String what, String path, String type, String encoding, byte[] body) {
        Hostile wrongly(String otherType, String otherEncoding) {
            return new Hostile("push as " + otherType + " " + otherEncoding, path, otherType, otherEncoding, body);
        }
    }

    Fuzzer(long seed, Sealing sealing, List<LedgerId> ledgers) {
        this.random = new Random(seed);
        this.sealing = sealing;
        this.ledgers = ledgers;
        this.templates = KINDS.stream().map(Fuzzer::golden).toList();
    }

    private static byte[] golden(String kind) {
        try (InputStream in = Fuzzer.class.getResourceAsStream("/golden/" + kind + "-1.json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next request. */
    Hostile next() {
        int sort = random.nextInt(100);
        if (sort < 35) {
            return push();
        }
        if (sort < 50) {
            return delivery();
        }
        if (sort < 60) {
            return json("pull", "/sync/pull", question());
        }
        if (sort < 68) {
            return json("withdrawn", "/sync/withdrawn", question());
        }
        if (sort < 85) {
            return handBack();
        }
        if (sort < 92) {
            return json(
                    "tokens",
                    random.nextBoolean() ? "/access/tokens" : "/access/tokens/refresh",
                    "{\"name\":" + value() + ",\"passphrase\":" + value() + ",\"device\":" + value()
                            + ",\"deviceName\":" + value() + ",\"refreshToken\":" + value() + "}");
        }
        return push().wrongly(pick(TYPES), pick(ENCODINGS));
    }

    private Hostile push() {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            lines.writeBytes(line());
            lines.write('\n');
        }
        return packed("push", "/sync/push", "application/x-ndjson", lines.toByteArray());
    }

    /** An entry's line in which something is not as it should be, now and then nothing. */
    private byte[] line() {
        String text = new String(pick(templates), StandardCharsets.UTF_8).strip();
        text = text.replaceFirst("\"ledger\":\"[^\"]*\"", "\"ledger\":\"" + pick(ledgers) + "\"");
        UUID id = new UUID(0x0193_9000_0000_7000L, 0x8000_0000_0000_0000L | random.nextInt(5_000));
        text = text.replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"" + id + "\"");
        text = text.replaceFirst("\"by\":\"[^\"]*\"", "\"by\":\"worker:01930000-0000-7000-8000-003a00000001\"");
        int changes = random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            text = changed(text);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return random.nextInt(4) == 0 ? scratched(bytes) : bytes;
    }

    /** Another value at some place, a member twice, or far too much of something. */
    private String changed(String text) {
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
            default -> text.substring(0, at) + pick(VALUES) + text.substring(end);
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

    private String question() {
        StringBuilder heads = new StringBuilder();
        int count = random.nextInt(50) == 0 ? 6_000 : random.nextInt(8);
        for (int i = 0; i < count; i++) {
            heads.append(heads.length() == 0 ? "" : ",").append(head());
        }
        String protocol = random.nextInt(10) == 0 ? value() : "1";
        String digest = random.nextInt(4) == 0 ? ",\"digest\":" + (random.nextBoolean() ? hex() : value()) : "";
        String question = "{\"protocol\":" + protocol + digest + ",\"heads\":[" + heads + "]}";
        return random.nextInt(3) == 0 ? changed(question) : question;
    }

    /** A head that is ahead of the server, or before everything, or forged. */
    private String head() {
        String ledger = random.nextInt(4) == 0
                ? "\"person:" + new UUID(random.nextLong(), random.nextLong()) + "\""
                : "\"" + pick(ledgers) + "\"";
        String number = random.nextInt(3) == 0
                ? value()
                : String.valueOf(pick(List.of(0L, 1L, 3L, 1_000_000L, Long.MAX_VALUE, -5L)));
        return "{\"ledger\":" + ledger + ",\"number\":" + number + ",\"chain\":"
                + (random.nextInt(8) == 0 ? value() : hex()) + (random.nextBoolean() ? ",\"partial\":true" : "") + "}";
    }

    private String hex() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        StringBuilder hex = new StringBuilder("\"");
        for (byte one : bytes) {
            hex.append(String.format("%02x", one));
        }
        return hex.append('"').toString();
    }

    private Hostile handBack() {
        String seal = random.nextInt(5) == 0
                ? ""
                : ",\"seal\":" + (random.nextInt(4) == 0 ? value() : "\"" + hex().substring(1, 33) + "\"");
        String hashes = random.nextInt(4) == 0 ? value() : "\"" + "A".repeat(random.nextInt(6) * 43) + "\"";
        String head = head();
        String proof = head.substring(0, head.length() - 1) + seal + ",\"after\":"
                + (random.nextBoolean() ? "0" : value()) + ",\"hashes\":" + hashes + "}";
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        if (random.nextInt(10) > 0) {
            lines.writeBytes(proof.getBytes(StandardCharsets.UTF_8));
            lines.write('\n');
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            lines.writeBytes(line());
            lines.write('\n');
        }
        return packed("hand-back", "/sync/hand-back", "application/x-ndjson", lines.toByteArray());
    }

    /** Lines like those of a push, well sealed, in a delivery in which something is not as it should be, now and then nothing. */
    private Hostile delivery() {
        List<Delivery.Item> items = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            byte[] line = line();
            LedgerId ledger = random.nextInt(8) == 0 ? pick(ledgers) : ledger(line);
            items.add(sealing.item(new EntryId(id(line)), ledger, line));
        }
        String text = new String(DeliveryCodec.write(new Delivery(sealing.keys(), items)), StandardCharsets.UTF_8);
        for (int i = random.nextInt(3); i > 0; i--) {
            text = changed(text);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return packed(
                "delivery", "/sync/deliver", "application/x-ndjson", random.nextInt(4) == 0 ? scratched(bytes) : bytes);
    }

    /** The id that a line says, if it still says one. */
    private UUID id(byte[] line) {
        Matcher id = ID.matcher(new String(line, StandardCharsets.UTF_8));
        return id.find() ? UUID.fromString(id.group(1)) : new UUID(random.nextLong(), random.nextLong());
    }

    private LedgerId ledger(byte[] line) {
        String text = new String(line, StandardCharsets.UTF_8);
        return ledgers.stream()
                .filter(ledger -> text.contains(ledger.toString()))
                .findFirst()
                .orElseGet(() -> pick(ledgers));
    }

    private Hostile json(String what, String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return packed(what, path, "application/json", random.nextInt(5) == 0 ? scratched(bytes) : bytes);
    }

    private Hostile packed(String what, String path, String type, byte[] plain) {
        byte[] zip = gzip(plain);
        return switch (random.nextInt(8)) {
            case 0 -> new Hostile(what + " plain but called gzip", path, type, "gzip", plain);
            case 1 ->
                new Hostile(what + " gzip cut", path, type, "gzip", Arrays.copyOf(zip, random.nextInt(zip.length)));
            case 2 -> new Hostile(what + " gzip corrupted", path, type, "gzip", scratched(zip));
            case 3 -> new Hostile(what + " gzip", path, type, "gzip", zip);
            case 4 ->
                new Hostile(what + " cut", path, type, "", Arrays.copyOf(plain, random.nextInt(plain.length + 1)));
            case 5 -> new Hostile(what + " gzip with a tail", path, type, "gzip", scratched(concat(zip, plain)));
            default -> new Hostile(what, path, type, "", plain);
        };
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** A few bytes changed, taken out or put in. */
    private byte[] scratched(byte[] bytes) {
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

    private String value() {
        return pick(VALUES);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** These bytes, packed. */
    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
            stream.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
