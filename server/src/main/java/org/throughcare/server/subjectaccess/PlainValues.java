package org.throughcare.server.subjectaccess;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.throughcare.model.json.Json;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.CodeList;
import org.throughcare.model.reference.ReferenceData;

/** Values as a person reads them: days and times in words, codes with what the lists call them. */
final class PlainValues {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int SHORTEST_CODE = 3;

    /** The codes that mean one thing in whatever list they stand; shorter ones may be words or answers. */
    private static final Map<String, Code> CODES = codes();

    private final FileWords words;
    private final String language;
    private final ZoneId zone;

    PlainValues(FileWords words, String language, ZoneId zone) {
        this.words = words;
        this.language = language;
        this.zone = zone;
    }

    String of(Json value) {
        if (value instanceof Json.Bool bool) {
            return words.text(language, bool.value() ? "yes" : "no");
        }
        if (value instanceof Json.Num number) {
            return number.value().toPlainString();
        }
        return value instanceof Json.Text text ? text(text.value()) : "";
    }

    private String text(String text) {
        Code code = CODES.get(text);
        if (code != null) {
            return code.name(language) + " (" + text + ")";
        }
        return parsed(text, LocalDate::parse)
                .map(this::date)
                .or(() -> parsed(text, Instant::parse).map(this::instant))
                .or(() -> parsed(text, LocalDateTime::parse).map(this::time))
                .orElse(text);
    }

    String date(LocalDate date) {
        return date.getDayOfMonth() + " " + words.month(language, date.getMonthValue()) + " " + date.getYear();
    }

    String instant(Instant instant) {
        return time(instant.atZone(zone).toLocalDateTime());
    }

    private String time(LocalDateTime time) {
        return date(time.toLocalDate()) + ", " + TIME.format(time);
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Code> codes() {
        Map<String, Code> codes = new HashMap<>();
        Map<String, Integer> times = new HashMap<>();
        for (CodeList list : ReferenceData.bundled().lists().values()) {
            for (Code code : list.codes()) {
                codes.put(code.code(), code);
                times.merge(code.code(), 1, Integer::sum);
            }
        }
        codes.keySet().removeIf(code -> code.length() < SHORTEST_CODE || times.getOrDefault(code, 0) > 1);
        return Map.copyOf(codes);
    }
}
