package org.throughcare.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughcare.server.CannotStart;

/** A passphrase that is guessed soon is refused. */
class GuessablePassphrasesTest {

    private static final String NAME = "Nia Rowlands";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password12345",
                "password password",
                "Welcome, Throughcare",
                "Throughcare-2026!",
                "prison worker tablet",
                "correct horse battery staple",
                "aaaaaaaaaaaaaaa",
                "121212121212",
                "1234567890123",
                "qwertyuiopas",
                "zyxwvutsrqponm",
                "nia.rowlands.1984",
                "NiaRowlandsNia",
                "Croeso Cymru 2026"
            })
    void oneThatIsTriedFirst(String passphrase) {
        assertThat(new GuessablePassphrases("").has(passphrase, NAME)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"three quiet lanterns", "marmalade passport kettle", "Nia likes lanterns", "wqpz81kkmv20aq"})
    void oneThatIsNot(String passphrase) {
        assertThat(new GuessablePassphrases("").has(passphrase, NAME)).isFalse();
    }

    @Test
    void oneWhoseHashStandsInTheOperatorsListWhereverItStands() throws IOException {
        List<String> known = IntStream.range(0, 500)
                .mapToObj(number -> "leaked long ago " + number * 7)
                .toList();
        for (String end : List.of("\n", "\r\n")) {
            Path list = list(known, end);
            GuessablePassphrases guessable = new GuessablePassphrases(list.toString());
            assertThat(known).allMatch(passphrase -> guessable.has(passphrase, NAME));
            assertThat(IntStream.range(0, 500).mapToObj(number -> "never leaked " + number))
                    .noneMatch(passphrase -> guessable.has(passphrase, NAME));
        }
    }

    @Test
    void aListOfOneLineAndOneWithoutALastBreak() throws IOException {
        Path list = folder.resolve("one");
        Files.writeString(list, hash("leaked long ago").toLowerCase(Locale.ROOT));
        assertThat(new GuessablePassphrases(list.toString()).has("leaked long ago", NAME))
                .isTrue();
        assertThat(new GuessablePassphrases(list.toString()).has("never leaked at all", NAME))
                .isFalse();
    }

    @Test
    void aListThatIsNoneKeepsTheServerFromStarting() throws IOException {
        Path words = Files.writeString(folder.resolve("words"), "password\n");
        for (Path file : List.of(words, folder.resolve("missing"), folder)) {
            assertThatThrownBy(() -> AccessSettings.check(Map.of("THROUGHCARE_BREACHED_PASSPHRASES", file.toString())))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("THROUGHCARE_BREACHED_PASSPHRASES");
        }
        AccessSettings.check(Map.of(
                "THROUGHCARE_BREACHED_PASSPHRASES",
                list(List.of("leaked"), "\n").toString()));
    }

    private Path list(List<String> passphrases, String end) throws IOException {
        Path list = folder.resolve("list");
        StringBuilder lines = new StringBuilder();
        passphrases.stream()
                .map(GuessablePassphrasesTest::hash)
                .sorted()
                .forEach(hash -> lines.append(hash)
                        .append(':')
                        .append(hash.charAt(0) % 9)
                        .append(end));
        return Files.writeString(list, lines);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
