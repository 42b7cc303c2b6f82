package org.throughcare.model.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.LedgerId;

/**
 * Proposes which ledgers may be about the same person: those with the same prison number, CRN, PNC or NHS number, or with
 * the same name and birth date. It only proposes; a person says whether they are.
 */
public final class Likeness {

    /** The ground that both names and the birth date are the same; the other grounds are the types of identifiers. */
    public static final String NAME_AND_BIRTH_DATE = "name-and-birth-date";

    /** The numbers that one person has one of; a number of a service's own tells nobody apart elsewhere. */
    private static final Set<String> OF_ONE_PERSON =
            Set.of(Identifier.PRISON_NUMBER, Identifier.CRN, Identifier.PNC, Identifier.NHS_NUMBER);

    private Likeness() {}

    /** What people are compared by. */
    public record Traits(
            String givenName, String familyName, @Nullable LocalDate birthDate, List<Identifier> identifiers) {
        /** Copies the identifiers. */
        public Traits {
            identifiers = List.copyOf(identifiers);
        }

        /** Those of a person. */
        public static Traits of(Person person) {
            return new Traits(person.givenName(), person.familyName(), person.birthDate(), person.identifiers());
        }

        /** Says nothing about the person. */
        @Override
        public String toString() {
            return "Traits";
        }
    }

    /**
     * Two people who may be one, each by the lead of their ledgers.
     *
     * @param one the lower lead
     * @param grounds what they have in common, as in {@link PersonLink#grounds()}, in alphabetical order
     */
    public record Proposal(LedgerId one, LedgerId other, List<String> grounds) {
        /** Copies the grounds. */
        public Proposal {
            grounds = List.copyOf(grounds);
        }

        /** Whether it is about the person with this lead. */
        public boolean isAbout(LedgerId lead) {
            return one.equals(lead) || other.equals(lead);
        }

        /** The lead of the other person; that of the first when the ledger is neither. */
        public LedgerId besides(LedgerId lead) {
            return one.equals(lead) ? other : one;
        }
    }

    /** A ground with what has to be the same. */
    private record Mark(String ground, String value) {}

    private record Two(LedgerId one, LedgerId other) {}

    /** What the two have in common; nothing when they are not alike. */
    public static List<String> grounds(Traits one, Traits other) {
        Set<Mark> common = marks(one);
        common.retainAll(marks(other));
        return common.stream().map(Mark::ground).distinct().sorted().toList();
    }

    /**
     * Everybody who may have two records, by ledger id. Ledgers that are linked already count as one person, and nobody
     * whom somebody has said to be different is proposed.
     */
    public static List<Proposal> among(Map<LedgerId, Traits> people, SamePeople known) {
        Map<Mark, Set<LedgerId>> byMark = new LinkedHashMap<>();
        people.forEach((ledger, traits) -> marks(traits)
                .forEach(mark ->
                        byMark.computeIfAbsent(mark, key -> new TreeSet<>()).add(lead(ledger, people, known))));
        Map<LedgerId, Map<LedgerId, Set<String>>> found = new TreeMap<>();
        byMark.forEach((mark, alike) -> pairs(alike).stream()
                .filter(pair -> !known.different(pair.one(), pair.other()))
                .forEach(pair -> found.computeIfAbsent(pair.one(), key -> new TreeMap<>())
                        .computeIfAbsent(pair.other(), key -> new TreeSet<>())
                        .add(mark.ground())));
        List<Proposal> proposals = new ArrayList<>();
        found.forEach((one, others) ->
                others.forEach((other, grounds) -> proposals.add(new Proposal(one, other, List.copyOf(grounds)))));
        return proposals;
    }

    /** The lowest of the person's ledgers that are here; not all of them need be. */
    private static LedgerId lead(LedgerId ledger, Map<LedgerId, Traits> here, SamePeople known) {
        return known.ledgersOf(ledger).stream()
                .filter(here::containsKey)
                .findFirst()
                .orElse(ledger);
    }

    private static List<Two> pairs(Collection<LedgerId> alike) {
        List<LedgerId> sorted = List.copyOf(alike);
        List<Two> pairs = new ArrayList<>();
        for (int one = 0; one < sorted.size(); one++) {
            for (int other = one + 1; other < sorted.size(); other++) {
                pairs.add(new Two(sorted.get(one), sorted.get(other)));
            }
        }
        return pairs;
    }

    private static Set<Mark> marks(Traits traits) {
        Set<Mark> marks = new LinkedHashSet<>();
        for (Identifier identifier : traits.identifiers()) {
            String value = IdentifierCheck.normal(identifier);
            if (OF_ONE_PERSON.contains(identifier.type()) && !value.isEmpty()) {
                marks.add(new Mark(identifier.type(), value));
            }
        }
        String name = NameSearch.fold(traits.givenName() + " " + traits.familyName());
        if (traits.birthDate() != null && !name.isEmpty()) {
            marks.add(new Mark(NAME_AND_BIRTH_DATE, name + " " + traits.birthDate()));
        }
        return marks;
    }
}
