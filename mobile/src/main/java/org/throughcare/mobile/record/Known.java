package org.throughcare.mobile.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.NameSearch;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Restriction;
import org.throughcare.model.person.SamePeople;

/**
 * What one ledger says of whom it is about.
 *
 * @param who who that is; null when only a newer version of the app can read it
 * @param said what is said there about being the same as others
 * @param restriction whether it is restricted
 */
record Known(LedgerId ledger, @Nullable Who who, List<SamePeople.Statement> said, Restriction restriction) {

    /**
     * Who a ledger is about.
     *
     * @param thread where it says so
     * @param conflict whether two entries say different things
     * @param searchText what the person is found by
     */
    record Who(EntryId thread, Person person, boolean conflict, String searchText) {}

    static Known of(Ledger ledger) {
        List<Current<Person>> persons = ledger.current(Person.KIND);
        return new Known(
                ledger.id(),
                persons.isEmpty() ? null : who(persons.get(0)),
                SamePeople.in(ledger),
                Restriction.of(ledger));
    }

    private static Who who(Current<Person> current) {
        Person person = current.body();
        String place = person.place() == null ? "" : " " + NameSearch.textOfPlace(person.place());
        return new Who(current.id(), person, current.inConflict(), NameSearch.textOf(person) + place);
    }
}
