package org.throughcare.mobile.session;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.throughcare.model.ledger.LedgerId;

/**
 * The people of a register.
 *
 * @param expected those who are to come and are not recorded yet, in order
 * @param others everybody else on the caseload, by family name
 * @param subjects what has to be known of each of them
 * @param recorded the names of those who are recorded already
 */
record RegisterPeople(
        List<One> expected, List<One> others, Map<LedgerId, SessionSubject> subjects, List<String> recorded) {

    /** From how many people on they are looked up by the letter that their family name begins with. */
    static final int FEW = 12;

    /** One person: the ledgers of their teams, the name, the place, and the name by which they stand in a list. */
    record One(LedgerId ledger, Set<LedgerId> teams, String name, String place, String sorted) {

        One {
            teams = Set.copyOf(teams);
        }

        /** The letter that the family name begins with, without accents. */
        String letter() {
            String plain = Normalizer.normalize(sorted, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
            return plain.isEmpty() ? "" : plain.substring(0, 1).toUpperCase(Locale.ROOT);
        }
    }

    RegisterPeople {
        expected = List.copyOf(expected);
        others = List.copyOf(others);
        subjects = Map.copyOf(subjects);
        recorded = List.copyOf(recorded);
    }

    /** Those who were expected and whom this tablet does not have, so that nobody can mark them here. */
    List<LedgerId> unknown(List<LedgerId> all) {
        return all.stream().filter(one -> !subjects.containsKey(one)).toList();
    }

    /** Whom the register marks when these came besides. */
    List<One> marked(List<String> added) {
        Set<String> chosen = Set.copyOf(added);
        return Stream.concat(
                        expected.stream(),
                        others.stream()
                                .filter(one -> chosen.contains(one.ledger().toString())))
                .toList();
    }
}
