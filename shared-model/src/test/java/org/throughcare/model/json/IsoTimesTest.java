package org.throughcare.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates and instants are read and refused as {@code java.time} does it. */
class IsoTimesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-08T14:05:00Z",
                "2026-12-08T14:05:00.1Z",
                "2026-12-08T14:05:00.123Z",
                "2026-12-08T14:05:00.123456789Z",
                "2026-12-08T14:05:00.1234567890Z",
                "2026-12-08T14:05:00.Z",
                "2026-12-08T14:05Z",
                "2026-12-08T24:00:00Z",
                "2026-12-08T23:59:60Z",
                "2026-12-08T14:60:00Z",
                "2026-12-08T14:05:00z",
                "2026-12-08t14:05:00Z",
                "2026-12-08T14:05:00+01:00",
                "2024-02-29T00:00:00Z",
                "2026-02-29T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "+12026-01-01T00:00:00Z",
                "2026-12-08",
                "2024-02-29",
                "2026-02-29",
                "2026-13-01",
                "2026-00-01",
                "2026-1-01",
                "2026-12-0٣",
                "٢026-12-08T14:05:00Z",
                "20261208",
                "",
                "Z"
            })
    void bothSayTheSame(String text) {
        mustBeTheSame(text, IsoTimes::instant, Instant::parse);
        mustBeTheSame(text, IsoTimes::date, LocalDate::parse);
    }

    @Test
    void whateverIsDoneToATextBothSayTheSame() {
        Random random = new Random(11);
        String signs = "0123456789-:.TZtz+ ";
        int read = 0;
        for (int round = 0; round < 30_000; round++) {
            long second = random.nextLong(-62_167_219_200L, 253_402_300_800L);
            int nano = random.nextInt(4) * 250_000_000 + random.nextInt(2) * random.nextInt(250_000_000);
            StringBuilder text =
                    new StringBuilder(Instant.ofEpochSecond(second, nano).toString());
            for (int i = random.nextInt(3); i > 0; i--) {
                text.setCharAt(random.nextInt(text.length()), signs.charAt(random.nextInt(signs.length())));
            }
            read += mustBeTheSame(text.toString(), IsoTimes::instant, Instant::parse) ? 1 : 0;
            mustBeTheSame(text.substring(0, Math.min(10, text.length())), IsoTimes::date, LocalDate::parse);
        }
        assertThat(read).isBetween(10_000, 29_000);
    }

    private static <T> boolean mustBeTheSame(String text, Function<String, T> quick, Function<String, T> general) {
        T expected;
        try {
            expected = general.apply(text);
        } catch (DateTimeException e) {
            try {
                return fail("only the quick reader reads " + text + ", as " + quick.apply(text));
            } catch (DateTimeException same) {
                return false;
            }
        }
        assertThat(quick.apply(text)).isEqualTo(expected);
        return true;
    }
}
