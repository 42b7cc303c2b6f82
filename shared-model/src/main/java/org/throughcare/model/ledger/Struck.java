package org.throughcare.model.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The entries of one kind, parted by what is said of them to have been entered in error. What hangs together by what it
 * cites is out when all its heads were cited by such a word. Where somebody amended it without knowing of that word it
 * stays in, for what two people hold to be true harms less than what is silently gone, and a person has to say which holds.
 *
 * @param standing what every fold goes by
 * @param out what was entered in error, each group what hangs together
 * @param disputed what stands although somebody said that it was entered in error
 */
record Struck(List<Entry> standing, List<List<Entry>> out, List<List<Entry>> disputed) {

    Struck {
        standing = List.copyOf(standing);
        out = List.copyOf(out);
        disputed = List.copyOf(disputed);
    }

    /** Parts the entries of a kind by the ids that were cited as entered in error. */
    static Struck of(List<Entry> own, Set<EntryId> cited) {
        if (own.stream().noneMatch(entry -> cited.contains(entry.id()))) {
            return new Struck(own, List.of(), List.of());
        }
        List<Entry> standing = new ArrayList<>();
        List<List<Entry>> out = new ArrayList<>();
        List<List<Entry>> disputed = new ArrayList<>();
        for (List<Entry> group : Together.byBasis(own).groups()) {
            if (heads(group).stream().allMatch(head -> cited.contains(head.id()))) {
                out.add(group);
            } else {
                standing.addAll(group);
                if (group.stream().anyMatch(entry -> cited.contains(entry.id()))) {
                    disputed.add(group);
                }
            }
        }
        return new Struck(standing, out, disputed);
    }

    /** What is cited as entered in error by the standing words, by the kind that they are about. */
    static Map<String, Set<EntryId>> cited(List<Current<EnteredInError>> said) {
        Map<String, Set<EntryId>> cited = new HashMap<>();
        for (Current<EnteredInError> one : said) {
            if (one.body().mistaken()) {
                Set<EntryId> ids = cited.computeIfAbsent(one.body().kind(), kind -> new HashSet<>());
                one.thread().entries().forEach(entry -> ids.addAll(entry.basis()));
            }
        }
        return cited;
    }

    private static List<Entry> heads(List<Entry> group) {
        Set<EntryId> builtOn = new HashSet<>();
        group.forEach(entry -> builtOn.addAll(entry.basis()));
        List<Entry> heads =
                group.stream().filter(entry -> !builtOn.contains(entry.id())).toList();
        return heads.isEmpty() ? group : heads;
    }
}
