package org.throughcare.server.subjectaccess;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The words of what a person is given, in English and Welsh; what has no word of its own is told by its plain name. */
@Singleton
final class FileWords {

    private final Map<String, Properties> words = Map.of("en", load("en"), "cy", load("cy"));

    /** A text that there has to be. */
    String text(String language, String key) {
        String text = find(language, key);
        if (text == null) {
            throw new IllegalArgumentException("there is no text " + key);
        }
        return text;
    }

    /** What a kind is called. */
    String kind(String language, String kind) {
        String name = find(language, "kind." + kind);
        return name == null ? plain(kind) : name;
    }

    /** What a field is called: in an entry of that kind, or else anywhere. */
    String field(String language, String kind, String field) {
        String own = find(language, kind + "." + field);
        String name = own == null ? find(language, "field." + field) : own;
        return name == null ? plain(field) : name;
    }

    /** A month by its number. */
    String month(String language, int number) {
        return List.of(text(language, "months").split(",", -1)).get(number - 1);
    }

    Set<String> keys(String language) {
        return new TreeSet<>(in(language).stringPropertyNames());
    }

    /** The name as a person would write it: {@code collectedAt} and {@code drug-test} as "Collected at" and "Drug test". */
    static String plain(String name) {
        String spaced = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replace('-', ' ')
                .toLowerCase(Locale.ROOT)
                .strip();
        return spaced.isEmpty() ? name : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    private @Nullable String find(String language, String key) {
        return in(language).getProperty(key);
    }

    private Properties in(String language) {
        Properties first = words.getOrDefault("en", new Properties());
        return words.getOrDefault(language, first);
    }

    private static Properties load(String language) {
        try (InputStream file = FileWords.class.getResourceAsStream("words_" + language + ".properties")) {
            if (file == null) {
                throw new IllegalStateException("the words in " + language + " are missing");
            }
            Properties properties = new Properties();
            try (Reader utf8 = new InputStreamReader(file, StandardCharsets.UTF_8)) {
                properties.load(utf8);
            }
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
