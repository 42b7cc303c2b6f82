package org.throughcare.mobile.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource({"14:05,14:05", "9.30,09:30", "930,09:30", "0905,09:05", "25:00,", "9,", "soon,"})
    void aTimeIsReadAsPeopleWriteIt(String typed, LocalTime read) {
        assertThat(Values.EMPTY.with("t", typed).time("t")).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "8,12,2026,2026-12-08",
        "29,2,2028,2028-02-29",
        "29,2,2027,",
        "31,4,2026,",
        "a,1,2026,",
        ",1,2026,",
        "8,12,26,",
        "8,12,20266,"
    })
    void aDateIsOneOnlyWhenTheDayExists(String day, String month, String year, LocalDate read) {
        Values values = Values.EMPTY.with("d.day", day).with("d.month", month).with("d.year", year);
        assertThat(values.date("d")).isEqualTo(read);
    }

    @Test
    void givenWhatWasTypedWhenKeptAndTakenBackThenItIsTheSame() {
        Values typed = Values.EMPTY
                .with("name", "  Siân, \"Sh\"  ")
                .with("start.day", "31")
                .withLine("lines")
                .withLine("lines")
                .with(Values.line("lines", 1) + "code", "HER");
        assertThat(Values.of(typed.json())).isEqualTo(typed);
    }

    @Test
    void givenTwoLinesWhenTheFirstIsTakenAwayThenTheSecondKeepsItsNumber() {
        Values values = Values.EMPTY
                .withLine("lines")
                .withLine("lines")
                .with(Values.line("lines", 0) + "code", "HER")
                .with(Values.line("lines", 1) + "code", "CRK");
        Values left = values.withoutLine("lines", 0);
        assertThat(left.lines("lines")).containsExactly(1);
        assertThat(left.text(Values.line("lines", 1) + "code")).isEqualTo("CRK");
        assertThat(left.has(Values.line("lines", 0) + "code")).isFalse();
        assertThat(left.withLine("lines").lines("lines")).containsExactly(1, 2);
    }
}
