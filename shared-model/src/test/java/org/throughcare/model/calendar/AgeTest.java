package org.throughcare.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {

    @ParameterizedTest(name = "born {0}, on {1}: {2}")
    @CsvSource({
        "2008-12-08, 2026-12-07, 17",
        "2008-12-08, 2026-12-08, 18",
        "2008-02-29, 2026-02-28, 17",
        "2008-02-29, 2026-03-01, 18",
        "2008-02-29, 2028-02-28, 19",
        "2008-02-29, 2028-02-29, 20",
        "2026-12-08, 2026-12-08, 0",
        "2026-12-08, 2026-12-07, -1"
    })
    void ageInYears(LocalDate born, LocalDate on, int years) {
        assertThat(Age.inYears(born, on)).isEqualTo(years);
    }

    @ParameterizedTest(name = "born {0}: {1} -> {2}")
    @CsvSource({"2008-02-29, 2027, 2027-03-01", "2008-02-29, 2028, 2028-02-29", "1990-06-15, 2027, 2027-06-15"})
    void birthdayInAYear(LocalDate born, int year, LocalDate birthday) {
        assertThat(Age.birthdayIn(year, born)).isEqualTo(birthday);
    }
}
