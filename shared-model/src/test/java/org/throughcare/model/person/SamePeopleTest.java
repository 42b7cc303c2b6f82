package org.throughcare.model.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.person.SamePeople.Statement;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;

class SamePeopleTest {

    /** Statements such as {@code A=B B!C}: the same, different; then the groups that they come to. */
    @ParameterizedTest
    @CsvSource({
        "A=B, A:AB B:AB C:C",
        "B=A, A:AB B:AB C:C",
        "A=B B=A, A:AB B:AB",
        "A=B B=C, A:ABC B:ABC C:ABC",
        "C=B A=C, A:ABC B:ABC C:ABC",
        "A=B C=D B=D, A:ABCD D:ABCD",
        "A!B, A:A B:B",
        "A=B B!A, A:A B:B",
        "B!A A=B A=B, A:A B:B",
        "A=B B=C A!C, A:AB B:AB C:C",
        "A=C B=C A!B, A:AC B:B C:AC",
        "A=B C=D B=C A!D, A:ABC B:ABC C:ABC D:D",
    })
    void ledgersComeInGroups(String said, String groups) {
        SamePeople people = SamePeople.of(Arrays.stream(said.split(" ", -1))
                .map(SamePeopleTest::statement)
                .toList());

        for (String group : groups.split(" ", -1)) {
            List<LedgerId> expected = group.substring(2)
                    .chars()
                    .mapToObj(letter -> ledger((char) letter))
                    .toList();
            assertThat(people.ledgersOf(ledger(group.charAt(0)))).as(group).isEqualTo(expected);
        }
    }

    @Test
    void whatIsDifferentFromOneOfAGroupIsDifferentFromAllOfIt() {
        SamePeople people = SamePeople.of(List.of(statement("A=B"), statement("B!C")));

        assertThat(people.different(ledger('A'), ledger('C'))).isTrue();
        assertThat(people.different(ledger('C'), ledger('A'))).isTrue();
        assertThat(people.different(ledger('A'), ledger('B'))).isFalse();
        assertThat(people.different(ledger('A'), ledger('D'))).isFalse();
    }

    @Test
    void theCurrentBodyOfAThreadDecides() {
        Entries entries = Entries.of(Cast.MARK);
        Entry confirmed = entries.record(PersonLink.KIND, link(true));
        assertThat(SamePeople.in(entries.ledger())).containsExactly(new Statement(Cast.MARK, Cast.SIAN, true));

        Entry undone = entries.correct(PersonLink.KIND, confirmed, link(false), "wrong person");
        assertThat(SamePeople.in(entries.ledger())).containsExactly(new Statement(Cast.MARK, Cast.SIAN, false));

        entries.correct(PersonLink.KIND, undone, link(true), "the same after all");
        assertThat(SamePeople.in(entries.ledger())).containsExactly(new Statement(Cast.MARK, Cast.SIAN, true));
    }

    @Test
    void twoWorkersWhoSayTheOppositeKeepTheRecordsApart() {
        Entries entries = Entries.of(Cast.MARK);
        Entry confirmed = entries.record(PersonLink.KIND, link(true));
        entries.correct(PersonLink.KIND, confirmed, link(true), "checked the photograph");
        entries.correct(PersonLink.KIND, confirmed, link(false), "another birth date");

        assertThat(SamePeople.in(entries.ledger())).containsExactly(new Statement(Cast.MARK, Cast.SIAN, false));
    }

    @Test
    void twoWorkersWhoSayTheSameOfTheSameThreadAreInNoConflict() {
        Entries entries = Entries.of(Cast.MARK);
        Entry confirmed = entries.record(PersonLink.KIND, link(true));
        entries.correct(PersonLink.KIND, confirmed, link(false), "wrong person");
        entries.correct(PersonLink.KIND, confirmed, link(false), "another birth date");

        assertThat(entries.ledger().current(PersonLink.KIND))
                .singleElement()
                .satisfies(current -> assertThat(current.inConflict()).isFalse());
    }

    @Test
    void aLinkLeadsToAnotherPersonsLedger() {
        Entries entries = Entries.of(Cast.MARK);

        assertThat(PersonLink.KIND.check(entries.record(PersonLink.KIND, link(true))))
                .isEmpty();
        assertThat(PersonLink.KIND.check(entries.record(PersonLink.KIND, new PersonLink(Cast.MARK, true, List.of()))))
                .containsExactly(Problem.refusal("other", "itself"));
        assertThat(PersonLink.KIND.check(
                        entries.record(PersonLink.KIND, new PersonLink(LedgerId.team(Cast.WING), true, List.of()))))
                .containsExactly(Problem.refusal("other", "not-a-person"));
        Entry broken = entries.raw(
                "person-link",
                1,
                List.of(),
                Json.obj().put("other", "somebody").put("same", true).build());
        assertThat(PersonLink.KIND.bodyOf(broken)).isNull();
    }

    @Test
    void onePersonOfSeveralRecordsHasAllTheirNamesAndNumbers() {
        Person mark = Cast.mark();
        Person again = new Person(
                Cast.CLINIC,
                "Marc",
                "O Leary",
                List.of("sparky"),
                null,
                List.of(new Identifier(Identifier.PNC, "12/52494Q"), new Identifier(Identifier.CRN, "X123456")),
                "cy",
                Person.COMMUNITY,
                "Harbour Street clinic",
                null);

        Person together = Person.together(List.of(again, mark));

        assertThat(together.name()).isEqualTo("Marc O Leary");
        assertThat(together.aliases()).containsExactly("sparky", "Mark O'Leary");
        assertThat(together.birthDate()).isEqualTo(mark.birthDate());
        assertThat(together.identifiers())
                .containsExactly(
                        new Identifier(Identifier.PNC, "12/52494Q"),
                        new Identifier(Identifier.CRN, "X123456"),
                        new Identifier(Identifier.PRISON_NUMBER, "A1234AA"));
        assertThat(together.place()).isEqualTo("Harbour Street clinic");
        assertThat(together.manager()).isEqualTo("Helen Ward");
        assertThat(Person.together(List.of(mark))).isEqualTo(mark);
    }

    private static PersonLink link(boolean same) {
        return new PersonLink(Cast.SIAN, same, List.of(Identifier.CRN));
    }

    private static Statement statement(String said) {
        return new Statement(ledger(said.charAt(0)), ledger(said.charAt(2)), said.charAt(1) == '=');
    }

    private static LedgerId ledger(char letter) {
        return LedgerId.person(new UUID(1, letter));
    }
}
