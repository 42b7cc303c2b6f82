package org.throughcare.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick reader reads what the general one reads, and nothing that that one refuses. */
class PlainJsonTest {

    /** Bytes that mean something in JSON, or in UTF-8, or are often mistaken. */
    private static final byte[] TELLING =
            "{}[]:,\"\\/bfnrtu0123456789.-+eE trufalsn\t\n\r\0\u007f".getBytes(StandardCharsets.UTF_8);

    private static final int[] HIGH = {
        0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xED, 0xA0, 0x80, 0xF0, 0x9F, 0x98, 0xEF, 0xBB, 0xBF
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"a\":{},\"b\":[]}",
                " { \"a\" : [ 1 , -2 , 0 , 3.50 , -0.0 ] , \"b\" : null }\n",
                "{\"a\":true,\"b\":false,\"c\":\"\",\"\":\"x\"}",
                "{\"a\":\"line\\nnext\\t\\\"quoted\\\" \\\\ \\/ \\b\\f\\r\"}",
                "{\"a\":\"Gwynedd ŵ € \uD83D\uDE00\"}",
                "{\"a\":999999999999999999,\"b\":-999999999999999999,\"c\":0.00000000000000001}"
            })
    void itReadsWhatIsPlain(String text) {
        Json plain = PlainJson.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(plain).isNotNull();
        mustBeTheSame(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1",
                "\"a\"",
                "null",
                "{\"a\":1}x",
                "{\"a\":1",
                "{\"a\":1,}",
                "[1,]",
                "[1 2]",
                "{\"a\" 1}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":-}",
                "{\"a\":1.}",
                "{\"a\":.5}",
                "{\"a\":+1}",
                "{\"a\":1e3}",
                "{\"a\":1234567890123456789}",
                "{\"a\":NaN}",
                "{\"a\":truex}",
                "{\"a\":tru}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":\"\\u0041\"}",
                "{\"a\":\"\\u0000\"}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"tab\there\"}",
                "{\"a\":\"\\",
                "{\"a\":\"\\\"",
                "{\"a\\n\":1}",
                "{\"ŵ\":1}",
                "\uFEFF{}",
                "{\"a\":\"\uFFFD\"}",
                "// no\n{}"
            })
    void itLeavesTheRestToTheGeneralReader(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(PlainJson.read(bytes)).isNull();
        mustBeTheSame(bytes);
    }

    @Test
    void depthAndSizeHaveAnEnd() {
        String deep = "[".repeat(16) + "]".repeat(16);
        assertThat(PlainJson.read(deep.getBytes(StandardCharsets.UTF_8))).isNotNull();
        assertThat(PlainJson.read(("[" + deep + "]").getBytes(StandardCharsets.UTF_8)))
                .isNull();
        StringBuilder wide = new StringBuilder("{\"m0\":0");
        for (int i = 1; i < 30; i++) {
            byte[] soFar = (wide + "}").getBytes(StandardCharsets.UTF_8);
            assertThat(PlainJson.read(soFar) != null).as("%s members", i).isEqualTo(i <= Members.MOST);
            mustBeTheSame(soFar);
            wide.append(",\"m").append(i).append("\":").append(i);
        }
    }

    @Test
    void everyGoldenEntryIsPlainAndReadTheSame() {
        List<byte[]> lines = golden();
        assertThat(lines).hasSizeGreaterThan(10);
        for (byte[] line : lines) {
            assertThat(PlainJson.read(line)).as(text(line)).isNotNull();
            mustBeTheSame(line);
        }
    }

    @Test
    void whateverIsDoneToAnEntryBothSayTheSame() {
        Random random = new Random(7);
        int plain = 0;
        int refused = 0;
        List<byte[]> lines = golden();
        for (int round = 0; round < 60_000; round++) {
            byte[] line = spoilt(lines.get(random.nextInt(lines.size())), random);
            plain += PlainJson.read(line) == null ? 0 : 1;
            refused += mustBeTheSame(line) ? 0 : 1;
        }
        assertThat(plain).isGreaterThan(1000);
        assertThat(refused).isGreaterThan(1000);
    }

    /** Whether both read it; fails when they differ. */
    private static boolean mustBeTheSame(byte[] bytes) {
        Json general;
        try {
            general = JsonText.readAny(bytes);
        } catch (Malformed e) {
            if (PlainJson.read(bytes) != null) {
                fail("only the quick reader reads " + text(bytes));
            }
            return false;
        }
        Json plain = PlainJson.read(bytes);
        if (plain != null) {
            assertThat(plain).isEqualTo(general);
            assertThat(general).isEqualTo(plain);
            assertThat(plain).hasSameHashCodeAs(general);
            assertThat(JsonText.write(plain)).isEqualTo(JsonText.write(general));
        }
        return true;
    }

    private static byte[] spoilt(byte[] line, Random random) {
        byte[] spoilt = line.clone();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(spoilt.length);
            switch (random.nextInt(4)) {
                case 0 -> spoilt[at] = TELLING[random.nextInt(TELLING.length)];
                case 1 -> spoilt[at] = (byte) HIGH[random.nextInt(HIGH.length)];
                case 2 -> spoilt = cut(spoilt, at, Math.min(spoilt.length, at + random.nextInt(4)));
                default -> spoilt = twice(spoilt, at, Math.min(spoilt.length, at + random.nextInt(40)));
            }
        }
        return spoilt;
    }

    private static byte[] cut(byte[] line, int from, int to) {
        byte[] shorter = Arrays.copyOf(line, line.length - (to - from));
        System.arraycopy(line, to, shorter, from, line.length - to);
        return shorter.length == 0 ? line : shorter;
    }

    private static byte[] twice(byte[] line, int from, int to) {
        byte[] longer = Arrays.copyOf(line, line.length + (to - from));
        System.arraycopy(line, from, longer, to, line.length - from);
        return longer;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<byte[]> golden() {
        List<byte[]> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "resources", "golden"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                for (String line : Files.readString(file).split("\n", -1)) {
                    if (line.startsWith("{")) {
                        lines.add(line.getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
