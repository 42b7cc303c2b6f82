package org.throughcare.server.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.ReadId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.sync.Delivery;
import org.throughcare.model.sync.ReadNote;
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
    private static final Set<String> DOORS =
            Set.of("/sync/push", "/sync/pull", "/sync/hand-back", "/sync/deliver", "/sync/reads", "/sync/withdrawn");

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\"");

    private final Random random;
    private final Garbage garbage;
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
        this.garbage = new Garbage(random);
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
        if (sort < 46) {
            return delivery();
        }
        if (sort < 50) {
            return reads();
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
                    "{\"name\":" + garbage.value() + ",\"passphrase\":" + garbage.value() + ",\"device\":"
                            + garbage.value() + ",\"deviceName\":" + garbage.value() + ",\"refreshToken\":"
                            + garbage.value() + "}");
        }
        return push().wrongly(garbage.type(), garbage.encoding());
    }

    /** Whether it knows what that door reads. */
    static boolean knows(String path) {
        return DOORS.contains(path);
    }

    /** The next one to a door that it knows. */
    Hostile to(String path) {
        return switch (path) {
            case "/sync/push" -> push();
            case "/sync/pull" -> json("pull", path, question());
            case "/sync/hand-back" -> handBack();
            case "/sync/deliver" -> delivery();
            case "/sync/reads" -> reads();
            case "/sync/withdrawn" -> json("withdrawn", path, question());
            default -> throw new IllegalArgumentException(path);
        };
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
        String text = new String(garbage.pick(templates), StandardCharsets.UTF_8).strip();
        text = text.replaceFirst("\"ledger\":\"[^\"]*\"", "\"ledger\":\"" + garbage.pick(ledgers) + "\"");
        UUID id = new UUID(0x0193_9000_0000_7000L, 0x8000_0000_0000_0000L | random.nextInt(5_000));
        text = text.replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"" + id + "\"");
        text = text.replaceFirst("\"by\":\"[^\"]*\"", "\"by\":\"worker:01930000-0000-7000-8000-003a00000001\"");
        int changes = random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            text = garbage.changed(text);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return random.nextInt(4) == 0 ? garbage.scratched(bytes) : bytes;
    }

    private String question() {
        StringBuilder heads = new StringBuilder();
        int count = random.nextInt(50) == 0 ? 6_000 : random.nextInt(8);
        for (int i = 0; i < count; i++) {
            heads.append(heads.length() == 0 ? "" : ",").append(head());
        }
        String protocol = random.nextInt(10) == 0 ? garbage.value() : "1";
        String digest = random.nextInt(4) == 0 ? ",\"digest\":" + (random.nextBoolean() ? hex() : garbage.value()) : "";
        String question = "{\"protocol\":" + protocol + digest + ",\"heads\":[" + heads + "]}";
        return random.nextInt(3) == 0 ? garbage.changed(question) : question;
    }

    /** A head that is ahead of the server, or before everything, or forged. */
    private String head() {
        String ledger = random.nextInt(4) == 0
                ? "\"person:" + new UUID(random.nextLong(), random.nextLong()) + "\""
                : "\"" + garbage.pick(ledgers) + "\"";
        String number = random.nextInt(3) == 0
                ? garbage.value()
                : String.valueOf(garbage.pick(List.of(0L, 1L, 3L, 1_000_000L, Long.MAX_VALUE, -5L)));
        return "{\"ledger\":" + ledger + ",\"number\":" + number + ",\"chain\":"
                + (random.nextInt(8) == 0 ? garbage.value() : hex()) + (random.nextBoolean() ? ",\"partial\":true" : "")
                + "}";
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

    private Hostile packed(String what, String path, String type, byte[] plain) {
        Garbage.Packed packed = garbage.packed(plain);
        return new Hostile(what + packed.how(), path, type, packed.encoding(), packed.body());
    }

    private Hostile handBack() {
        String seal = random.nextInt(5) == 0
                ? ""
                : ",\"seal\":" + (random.nextInt(4) == 0 ? garbage.value() : "\"" + hex().substring(1, 33) + "\"");
        String hashes = random.nextInt(4) == 0 ? garbage.value() : "\"" + "A".repeat(random.nextInt(6) * 43) + "\"";
        String head = head();
        String proof = head.substring(0, head.length() - 1) + seal + ",\"after\":"
                + (random.nextBoolean() ? "0" : garbage.value()) + ",\"hashes\":" + hashes + "}";
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
            LedgerId ledger = random.nextInt(8) == 0 ? garbage.pick(ledgers) : ledger(line);
            items.add(sealing.item(new EntryId(id(line)), ledger, line));
        }
        String text = new String(DeliveryCodec.write(new Delivery(sealing.keys(), items)), StandardCharsets.UTF_8);
        for (int i = random.nextInt(3); i > 0; i--) {
            text = garbage.changed(text);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return packed(
                "delivery",
                "/sync/deliver",
                "application/x-ndjson",
                random.nextInt(4) == 0 ? garbage.scratched(bytes) : bytes);
    }

    /** Notes of reads that say what can't be, well sealed, and now and then scratched. */
    private Hostile reads() {
        StringBuilder lines = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            boolean farAway = random.nextInt(4) == 0;
            lines.append(sealing.line(new ReadNote(
                    new ReadId(new UUID(random.nextLong(), random.nextInt(3))),
                    new WorkerId(new UUID(random.nextLong(), random.nextLong())),
                    new DeviceId(new UUID(random.nextInt(3), random.nextInt(3))),
                    List.of(garbage.pick(ledgers)),
                    farAway ? Instant.MAX : Instant.ofEpochSecond(random.nextInt()),
                    farAway ? Duration.ofSeconds(Long.MAX_VALUE) : Duration.ofSeconds(random.nextInt()),
                    random.nextBoolean(),
                    random.nextInt(),
                    random.nextBoolean() ? garbage.value() : null)));
        }
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        return packed(
                "reads",
                "/sync/reads",
                "application/x-ndjson",
                random.nextInt(4) == 0 ? garbage.scratched(bytes) : bytes);
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
                .orElseGet(() -> garbage.pick(ledgers));
    }

    private Hostile json(String what, String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return packed(what, path, "application/json", random.nextInt(5) == 0 ? garbage.scratched(bytes) : bytes);
    }
}
