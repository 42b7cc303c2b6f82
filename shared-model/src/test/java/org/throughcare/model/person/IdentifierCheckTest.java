package org.throughcare.model.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;

class IdentifierCheckTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "prison-number, A1234AA, -",
                "prison-number, A1234A, not-in-its-form",
                "prison-number, a1234aa, not-in-its-form",
                "crn, X123456, -",
                "crn, X12345, not-in-its-form",
                "pnc, 99/0123456X, -",
                "pnc, 99/1234567B, -",
                "pnc, 20/9N, -",
                "pnc, 02/0073319Z, -",
                "pnc, 12/0052494Q, -",
                "pnc, 2012/0052494Q, -",
                "pnc, 2012/0052494R, check-fails",
                "pnc, 2012/0052495Q, check-fails",
                "pnc, 212/0052494Q, not-in-its-form",
                "pnc, 2012/00524940Q, not-in-its-form",
                "nhs-number, 9434765919, -",
                "nhs-number, 943 476 5919, -",
                "nhs-number, 9434765918, check-fails",
                "nhs-number, 0000000000, -",
                "nhs-number, 1000000010, check-fails",
                "nhs-number, 94347659, not-in-its-form",
                "local, whatever they write, -",
                "cro, a type of a newer build, -"
            })
    void knowsTheFormsAndTheCheckCharacters(String type, String value, String problem) {
        assertThat(IdentifierCheck.problem(new Identifier(type, value))).isEqualTo(problem);
    }

    @Test
    void aPersonWithAWrongNumberIsRefusedAndTheNumberIsNamedByItsPlace() {
        Person mark = Cast.mark();
        Person wrong = new Person(
                mark.team(),
                mark.givenName(),
                mark.familyName(),
                mark.aliases(),
                mark.birthDate(),
                List.of(mark.identifiers().get(0), new Identifier(Identifier.NHS_NUMBER, "9434765918")),
                mark.language(),
                mark.setting(),
                mark.place(),
                mark.manager());

        assertThat(Person.KIND.check(Entries.of(Cast.MARK).record(Person.KIND, wrong)))
                .containsExactly(Problem.refusal("identifiers[1].value", "check-fails", "nhs-number"));
        assertThat(Person.KIND.check(Entries.of(Cast.MARK).record(Person.KIND, mark)))
                .isEmpty();
    }
}
