package org.throughcare.server.access;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.server.CannotStart;

/**
 * The passphrases that somebody who guesses tries first: what is put together of a short list of words, runs of a keyboard or
 * an alphabet, few different characters, the worker's own name; and those whose SHA-1 stands in the file that
 * {@code THROUGHCARE_BREACHED_PASSPHRASES} names. Nothing is asked of anybody over a network.
 */
@Singleton
class GuessablePassphrases {

    private static final String SETTING = "THROUGHCARE_BREACHED_PASSPHRASES";
    private static final Pattern LINE = Pattern.compile("[0-9A-Fa-f]{40}(:\\d+)?");
    private static final int HASH_CHARACTERS = 40;
    private static final int FEW_CHARACTERS = 4;

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz";
    private static final String DIGITS = "0123456789";
    private static final String KEYBOARD = "qwertyuiopasdfghjklzxcvbnm";
    private static final Set<String> RUNS = Stream.of(
                    ALPHABET + ALPHABET, DIGITS.repeat(5), "1234567890".repeat(5), KEYBOARD + KEYBOARD)
            .flatMap(run -> Stream.of(run, new StringBuilder(run).reverse().toString()))
            .collect(Collectors.toUnmodifiableSet());

    private final Set<String> words = words();
    private final @Nullable Path breached;

    /** With the file that the setting names, if it does. */
    GuessablePassphrases(@Value("${throughcare.breached-passphrases:}") String breached) {
        this.breached = breached.isEmpty() ? null : Path.of(breached);
    }

    /** Throws {@link CannotStart} for a file that can't be read or does not begin like a list of hashes. */
    static void check(Map<String, String> environment) {
        String file = environment.getOrDefault(SETTING, "");
        if (!file.isEmpty() && !beginsLikeAList(Path.of(file))) {
            throw new CannotStart(SETTING
                    + " has to name a file that can be read, with a SHA-1 in hexadecimal at the start of each line.");
        }
    }

    private static boolean beginsLikeAList(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            String first = lines.readLine();
            return first != null && LINE.matcher(first).matches();
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether somebody who guesses would come to this passphrase of a worker of that name soon. */
    boolean has(String passphrase, String name) {
        String plain = plain(passphrase);
        String stem = plain.replaceAll("\\d+$", "");
        return plain.chars().distinct().count() <= FEW_CHARACTERS
                || RUNS.stream().anyMatch(run -> run.contains(plain))
                || isMadeOf(stem, words)
                || isMadeOf(stem, named(name))
                || isBreached(passphrase);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The parts of a worker's name; a single letter is no part. */
    private static Set<String> named(String name) {
        return Arrays.stream(name.split("\\s+", -1))
                .map(GuessablePassphrases::plain)
                .filter(part -> part.length() > 1)
                .collect(Collectors.toSet());
    }

    /** Whether the text is nothing but some of these words, one behind the other. */
    private static boolean isMadeOf(String text, Set<String> some) {
        boolean[] reached = new boolean[text.length() + 1];
        reached[0] = true;
        for (int to = 1; to <= text.length(); to++) {
            for (int from = 0; from < to && !reached[to]; from++) {
                reached[to] = reached[from] && some.contains(text.substring(from, to));
            }
        }
        return reached[text.length()];
    }

    private boolean isBreached(String passphrase) {
        if (breached == null) {
            return false;
        }
        try (RandomAccessFile file = new RandomAccessFile(breached.toFile(), "r")) {
            return stands(sha1(passphrase), file);
        } catch (IOException e) {
            throw new UncheckedIOException("the list of " + SETTING + " can't be read", e);
        }
    }

    /** Looks in the sorted lines by halves, for the whole list is far larger than memory. */
    private static boolean stands(String hash, RandomAccessFile file) throws IOException {
        long from = 0;
        long to = file.length();
        while (from < to) {
            long middle = (from + to) / 2;
            toLineAt(middle, file);
            String line = file.getFilePointer() < to ? file.readLine() : null;
            int order = line == null
                    ? 1
                    : line.substring(0, Math.min(HASH_CHARACTERS, line.length()))
                            .toUpperCase(Locale.ROOT)
                            .compareTo(hash);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                from = file.getFilePointer();
            } else {
                to = middle;
            }
        }
        return false;
    }

    /** Goes to the first line that begins there or behind. */
    private static void toLineAt(long position, RandomAccessFile file) throws IOException {
        file.seek(Math.max(0, position - 1));
        if (position > 0) {
            file.readLine();
        }
    }

    private static String sha1(String text) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    private static Set<String> words() {
        try (InputStream list =
                        Objects.requireNonNull(GuessablePassphrases.class.getResourceAsStream("guessable.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
