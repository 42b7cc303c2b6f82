package org.throughcare.mobile.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * Looks for words in bytes, however they were written: in UTF-8 or UTF-16, whichever way round, in capitals or small letters,
 * as Base64, and inside whatever lies there packed as gzip or zlib.
 */
public final class Plaintexts {

    private static final int KEY = 8;
    private static final int UNPACKED = 8 << 20;
    private static final int DEEP = 2;
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    @SuppressWarnings("ArrayRecordComponent") // shared, compared nowhere
    private record Pattern(byte[] bytes, String word) {}

    private final Map<Long, List<Pattern>> patterns = new HashMap<>();
    private final BitSet beginnings = new BitSet(1 << 24);

    /** Looks for these; each has to have eight letters or more. */
    public Plaintexts(Collection<String> words) {
        words.forEach(this::add);
    }

    private void add(String word) {
        Set<String> spellings =
                new TreeSet<>(List.of(word, word.toLowerCase(Locale.ROOT), word.toUpperCase(Locale.ROOT)));
        for (String spelling : spellings) {
            CHARSETS.forEach(charset -> pattern(spelling.getBytes(charset), word));
        }
        for (int before = 0; before < 3; before++) {
            pattern(inBase64(word.getBytes(StandardCharsets.UTF_8), before), word);
        }
    }

    /** What of the word's Base64 does not hang on what stands around it, when so many bytes of a group of three come before. */
    private static byte[] inBase64(byte[] word, int before) {
        byte[] padded = new byte[before + word.length];
        System.arraycopy(word, 0, padded, before, word.length);
        byte[] encoded = Base64.getEncoder().withoutPadding().encode(padded);
        int first = before == 0 ? 0 : before + 1;
        int last = padded.length * 8 / 6;
        return Arrays.copyOfRange(encoded, first, last);
    }

    private void pattern(byte[] bytes, String word) {
        byte[] folded = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            folded[i] = (byte) small(bytes[i]);
        }
        if (folded.length < KEY) {
            throw new IllegalArgumentException("too short to be looked for: " + word);
        }
        beginnings.set(beginning(folded, 0));
        patterns.computeIfAbsent(key(folded, 0), key -> new ArrayList<>()).add(new Pattern(folded, word));
    }

    /** The words that are in the bytes. */
    public Set<String> in(byte[] bytes) {
        Set<String> found = new TreeSet<>();
        look(bytes, found, 0);
        return found;
    }

    /** The words that are in the files below a folder, by file; and in the names of the files. */
    public Map<Path, Set<String>> below(Path folder) {
        Map<Path, Set<String>> found = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Set<String> words = in(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                if (Files.isRegularFile(file)) {
                    words.addAll(in(read(file)));
                }
                if (!words.isEmpty()) {
                    found.put(folder.relativize(file), words);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** A file that went while it was being looked at is none. */
    private static byte[] read(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new byte[0];
        }
    }

    private void look(byte[] bytes, Set<String> found, int depth) {
        byte[] folded = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            folded[i] = (byte) small(bytes[i]);
        }
        for (int at = 0; at + KEY <= folded.length; at++) {
            if (beginnings.get(beginning(folded, at))) {
                for (Pattern pattern : patterns.getOrDefault(key(folded, at), List.of())) {
                    if (stands(pattern.bytes(), folded, at)) {
                        found.add(pattern.word());
                    }
                }
            }
        }
        if (depth < DEEP) {
            for (int at = 0; at + 3 <= bytes.length; at++) {
                byte[] unpacked = unpacked(bytes, at);
                if (unpacked.length > 0) {
                    look(unpacked, found, depth + 1);
                }
            }
        }
    }

    private static boolean stands(byte[] pattern, byte[] text, int at) {
        return at + pattern.length <= text.length
                && Arrays.equals(pattern, 0, pattern.length, text, at, at + pattern.length);
    }

    /** What is packed there, as far as it can be unpacked; nothing where nothing is. */
    private static byte[] unpacked(byte[] bytes, int at) {
        boolean gzip = bytes[at] == 0x1f && bytes[at + 1] == (byte) 0x8b && bytes[at + 2] == 8;
        boolean zlib = bytes[at] == 0x78 && ((bytes[at] & 0xff) * 256 + (bytes[at + 1] & 0xff)) % 31 == 0;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (gzip || zlib) {
            InputStream packed = new ByteArrayInputStream(bytes, at, bytes.length - at);
            byte[] some = new byte[4096];
            try (InputStream in = gzip ? new GZIPInputStream(packed) : new InflaterInputStream(packed)) {
                for (int read = in.read(some); read >= 0 && out.size() < UNPACKED; read = in.read(some)) {
                    out.write(some, 0, read);
                }
            } catch (IOException e) {
                // What follows is no more of it, or it was none at all; what came out before counts.
                return out.toByteArray();
            }
        }
        return out.toByteArray();
    }

    private static int small(int letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
    }

    private static int beginning(byte[] bytes, int at) {
        int four = (bytes[at] & 0xff) << 24
                | (bytes[at + 1] & 0xff) << 16
                | (bytes[at + 2] & 0xff) << 8
                | (bytes[at + 3] & 0xff);
        return (four * 0x9e3779b1) >>> 8;
    }

    private static long key(byte[] bytes, int at) {
        long key = 0;
        for (int i = 0; i < KEY; i++) {
            key = key << 8 | (bytes[at + i] & 0xff);
        }
        return key;
    }
}
