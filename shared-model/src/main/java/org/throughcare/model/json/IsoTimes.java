package org.throughcare.model.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and instants in the one form in which tablets write them, digit by digit, and leaves every other form to
 * {@code java.time}, so that the same texts are taken and refused: a push has thousands of them.
 */
final class IsoTimes {

    private static final int DATE = 10;
    private static final int SECONDS = 19;

    private IsoTimes() {}

    /** What {@link LocalDate#parse} makes of it; throws DateTimeException. */
    static LocalDate date(String text) {
        LocalDate date = text.length() == DATE ? plainDate(text) : null;
        return date == null ? LocalDate.parse(text) : date;
    }

    /** What {@link Instant#parse} makes of it; throws DateTimeException. */
    static Instant instant(String text) {
        int end = text.length() - 1;
        boolean plain = end >= SECONDS && end <= SECONDS + 10 && text.charAt(end) == 'Z' && text.charAt(DATE) == 'T';
        LocalDate date = plain ? plainDate(text) : null;
        long second = date == null ? -1 : secondOfDay(text);
        int nanos = second < 0 ? -1 : nanos(text, end);
        return date == null || nanos < 0
                ? Instant.parse(text)
                : Instant.ofEpochSecond(date.toEpochDay() * 86_400 + second, nanos);
    }

    private static @Nullable LocalDate plainDate(String text) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, DATE);
        if (year < 0 || month < 0 || day < 0 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static long secondOfDay(String text) {
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, SECONDS);
        boolean plain = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        return plain && text.charAt(13) == ':' && text.charAt(16) == ':' ? hour * 3600L + minute * 60L + second : -1;
    }

    private static int nanos(String text, int end) {
        if (end == SECONDS) {
            return 0;
        }
        int nanos = text.charAt(SECONDS) == '.' && end > SECONDS + 1 ? number(text, SECONDS + 1, end) : -1;
        for (int digits = end - SECONDS - 1; nanos >= 0 && digits < 9; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    /** The number that these digits say; -1 when one of them is none. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
