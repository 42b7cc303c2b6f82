package org.throughcare.mobile.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every word that the tablet shows, in one language (USR-7). The words stand in one file per feature and language; a
 * word that is missing in Welsh is missing in the build, because a test compares the keys.
 */
public final class Texts {

    /** The files of words, one per feature. */
    public static final List<String> FILES = List.of(
            "common",
            "look",
            "signin",
            "today",
            "people",
            "person",
            "chart",
            "same",
            "screening",
            "drugtest",
            "session",
            "appointment",
            "order",
            "treatment",
            "review",
            "breach",
            "consent",
            "assessment",
            "substance",
            "details",
            "referral",
            "reception",
            "transfer",
            "duty",
            "restriction",
            "mistake",
            "escrow",
            "waiting",
            "administration",
            "trail",
            "worker",
            "problem");

    /** Where the people served live, and so the zone in which times are shown. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final String language;
    private final Map<String, String> words;
    private final Locale locale;
    private final DateTimeFormatter date;
    private final DateTimeFormatter longDate;

    private Texts(String language, Map<String, String> words) {
        this.language = language;
        this.words = words;
        this.locale = language.equals("cy") ? Locale.forLanguageTag("cy-GB") : Locale.UK;
        this.date = DateTimeFormatter.ofPattern("EEE d MMM yyyy", locale);
        this.longDate = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale);
    }

    /** The words of a language, {@code en} or {@code cy}. */
    public static Texts of(String language) {
        Map<String, String> words = new TreeMap<>();
        FILES.forEach(file -> words.putAll(PropertiesFile.read("/org/throughcare/mobile/text/", file, language)));
        return new Texts(language, words);
    }

    /** The language code. */
    public String language() {
        return language;
    }

    /** The locale of the language, for forms of dates that only one place needs. */
    public Locale locale() {
        return locale;
    }

    /** All keys. */
    public Set<String> keys() {
        return words.keySet();
    }

    /** Whether there are words for the key. */
    public boolean has(String key) {
        return words.containsKey(key);
    }

    /** The words for a key, with {@code {0}}, {@code {1}} filled in; the key itself when there are none. */
    public String get(String key, Object... args) {
        String text = words.getOrDefault(key, key);
        for (int i = 0; i < args.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(args[i]));
        }
        return text;
    }

    /** The words for a key; the other words when there are none. */
    public String getOr(String key, String otherwise) {
        return words.getOrDefault(key, otherwise);
    }

    /** The words for a number of things: {@code key.one} for one, {@code key.other} for the rest. */
    public String count(String key, long n) {
        return get(n == 1 ? key + ".one" : key + ".other", n);
    }

    /** A number with its thousands apart, such as 1,200. */
    public String number(long n) {
        return String.format(Locale.UK, "%,d", n);
    }

    /** The first two of several things and how many more there are; all of them where there are no more than three. */
    public String some(List<String> things) {
        return things.size() <= 3
                ? String.join(", ", things)
                : get("list.more", String.join(", ", things.subList(0, 2)), things.size() - 2);
    }

    /** What is there of several parts, in one line; those that are null or empty are left out. */
    public static String join(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** A date with its weekday, such as Tue 8 Dec 2026. */
    public String date(LocalDate day) {
        return date.format(day);
    }

    /** A date in full, such as Tuesday 8 December 2026. */
    public String longDate(LocalDate day) {
        return longDate.format(day);
    }

    /** A time of day, such as 14:05. */
    public String time(LocalTime time) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(time);
    }

    /** A date and time, such as Tue 8 Dec 2026, 14:05. */
    public String dateTime(LocalDateTime at) {
        return date(at.toLocalDate()) + ", " + time(at.toLocalTime());
    }

    /** An instant as the wall clock shows it where the people served live. */
    public String dateTime(Instant at) {
        return dateTime(LocalDateTime.ofInstant(at, ZONE));
    }

    /** The time alone for an instant of today, date and time for any other. */
    public String when(Instant at, LocalDate today) {
        LocalDateTime local = LocalDateTime.ofInstant(at, ZONE);
        return local.toLocalDate().equals(today) ? time(local.toLocalTime()) : dateTime(local);
    }

    /** The day in the words nearest to it: today, yesterday, tomorrow, or its date. */
    public String day(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return get("day.today");
        }
        if (day.equals(today.minusDays(1))) {
            return get("day.yesterday");
        }
        return day.equals(today.plusDays(1)) ? get("day.tomorrow") : date(day);
    }

    /** Reads one file of words. */
    private static final class PropertiesFile {
        static Map<String, String> read(String folder, String file, String language) {
            String path = folder + file + "_" + language + ".properties";
            java.util.Properties properties = new java.util.Properties();
            try (@Nullable InputStream in = Texts.class.getResourceAsStream(path)) {
                if (in == null) {
                    throw new IllegalStateException("the words are missing: " + path);
                }
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Map<String, String> words = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
            return words;
        }
    }
}
