package org.throughcare.mobile.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.mobile.form.Values;

/** What was typed to find somebody, taken apart for the form of somebody new. */
class SoughtTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kieran Shaw           | Kieran      | Shaw            |                            |",
                "Shaw, Kieran          | Kieran      | Shaw            |                            |",
                "shaw                  |             | shaw            |                            |",
                "Mary Ann O'Brien      | Mary Ann    | O'Brien         |                            |",
                "Jan van der Berg      | Jan         | van der Berg    |                            |",
                "Dafydd ap Gwilym      | Dafydd      | ap Gwilym       |                            |",
                "de Souza              | de          | Souza           |                            |",
                "Łukasz Żółć           | Łukasz      | Żółć            |                            |",
                "김 민준                 | 김          | 민준              |                            |",
                "A1234BC               |             |                 | prison-number=A1234BC      |",
                "a 1234 bc             |             |                 | prison-number=A1234BC      |",
                "x654321               |             |                 | crn=X654321                |",
                "943 476 5919          |             |                 | nhs-number=9434765919      |",
                "9434765919 Siân Price | Siân        | Price           | nhs-number=9434765919      |",
                "2012/0052494Q         |             |                 | pnc=2012/0052494Q          |",
                "Kieran Shaw a1234bc   | Kieran      | Shaw            | prison-number=A1234BC      |",
                "Kieran Shaw C2-14     | Kieran      | Shaw            |                            | C2-14",
                "A12345                |             |                 | =A12345                    |",
                "9434765918            |             |                 | =9434765918                |",
                "A1234BC x654321       |             |                 | prison-number=A1234BC crn=X654321 |",
            })
    void itIsSplitSensiblyAndNothingIsLost(String typed, String given, String family, String numbers, String place) {
        Sought sought = Sought.in(typed);

        assertThat(sought.givenName()).isEqualTo(given == null ? "" : given);
        assertThat(sought.familyName()).isEqualTo(family == null ? "" : family);
        assertThat(sought.numbers().stream()
                        .map(number -> number.type() + "=" + number.value())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(numbers == null ? "" : numbers);
        assertThat(sought.place()).isEqualTo(place == null ? "" : place);
    }

    @Test
    void itStandsInTheForm() {
        Values values = Sought.in("Kieran Shaw A1234BC X654321 C2-14").in(Values.EMPTY.with("language", "en"));

        assertThat(values)
                .isEqualTo(Values.EMPTY
                        .with("language", "en")
                        .with("givenName", "Kieran")
                        .with("familyName", "Shaw")
                        .with("place", "C2-14")
                        .withLine("identifiers")
                        .withLine("identifiers")
                        .with("identifiers[0].type", "prison-number")
                        .with("identifiers[0].value", "A1234BC")
                        .with("identifiers[1].type", "crn")
                        .with("identifiers[1].value", "X654321"));
    }
}
