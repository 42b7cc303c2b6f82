package org.throughcare.model.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughcare.model.Kinds;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Problem;

/**
 * For every version of every kind there is one line that was written once and never changes: what was recorded years ago
 * must be read for ever. A kind that gets a new version gets a new file beside the old one.
 */
class GoldenTest {

    /** A version of a kind, with its file. */
    record Golden(Kind<?> kind, int version) {
        String file() {
            return "/golden/" + kind.name() + "-" + version + ".json";
        }

        @Override
        public String toString() {
            return kind.name() + " " + version;
        }
    }

    static Stream<Golden> everyVersionOfEveryKind() {
        List<Golden> all = new ArrayList<>();
        for (Kind<?> kind : Kinds.all()) {
            for (int version = 1; version <= kind.version(); version++) {
                all.add(new Golden(kind, version));
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyVersionOfEveryKind")
    void isReadAndKeepsItsRules(Golden golden) throws IOException {
        Entry entry = EntryCodec.read(line(golden)).entry();

        assertThat(entry.kind()).isEqualTo(golden.kind().name());
        assertThat(entry.version()).isEqualTo(golden.version());
        assertThat(entry.ledger().subject()).isEqualTo(golden.kind().subject());
        assertThat(golden.kind().bodyOf(entry)).isNotNull();
        assertThat(golden.kind().check(entry).stream().filter(Problem::refuses)).isEmpty();
    }

    static Stream<Golden> theNewestVersionOfEveryKind() {
        return everyVersionOfEveryKind()
                .filter(golden -> golden.version() == golden.kind().version());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("theNewestVersionOfEveryKind")
    void isWrittenAgainAsTheSameBytes(Golden golden) throws IOException {
        byte[] line = line(golden);
        Entry entry = EntryCodec.read(line).entry();

        assertThat(rewritten(golden.kind(), entry)).isEqualTo(JsonText.writeText(entry.body()));
        assertThat(text(EntryCodec.write(entry).bytes())).isEqualTo(text(line));
    }

    private static <B extends Body> String rewritten(Kind<B> kind, Entry entry) {
        B body = kind.bodyOf(entry);
        return JsonText.writeText(kind.writer().apply(body));
    }

    private static byte[] line(Golden golden) throws IOException {
        try (InputStream in = GoldenTest.class.getResourceAsStream(golden.file())) {
            assertThat(in).as("golden file " + golden.file()).isNotNull();
            return text(in.readAllBytes()).strip().getBytes(StandardCharsets.UTF_8);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
