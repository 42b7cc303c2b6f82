package org.throughcare.server.reminder;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The texts that a locked screen may show, in English and Welsh: a day, a time and nothing of what it is for (USR-3). Days
 * and months are spelled here, because the names that Java knows change from release to release.
 */
@Singleton
final class ReminderTexts {

    /** The languages that there are texts in; any other language gets the first. */
    static final List<String> LANGUAGES = List.of("en", "cy");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final Set<String> PARTS = Set.of("day", "days", "months");

    private final Map<String, Properties> texts = Map.of("en", load("en"), "cy", load("cy"));

    /** The text of that key for an appointment at that wall-clock time. */
    String render(String language, String key, LocalDateTime start) {
        Properties in = in(language);
        return fill(text(in, key), day(in, start), TIME.format(start));
    }

    /** The keys of everything that can be sent in that language. */
    Set<String> keys(String language) {
        Set<String> keys = new TreeSet<>(in(language).stringPropertyNames());
        keys.removeAll(PARTS);
        return keys;
    }

    private Properties in(String language) {
        Properties first = texts.getOrDefault(LANGUAGES.get(0), new Properties());
        return texts.getOrDefault(language, first);
    }

    private static String day(Properties in, LocalDateTime start) {
        return fill(
                text(in, "day"),
                nth(in, "days", start.getDayOfWeek().getValue()),
                String.valueOf(start.getDayOfMonth()),
                nth(in, "months", start.getMonthValue()));
    }

    private static String nth(Properties in, String list, int number) {
        return List.of(text(in, list).split(",", -1)).get(number - 1);
    }

    private static String fill(String pattern, String... values) {
        String filled = pattern;
        for (int i = 0; i < values.length; i++) {
            filled = filled.replace("{" + i + "}", values[i]);
        }
        return filled;
    }

    private static String text(Properties in, String key) {
        String text = in.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no text " + key);
        }
        return text;
    }

    private static Properties load(String language) {
        try (InputStream file = ReminderTexts.class.getResourceAsStream("texts_" + language + ".properties")) {
            if (file == null) {
                throw new IllegalStateException("the texts in " + language + " are missing");
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
