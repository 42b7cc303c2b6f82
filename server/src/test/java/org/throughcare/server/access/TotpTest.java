package org.throughcare.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The vectors of RFC 6238, appendix B, for SHA-1; of their eight digits the last six, as six digits are the rest. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long seconds, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(seconds)))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void aCodeIsGoodOneStepEarlyOrLate(int steps, boolean good) {
        Instant now = Instant.parse("2026-12-01T12:00:00Z");
        String code = Totp.code(SECRET, Totp.step(now) + steps);
        assertThat(Totp.matching(SECRET, code, now, -1).isPresent()).isEqualTo(good);
        assertThat(Totp.matching(SECRET, code, now, Totp.step(now) + steps)).isEmpty();
    }
}
