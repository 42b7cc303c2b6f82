package org.throughcare.model.lives;

import java.util.List;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;

/** Who it is; now and then the number of the one before, so that both may be one person. */
final class PersonChapter implements Chapter {

    @Override
    public void tell(Life life) {
        int number = life.number();
        int known = number > 0 && life.inPercent(1) ? number - 1 : number;
        Person person = new Person(
                life.team(),
                "Given" + number,
                "Family" + number % 97,
                List.of(),
                Lives.FIRST.minusYears(20 + number % 40).minusDays(number % 365),
                List.of(new Identifier(Identifier.CRN, String.format("X%06d", known))),
                number % 5 == 0 ? "cy" : "en",
                life.team().equals(Cast.WING) ? Person.PRISON : Person.COMMUNITY,
                "Place " + number % 9,
                number % 3 == 0 ? "Colin Baptiste" : null);
        life.says(Lives.FIRST.minusDays(life.between(20, 60)), Person.KIND, person);
    }
}
