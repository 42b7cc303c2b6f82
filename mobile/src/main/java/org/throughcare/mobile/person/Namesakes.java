package org.throughcare.mobile.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.IdentifierCheck;
import org.throughcare.model.person.NameSearch;
import org.throughcare.model.person.Person;

/** Warns where a person may have a record already, so that nobody gets two: by a number, or by name and birth date. */
final class Namesakes {

    private Namesakes() {}

    /** What there is to warn of. */
    static List<Problem> of(Person person, Collection<Person> known) {
        List<Problem> warnings = new ArrayList<>();
        for (int i = 0; i < person.identifiers().size(); i++) {
            String field = "identifiers[" + i + "].value";
            Identifier own = person.identifiers().get(i);
            known.stream()
                    .filter(other -> other.identifiers().stream().anyMatch(each -> same(own, each)))
                    .forEach(other ->
                            warnings.add(Problem.warning(field, "same-identifier", own.value(), other.name())));
        }
        known.stream()
                .filter(other -> sameNameAndBirth(person, other))
                .forEach(other -> warnings.add(Problem.warning(
                        "birthDate", "same-name-and-birth", other.name(), String.valueOf(other.birthDate()))));
        return warnings;
    }

    private static boolean same(Identifier one, Identifier other) {
        return one.type().equals(other.type()) && IdentifierCheck.normal(one).equals(IdentifierCheck.normal(other));
    }

    private static boolean sameNameAndBirth(Person one, Person other) {
        return one.birthDate() != null
                && one.birthDate().equals(other.birthDate())
                && NameSearch.fold(one.name()).equals(NameSearch.fold(other.name()));
    }
}
