package org.throughcare.model.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.SamePeople.Statement;

class LikenessTest {

    private static final LedgerId A = LedgerId.person(new UUID(1, 1));
    private static final LedgerId B = LedgerId.person(new UUID(1, 2));
    private static final LedgerId C = LedgerId.person(new UUID(1, 3));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // the same number, however it is written
                "prison-number, A1234AA, prison-number, A1234AA, prison-number",
                "prison-number, A1234AA, prison-number, a1234aa, prison-number",
                "prison-number, A1234AA, prison-number, A 1234 AA, prison-number",
                "crn, X123456, crn, x123456, crn",
                "nhs-number, 9434765919, nhs-number, 943 476 5919, nhs-number",
                "nhs-number, 9434765919, nhs-number, 943-476-5919, nhs-number",
                "pnc, 2012/0052494Q, pnc, 12/52494Q, pnc",
                // another number, or the same letters of another sort
                "prison-number, A1234AA, prison-number, A1234AB, -",
                "crn, X123456, crn, X123457, -",
                "pnc, 2012/0052494Q, pnc, 2013/0052494T, -",
                "crn, X123456, local, X123456, -",
                // a number of the service's own tells nobody apart elsewhere
                "local, HS-0207, local, HS-0207, -",
                "cro, 1234/56A, cro, 1234/56A, -",
                "prison-number, -, prison-number, -, -",
            })
    void comparesNumbersAsTheyAreMeant(
            String type, @Nullable String value, String otherType, @Nullable String other, @Nullable String ground) {
        List<String> found =
                Likeness.grounds(numbered("Mark", type, value), numbered("Someone Else", otherType, other));

        assertThat(found).isEqualTo(ground == null ? List.of() : List.of(ground));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Siân, Llewellyn-Price, 1995-07-12, sian, llewellyn price, 1995-07-12, true",
                "Mark, O'Leary, 1988-02-29, MARK, OLeary, 1988-02-29, true",
                "Mark, O'Leary, 1988-02-29, Mark, O'Leary, 1988-03-01, false",
                "Mark, O'Leary, 1988-02-29, Marc, O'Leary, 1988-02-29, false",
                "Declan, Byrne, -, Declan, Byrne, -, false",
                "Declan, Byrne, 1990-01-01, Declan, Byrne, -, false",
            })
    void comparesNamesAsTheSearchDoes(
            String given,
            String family,
            @Nullable LocalDate born,
            String otherGiven,
            String otherFamily,
            @Nullable LocalDate otherBorn,
            boolean alike) {
        List<String> found = Likeness.grounds(
                new Likeness.Traits(given, family, born, List.of()),
                new Likeness.Traits(otherGiven, otherFamily, otherBorn, List.of()));

        assertThat(found).isEqualTo(alike ? List.of(Likeness.NAME_AND_BIRTH_DATE) : List.of());
    }

    @Test
    void aPairIsProposedOnceWithAllItsGrounds() {
        Likeness.Traits mark = new Likeness.Traits(
                "Mark",
                "O'Leary",
                LocalDate.of(1988, 2, 29),
                List.of(
                        new Identifier(Identifier.PRISON_NUMBER, "A1234AA"),
                        new Identifier(Identifier.PNC, "12/52494Q")));

        assertThat(Likeness.among(Map.of(B, mark, A, mark, C, numbered("Else", "crn", "X1")), SamePeople.UNKNOWN))
                .containsExactly(
                        new Likeness.Proposal(A, B, List.of(Likeness.NAME_AND_BIRTH_DATE, "pnc", "prison-number")));
    }

    @Test
    void whatIsDecidedIsNotProposedAgain() {
        Map<LedgerId, Likeness.Traits> people = Map.of(A, crn("X123456"), B, crn("X123456"), C, crn("X123456"));

        assertThat(Likeness.among(people, SamePeople.of(List.of(new Statement(A, B, true)))))
                .as("linked ledgers are one person with the lowest ledger as lead")
                .containsExactly(new Likeness.Proposal(A, C, List.of("crn")));
        assertThat(Likeness.among(people, SamePeople.of(List.of(new Statement(B, A, false)))))
                .containsExactly(
                        new Likeness.Proposal(A, C, List.of("crn")), new Likeness.Proposal(B, C, List.of("crn")));
        assertThat(Likeness.among(
                        people, SamePeople.of(List.of(new Statement(A, B, true), new Statement(B, C, false)))))
                .as("who differs from one of them differs from the person")
                .isEmpty();
    }

    @Test
    void aLeadThatIsNotHereIsNotProposed() {
        SamePeople known = SamePeople.of(List.of(new Statement(A, B, true)));

        assertThat(Likeness.among(Map.of(B, crn("X123456"), C, crn("X123456")), known))
                .containsExactly(new Likeness.Proposal(B, C, List.of("crn")));
    }

    private static Likeness.Traits crn(String value) {
        return numbered("Somebody " + value, Identifier.CRN, value);
    }

    private static Likeness.Traits numbered(String name, String type, @Nullable String value) {
        return new Likeness.Traits(name, "", null, List.of(new Identifier(type, value == null ? " " : value)));
    }
}
