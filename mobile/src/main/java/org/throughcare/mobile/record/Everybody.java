package org.throughcare.mobile.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.person.Likeness;
import org.throughcare.model.person.NameSearch;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Restriction;
import org.throughcare.model.person.SamePeople;

/** Everybody on a worker's caseload as it stands at one moment, each person once. */
public final class Everybody {

    private static final String UNREADABLE = "\uffff";

    static final Everybody NOBODY = new Everybody(List.of());

    private final Map<LedgerId, One> byLedger = new HashMap<>();
    private final Map<EntryId, LedgerId> byThread = new HashMap<>();
    private final List<One> people = new ArrayList<>();
    private final List<Likeness.Proposal> alike;
    private final List<Known> here;

    /**
     * One person.
     *
     * @param ledgers the ledgers about them that the worker may see; the first is the lead, into which new entries go
     * @param teams the teams that these ledgers belong to from their first entries
     * @param person what all of them say together of who it is; null when only a newer version of the app can read it
     * @param conflict whether two entries say different things of who it is
     * @param searchText what the person is found by
     * @param restriction whether the record of the person is restricted
     * @param byName what people are put in order by: the family name, folded; who can't be read comes last
     */
    public record One(
            List<LedgerId> ledgers,
            Set<TeamId> teams,
            @Nullable Person person,
            boolean conflict,
            String searchText,
            Restriction restriction,
            String byName) {
        /** Copies the collections. */
        public One {
            ledgers = List.copyOf(ledgers);
            teams = Set.copyOf(teams);
        }

        /** The ledger that stands for the person. */
        public LedgerId lead() {
            return ledgers.get(0);
        }
    }

    Everybody(Collection<Known> here) {
        this.here = List.copyOf(here);
        SamePeople same = SamePeople.of(
                here.stream().flatMap(known -> known.said().stream()).toList());
        Map<LedgerId, Known> byId = new LinkedHashMap<>();
        here.forEach(known -> byId.put(known.ledger(), known));
        for (Known known : here) {
            if (!byLedger.containsKey(known.ledger())) {
                One one = one(same.ledgersOf(known.ledger()).stream()
                        .filter(byId::containsKey)
                        .map(byId::get)
                        .toList());
                one.ledgers().forEach(ledger -> byLedger.put(ledger, one));
                people.add(one);
            }
        }
        Map<LedgerId, Likeness.Traits> traits = new LinkedHashMap<>();
        for (Known known : here) {
            Known.Who who = known.who();
            if (who != null) {
                traits.put(known.ledger(), Likeness.Traits.of(who.person()));
                byThread.put(who.thread(), known.ledger());
            }
        }
        alike = Likeness.among(traits, same);
    }

    /** The person is named as in the record whose thread is first, as wherever their entries are folded together. */
    private static One one(List<Known> records) {
        List<Known.Who> who = records.stream()
                .map(Known::who)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Known.Who::thread))
                .toList();
        Person person = who.isEmpty()
                ? null
                : Person.together(who.stream().map(Known.Who::person).toList());
        return new One(
                records.stream().map(Known::ledger).toList(),
                who.stream().map(one -> one.person().team()).collect(Collectors.toSet()),
                person,
                who.stream().anyMatch(Known.Who::conflict),
                who.stream().map(Known.Who::searchText).collect(Collectors.joining(" ")),
                Restriction.together(records.stream().map(Known::restriction).toList()),
                person == null ? UNREADABLE : NameSearch.fold(person.familyName() + " " + person.givenName()));
    }

    /** Whether it is what these say. */
    boolean isOf(List<Known> now) {
        return here.equals(now);
    }

    /** All of them. */
    public List<One> people() {
        return List.copyOf(people);
    }

    /** The ledgers of the person whose ledger this is, the lead first; just this one when the worker does not hold it. */
    public List<LedgerId> ledgersOf(LedgerId ledger) {
        One one = byLedger.get(ledger);
        return one == null ? List.of(ledger) : one.ledgers();
    }

    /** The person whose ledger this is, if the worker holds it. */
    public Optional<One> find(LedgerId ledger) {
        return Optional.ofNullable(byLedger.get(ledger));
    }

    /** The person whose ledger this is; where the worker holds nothing of them yet, somebody without a name. */
    public One orNotHere(LedgerId ledger) {
        return find(ledger)
                .orElseGet(() -> new One(List.of(ledger), Set.of(), null, false, "", Restriction.NONE, UNREADABLE));
    }

    /** Whether the person's record is restricted on that day; false for a ledger that the worker does not hold. */
    public boolean isRestricted(LedgerId ledger, LocalDate day) {
        One one = byLedger.get(ledger);
        return one != null && one.restriction().holdsOn(day);
    }

    /** The ledger that says in that thread whom it is about, if the worker holds it. */
    public Optional<LedgerId> ledgerOf(EntryId person) {
        return Optional.ofNullable(byThread.get(person));
    }

    /** Those who may be one person, for somebody to say whether they are. */
    public List<Likeness.Proposal> alike() {
        return List.copyOf(alike);
    }

    /** The proposals about the person whose ledger this is. */
    public List<Likeness.Proposal> alike(LedgerId ledger) {
        LedgerId lead = ledgersOf(ledger).get(0);
        return alike.stream().filter(proposal -> proposal.isAbout(lead)).toList();
    }
}
