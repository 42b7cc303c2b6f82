package org.throughcare.mobile.shift;

import java.time.LocalDate;
import java.util.List;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.Person;
import org.throughcare.model.sample.SampleWorker;

/** People who come to the clinic for the first time during a shift: others on every run, so that a run can be repeated. */
final class Arrivals {

    private static final List<String> GIVEN = List.of("Rowan", "Morgan", "Jude", "Frankie", "Sasha", "Robin", "Ellis");
    private static final List<String> WELSH =
            List.of("Elin", "Gwenllian", "Mared", "Nerys", "Lowri", "Ffion", "Angharad");
    private static final List<String> FAMILY = List.of("Fenwick", "Oldacre", "Silverdale", "Harkness", "Thornbury");
    private static final List<String> WELSH_FAMILY = List.of("Cadwgan", "Penllyn", "Gwyrfai", "Talfan", "Meredydd");

    private Arrivals() {}

    /** Somebody who speaks English; the number says how many people there were before. */
    static Person english(TeamId team, int number) {
        return person(team, GIVEN.get(number % GIVEN.size()), FAMILY.get(number % FAMILY.size()), "en", number);
    }

    /** Somebody who is written to in Welsh. */
    static Person welsh(TeamId team, int number) {
        return person(
                team,
                WELSH.get(number % WELSH.size()),
                WELSH_FAMILY.get(number % WELSH_FAMILY.size()),
                "cy",
                number + 1);
    }

    private static Person person(TeamId team, String given, String family, String language, int number) {
        return new Person(
                team,
                given,
                family,
                List.of(),
                LocalDate.of(1990, 1, 1).plusDays(number * 97L % 3650),
                List.of(new Identifier(Identifier.LOCAL, "HS-%04d".formatted(number))),
                language,
                Person.COMMUNITY,
                "Harbour Street Clinic",
                SampleWorker.COLIN.name());
    }
}
