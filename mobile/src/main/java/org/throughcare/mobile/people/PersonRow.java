package org.throughcare.mobile.people;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.record.Marks;
import org.throughcare.model.glance.Alert;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Restriction;

/**
 * A person in the list of a caseload.
 *
 * @param ledgers the ledgers about the person, the lead first
 * @param teams the teams that these ledgers belong to from their first entries
 * @param person who it is; null when only a newer version of the app can read that
 * @param maybeTwice whether another record may be the same person's, which somebody has to say
 * @param searchText what the person is found by
 * @param restriction whether the record is restricted
 * @param urgency what is due and what to know
 */
public record PersonRow(
        List<LedgerId> ledgers,
        Set<TeamId> teams,
        @Nullable Person person,
        Marks marks,
        boolean maybeTwice,
        String searchText,
        Restriction restriction,
        Urgency urgency)
        implements Owned {

    /** Copies the collections. */
    public PersonRow {
        ledgers = List.copyOf(ledgers);
        teams = Set.copyOf(teams);
    }

    /** Somebody of whom nobody has asked yet what is due. */
    public PersonRow(
            List<LedgerId> ledgers,
            Set<TeamId> teams,
            @Nullable Person person,
            Marks marks,
            boolean maybeTwice,
            String searchText,
            Restriction restriction) {
        this(ledgers, teams, person, marks, maybeTwice, searchText, restriction, Urgency.NONE);
    }

    /** The same person with what is due and what to know. */
    public PersonRow with(Urgency now) {
        return new PersonRow(ledgers, teams, person, marks, maybeTwice, searchText, restriction, now);
    }

    /** Whether a death is recorded. */
    public boolean died() {
        return urgency.glance().alerts().contains(Alert.DIED);
    }

    /** The ledger that stands for the person. */
    public LedgerId ledger() {
        return ledgers.get(0);
    }

    @Override
    public @Nullable String manager() {
        return person == null ? null : person.manager();
    }

    @Override
    public @Nullable TeamId team() {
        return person == null ? null : person.team();
    }

    @Override
    public @Nullable String place() {
        return person == null ? null : person.place();
    }
}
