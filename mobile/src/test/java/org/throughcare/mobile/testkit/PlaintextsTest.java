package org.throughcare.mobile.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is left anywhere is found, whichever way it was written. */
class PlaintextsTest {

    private static final List<String> WORDS = List.of("Gŵenllian", "frightened of the landing", "07700 900123");

    private final Plaintexts plaintexts = new Plaintexts(WORDS);

    /** A way of writing a word down. */
    private record Way(String name, Function<String, byte[]> written) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Way> ways() {
        return Stream.of(
                new Way("plain", PlaintextsTest::utf8),
                new Way("in capitals", word -> utf8(word.toUpperCase(Locale.ROOT))),
                new Way("in small letters", word -> utf8(word.toLowerCase(Locale.ROOT))),
                new Way("wide", word -> word.getBytes(StandardCharsets.UTF_16LE)),
                new Way(
                        "wide in capitals",
                        word -> word.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_16LE)),
                new Way("wide the other way round", word -> word.getBytes(StandardCharsets.UTF_16BE)),
                new Way("Base64", word -> Base64.getEncoder().encode(utf8("a" + word + "b"))),
                new Way("Base64 of addresses", word -> Base64.getUrlEncoder().encode(utf8("ab" + word))),
                new Way("gzip", word -> packed(word, false)),
                new Way("zlib", word -> packed(word, true)));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aWordIsFound(Way way) throws IOException {
        for (String word : WORDS) {
            ByteArrayOutputStream noise = new ByteArrayOutputStream();
            for (int i = 0; i < 5_000; i++) {
                noise.write(i * 31);
            }
            noise.write(way.written().apply(word));
            noise.write(new byte[300]);

            assertThat(plaintexts.in(noise.toByteArray())).containsExactly(word);
        }
    }

    @Test
    void whatIsNotThereIsNotFound(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.db"), "Gwenllian, frightened of the  landing, 07700900123");

        assertThat(plaintexts.below(folder)).isEmpty();
    }

    @Test
    void filesAndTheirNamesAreLookedAt(@TempDir Path folder) throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("tmp/07700 900123")).resolve("x"), "of Gŵenllian");

        assertThat(plaintexts.below(folder))
                .containsEntry(Path.of("tmp/07700 900123"), Set.of("07700 900123"))
                .containsEntry(Path.of("tmp/07700 900123/x"), Set.of("07700 900123", "Gŵenllian"));
    }

    private static byte[] utf8(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(String word, boolean zlib) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packing = zlib ? new DeflaterOutputStream(out) : new GZIPOutputStream(out)) {
            packing.write(utf8("{\"note\":\"" + word + "\"}"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}
