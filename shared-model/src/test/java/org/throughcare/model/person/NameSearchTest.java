package org.throughcare.model.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.testkit.Cast;

class NameSearchTest {

    @ParameterizedTest
    @CsvSource({
        "sian, true",
        "SIÂN, true",
        "Siân Llewellyn-Price, true",
        "price sian, true",
        "llewellynprice, true",
        "x123, true",
        "94347, true",
        "'  ', true",
        "ian, false",
        "sian jones, false"
    })
    void findsByTheBeginningOfWordsInAnyOrder(String query, boolean found) {
        assertThat(NameSearch.matches(Cast.sian(), query)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"oleary", "O'Leary", "O’Leary", "sparky", "a1234", "2012/0052494q", "20120052494"})
    void findsByAliasNumberAndNamesWithAnApostrophe(String query) {
        assertThat(NameSearch.matches(Cast.mark(), query)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"c2-14, true", "c2 14, true", "c214, true", "C wing c2, true", "214, false", "c215, false"})
    void aCellIsFoundHoweverItIsWritten(String query, boolean found) {
        assertThat(NameSearch.matches(NameSearch.textOfPlace("C wing, C2-14"), query))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"9434765919, true", "943 476 5919, true", "943-476-5919, true", "943 476 5918, false"})
    void anNhsNumberIsFoundHoweverItIsWritten(String query, boolean found) {
        assertThat(NameSearch.matches(Cast.sian(), query)).isEqualTo(found);
    }

    @Test
    void foldsWelshCircumflexesAndPolishAccents() {
        assertThat(NameSearch.fold("  Ŵyn-Ôl  Żółć ")).isEqualTo("wyn ol zołc");
    }
}
