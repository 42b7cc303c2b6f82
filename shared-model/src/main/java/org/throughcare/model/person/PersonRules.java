package org.throughcare.model.person;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Problem;

/** The rules of who a record is about. */
final class PersonRules {

    private PersonRules() {}

    static List<Problem> check(Person person, Entry entry) {
        List<Problem> problems = new ArrayList<>();
        LocalDate birthDate = person.birthDate();
        if (birthDate != null && birthDate.isAfter(LocalDate.ofInstant(entry.recordedAt(), ZoneOffset.UTC))) {
            problems.add(Problem.refusal("birthDate", "in-the-future"));
        }
        for (int i = 0; i < person.identifiers().size(); i++) {
            Identifier identifier = person.identifiers().get(i);
            String wrong = IdentifierCheck.problem(identifier);
            if (wrong != null) {
                problems.add(Problem.refusal("identifiers[" + i + "].value", wrong, identifier.type()));
            }
        }
        return problems;
    }
}
